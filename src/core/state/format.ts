import { createHash } from 'node:crypto';

/** Of what is written. It rises with every change after which what was written before would read as something else. */
export const STATE_VERSION = 1;
/** What a snapshot begins with. */
export const MAGIC = 'standin state';
/** In the place of the name of a part: a content that stands behind the records. */
export const CONTENTS = 'contents';

export function hashOf(chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
