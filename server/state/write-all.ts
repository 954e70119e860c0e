import { writeSync, writevSync } from 'node:fs';

/**
 * At once: to hand so little to a thread takes longer than to write it to where the kernel keeps it. Throws where not all
 * of it could be written.
 */
export function writeAll(handle: number, chunks: readonly Buffer[], at: number): void {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  let written = writevSync(handle, chunks, at);
  if (written === length) return;
  // Why it was less is told by whoever is asked for the rest.
  const all = Buffer.concat(chunks);
  while (written < length) written += writeSync(handle, all, written, length - written, at + written);
}
