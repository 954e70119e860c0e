import { missingCredentials } from '../../client/credentials.ts';
import { deliver } from '../../client/deliver.ts';
import { type FileInput, loadFile } from '../../client/file.ts';
import { encodeForm } from '../../client/form.ts';
import { refuseMagic } from '../../client/magic.ts';
import type { CallOptions, ClientOptions, UploadOptions } from '../../client/options.ts';
import { at, Service, type ServiceRequest, type ServiceResponse } from '../../client/service.ts';
import { fixedToken, type Issued, TokenCache, type TokenSource } from '../../client/tokens.ts';
import type { UploadError } from '../../client/upload-error.ts';
import { type ImageType, liveHosts, paths, type TokenIssued, type Uploaded } from './wire.ts';

/** A custom app, whose tokens the client fetches and renews. */
export interface FeishuAppOptions extends ClientOptions {
  readonly appId: string;
  readonly appSecret: string;
}

/** A tenant_access_token that the caller looks after, such as one of a store app. */
export interface FeishuTokenOptions extends ClientOptions {
  readonly token: string;
}

export type FeishuOptions = FeishuAppOptions | FeishuTokenOptions;

export interface FeishuUploadOptions extends UploadOptions {
  /** `message`: to be sent, and downloaded, as a picture. `avatar`: to be set as one. */
  readonly type: ImageType;
}

/** Of a tenant token that is expired, or was never issued: there is no code of its own for either. */
const TOKEN_DEAD = 99991663;
const RATE_LIMITED = 99991400;

/**
 * Pictures of Feishu; of Lark with `baseUrl: 'https://open.larksuite.com'`.
 *
 * No limit is checked here. The service takes up to 10 MB, GIFs up to 2000 x 2000 pixels, others up to 12000 x 12000,
 * avatars up to 4096 x 4096 (pages `feishu-image-create`, `feishu-image-get`).
 *
 * @example
 * const feishu = new FeishuClient({ appId: 'cli_…', appSecret: '…' });
 * const { imageKey } = await feishu.uploadImage('photo.jpg', { type: 'message' });
 */
export class FeishuClient {
  readonly #service: Service;
  readonly #tokens: TokenSource;

  /** Throws a TypeError for options without credentials, and for a magic credential on a real host. */
  constructor(options: FeishuOptions) {
    const { appId, appSecret, token }: Partial<FeishuAppOptions & FeishuTokenOptions> = options;
    this.#service = new Service('feishu', `https://${liveHosts[0]}`, options);
    refuseMagic(this.#service, liveHosts, [appId, appSecret, token]);
    if (token !== undefined) this.#tokens = fixedToken(token);
    else if (appId === undefined || appSecret === undefined)
      throw missingCredentials('feishu', 'a token, or an appId and an appSecret', options, {
        token: ['accesstoken', 'tenantaccesstoken'],
        appId: ['appid'],
        appSecret: ['appsecret', 'secret'],
      });
    else this.#tokens = new TokenCache((signal) => this.#issue(appId, appSecret, signal));
  }

  /**
   * Uploads a picture and resolves to its key. A rate limit (50 calls a second, 1000 a minute) is waited for, up to a
   * minute in all. TIFF and HEIC are stored as JPG.
   *
   * @throws UploadError, of the upload or of the token call before it.
   */
  async uploadImage(
    file: FileInput,
    { type, filename, signal, onProgress }: FeishuUploadOptions,
  ): Promise<{ imageKey: string }> {
    const image = await loadFile(file, filename, signal);
    const form = encodeForm([
      ['image_type', type],
      ['image', image],
    ]);
    const answer = await this.#ask(paths.images, {
      method: 'POST',
      headers: { 'content-type': form.contentType },
      body: form.body,
      signal,
      onProgress,
    });
    if (isUploaded(answer.body)) return { imageKey: answer.body.data.image_key };
    throw this.#refusal(answer);
  }

  /**
   * Downloads a picture that this app uploaded with the type `message`.
   *
   * @throws UploadError, such as 234008 for a picture of another app.
   */
  async downloadImage(
    imageKey: string,
    { signal }: CallOptions = {},
  ): Promise<{ bytes: Uint8Array; contentType: string }> {
    const answer = await this.#ask(`${paths.images}/${encodeURIComponent(imageKey)}`, { signal });
    const contentType = answer.headers.get('content-type') ?? 'application/octet-stream';
    // A picture has no code to go by. That a refusal may come with 200 was claimed, but it would still be JSON.
    if (answer.status === 200 && !/^(application\/json|text\/)/i.test(contentType)) {
      return { bytes: answer.bytes, contentType };
    }
    throw this.#refusal(answer);
  }

  #ask(path: string, question: ServiceRequest): Promise<ServiceResponse> {
    const send = (token: string) =>
      this.#service.ask(path, { ...question, headers: { ...question.headers, authorization: `Bearer ${token}` } });
    return deliver(send, {
      tokens: this.#tokens,
      isDead: ({ body }) => at(body, 'code') === TOKEN_DEAD,
      waitMs: rateLimitMs,
      signal: question.signal,
    });
  }

  /** Page `feishu-tenant-token`. Failures come with HTTP 200. */
  async #issue(appId: string, appSecret: string, signal: AbortSignal): Promise<Issued> {
    const answer = await this.#service.ask(paths.tenantToken, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ app_id: appId, app_secret: appSecret }),
      signal,
    });
    const { body } = answer;
    if (isIssued(body)) return { value: body.tenant_access_token, seconds: body.expire };
    throw this.#refusal(answer);
  }

  #refusal(answer: ServiceResponse): UploadError {
    const said = { code: at(answer.body, 'code'), message: at(answer.body, 'msg') };
    return this.#service.refusal(answer, said, (key) => hints[key]);
  }
}

