import { png } from '../../fixtures/images.ts';
import { join, type Piece } from './pieces.ts';

/** Stands for the name of the file field, which is not the same for all providers. */
export const FILE = '{file}';
export const BOUNDARY = 'b';
/** A picture that each of the four endpoints takes. */
export const picture = png({ width: 800, height: 600 });

interface PartOptions {
  readonly name?: string;
  readonly filename?: string;
  readonly type?: string;
  /** Instead of one made of name and filename; null leaves the header out. */
  readonly disposition?: Piece | null;
  /** More header lines, each with its line end. */
  readonly headers?: Piece;
  readonly content?: Piece;
}

export function part({ name, filename, type, disposition, headers = '', content = '' }: PartOptions): Piece {
  const value =
    disposition ??
    [
      'form-data',
      name === undefined ? [] : [`; name="${name}"`],
      filename === undefined ? [] : [`; filename="${filename}"`],
    ].flat();
  return [
    `--${BOUNDARY}\r\n`,
    disposition === null ? '' : ['Content-Disposition: ', value, '\r\n'],
    type === undefined ? '' : `Content-Type: ${type}\r\n`,
    headers,
    '\r\n',
    content,
    '\r\n',
  ];
}

/** A part with a picture, as every provider wants it unless the options say otherwise. */
export const file = (options: PartOptions = {}): Piece =>
  part({ name: FILE, filename: 'a.png', type: 'image/png', content: picture, ...options });

export const field = (name: string, content: Piece = 'v'): Piece => part({ name, content });
/** Feishu asks for it; the others take it for a field they do not know. */
export const type = field('image_type', 'message');
export const close = `--${BOUNDARY}--\r\n`;
export const form = (...parts: Piece[]): Piece => [...parts, close];

/** The bytes as a provider gets them, under its own name for the file field. */
export function addressed(piece: Piece, field: string): Buffer {
  const bytes = join(piece);
  const pieces: Buffer[] = [];
  let at = 0;
  for (let found = bytes.indexOf(FILE); found !== -1; found = bytes.indexOf(FILE, at)) {
    pieces.push(bytes.subarray(at, found), Buffer.from(field));
    at = found + FILE.length;
  }
  return at === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(at)]);
}
