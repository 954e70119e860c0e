import { pause } from '../../client/aborted.ts';
import { missingCredentials } from '../../client/credentials.ts';
import { deliver } from '../../client/deliver.ts';
import { type FileInput, loadFile } from '../../client/file.ts';
import { type EncodedForm, encodeForm } from '../../client/form.ts';
import { refuseMagic } from '../../client/magic.ts';
import type { CallOptions, ClientOptions, UploadOptions } from '../../client/options.ts';
import { at, Service, type ServiceRequest, type ServiceResponse } from '../../client/service.ts';
import { fixedToken, type Issued, TokenCache, type TokenSource } from '../../client/tokens.ts';
import { UploadError } from '../../client/upload-error.ts';
import { hints } from './hints.ts';
import {
  type Article,
  type DraftMade,
  liveHosts,
  type MaterialAdded,
  type MaterialType,
  type PublishState,
  paths,
  type Submitted,
  type TokenIssued,
  type Uploaded,
} from './wire.ts';

/** An account, whose tokens the client fetches and renews. */
export interface WeChatAccountOptions extends ClientOptions {
  /** Its appid. */
  readonly appId: string;
  readonly appSecret: string;
  /**
   * Which kind of token to fetch. Default true: the stable one, which all programs of an account share. False: the
   * plain one, which ends the one before it within five minutes, whoever uses that (pages `wechat-stable-token`,
   * `wechat-token`).
   */
  readonly stable?: boolean | undefined;
}

/** An access_token, or an authorizer_access_token, that the caller looks after. */
export interface WeChatTokenOptions extends ClientOptions {
  readonly accessToken: string;
}

export type WeChatOptions = WeChatAccountOptions | WeChatTokenOptions;

export interface WeChatMaterialOptions extends UploadOptions {
  /** Default `image`. */
  readonly type?: MaterialType | undefined;
  /** Of a video. */
  readonly title?: string | undefined;
  readonly introduction?: string | undefined;
}

export interface WeChatPublishOptions extends CallOptions {
  /** How long to wait until it is over, in milliseconds. Default 300000. */
  readonly timeoutMs?: number | undefined;
  /** The first wait before it is asked for, in milliseconds; each is twice the one before, up to 15 of it. Default 1000. */
  readonly pollMs?: number | undefined;
}

/** What was published. */
export interface WeChatPublished {
  readonly publishId: string;
  readonly articleId: string;
  /** Of its articles, in their order. */
  readonly urls: readonly string[];
}

/** As the token calls spell it. */
interface Credentials {
  readonly appid: string;
  readonly secret: string;
}

/** Of the states in which publishing can be. */
const PUBLISHED = 0;
const PUBLISHING = 1;

/** Replaced or made up, wrong in kind, past its 7200 seconds. */
const TOKEN_DEAD: readonly unknown[] = [40001, 40014, 42001];

/**
 * Pictures for articles of a WeChat Official Account, and the way from there to a published article.
 *
 * No limit is checked here. The page `wechat-uploadimg` asks for a jpg or png under 1 MB; the live service was seen to
 * take GIFs and up to 8 MB.
 *
 * @example
 * const wechat = new WeChatClient({ appId: 'wx…', appSecret: '…' });
 * const { url } = await wechat.uploadImage('photo.jpg');
 */
export class WeChatClient {
  readonly #service: Service;
  readonly #tokens: TokenSource;

  /** Throws a TypeError for options without credentials, and for a magic credential on a real host. */
  constructor(options: WeChatOptions) {
    const {
      accessToken,
      appId,
      appSecret,
      stable = true,
    }: Partial<WeChatAccountOptions & WeChatTokenOptions> = options;
    this.#service = new Service('wechat', `https://${liveHosts[0]}`, options);
    refuseMagic(this.#service, liveHosts, [accessToken, appId, appSecret]);
    if (accessToken !== undefined) this.#tokens = fixedToken(accessToken);
    else if (appId === undefined || appSecret === undefined)
      throw missingCredentials('wechat', 'an accessToken, or an appId and an appSecret', options, {
        accessToken: ['token'],
        appId: ['appid'],
        appSecret: ['secret', 'appsecret'],
      });
    else {
      const account = { appid: appId, secret: appSecret };
      this.#tokens = new TokenCache((signal, dead) =>
        stable ? this.#issueStable(account, signal, dead) : this.#issuePlain(account, signal),
      );
    }
  }

  /**
   * Uploads a picture and resolves to its address, which only articles may show.
   *
   * The name that is sent needs an extension (else 40005). A quota that is used up (45009) is not waited for.
   *
   * @throws UploadError, of the upload or of the token call before it.
   */
  async uploadImage(file: FileInput, { filename, signal, onProgress }: UploadOptions = {}): Promise<{ url: string }> {
    const form = encodeForm([['media', await loadFile(file, filename, signal)]]);
    const answer = await this.#ask(paths.uploadimg, {}, { ...posted(form), signal, onProgress });
    if (isUploaded(answer.body)) return { url: answer.body.url };
    throw this.#refusal(answer);
  }

  /**
   * Adds to the account's permanent library and resolves to the id, which a draft can have as its cover; of a picture also
   * to its address.
   *
   * @throws UploadError, of the upload or of the token call before it.
   */
  async addMaterial(
    file: FileInput,
    { type = 'image', title, introduction, filename, signal, onProgress }: WeChatMaterialOptions = {},
  ): Promise<{ mediaId: string; url: string | undefined }> {
    const media = ['media', await loadFile(file, filename, signal)] as const;
    const description = JSON.stringify({ title: title ?? '', introduction: introduction ?? '' });
    const form = encodeForm(type === 'video' ? [media, ['description', description]] : [media]);
    const answer = await this.#ask(paths.addMaterial, { type }, { ...posted(form), signal, onProgress });
    if (!isAdded(answer.body)) throw this.#refusal(answer);
    return { mediaId: answer.body.media_id, url: answer.body.url || undefined };
  }

