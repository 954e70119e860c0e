import { type Blocks, Lease } from './blocks.ts';
import { find } from './find.ts';

/** Far above every rule. Past it a body is counted and let go, and the provider's rules still answer in their order. */
export const GUARD_BYTES = 64 * 1024 * 1024;

/**
 * A body as the chunks that arrived. Slicing shares memory and searching crosses chunk borders, so a picture is
 * never copied on its way from the socket to the store.
 */
export class Bytes {
  static readonly empty: Bytes = new Bytes([]);

  /** Bytes. For a body that was not kept this is what was counted on the wire. */
  readonly length: number;
  readonly chunks: readonly Buffer[];
  /** False for a body past the transport's guard: its length is known, its content is not. */
  readonly kept: boolean;

  /** Of memory that will be used again: whoever keeps these bytes beyond their call holds it, as the store does. */
  readonly lease: Lease | undefined;

  /** Offset at which each chunk starts, and at the end that of the end; absent where no two of them share a border. */
  private readonly starts: readonly number[] | undefined;

  private constructor(chunks: readonly Buffer[], counted?: number, lease?: Lease) {
    const [first] = chunks;
    const starts = chunks.length > 1 ? startsOf(chunks) : undefined;
    this.chunks = chunks;
    this.lease = lease;
    this.starts = starts;
    this.kept = counted === undefined;
    this.length = counted ?? starts?.at(-1) ?? first?.length ?? 0;
  }

  static of(...chunks: readonly Uint8Array[]): Bytes {
    return new Bytes(chunks.filter((chunk) => chunk.length > 0).map(asBuffer));
  }

  /** On the memory of a lease. */
  static leased(chunks: readonly Buffer[], lease: Lease): Bytes {
    return new Bytes(chunks, undefined, lease);
  }

  static text(text: string): Bytes {
    return Bytes.of(Buffer.from(text));
  }

  /** A body of `length` bytes whose content was let go. */
  static counted(length: number): Bytes {
    return new Bytes([], length);
  }

  /** Bytes from `start` up to, not including, `end`, on the same memory. */
  slice(start: number, end: number = this.length): Bytes {
    const [only] = this.chunks;
    if (this.chunks.length === 1 && start >= 0 && end > start && start < this.length) {
      return new Bytes([(only as Buffer).subarray(start, end)], undefined, this.lease);
    }
    const parts: Buffer[] = [];
    for (let i = this.chunkAt(start); i < this.chunks.length && this.startOf(i) < end; i++) {
      const chunk = this.chunks[i] as Buffer;
      const from = Math.max(start - this.startOf(i), 0);
      const to = Math.min(end - this.startOf(i), chunk.length);
      if (from < to) parts.push(to - from === chunk.length ? chunk : chunk.subarray(from, to));
    }
    return new Bytes(parts, undefined, this.lease);
  }

  /** One contiguous view of up to `length` bytes from `start`; copies only where it spans chunks. Shorter at the end. */
  read(start: number, length: number): Buffer {
    const i = this.chunkAt(start);
    const chunk = this.chunks[i];
    if (chunk === undefined) return Buffer.alloc(0);
    const from = start - this.startOf(i);
    if (from >= 0 && length >= 0 && from + length <= chunk.length) return chunk.subarray(from, from + length);
    return this.slice(start, start + length).toBuffer();
  }

  /** Up to `length` bytes from `start` as text; no view is made where one chunk holds them. */
  text(start: number, length: number, encoding: BufferEncoding = 'utf8'): string {
    const i = this.chunkAt(start);
    const chunk = this.chunks[i];
    const from = start - this.startOf(i);
    if (chunk === undefined) return '';
    if (from + length <= chunk.length) return chunk.toString(encoding, from, from + length);
    return this.read(start, length).toString(encoding);
  }

  startsWith(bytes: Buffer, from: number): boolean {
    const i = this.chunkAt(from);
    const at = from - this.startOf(i);
    const chunk = this.chunks[i];
    if (chunk === undefined || at + bytes.length > chunk.length) return this.read(from, bytes.length).equals(bytes);
    for (let j = 0; j < bytes.length; j++) if (chunk[at + j] !== bytes[j]) return false;
    return true;
  }

  /** Offset of the first `needle` (one byte or more) at or after `from`, or -1. */
  indexOf(needle: Buffer, from = 0): number {
    for (let i = this.chunkAt(from); i < this.chunks.length; i++) {
      const chunk = this.chunks[i] as Buffer;
      const start = this.startOf(i);
      const found = find(chunk, needle, Math.max(from - start, 0));
      if (found !== -1) return start + found;
      const across = this.indexAcross(needle, i, Math.max(from, start, start + chunk.length - needle.length + 1));
      if (across !== -1) return across;
    }
    return -1;
  }

