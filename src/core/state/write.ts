import type { Bytes } from '../bytes.ts';
import { CONTENTS, hashOf, MAGIC, STATE_VERSION } from './format.ts';
import type { StateRecord } from './part.ts';

/**
 * A state as one value: a line with magic, version, length and checksum of the records; these, a line of JSON each, the last
 * of which name the contents by their SHA-256; and the contents, once each, in the order of their names.
 */
export function writeSnapshot(state: Iterable<readonly [name: string, records: Iterable<StateRecord>]>): Uint8Array {
  const lines: Buffer[] = [];
  const line = (...fields: readonly unknown[]) => lines.push(Buffer.from(`${JSON.stringify(fields)}\n`));
  const contents = new Map<string, Bytes>();
  for (const [name, records] of state) {
    for (const { key, value, content } of records) {
      if (content === undefined) line(name, key, value);
      else line(name, key, value, named(content, contents));
    }
  }
  const sorted = [...contents].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [hash, { length }] of sorted) line(CONTENTS, hash, length);
  const length = lengthOf(lines);
  const head = Buffer.from(`${MAGIC} ${STATE_VERSION} ${length} ${hashOf(lines)}\n`);
  return joined([head, ...lines, ...sorted.flatMap(([, { chunks }]) => chunks)]);
}

function named(content: Bytes, contents: Map<string, Bytes>): string {
  const hash = hashOf(content.chunks);
  if (!contents.has(hash)) contents.set(hash, content);
  return hash;
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

/** In memory of its own, which is its reader's to pass on. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
