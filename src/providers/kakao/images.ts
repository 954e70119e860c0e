import { type Call, header, reachable } from '../../core/call.ts';
import { addMonths, localDigits } from '../../core/clock.ts';
import { readImage } from '../../core/image.ts';
import { splitForm } from '../../core/multipart.ts';
import type { World } from '../../core/world.ts';
import type { Picture } from './rules.ts';
import { IMAGE_FIELD, imageHost } from './wire.ts';

const KOREA_HOURS_EAST = 9;
const KEPT_MONTHS = 3;

export interface SentImage extends Picture {
  readonly name: string;
  readonly bytes: number;
  readonly content: Call['body'];
}

/** The image parts in the order they came. A part without a filename is a text field to the server behind this API (assumed). */
export function readImages(call: Call): SentImage[] {
  if (!call.body.kept) return [{ name: '', bytes: call.body.length, image: undefined, content: call.body }];
  const form = splitForm(header(call.headers, 'content-type'), call.body);
  if ('malformed' in form) return [];
  return form.parts
    .filter(({ name, filename }) => name === IMAGE_FIELD && filename !== undefined && filename !== '')
    .map(({ filename = '', body }) => ({ name: filename, bytes: body.length, image: readImage(body), content: body }));
}

/** Keeps an image for three calendar months and says where it can be fetched. */
export function keep(call: Call, { image, content }: SentImage, userId: string, kind: string, world: World): string {
  const { keys, clock } = world;
  const key = `${keys.alnum(5 + keys.below(2))}/bt${keys.alnum(9)}/${keys.alnum(22)}`;
  if (image) {
    const expiresAt = addMonths(clock.now(), KEPT_MONTHS, KOREA_HOURS_EAST);
    world.images.put({ provider: 'kakao', key, tenant: userId, kind, image, bytes: content, expiresAt });
  }
  return reachable(call, `https://${imageHost}/dn/${key}/img_l.jpg`);
}

/** `YYYYMMDD`; that it is Korea's day is assumed. */
export function requestDate({ clock }: World): string {
  return localDigits(clock.now(), KOREA_HOURS_EAST).slice(0, 8);
}