  /** A match that begins in chunk `i` at or after `from` and ends in a later one. */
  private indexAcross(needle: Buffer, i: number, from: number): number {
    const border = this.startOf(i + 1);
    // Most tails do not even hold the first byte, and need no copy.
    const begin = (this.chunks[i] as Buffer).indexOf(needle[0] as number, from - this.startOf(i));
    if (begin === -1) return -1;
    const at = this.startOf(i) + begin;
    const found = this.read(at, border - at + needle.length - 1).indexOf(needle);
    return found === -1 ? -1 : at + found;
  }

  /** Index of the chunk that holds the byte at `offset`; the number of chunks when that is past the end. */
  private chunkAt(offset: number): number {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.startOf(middle + 1) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private startOf(i: number): number {
    if (this.starts === undefined) return i === 0 ? 0 : this.length;
    return this.starts[i] as number;
  }

  /** All of it in one buffer: the body's own where it came as one chunk, else a copy. */
  toBuffer(): Buffer {
    return this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks);
  }

  toString(encoding: BufferEncoding = 'utf8'): string {
    return this.text(0, this.length, encoding);
  }

  /** The same bytes without the memory around them, where a small slice would keep a large chunk alive. */
  compact(): Bytes {
    if (this.memory() <= 2 * this.length) return this;
    const own = Buffer.allocUnsafeSlow(this.length);
    this.chunks.reduce((at, chunk) => at + chunk.copy(own, at), 0);
    return Bytes.of(own);
  }

  /** Bytes of memory that the chunks keep alive. Chunks of one buffer stand side by side, as slices of one body do. */
  private memory(): number {
    let held = 0;
    let last: ArrayBufferLike | undefined;
    for (const { buffer } of this.chunks) {
      if (buffer !== last) held += buffer.byteLength;
      last = buffer;
    }
    return held;
  }
}

function startsOf(chunks: readonly Buffer[]): number[] {
  const starts = [0];
  let end = 0;
  for (const chunk of chunks) {
    end += chunk.length;
    starts.push(end);
  }
  return starts;
}

function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

const SMALL = 4 * 1024;
const BLOCK = 16 * 1024;

/**
 * Gathers a body while it arrives. Small neighbours are joined at once, because a sender may choose chunks of one byte:
 * each would cost a buffer of its own, and each border costs every search a microsecond or more.
 */
export class Gatherer {
  /** Bytes so far. */
  length = 0;
  private readonly chunks: Buffer[] = [];
  /** A small chunk that came alone so far: most bodies never need a block. */
  private single: Buffer | undefined;
  private block: Buffer | undefined;
  private filled = 0;

  add(chunk: Uint8Array): void {
    this.length += chunk.length;
    if (chunk.length >= SMALL) {
      this.close();
      this.chunks.push(asBuffer(chunk));
    } else if (this.block === undefined && this.single === undefined) {
      this.single = asBuffer(chunk);
    } else {
      this.join(chunk);
    }
  }

  bytes(): Bytes {
    this.close();
    return Bytes.of(...this.chunks);
  }

  private join(chunk: Uint8Array): void {
    const { single } = this;
    this.single = undefined;
    if (this.block === undefined || this.filled + chunk.length > BLOCK) {
      this.close();
      this.block = Buffer.allocUnsafeSlow(BLOCK);
    }
    for (const each of single === undefined ? [chunk] : [single, chunk]) {
      this.block.set(each, this.filled);
      this.filled += each.length;
    }
  }

  private close(): void {
    if (this.single) this.chunks.push(this.single);
    if (this.block) this.chunks.push(this.block.subarray(0, this.filled));
    this.single = undefined;
    this.block = undefined;
    this.filled = 0;
  }
}

/** Gathers a body in blocks, which chunks may be copied into as small as they come. */
export class BlockGatherer {
  private readonly pool: Blocks;
  private readonly blocks: Buffer[] = [];
  /** Of the last block. */
  private filled: number;

  constructor(pool: Blocks) {
    this.pool = pool;
    this.filled = pool.bytes;
  }

  add(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      const room = this.room();
      const end = Math.min(at + this.pool.bytes - this.filled, chunk.length);
      chunk.copy(room, this.filled, at, end);
      this.filled += end - at;
      at = end;
    }
  }

  bytes(): Bytes {
    const { blocks, filled } = this;
    const last = blocks.length - 1;
    const chunks = blocks.map((block, i) => (i === last ? block.subarray(0, filled) : block));
    return Bytes.leased(chunks, new Lease(this.pool, blocks));
  }

  private room(): Buffer {
    if (this.filled === this.pool.bytes) {
      this.blocks.push(this.pool.take());
      this.filled = 0;
    }
    return this.blocks[this.blocks.length - 1] as Buffer;
  }
}
