import { addMonths } from '../../../../core/clock.ts';
import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import type { World } from '../../../../core/world.ts';
import { KEPT_MONTHS, KOREA_HOURS_EAST, keyOfUrl, shelf } from '../../shelf.ts';
import { imageAge, unknownImage } from '../../switches.ts';
import type { SendErrorName } from '../errors.ts';
import { fieldsOf, listOf, type Message, textOf } from '../read.ts';
import type { ResultName } from '../results.ts';
import { byKakao, FRIENDTALK } from './page.ts';

/** Pictures of one message that are looked at: no kind has more places for one. */
const MOST = 20;

/** Which upload a picture of each kind of message must come from. */
const uploadOf: Readonly<Record<string, string>> = {
  'ft-image': 'FT',
  'ft-wide': 'FT_WIDE',
  'ft-wide-item-list': 'ft-wide-item-list',
  'ft-carousel-feed': 'ft-carousel-feed',
};

/** A place of a message where a picture belongs, with what stands there. */
export interface UsedPicture {
  readonly at: string;
  readonly url: string;
  /** Undefined for an address of no upload's form. */
  readonly key: string | undefined;
}

/** The places for pictures that its kind has. */
export function picturesOf({ service, fields }: Pick<Message, 'service' | 'fields'>): UsedPicture[] {
  const attachment = fieldsOf(fields.attachment);
  switch (service) {
    case 'ft-image':
    case 'ft-wide':
      return [used('attachment.image.img_url', fieldsOf(attachment.image).img_url)];
    case 'ft-wide-item-list':
      return listOf(fieldsOf(attachment.item).list)
        .slice(0, MOST)
        .map(({ img_url }, i) => used(`attachment.item.list[${i}].img_url`, img_url));
    case 'ft-carousel-feed':
      return listOf(fieldsOf(fields.carousel).list)
        .slice(0, MOST)
        .map((card, i) =>
          used(`carousel.list[${i}].attachment.image.img_url`, fieldsOf(fieldsOf(card.attachment).image).img_url),
        );
    default:
      return [];
  }
}

function used(at: string, value: unknown): UsedPicture {
  const url = textOf(value);
  return { at, url, key: keyOfUrl(url) };
}

/** Why a picture cannot be sent with a message of that kind; undefined where it can. */
function pictureTrouble({ at, url, key }: UsedPicture, service: string, world: World | undefined) {
  if (url === '' || world === undefined) return undefined;
  const upload = uploadOf[service];
  if (key === undefined) return say`${at} is no address that an upload answered`;
  const stored = world.objects.get(shelf.provider, key, world.clock.now());
  if (world.objects.fateOf(shelf.provider, key) === 'deleted') return say`${at} was deleted`;
  // What made room, or is three months old, is a picture still, of the kind that it was.
  const kind = stored?.kind ?? world.objects.kindOfGone(shelf.provider, key);
  if (kind === undefined) return say`${at} is an address that was never answered here`;
  return kind === upload ? undefined : say`${at} comes from an upload to ${kind}, not ${`${upload}`}`;
}

/** Whether a picture was uploaded three months ago or before. */
function isOld({ key }: UsedPicture, world: World | undefined): boolean {
  if (key === undefined || world === undefined) return false;
  const now = world.clock.now();
  const stored = world.objects.get(shelf.provider, key, now);
  if (stored === undefined) return world.objects.fateOf(shelf.provider, key) === 'expired';
  return now >= addMonths(stored.storedAt, KEPT_MONTHS, KOREA_HOURS_EAST);
}

const rule = rulesOver<Message, SendErrorName | ResultName>();

const judgedBad = {
  by: unknownImage,
  errors: { 'webhook-f': 'format', 'webhook-F': 'other', 'reject-C400_2': 'badParameter', accept: 'format' },
} as const;

const troubleOf = (message: Message) =>
  picturesOf(message)
    .map((each) => pictureTrouble(each, message.service, message.world))
    .find((each) => each !== undefined);

export const pictureRules: readonly Rule<Message, SendErrorName | ResultName>[] = [
  rule({
    id: `${FRIENDTALK}/image`,
    error: judgedBad,
    measure: troubleOf,
    limit: unknownImage,
    broken: (trouble, mode) => trouble !== undefined && mode !== 'accept',
    mend: 'send the address that the upload of this kind answered, as it was answered',
    source: unknownImage.source,
  }),
  rule({
    id: `${FRIENDTALK}/image-age`,
    error: judgedBad,
    measure: (message) => picturesOf(message).some((each) => isOld(each, message.world)),
    limit: imageAge,
    broken: (old, mode) => old && mode === 'three-months',
    mend: 'upload the picture again',
    source: imageAge.source,
  }),
];

export const pictureMissingRules: readonly Rule<Message, SendErrorName | ResultName>[] = [
  rule({
    id: `${FRIENDTALK}/image-missing`,
    error: 'format',
    measure: (message) => picturesOf(message).some(({ url }) => url === ''),
    broken: isTrue,
    mend: 'name a picture wherever a message of this kind has one',
    source: byKakao('attachment.image, attachment.item.list, carousel.list', 'img_url is required', 'f'),
  }),
];
