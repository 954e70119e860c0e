import type { Progress } from './progress.ts';

/** The part of `fetch` that the clients use; the global one fits, and so does a wrapper around it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface ClientOptions {
  /** Where the API is, such as `http://127.0.0.1:4010`. Default: the real service. */
  readonly baseUrl?: string | undefined;
  /**
   * Sends the requests. Default: the global `fetch`, looked up for each call. It must send a body of known length with
   * a Content-Length, as every `fetch` does of itself.
   */
  readonly fetch?: Fetch | undefined;
}

export interface CallOptions {
  /** Ends the call at any point with the signal's reason. What was sent by then may have been kept. */
  readonly signal?: AbortSignal | undefined;
}

export interface SendOptions extends CallOptions {
  /** Told while the request goes out. */
  readonly onProgress?: Progress | undefined;
}

export interface UploadOptions extends SendOptions {
  /**
   * Sent as it is. Default: the name of the path, File or file stream, else `image`, with the extension of what the
   * content turns out to be where there is none.
   */
  readonly filename?: string | undefined;
}
