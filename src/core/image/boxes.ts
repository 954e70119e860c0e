import type { Reader } from './reader.ts';

/** Where the content of one ISO base media box lies. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The boxes directly inside another, in their order, up to the first that does not fit into it. */
export function* boxes(reader: Reader, { start, end }: Omit<Box, 'type'>): Generator<Box, undefined> {
  for (let at = start; at < end; ) {
    const head = reader.read(at, 8);
    if (head === undefined) return;
    const size = head.readUInt32BE();
    const long = size === 1 ? reader.read(at + 8, 8) : undefined;
    const content = at + (size === 1 ? 16 : 8);
    // A size of 0 means the rest; one of 1 that 64 bits with the size follow.
    const next = size === 0 ? end : at + Number(long?.readBigUInt64BE() ?? size);
    if (next < content || next > end) return;
    yield { type: head.toString('latin1', 4, 8), start: content, end: next };
    at = next;
  }
}

export function findBox(reader: Reader, inside: Omit<Box, 'type'>, type: string): Box | undefined {
  for (const box of boxes(reader, inside)) if (box.type === type) return box;
  return undefined;
}

/** The first `length` bytes of a box's content, all of it unless told; undefined where the box has fewer. */
export function readBox(reader: Reader, { start, end }: Box, length: number = end - start): Buffer | undefined {
  return start + length <= end ? reader.read(start, length) : undefined;
}
