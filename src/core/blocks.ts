/** As much as a read from a socket brings at the most, in bytes. */
export const BLOCK_BYTES = 64 * 1024;
/** Blocks that wait to be used again: 16 MiB. */
const MOST_FREE = 256;

/**
 * Memory that bodies are gathered in and that is used again, so that it costs the garbage collector nothing: what lives for
 * a while and is large makes it walk the whole heap, dozens of times a second under load.
 */
export class Blocks {
  private readonly free: Buffer[] = [];

  take(): Buffer {
    return this.free.pop() ?? Buffer.allocUnsafeSlow(BLOCK_BYTES);
  }

  give(blocks: readonly Buffer[]): void {
    for (const block of blocks) if (this.free.length < MOST_FREE) this.free.push(block);
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
