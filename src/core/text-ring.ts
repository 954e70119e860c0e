/** Bytes that a text takes at the most for each of its UTF-16 code units. */
const WIDEST = 3;

/** The last texts, bounded in number and in bytes. They lie in one piece of memory, where no garbage collector has to look at them. */
export class TextRing {
  private readonly most: number;
  private readonly bytes: number;
  private allocated: Buffer | undefined;
  private readonly starts: Float64Array;
  private readonly lengths: Float64Array;
  /** The newest, where it is longer than all of the memory: then it is the only one. */
  private overlong: string | undefined;
  private first = 0;
  private end = 0;
  count = 0;

  constructor(most: number, bytes: number) {
    this.most = most;
    this.bytes = bytes;
    this.starts = new Float64Array(most);
    this.lengths = new Float64Array(most);
  }

  /** What is not written to yet takes none of the machine's. */
  private get memory(): Buffer {
    this.allocated ??= Buffer.allocUnsafeSlow(this.bytes);
    return this.allocated;
  }

  add(text: string): void {
    const length = text.length * WIDEST > this.bytes ? Buffer.byteLength(text) : text.length * WIDEST;
    this.put(text, length);
  }

  /** These in the place of all that is there. As many as another ring of this size holds have room. */
  refill(texts: readonly string[]): void {
    this.clear();
    for (const text of texts) this.put(text, Buffer.byteLength(text));
  }

  /** `length`: the most bytes that it can take. */
  private put(text: string, length: number): void {
    if (this.overlong !== undefined) this.clear();
    if (length > this.bytes) {
      this.clear();
      this.overlong = text;
      this.count = 1;
      return;
    }
    if (this.count === this.most) this.dropOldest();
    const start = this.roomFor(length);
    const slot = (this.first + this.count) % this.most;
    this.starts[slot] = start;
    this.lengths[slot] = this.memory.write(text, start);
    this.end = start + (this.lengths[slot] as number);
    this.count += 1;
  }

  /** By age: 0 is the oldest. */
  at(index: number): string {
    if (this.overlong !== undefined) return this.overlong;
    const slot = (this.first + index) % this.most;
    const start = this.starts[slot] as number;
    return this.memory.toString('utf8', start, start + (this.lengths[slot] as number));
  }

  /** The same in the memory that it lies in, until the next one is added. */
  bytesAt(index: number): Uint8Array {
    if (this.overlong !== undefined) return Buffer.from(this.overlong);
    const slot = (this.first + index) % this.most;
    const start = this.starts[slot] as number;
    return this.memory.subarray(start, start + (this.lengths[slot] as number));
  }

  clear(): void {
    this.overlong = undefined;
    this.first = 0;
    this.end = 0;
    this.count = 0;
  }

  /** Where so many bytes can lie behind the newest, or at the beginning again; the oldest that lie there go. */
  private roomFor(length: number): number {
    const isAtEnd = this.end + length > this.bytes;
    const start = isAtEnd ? 0 : this.end;
    // What lies between the newest and the end of the memory is the oldest.
    while (isAtEnd && this.count > 0 && (this.starts[this.first] as number) >= this.end) this.dropOldest();
    while (this.count > 0 && this.oldestMeets(start, start + length)) this.dropOldest();
    return start;
  }

  private oldestMeets(start: number, end: number): boolean {
    const from = this.starts[this.first] as number;
    return from < end && from + Math.max(1, this.lengths[this.first] as number) > start;
  }

  private dropOldest(): void {
    this.first = (this.first + 1) % this.most;
    this.count -= 1;
  }
}