  /**
   * Adds a draft of one article or several and resolves to its id. The articles go out as they are, with the names that the
   * service gives their fields.
   *
   * @throws UploadError, of the call or of the token call before it.
   */
  async addDraft(articles: readonly Article[], { signal }: CallOptions = {}): Promise<{ mediaId: string }> {
    const answer = await this.#tell(paths.draftAdd, { articles }, signal);
    if (isDraft(answer.body)) return { mediaId: answer.body.media_id };
    throw this.#refusal(answer);
  }

  /**
   * Publishes a draft, and resolves once that is over. Only some kinds of account may do so (else 48001).
   *
   * @throws UploadError, of a call, or where publishing failed or took too long; then its `body` is the last answer.
   */
  async publish(
    mediaId: string,
    { signal, timeoutMs = 300_000, pollMs = 1000 }: WeChatPublishOptions = {},
  ): Promise<WeChatPublished> {
    const submitted = await this.#tell(paths.publishSubmit, { media_id: mediaId }, signal);
    if (!isSubmitted(submitted.body)) throw this.#refusal(submitted);
    const publishId = submitted.body.publish_id;
    const until = performance.now() + timeoutMs;
    for (let waitMs = pollMs; ; waitMs = Math.min(2 * waitMs, 15 * pollMs)) {
      await pause(waitMs, signal);
      const answer = await this.#tell(paths.publishGet, { publish_id: publishId }, signal);
      if (!isState(answer.body)) throw this.#refusal(answer);
      const { publish_status: state, article_id: articleId = '', article_detail: detail } = answer.body;
      if (state === PUBLISHED) {
        return { publishId: `${publishId}`, articleId, urls: detail?.item.map(({ article_url }) => article_url) ?? [] };
      }
      if (state !== PUBLISHING) throw unpublished(answer, `publishing ended with publish_status ${state}`);
      if (performance.now() >= until) throw unpublished(answer, `publishing was not over after ${timeoutMs} ms`);
    }
  }

  #tell(path: string, body: object, signal: AbortSignal | undefined): Promise<ServiceResponse> {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return this.#ask(path, {}, { method: 'POST', headers, body: JSON.stringify(body), signal });
  }

  #ask(path: string, query: Readonly<Record<string, string>>, question: ServiceRequest): Promise<ServiceResponse> {
    const send = (token: string) =>
      this.#service.ask(`${path}?${new URLSearchParams({ access_token: token, ...query })}`, question);
    const isDead = ({ body }: ServiceResponse) => TOKEN_DEAD.includes(at(body, 'errcode'));
    return deliver(send, { tokens: this.#tokens, isDead, signal: question.signal });
  }

  async #issuePlain(account: Credentials, signal: AbortSignal): Promise<Issued> {
    const query = new URLSearchParams({ grant_type: 'client_credential', ...account });
    return this.#issued(await this.#service.ask(`${paths.token}?${query}`, { signal }));
  }

  /** Forced only when the service hands out the very token it just refused: that is rationed to 20 a day. */
  async #issueStable(account: Credentials, signal: AbortSignal, dead: string | undefined): Promise<Issued> {
    const ask = async (force_refresh: boolean) =>
      this.#issued(
        await this.#service.ask(paths.stableToken, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ grant_type: 'client_credential', ...account, force_refresh }),
          signal,
        }),
      );
    const issued = await ask(false);
    return issued.value === dead ? ask(true) : issued;
  }

  #issued(answer: ServiceResponse): Issued {
    const { body } = answer;
    if (isIssued(body)) return { value: body.access_token, seconds: body.expires_in };
    throw this.#refusal(answer);
  }

  #refusal(answer: ServiceResponse): UploadError {
    const said = { code: at(answer.body, 'errcode'), message: at(answer.body, 'errmsg') };
    return this.#service.refusal(answer, said, (key) => hints[key]);
  }
}

/** The page shows an errcode of 0 beside the address; every reply that was captured has the address alone. */
function isUploaded(body: unknown): body is Uploaded {
  return typeof at(body, 'url') === 'string' && (at(body, 'errcode') ?? 0) === 0;
}

function isAdded(body: unknown): body is MaterialAdded {
  return isDraft(body) && ['string', 'undefined'].includes(typeof at(body, 'url'));
}

function isDraft(body: unknown): body is DraftMade {
  return typeof at(body, 'media_id') === 'string' && (at(body, 'errcode') ?? 0) === 0;
}

/** The page says the id is text, and what was captured is a number. */
function isSubmitted(body: unknown): body is Submitted {
  return at(body, 'errcode') === 0 && ['string', 'number'].includes(typeof at(body, 'publish_id'));
}

function isState(body: unknown): body is PublishState {
  return typeof at(body, 'publish_status') === 'number';
}

function unpublished({ status, body }: ServiceResponse, message: string): UploadError {
  return new UploadError({ provider: 'wechat', status, message, body });
}

function posted({ contentType, body }: EncodedForm): ServiceRequest {
  return { method: 'POST', headers: { 'content-type': contentType }, body };
}

function isIssued(body: unknown): body is TokenIssued {
  return typeof at(body, 'access_token') === 'string' && Number.isFinite(at(body, 'expires_in'));
}
