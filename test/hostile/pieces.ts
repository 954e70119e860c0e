/** What a request is put together from. Text is UTF-8; a function is called when the bytes are wanted, not before. */
export type Piece = string | Uint8Array | readonly Piece[] | (() => Piece);

export function join(...pieces: Piece[]): Buffer {
  return Buffer.concat(flat(pieces));
}

function flat(piece: Piece): Uint8Array[] {
  if (typeof piece === 'function') return flat(piece());
  if (typeof piece === 'string') return [Buffer.from(piece)];
  return piece instanceof Uint8Array ? [piece] : piece.flatMap(flat);
}

export const repeat =
  (count: number, ...pieces: Piece[]): Piece =>
  () => {
    const one = join(...pieces);
    return Buffer.alloc(count * one.length, one);
  };

/** Bytes as they are: one for each character. */
export const raw = (text: string): Piece => Buffer.from(text, 'latin1');

export const KIB = 1024;
export const MIB = 1024 * KIB;
