import { Readable } from 'node:stream';
import type { Response as ExpressResponse, Request } from 'express';
import multer from 'multer';
import { Response } from 'undici';

export interface Entry {
  readonly name: string;
  /** Undefined for a text field. */
  readonly filename?: string;
  readonly content: Buffer;
}

interface Part extends Entry {
  readonly type?: string;
}

/** More are no ordinary form. */
const MOST_PARTS = 50;
const keep = multer({ storage: multer.memoryStorage(), defParamCharset: 'utf8' }).any();

/**
 * What undici and multer both read in a form that is written as everybody writes one, byte for byte; undefined for any
 * other. Of those it is no use to ask: over each of them somebody differs.
 */
export async function readOrdinary(contentType: string, body: Buffer): Promise<readonly Entry[] | undefined> {
  const [, boundary] = /^multipart\/form-data; boundary=([\w-]{1,70})$/.exec(contentType) ?? [];
  if (boundary === undefined || !body.includes(`--${boundary}`)) return undefined;
  const parts = await byUndici(contentType, body);
  if (parts === undefined || parts.length > MOST_PARTS || !isWrittenPlainly(parts, boundary, body)) return undefined;
  // Of a name with brackets multer makes an object, or an array of thousands of millions.
  if (parts.some(({ name }) => name.includes('['))) return undefined;
  const same =
    JSON.stringify(fieldsFirst(parts).map(shown)) === JSON.stringify((await byMulter(contentType, body)).map(shown));
  return same ? parts : undefined;
}

async function byUndici(contentType: string, body: Buffer): Promise<readonly Part[] | undefined> {
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => undefined);
  if (form === undefined) return undefined;
  const parts = [...form].map(async ([name, value]): Promise<Part> => {
    if (typeof value === 'string') return { name, content: Buffer.from(value) };
    return { name, filename: value.name, type: value.type, content: Buffer.from(await value.arrayBuffer()) };
  });
  return Promise.all(parts);
}

async function byMulter(contentType: string, body: Buffer): Promise<readonly Entry[]> {
  const headers = { 'content-type': contentType, 'content-length': `${body.length}` };
  const request = Object.assign(Readable.from([body]), { headers }) as unknown as Request;
  const error = await new Promise((resolve) => keep(request, {} as ExpressResponse, resolve));
  if (error) return [];
  const fields = Object.entries(request.body as Record<string, unknown>).flatMap(([name, value]) =>
    [value].flat().map((text): Entry => ({ name, content: Buffer.from(`${text}`) })),
  );
  const files = (request.files as Express.Multer.File[]).map(
    ({ fieldname, originalname, buffer }): Entry => ({ name: fieldname, filename: originalname, content: buffer }),
  );
  return [...fields, ...files];
}

/** In multer's order: the fields, those of one name together, and then the files. */
function fieldsFirst(parts: readonly Part[]): readonly Entry[] {
  const fields = parts.filter(({ filename }) => filename === undefined);
  const names = [...new Set(fields.map(({ name }) => name))];
  return [
    ...names.flatMap((each) => fields.filter(({ name }) => name === each)),
    ...parts.filter(({ filename }) => filename !== undefined),
  ];
}

const shown = ({ name, filename, content }: Entry) => [name, filename, content.toString('base64')];

/** Whether these bytes are what one gets who writes these parts down again. */
function isWrittenPlainly(parts: readonly Part[], boundary: string, body: Buffer): boolean {
  let at = 0;
  const has = (piece: string | Buffer) => {
    const bytes = Buffer.from(piece as string);
    const found = body.subarray(at, at + bytes.length).equals(bytes);
    if (found) at += bytes.length;
    return found;
  };
  const whole = parts.every(({ name, filename, type, content }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"`;
    if (!has(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n`)) return false;
    if (type !== undefined) has(`Content-Type: ${type}\r\n`);
    return has('\r\n') && has(content) && has('\r\n');
  });
  return whole && has(`--${boundary}--\r\n`) && at === body.length;
}