function isUploaded(body: unknown): body is Uploaded {
  return at(body, 'code') === 0 && typeof at(body, 'data', 'image_key') === 'string';
}

function isIssued(body: unknown): body is TokenIssued {
  return (
    at(body, 'code') === 0 && typeof at(body, 'tenant_access_token') === 'string' && Number.isFinite(at(body, 'expire'))
  );
}

/** The header counts seconds from now (page `feishu-frequency-control`). It may come with 429 or 400. */
function rateLimitMs({ body, headers }: ServiceResponse): number | undefined {
  const seconds = Number(headers.get('x-ogw-ratelimit-reset') ?? Number.NaN);
  if (at(body, 'code') !== RATE_LIMITED || !(seconds >= 0)) return undefined;
  return Math.max(1, seconds) * 1000;
}

const hints: Readonly<Record<string, string>> = {
  9499: 'The gateway cannot read the request as such: check its framing and its Content-Type.',
  10003: 'The app id has not the form of one, or no such app exists: copy it from the console of the app.',
  10012: 'The app ticket of a store app is dead; ask for a new one to be pushed.',
  10013: 'No token for this tenant: check that the tenant has installed the store app.',
  10014: 'The app secret does not belong to this app id, or the app is disabled.',
  10015: 'The app secret does not belong to this app id: copy it again from the console of the app.',
  10016: 'The ticket of the store app could not be pushed again; try later.',
  232096: 'The service takes no uploads of this app for the moment; try again later.',
  234001: 'A field of the form is missing or wrong: image_type is message or avatar.',
  234002:
    'The service does not let this app or token at the picture; ask Feishu support with the log_id in body.error.',
  234005: 'The picture was deleted; upload it again.',
  234006: 'A picture may have at most 10 MB. A larger one can go out as a file.',
  234007: 'Turn on the bot ability of the app in its console, and publish a version.',
  234008: 'An app can download only what it uploaded itself; a picture that a user sent is had through its message.',
  234010: 'The picture has 0 bytes; its file may still be written, or its stream was read before.',
  234011: 'Not a JPG, PNG, WEBP, GIF, BMP, ICO, TIFF or HEIC; the content counts, not the name.',
  234039: 'Too many pixels: GIF up to 2000 x 2000, others up to 12000 x 12000, avatars up to 4096 x 4096.',
  234041: 'The encryption key of the tenant was deleted; its administrator has to act.',
  234042: 'The storage of the tenant fails, for example because it is full; its administrator has to act.',
  99991400: 'Too many calls: 50 a second and 1000 a minute for one app in one tenant. Slow down.',
  99991401: 'This address is not on the list of the app: add it in the console of the app, or take the list off.',
  99991403: 'The calls of this month are spent; the plan of the tenant decides how many there are.',
  99991543: 'No app has this app id and app secret.',
  99991661: 'No token arrived; something on the way may have taken the Authorization header off.',
  99991662: 'The app is switched off, or has no published version: see its console.',
  99991663: 'The tenant token is expired or was never issued here; Feishu and Lark do not know each other’s.',
  99991664: 'The app token is expired or was never issued.',
  99991665: 'No such tenant; check that the token belongs to a tenant that still exists.',
  99991668: 'This is a user token, or was never one; give a tenant_access_token.',
  99991671: 'The token is of no known kind; a tenant_access_token begins with t-.',
  99991672: 'The app lacks the scope im:resource or im:resource:upload: add one, and publish a version.',
  99991673: 'The tenant has not let the app in: install it there.',
  99991676: 'The token may not do this; check the permissions of the app.',
  99992402: 'The gateway misses a field of the form; body.error.field_violations names it.',
  'HTTP 400':
    'The network in front of Feishu refused the request as such, often for its framing: send a Content-Length.',
  'HTTP 404': 'No such path on this host: check baseUrl.',
};
