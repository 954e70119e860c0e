import { type Call, reachable } from '../../../core/call.ts';
import { keepUpload } from '../../../core/shelf.ts';
import type { Warning } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { shelf } from '../shelf.ts';
import type { SentImage } from './read.ts';

/** Where an image can be fetched that is kept, unless nobody can, and what its sender may want to know. */
export interface Kept {
  readonly key: string;
  readonly url: string;
  readonly warnings: readonly Warning[];
}

/** Keeps an image for three calendar months. */
export function keep(call: Call, { image, content }: SentImage, userId: string, kind: string, world: World): Kept {
  const { key, warnings } = keepUpload(shelf, { tenant: userId, kind, image, bytes: content }, world);
  const url = shelf.liveUrl(key, image?.format, kind, userId);
  return { key, url: url === undefined ? '' : reachable(call, url), warnings };
}
