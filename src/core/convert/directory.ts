const ENTRY = 12;
/** Bytes of a value, by the type's number: BYTE, ASCII, SHORT, LONG, and UNDEFINED. */
const sizes = new Map([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 4],
  [7, 1],
]);
/** Enough for the places of 8192 x 6144 pixels in tiles of 16 x 16. */
const MAX_VALUES = 2 ** 18;

/**
 * The first directory of a TIFF. utif2 reads all of them, and what they point at: in a circle if they do, and into
 * arrays as long as a file claims.
 */
export class Directory {
  readonly isLittle: boolean;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly start: number;
  private readonly count: number;

  /** What it reads past the end of the file throws. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.isLittle = bytes[0] === 'I'.charCodeAt(0);
    const at = this.view.getUint32(4, this.isLittle);
    this.count = this.view.getUint16(at, this.isLittle);
    this.start = at + 2;
  }

  /** All values of a tag; none where it is absent. */
  values(tag: number): number[] {
    const found = this.find(tag);
    if (found === undefined) return [];
    const { at, size, count } = found;
    const read = { 1: 'getUint8', 2: 'getUint16', 4: 'getUint32' } as const;
    const method = read[size as keyof typeof read];
    return Array.from({ length: count }, (_, i) => this.view[method](at + i * size, this.isLittle));
  }

  /** The first value of a tag, or what stands for it where it is absent. */
  value(tag: number, otherwise: number): number {
    return this.values(tag)[0] ?? otherwise;
  }

  private find(tag: number): { at: number; size: number; count: number } | undefined {
    for (let i = 0; i < this.count; i++) {
      const entry = this.start + i * ENTRY;
      if (this.view.getUint16(entry, this.isLittle) !== tag) continue;
      const size = sizes.get(this.view.getUint16(entry + 2, this.isLittle));
      const count = this.view.getUint32(entry + 4, this.isLittle);
      if (size === undefined || count > MAX_VALUES) throw new Error(`tag ${tag} cannot be read`);
      const at = size * count <= 4 ? entry + 8 : this.view.getUint32(entry + 8, this.isLittle);
      if (at + size * count > this.bytes.length) throw new RangeError(`tag ${tag} lies outside of the file`);
      return { at, size, count };
    }
    return undefined;
  }
}
