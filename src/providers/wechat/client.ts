import { missingCredentials } from '../../client/credentials.ts';
import { deliver } from '../../client/deliver.ts';
import { type FileInput, loadFile } from '../../client/file.ts';
import { encodeForm } from '../../client/form.ts';
import { refuseMagic } from '../../client/magic.ts';
import type { ClientOptions, UploadOptions } from '../../client/options.ts';
import { at, Service, type ServiceResponse } from '../../client/service.ts';
import { fixedToken, type Issued, TokenCache, type TokenSource } from '../../client/tokens.ts';
import type { UploadError } from '../../client/upload-error.ts';
import { liveHosts, paths, type TokenIssued, type Uploaded } from './wire.ts';

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

/** As the token calls spell it. */
interface Credentials {
  readonly appid: string;
  readonly secret: string;
}

/** Replaced or made up, wrong in kind, past its 7200 seconds. */
const TOKEN_DEAD: readonly unknown[] = [40001, 40014, 42001];

/**
 * Pictures for articles of a WeChat Official Account.
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
    const send = (token: string) =>
      this.#service.ask(`${paths.uploadimg}?${new URLSearchParams({ access_token: token })}`, {
        method: 'POST',
        headers: { 'content-type': form.contentType },
        body: form.body,
        signal,
        onProgress,
      });
    const isDead = ({ body }: ServiceResponse) => TOKEN_DEAD.includes(at(body, 'errcode'));
    const answer = await deliver(send, { tokens: this.#tokens, isDead, signal });
    if (isUploaded(answer.body)) return { url: answer.body.url };
    throw this.#refusal(answer);
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

function isIssued(body: unknown): body is TokenIssued {
  return typeof at(body, 'access_token') === 'string' && Number.isFinite(at(body, 'expires_in'));
}

const hints: Readonly<Record<string, string>> = {
  '-1': 'The service is busy or broken for the moment; try again.',
  40001: 'The token was made up, or another program fetched a newer one: let all share one, or use stable tokens.',
  40002: 'The token call needs grant_type client_credential.',
  40005: 'Only jpg and png are taken, and the name must end in .jpg, .jpeg or .png.',
  40009: 'The picture is too large: the page allows less than 1 MB.',
  40013: 'There is no such appid; mind upper and lower case, and which account it is of.',
  40014: 'A token of another kind, or one that was cut; give an access_token of this account.',
  40066: 'No such path on this host: check baseUrl.',
  40125: 'The secret does not belong to this appid, or was reset.',
  40137: 'The content is no jpg or png, whatever its name says.',
  40164: 'Add the address of this machine, which the message names, to the account’s list of IPs.',
  40243: 'The secret was frozen in the console of the account; unfreeze it there.',
  41001: 'No token arrived: it belongs into the query as access_token.',
  41002: 'The token call has no appid.',
  41004: 'The token call has no secret.',
  41005: 'No file named media with a filename arrived; filename* is not read.',
  42001: 'The token is past its two hours; fetch a new one.',
  43002: 'This call is a POST; something on the way made it another method.',
  43003: 'Call the service by https: check baseUrl.',
  44001: 'The picture has 0 bytes; its file may still be written, or its stream was read before.',
  44002: 'The token call arrived without its JSON; something on the way lost it.',
  45009: 'The quota of the day is used up for this API; it begins anew at midnight in China.',
  45011: 'Too many calls in this minute; go on in the next.',
  47001: 'The JSON of the token call could not be read; something on the way changed it.',
  48001: 'This kind of account may not call this API.',
  48004: 'The API was taken from the account for breaking rules; its console says more.',
  50002: 'The account was limited for breaking rules; its console says more.',
  50004: 'The account may not fetch tokens, perhaps as a punishment; its console says more.',
  50007: 'The account is frozen.',
  61003: 'The account has not authorised this third-party platform, or has taken that back.',
  61004: 'A third-party platform may call from listed addresses alone; add the one that the message names.',
  61007: 'The account has not granted this third-party platform the permission set for this API.',
  61024: 'This appid is a third-party platform’s: give an accessToken, such as an authorizer_access_token.',
  89503: 'An administrator of the account has to confirm calls from this address; ask for it, and wait.',
  89506: 'An administrator refused calls from this address; it can be asked for again after 24 hours.',
  89507: 'An administrator refused calls from this address; it can be asked for again after an hour.',
  'HTTP 412': 'The body came without Content-Length: the fetch that was given, or a proxy, sent it chunked.',
};
