/** A request that can be spoilt in one place, and another, and is sent to an emulator as it then is. */
import { Bytes } from '../../src/core/bytes.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';

export interface Part {
  readonly disposition: string;
  readonly type?: string;
  readonly content: Uint8Array | string;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: the body is `raw`. */
  readonly parts?: Readonly<Record<string, Part>>;
  readonly boundary: string;
  readonly contentType: string | undefined;
  /** JSON fields, in the place of parts. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Done to the body once it is written. */
  readonly spoil: (body: Buffer) => Buffer;
}

/** One thing that is wrong. */
export interface Flaw {
  /** In the words of whoever made it. */
  readonly is: string;
  readonly make: (sent: Sent) => Sent;
  /** What the mend says. */
  readonly mend: RegExp;
  /** What was found. */
  readonly measured?: RegExp;
  /** Flaws of one kind are not tried together: one undoes or hides what the other is about. */
  readonly kind?: string;
}

export function bodyOf({ parts, boundary, fields, spoil }: Sent): Buffer {
  if (parts === undefined) return spoil(Buffer.from(fields === undefined ? '' : JSON.stringify(fields)));
  const pieces: (Uint8Array | string)[] = [];
  for (const { disposition, type, content } of Object.values(parts)) {
    const headers = `Content-Disposition: ${disposition}\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}`;
    pieces.push(`--${boundary}\r\n${headers}\r\n`, content, '\r\n');
  }
  pieces.push(`--${boundary}--\r\n`);
  return spoil(Buffer.concat(pieces.map((each) => Buffer.from(each as Uint8Array))));
}

export async function send(emulator: Emulator, sent: Sent) {
  const body = bodyOf(sent);
  const query = new URLSearchParams(sent.query).toString();
  const type = sent.contentType?.replace('{boundary}', sent.boundary);
  await emulator.answer({
    method: sent.method,
    url: sent.path + (query === '' ? '' : `?${query}`),
    headers: [...Object.entries(sent.headers).flat(), ...(type === undefined ? [] : ['Content-Type', type])],
    framing: { length: body.length },
    ip: '127.0.0.1',
    body: Bytes.of(body),
  });
  const [record] = emulator.requests({ limit: 1 });
  if (record === undefined) throw new Error('there is no entry');
  return record;
}

export const withPart =
  (name: string, change: Partial<Part>) =>
  (sent: Sent): Sent => {
    const { parts = {} } = sent;
    return { ...sent, parts: { ...parts, [name]: { ...(parts[name] as Part), ...change } } };
  };
export const withoutPart =
  (name: string) =>
  (sent: Sent): Sent => {
    const { [name]: _, ...parts } = sent.parts ?? {};
    return { ...sent, parts };
  };
export const withContentType =
  (contentType: string | undefined) =>
  (sent: Sent): Sent => ({ ...sent, contentType });
export const withBody =
  (spoil: Sent['spoil']) =>
  (sent: Sent): Sent => ({ ...sent, spoil });
export const withHeader =
  (name: string, value: string | undefined) =>
  (sent: Sent): Sent => {
    const { [name]: _, ...headers } = sent.headers;
    return { ...sent, headers: value === undefined ? headers : { ...headers, [name]: value } };
  };
export const withQuery =
  (name: string, value: string | undefined) =>
  (sent: Sent): Sent => {
    const { [name]: _, ...query } = sent.query;
    return { ...sent, query: value === undefined ? query : { ...query, [name]: value } };
  };
export const withField =
  (name: string, value: unknown) =>
  (sent: Sent): Sent => {
    const { [name]: _, ...fields } = sent.fields ?? {};
    return { ...sent, fields: value === undefined ? fields : { ...fields, [name]: value } };
  };
