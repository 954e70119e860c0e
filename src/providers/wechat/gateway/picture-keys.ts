import { mediaIdIn } from './media-ids.ts';

/** More pictures than an article has. */
const MOST = 100;
/** On the live host, or on one of ours that has it first in its path. */
const address = /\/mmbiz\.q(?:pic|logo)\.cn\/\w{1,40}\/([\w-]{1,512})\//g;

/** Keys of the uploads whose addresses stand in a text, each once. */
export function pictureKeysIn(text: string): string[] {
  const keys = new Set<string>();
  for (const [, id = ''] of text.matchAll(address)) {
    keys.add(mediaIdIn(id) ?? id);
    if (keys.size === MOST) break;
  }
  return [...keys];
}
