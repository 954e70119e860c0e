export interface UploadErrorOptions {
  readonly provider: string;
  readonly status?: number | undefined;
  readonly code?: string | number | undefined;
  readonly message: string;
  readonly body?: unknown;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/**
 * The one error of all clients: a provider refused, or gave no answer that can be read.
 *
 * What never left this machine throws something else: a file that cannot be read its own error, an aborted call the
 * reason of its signal.
 */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  /** `feishu`, `wechat` or `kakao`: whose answer this is. */
  readonly provider: string;
  /** HTTP status; undefined where no answer came. It says little: many refusals arrive with 200. */
  readonly status: number | undefined;
  /** The provider's own code, in the type it has on the wire; undefined where the answer was none of the provider's. */
  readonly code: string | number | undefined;
  /** The answer as JSON, else as text; undefined where it was empty or none came. */
  readonly body: unknown;
  /** What to do about it, in our words, for codes that are documented. */
  readonly hint: string | undefined;

  constructor({ provider, status, code, message, body, hint, cause }: UploadErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.provider = provider;
    this.status = status;
    this.code = code;
    this.body = body;
    this.hint = hint;
  }
}
