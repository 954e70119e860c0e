/** An expected response and the one that came in, differences out. Each difference can be read without the code beside it. */
import { createHash } from 'node:crypto';
import type { ComparedResponse, ExpectedJson, JsonPattern } from './case.ts';
import { type HttpResponse, headerOf, textOf } from './http.ts';
import { sizeOfJpeg } from './jpeg-size.ts';
import { schemaViolations } from './reply-schema.ts';

export interface Difference {
  /** `status`, `headers.content-type`, `body.error.log_id`; with several steps, `step 2: body.code`. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** Of one answer: nobody reads more, and a target may differ in as many places as it likes. */
const mostDifferences = 100;

export function compare(expect: ComparedResponse, response: HttpResponse): readonly Difference[] {
  return differing(expect, response)
    .slice(0, mostDifferences)
    .map(({ path, expected, got }) => ({ path: shorten(path), expected: cut(expected), got: cut(got) }));
}

function differing(expect: ComparedResponse, response: HttpResponse): readonly Difference[] {
  const found: Difference[] = [];
  if (expect.status !== undefined && response.status !== expect.status) {
    found.push({ path: 'status', expected: String(expect.status), got: `${response.status}, ${excerpt(response)}` });
  }
  for (const [name, expected] of Object.entries(expect.headers ?? {})) {
    const got = headerOf(response, name);
    const path = `headers.${name.toLowerCase()}`;
    if (expected === null) {
      if (got !== undefined) found.push({ path, expected: 'no such header', got: show(got) });
    } else if (got === undefined) found.push({ path, expected: show(expected), got: 'no such header' });
    else found.push(...differences(expected, got, path, response));
  }
  return found.concat(compareBody(expect, response));
}

function compareBody({ body }: ComparedResponse, response: HttpResponse): readonly Difference[] {
  const path = 'body';
  switch (body.kind) {
    case 'unspecified':
      return [];
    case 'empty':
      return response.body.length === 0 ? [] : [{ path, expected: 'no bytes', got: excerpt(response) }];
    case 'text':
      return textOf(response) === body.is ? [] : [{ path, expected: show(body.is), got: excerpt(response) }];
    case 'bytes': {
      const expected = body.are();
      if (Buffer.compare(expected, response.body) === 0) return [];
      return [{ path, expected: weigh(expected), got: `${weigh(response.body)}: ${excerpt(response)}` }];
    }
    case 'jpeg': {
      const size = sizeOfJpeg(response.body);
      if (size?.width === body.width && size.height === body.height) return [];
      const got = size ? `one of ${size.width} x ${size.height}` : excerpt(response);
      return [{ path, expected: `a whole JPEG of ${body.width} x ${body.height}`, got }];
    }
    case 'json':
      return compareJson(body, response);
  }
}

function compareJson(body: ExpectedJson, response: HttpResponse): readonly Difference[] {
  const raw = textOf(response);
  let got: unknown;
  try {
    got = JSON.parse(raw);
  } catch {
    return [{ path: 'body', expected: 'JSON', got: excerpt(response) }];
  }
  const found = differences(body.is, got, 'body', response, body.more === 'allowed');
  // The schema repeats most of what a wrong value already said; it is asked when the values are right.
  if (found.length === 0 && body.schema !== undefined) {
    for (const { at, says } of schemaViolations(body.schema, got)) {
      found.push({
        path: `body${at.replaceAll('/', '.')}`,
        expected: `${body.schema}: ${says}`,
        got: excerpt(response),
      });
    }
  }
  if (body.order && found.length === 0) found.push(...disorder(body.is, got, 'body', response));
  if (body.raw && !body.raw.test(raw)) {
    found.push({ path: 'body as text', expected: show(body.raw), got: excerpt(response) });
  }
  return found;
}

function differences(
  shape: JsonPattern,
  got: unknown,
  path: string,
  response: HttpResponse,
  more = false,
): Difference[] {
  const expected = typeof shape === 'function' ? shape(response) : shape;
  if (typeof expected === 'function') return differences(expected, got, path, response, more);
  const differs = [{ path, expected: show(expected), got: got === undefined ? 'nothing' : show(got) }];
  if (expected instanceof RegExp) return typeof got === 'string' && expected.test(got) ? [] : differs;
  if (expected === null || typeof expected !== 'object') return Object.is(expected, got) ? [] : differs;
  if (isList(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return differs;
    return expected.flatMap((item, i) => differences(item, got[i], `${path}[${i}]`, response, more));
  }
  if (!isRecord(got)) return differs;
  const found = Object.entries(expected).flatMap(([key, item]) =>
    differences(item, Object.hasOwn(got, key) ? got[key] : undefined, `${path}.${key}`, response, more),
  );
  for (const key of more ? [] : Object.keys(got).filter((key) => !Object.hasOwn(expected, key))) {
    found.push({ path: `${path}.${key}`, expected: 'no such key', got: show(got[key]) });
  }
  return found;
}

/** Called when the values agree already, so only the order of keys can still differ. */
function disorder(shape: JsonPattern, got: unknown, path: string, response: HttpResponse): Difference[] {
  const expected = typeof shape === 'function' ? shape(response) : shape;
  if (expected === null || typeof expected !== 'object' || expected instanceof RegExp || isList(expected)) return [];
  if (!isRecord(got)) return [];
  const keys = [Object.keys(expected).join(', '), Object.keys(got).join(', ')] as const;
  const here = keys[0] === keys[1] ? [] : [{ path: `${path}, order of keys`, expected: keys[0], got: keys[1] }];
  return here.concat(
    Object.entries(expected).flatMap(([key, item]) => disorder(item, got[key], `${path}.${key}`, response)),
  );
}

// Array.isArray does not narrow a readonly array out of a union.
const isList = (value: object): value is readonly JsonPattern[] => Array.isArray(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function show(value: unknown): string {
  if (value instanceof RegExp) return `something like ${value}`;
  const written = JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof RegExp) return `something like ${inner}`;
    return typeof inner === 'function' ? 'what the rest of the answer implies' : inner;
  });
  return shorten(written ?? String(value));
}

/** What was not shortened by itself, such as a list of keys. */
const cut = (value: string): string => (value.length > 500 ? `${value.slice(0, 500)}…` : value);

const shorten = (value: string): string => (value.length > 300 ? `${value.slice(0, 300)}…` : value);

const weigh = (bytes: Uint8Array): string =>
  `${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;

function excerpt(response: HttpResponse): string {
  if (response.body.length === 0) return 'no bytes';
  const type = headerOf(response, 'content-type') ?? 'no content type';
  if (/^image\/|octet-stream/.test(type)) return `${type}, ${weigh(response.body)}`;
  return shorten(JSON.stringify(textOf(response).slice(0, 400)));
}
