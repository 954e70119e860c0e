import { missingCredentials } from '../../client/credentials.ts';
import { deliver } from '../../client/deliver.ts';
import { type FileInput, loadFile } from '../../client/file.ts';
import { encodeForm } from '../../client/form.ts';
import { refuseMagic } from '../../client/magic.ts';
import type { CallOptions, ClientOptions, UploadOptions } from '../../client/options.ts';
import { at, Service, type ServiceRequest, type ServiceResponse } from '../../client/service.ts';
import { fixedToken, type Issued, TokenCache, type TokenSource } from '../../client/tokens.ts';
import type { UploadError } from '../../client/upload-error.ts';
import { hints } from './hints.ts';
import {
  type FileType,
  type FileUploaded,
  type ImageType,
  liveHosts,
  type MessageSent,
  paths,
  type ReceiveIdType,
  type TokenIssued,
  type Uploaded,
} from './wire.ts';

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

export interface FeishuFileOptions extends UploadOptions {
  /** What it is: `opus` is sent as audio, `mp4` as a video, all others as a file. Default `stream`. */
  readonly type?: FileType | undefined;
  /** How long it plays, in milliseconds. */
  readonly durationMs?: number | undefined;
}

/** What one message with a picture takes beside the picture. */
interface MessageOptions extends UploadOptions {
  /** At most 50 characters: within an hour the service sends only one message of each. */
  readonly uuid?: string | undefined;
}

export interface FeishuSendOptions extends MessageOptions {
  /** The chat or the user. */
  readonly to: string;
  /** What `to` is. Default: by how it begins (`oc_`, `ou_`, `on_`), an address with an @, else a user_id. */
  readonly toType?: ReceiveIdType | undefined;
}

export interface FeishuReplyOptions extends MessageOptions {
  /** Whether the reply opens a thread, or goes on with one. Default false. */
  readonly inThread?: boolean | undefined;
}

/** A message that was sent. */
export interface FeishuMessage {
  readonly messageId: string;
  readonly chatId: string;
  readonly imageKey: string;
}

/** Of a tenant token that is expired, or was never issued: there is no code of its own for either. */
const TOKEN_DEAD = 99991663;
const RATE_LIMITED = 99991400;

/**
 * Pictures and files of Feishu; of Lark with `baseUrl: 'https://open.larksuite.com'`.
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

  /**
   * Uploads a file of up to 30 MB and resolves to its key, which a message of this app can carry.
   *
   * @throws UploadError, of the upload or of the token call before it.
   */
  async uploadFile(
    file: FileInput,
    { type = 'stream', durationMs, filename, signal, onProgress }: FeishuFileOptions = {},
  ): Promise<{ fileKey: string }> {
    const content = await loadFile(file, filename, signal);
    const form = encodeForm([
      ['file_type', type],
      ['file_name', content.filename],
      ...(durationMs === undefined ? [] : [['duration', `${durationMs}`] as const]),
      ['file', content],
    ]);
    const headers = { 'content-type': form.contentType };
    const answer = await this.#ask(paths.files, { method: 'POST', headers, body: form.body, signal, onProgress });
    if (isFileUploaded(answer.body)) return { fileKey: answer.body.data.file_key };
    throw this.#refusal(answer);
  }

  /**
   * Uploads a picture and sends it to a chat or a user.
   *
   * @throws UploadError, of the token call, the upload, or the message.
   */
  async sendImage(file: FileInput, options: FeishuSendOptions): Promise<FeishuMessage> {
    const { to, toType = idTypeOf(to) } = options;
    return this.#sendImage(file, `${paths.messages}?receive_id_type=${toType}`, { receive_id: to }, options);
  }

  /**
   * Uploads a picture and replies with it to a message.
   *
   * @throws UploadError, of the token call, the upload, or the message.
   */
  async replyImage(messageId: string, file: FileInput, options: FeishuReplyOptions = {}): Promise<FeishuMessage> {
    const place = options.inThread === undefined ? {} : { reply_in_thread: options.inThread };
    return this.#sendImage(file, `${paths.messages}/${encodeURIComponent(messageId)}/reply`, place, options);
  }

  async #sendImage(file: FileInput, path: string, place: object, options: MessageOptions): Promise<FeishuMessage> {
    const { uuid, signal } = options;
    const { imageKey } = await this.uploadImage(file, { ...options, type: 'message' });
    const content = JSON.stringify({ image_key: imageKey });
    const body = JSON.stringify({ ...place, msg_type: 'image', content, uuid });
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const answer = await this.#ask(path, { method: 'POST', headers, body, signal });
    if (!isSent(answer.body)) throw this.#refusal(answer);
    const { message_id: messageId, chat_id: chatId } = answer.body.data;
    return { messageId, chatId, imageKey };
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

function isFileUploaded(body: unknown): body is FileUploaded {
  return at(body, 'code') === 0 && typeof at(body, 'data', 'file_key') === 'string';
}

function isSent(body: unknown): body is MessageSent {
  return at(body, 'code') === 0 && typeof at(body, 'data', 'message_id') === 'string';
}

function idTypeOf(id: string): ReceiveIdType {
  const [, kind] = /^(oc|ou|on)_/.exec(id) ?? [];
  if (kind === 'oc') return 'chat_id';
  if (kind === 'ou') return 'open_id';
  if (kind === 'on') return 'union_id';
  return id.includes('@') ? 'email' : 'user_id';
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
