import { type Look, look } from './picture.ts';

/** What comes when a picture is fetched, and its type. */
interface Given {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  heic: 'image/heic',
};

/** Why this is not the picture that was taken. TIFF and HEIC come as JPEG of the same size, or, where none can be made, as they were. */
export async function strangePicture(sent: Buffer, { status, type, body }: Given): Promise<string | undefined> {
  const before = await look(sent);
  if (before === undefined || before === 'none') return undefined;
  if (status !== 200) return `a picture that was just taken is not given: ${status}`;
  const after = await look(body);
  const isTurned = (before.format === 'tiff' || before.format === 'heic') && formatOf(after) === 'jpg';
  if (isTurned) return isOfSize(before, after) ? undefined : `${inWords(before)} came back as ${inWords(after)}`;
  if (!body.equals(sent)) return `${inWords(before)} of ${sent.length} bytes came back as ${body.length} others`;
  const wanted = types[before.format];
  return wanted === undefined || type === wanted ? undefined : `${inWords(before)} is given as ${type}`;
}

const formatOf = (it: Look) => (it === undefined || it === 'none' ? undefined : it.format);

/** A picture that says how it is to be turned may have its sides the other way round. */
function isOfSize(one: Look, other: Look): boolean {
  const sides = (it: Look) => (it === undefined || it === 'none' ? '' : [it.width, it.height].sort().join(' x '));
  return sides(one) === sides(other);
}

function inWords(it: Look): string {
  return it === undefined || it === 'none' ? 'no picture' : `a ${it.format} of ${it.width} x ${it.height}`;
}
