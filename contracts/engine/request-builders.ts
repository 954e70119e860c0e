/** The pieces the requests of the cases are built from. */
import type { FormPart, RequestBody, RequestTemplate } from './http.ts';

export const textField = (name: string, content: string): FormPart => ({ name, content });

/** Pictures are made when first sent and then kept: some weigh ten megabytes and are sent more than once. */
export function once(make: () => Uint8Array): () => Uint8Array {
  let made: Uint8Array | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export const ascii =
  (content: string): (() => Uint8Array) =>
  () =>
    new TextEncoder().encode(content);

/** What a case changes of the request that its provider's callers usually send. */
export interface RequestOverrides {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Partial<Extract<RequestBody, { kind: 'form' }>>;
}

export const postForm = (usual: string, parts: readonly FormPart[], overrides: RequestOverrides): RequestTemplate => {
  const { url = usual, headers, form } = overrides;
  return { method: 'POST', url, ...(headers && { headers }), body: { kind: 'form', parts, ...form } };
};

export const postRaw = (url: string, content: string, contentType?: string): RequestTemplate => ({
  method: 'POST',
  url,
  body: { kind: 'raw', content, ...(contentType !== undefined && { contentType }) },
});

/** Fields as JSON, or none, under a method of its own. */
export const callJson = (
  method: string,
  url: string,
  value?: unknown,
  headers: Readonly<Record<string, string>> = {},
): RequestTemplate => ({
  method,
  url,
  headers,
  ...(value !== undefined && {
    body: { kind: 'raw', content: JSON.stringify(value), contentType: 'application/json' },
  }),
});

export const postJson = (url: string, value: unknown, contentType = 'application/json'): RequestTemplate =>
  postRaw(url, JSON.stringify(value), contentType);
