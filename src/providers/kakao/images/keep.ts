import { type Call, reachable } from '../../../core/call.ts';
import { keepUpload } from '../../../core/shelf.ts';
import type { World } from '../../../core/world.ts';
import { shelf } from '../shelf.ts';
import type { SentImage } from './read.ts';

/** Keeps an image for three calendar months and says where it can be fetched. */
export function keep(call: Call, { image, content }: SentImage, userId: string, kind: string, world: World): string {
  const key = keepUpload(shelf, { tenant: userId, kind, image, bytes: content }, world);
  return reachable(call, shelf.liveUrl(key));
}
