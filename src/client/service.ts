import type { ClientOptions, Fetch } from './options.ts';
import { counted, type Progress } from './progress.ts';
import { UploadError } from './upload-error.ts';

export interface ServiceRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: Progress | undefined;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As JSON, else as text; undefined where it is empty or a picture. */
  readonly body: unknown;
}

/** One provider's API at one address: questions go out, answers come back whatever their status. */
export class Service {
  readonly provider: string;
  readonly base: URL;
  readonly #fetch: Fetch;

  constructor(provider: string, liveUrl: string, { baseUrl = liveUrl, fetch }: ClientOptions) {
    this.provider = provider;
    this.base = new URL(baseUrl);
    // Not bound now: a test may replace the global one after the client was made.
    this.#fetch = fetch ?? ((url, init) => globalThis.fetch(url, init));
  }

  /** Throws an UploadError when no whole answer came, and the signal's reason when it was aborted. */
  async ask(path: string, question: ServiceRequest = {}): Promise<ServiceResponse> {
    const { signal } = question;
    signal?.throwIfAborted();
    let status: number | undefined;
    try {
      const response = await this.#fetch(this.base.href.replace(/\/+$/, '') + path, initOf(question));
      status = response.status;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status, headers: response.headers, bytes, body: bodyOf(bytes, response.headers) };
    } catch (cause) {
      signal?.throwIfAborted();
      // The host alone: paths and queries carry credentials.
      const message = `no whole answer from ${this.base.host}: ${reasonOf(cause)}`;
      throw new UploadError({ provider: this.provider, status, message, cause });
    }
  }

  /**
   * The error for an answer that is not a success: in the provider's words where it spoke, else in ours. Hints are
   * looked up by code, by `HTTP 412` and the like where there is none.
   */
  refusal(
    { status, body, headers }: ServiceResponse,
    said: { readonly code: unknown; readonly message: unknown },
    hintOf: (key: string, message: string) => string | undefined,
  ): UploadError {
    const code = typeof said.code === 'number' || typeof said.code === 'string' ? said.code : undefined;
    const message = typeof said.message === 'string' ? said.message : inOurWords(status, body, headers);
    const hint = hintOf(`${code ?? `HTTP ${status}`}`, message);
    return new UploadError({ provider: this.provider, status, code, message, body, hint });
  }
}

function initOf({ method = 'GET', headers = {}, body, signal, onProgress }: ServiceRequest): RequestInit {
  const tell: Progress = (...progress) => {
    if (!signal?.aborted) onProgress?.(...progress);
  };
  const sent = onProgress && body instanceof Uint8Array ? counted(body, tell) : body;
  return {
    method,
    headers,
    // Followed, a redirect would carry credentials to a host that nobody named.
    redirect: 'manual',
    ...(sent === undefined ? {} : { body: sent }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function bodyOf(bytes: Uint8Array, headers: Headers): unknown {
  if (bytes.length === 0 || /^(image\/|application\/octet-stream)/i.test(headers.get('content-type') ?? '')) {
    return undefined;
  }
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function inOurWords(status: number, body: unknown, headers: Headers): string {
  const type = headers.get('content-type') ?? 'no type';
  if (body === undefined) return `HTTP ${status} with nothing to read in it (${type})`;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return `HTTP ${status} with an answer that is not the provider's (${type}): ${text.trim().slice(0, 200)}`;
}

/** `fetch` says no more than "fetch failed"; what happened stands in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : error.message;
}

/** What stands at a place in JSON of unknown shape; undefined where there is no such place. */
export function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined),
    value,
  );
}
