/** A request as a case writes it down, a response as it was received, and how to read one. */

/** One part of a form, byte for byte as it shall be sent. */
export interface FormPart {
  readonly name: string;
  /** Absent: no such parameter. Empty: `filename=""`. The providers tell these two apart. */
  readonly filename?: string;
  /** Replaces the whole Content-Disposition, for headers that no builder would write. */
  readonly disposition?: string;
  /** Absent: the part has no Content-Type. */
  readonly type?: string;
  readonly content: string | (() => Uint8Array);
}

export type RequestBody =
  | {
      readonly kind: 'form';
      readonly parts: readonly FormPart[];
      readonly boundary?: string;
      /** The request's Content-Type, `{boundary}` standing for the boundary. */
      readonly contentType?: string;
      readonly preamble?: string;
      readonly epilogue?: string;
      /** The body ends this many bytes early; Content-Length is true to what is sent. */
      readonly dropLast?: number;
      readonly framing?: 'length' | 'chunked';
    }
  | {
      readonly kind: 'raw';
      readonly content: string | (() => Uint8Array);
      readonly contentType?: string;
      readonly framing?: 'length' | 'chunked';
    };

/** In `url` and in header values this stands for a credential the target hands to this one case. */
export const credential = '{credential}';

/** A request as a case has it: which host and which credential is for the target to fill in. */
export interface RequestTemplate {
  readonly method: string;
  /** A path on the provider's host, or a whole URL taken from an earlier response. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestBody;
}

/** A request as it goes over the wire. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** A response as it came. */
export interface HttpResponse {
  readonly status: number;
  /** As received, duplicates and all. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

export const headerOf = (response: HttpResponse, name: string): string | undefined => {
  const found = response.headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  return found.length === 0 ? undefined : found.join(', ');
};

export const textOf = (response: HttpResponse): string => new TextDecoder().decode(response.body);

/** The value at `path` (`data.image_key`) of a JSON response; undefined where there is none. */
export function valueAt(response: HttpResponse | undefined, path: string): unknown {
  let value: unknown = response && jsonOf(response);
  for (const key of path.split('.')) value = Object(value)[key];
  return value;
}

/** The string there. Throws where there is none. */
export function textAt(response: HttpResponse | undefined, path: string): string {
  const value = valueAt(response, path);
  if (typeof value !== 'string') throw new Error(`an earlier answer has no text at ${path}`);
  return value;
}

export const keysAt = (response: HttpResponse | undefined, path: string): readonly string[] =>
  Object.keys(Object(path === '' ? response && jsonOf(response) : valueAt(response, path)));

export const isHtml = (response: HttpResponse | undefined): boolean =>
  response !== undefined && /^text\/html/i.test(headerOf(response, 'content-type') ?? '');

function jsonOf(response: HttpResponse): unknown {
  try {
    return JSON.parse(textOf(response));
  } catch {
    return undefined;
  }
}
