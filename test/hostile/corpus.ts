import type { Child } from './child.ts';
import { advisoryForms } from './forms.advisories.ts';
import { busboyForms } from './forms.busboy.ts';
import { oddForms, oddTypes } from './forms.shapes.ts';
import { hostileImages } from './images.ts';
import { addressed } from './parts.ts';
import type { Row } from './row.ts';
import { requestTo, targets } from './targets.ts';
import { ask } from './wire.ts';

const FORM = 'multipart/form-data; boundary=b';
const HEAVY_BYTES = 1_000_000;

export const forms: readonly Row[] = [...busboyForms, ...advisoryForms, ...oddForms, ...oddTypes];
export const images: readonly Row[] = hostileImages;

export function isHeavy([, body]: Row): boolean {
  return addressed(body, 'image').length > HEAVY_BYTES;
}

/** What each endpoint says to a row, over a socket of its own. */
export async function answersOf(server: Child, [, body, , contentType]: Row): Promise<object> {
  const said: Record<string, string> = {};
  for (const target of targets) {
    const type = contentType === undefined ? FORM : (contentType ?? undefined);
    const { replies, ended } = await ask(server.port, requestTo(target, type, addressed(body, target.field)));
    const [reply] = replies;
    said[target.name] = (reply && target.codeOf(reply)) ?? `${ended} ${reply?.status} ${reply?.body}`;
  }
  return said;
}
