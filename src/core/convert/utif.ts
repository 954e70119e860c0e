/** What is used of utif2: its decoders, each of which writes into a buffer that it is given and not past its end. */
export interface Utif {
  readonly decode: {
    /** Also brings 16 bits into the order of a PC, and adds up the differences between neighbours. */
    _decompress(
      page: Record<string, unknown>,
      pages: null,
      from: Uint8Array,
      offset: number,
      length: number,
      compression: number,
      into: Uint8Array,
      at: number,
      orderOfBits: number,
      width: number,
      height: number,
    ): void;
    _addNtimes(line: number[], count: number, bit: number): void;
  };
  /** All sizes but the heights are in bytes. */
  _copyTile(
    tile: Uint8Array,
    tileWidth: number,
    tileHeight: number,
    into: Uint8Array,
    width: number,
    height: number,
    x: number,
    y: number,
  ): void;
}

/** No line of a fax is longer than a picture's side; a broken one goes on, and its array would fill the heap. */
const MAX_LINE = 2 ** 17;

export async function loadUtif(): Promise<Utif> {
  const { default: utif } = (await import('utif2')) as unknown as { default: Utif };
  utif.decode._addNtimes = (line, count, bit) => {
    if (line.length + count > MAX_LINE) throw new RangeError('a line of a fax has no end');
    for (let i = 0; i < count; i++) line.push(bit);
  };
  return utif;
}
