/** As much as a read from a socket brings at the most, in bytes. */
export const BLOCK_BYTES = 64 * 1024;
/** Of the shortest blocks, in bytes: what is shorter than those is not worth one. */
export const SHORT_BLOCK_BYTES = 4 * 1024;
/** What blocks of one length may hold that wait to be used again, in bytes. */
const MOST_FREE = 16 * 1024 * 1024;

/**
 * Memory that bodies are gathered in and that is used again, so that it costs the garbage collector nothing: what lives for
 * a while and is large makes it walk the whole heap, dozens of times a second under load.
 */
export class Blocks {
  /** Of each. */
  readonly bytes: number;
  private readonly free: Buffer[] = [];

  constructor(bytes = BLOCK_BYTES) {
    this.bytes = bytes;
  }

  take(): Buffer {
    return this.free.pop() ?? Buffer.allocUnsafeSlow(this.bytes);
  }

  give(blocks: readonly Buffer[]): void {
    for (const block of blocks) if (this.free.length * this.bytes < MOST_FREE) this.free.push(block);
  }
}

/** Blocks for bodies of every length, each at least half full. */
export class BlockSizes {
  private readonly pools: Blocks[] = [];

  constructor() {
    for (let bytes = SHORT_BLOCK_BYTES; bytes <= BLOCK_BYTES; bytes *= 2) this.pools.push(new Blocks(bytes));
  }

  /** Undefined for a body that is too short for any. */
  for(length: number): Blocks | undefined {
    if (length <= SHORT_BLOCK_BYTES / 2) return undefined;
    return this.pools.find(({ bytes }) => length <= bytes) ?? this.pools.at(-1);
  }
}

/**
 * The blocks that one body lies in, and how many hold it: its call until it is answered, and the store. After the last of
 * them they hold other bodies; but where somebody else has seen the bytes, and may look again whenever they like, they are
 * left to the garbage collector.
 */
export class Lease {
  private readonly pool: Blocks;
  private readonly blocks: readonly Buffer[];
  private holders = 1;
  private isSeen = false;

  constructor(pool: Blocks, blocks: readonly Buffer[]) {
    this.pool = pool;
    this.blocks = blocks;
  }

  hold(): void {
    this.holders += 1;
  }

  release(): void {
    this.holders -= 1;
    if (this.holders === 0 && !this.isSeen) this.pool.give(this.blocks);
  }

  see(): void {
    this.isSeen = true;
  }
}
