/** The words the WeChat cases are written in: what is sent, and what is expected back. */

import { jpg, png } from '../../fixtures/images.ts';
import {
  credential,
  type ExpectedResponse,
  type FormPart,
  type Need,
  once,
  type RequestBody,
  type RequestTemplate,
  type TestAccount,
} from '../engine/case.ts';

export const page = 'wechat-uploadimg';
export const path = '/cgi-bin/media/uploadimg';
export const url = `${path}?access_token=${credential}`;

export const smallPng = once(() => png({ width: 16, height: 16 }));
export const smallJpg = once(() => jpg({ width: 16, height: 16 }));

/** A picture as curl sends it. Its declared type is not looked at, so cases leave it alone. */
export const media = (filename: string, content: FormPart['content'], type = 'application/octet-stream'): FormPart => ({
  name: 'media',
  filename,
  type,
  content,
});

export const picture = media('picture.png', smallPng, 'image/png');

export interface How {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Partial<Extract<RequestBody, { kind: 'form' }>>;
}

export const upload = (parts: readonly FormPart[], how: How = {}): RequestTemplate => ({
  method: 'POST',
  url: how.url ?? url,
  ...(how.headers && { headers: how.headers }),
  body: { kind: 'form', parts, ...how.form },
});

export const raw = (content: string, contentType?: string): RequestTemplate => ({
  method: 'POST',
  url,
  body: { kind: 'raw', content, ...(contentType !== undefined && { contentType }) },
});

export const withToken = (token: string): How => ({ url: `${path}?access_token=${token}` });

export const fault = (error: number, endpoint = 'wechat/uploadimg'): Need => ({
  kind: 'fault',
  provider: 'wechat',
  error,
  endpoint,
});

type WeChatAccount = Extract<TestAccount, { provider: 'wechat' }>;
export const account = (appid: string, more: Partial<WeChatAccount> = {}): Need => ({
  kind: 'account',
  account: { provider: 'wechat', appid, secret: secretOf(appid), ...more },
});
export const secretOf = (appid: string): string => `secret-of-${appid}`;

export const tokenPath = '/cgi-bin/token';
export const stablePath = '/cgi-bin/stable_token';

/** What an account asks for a token with, in the query or in the JSON. */
export interface TokenFields {
  readonly grant_type?: string;
  readonly appid?: string;
  readonly secret?: string;
}
export const credentials = (appid: string): TokenFields => ({
  grant_type: 'client_credential',
  appid,
  secret: secretOf(appid),
});
export const anybody: TokenFields = { grant_type: 'client_credential', appid: 'wxanybody', secret: 'x' };

export const askToken = (fields: TokenFields): RequestTemplate => ({
  method: 'GET',
  url: `${tokenPath}?${Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`,
});
export const tokenOf = (appid: string): RequestTemplate => askToken(credentials(appid));

export const askStable = (fields: TokenFields & { readonly force_refresh?: boolean }): RequestTemplate => ({
  method: 'POST',
  url: stablePath,
  body: { kind: 'raw', content: JSON.stringify(fields), contentType: 'application/json' },
});
export const stableOf = (appid: string, force_refresh?: boolean): RequestTemplate =>
  askStable({ ...credentials(appid), ...(force_refresh !== undefined && { force_refresh }) });

const tokenHeaders = { 'Content-Type': 'application/json; encoding=utf-8' };
/** A number, an underscore, and some 130 characters: 512 are to be kept free for it. */
export const tokenForm = /^\d{2,3}_[A-Za-z0-9_-]{100,160}$/;
export const another = (issued: string): RegExp => new RegExp(`^(?!${issued}$)${tokenForm.source.slice(1)}`);
export const tokenFor = (expires_in: number, access_token: string | RegExp = tokenForm): ExpectedResponse => ({
  status: 200,
  headers: tokenHeaders,
  body: {
    kind: 'json',
    is: { access_token, expires_in },
    schema: 'wechat#/$defs/token',
    order: 'as written',
  },
});

export const token: ExpectedResponse = {
  status: 200,
  headers: tokenHeaders,
  // How long it lives is the business of the token's own cases, so the schema's bounds will do.
  body: { kind: 'json', is: { access_token: /^.+$/ }, more: 'allowed', schema: 'wechat#/$defs/token' },
};

/** The bodies are JSON, and yet this is what uploads are labelled with. */
const plain = { 'Content-Type': 'text/plain' };

/**
 * 80 bytes are 107 characters of base64, of which i, + and / are written ia, ib and ic: so the length varies.
 * Live the host comes first; an emulator may put its own before it, so that the address can be opened.
 */
export const pictureId = '(?:[A-Za-hj-z0-9]|i[abc]){107}';
const urlIn = (segment: string): RegExp =>
  new RegExp(`^http://([^/]+/)?mmbiz\\.qpic\\.cn/${segment}/${pictureId}/0\\?from=appmsg$`);

export const uploadedTo = (segment: string): ExpectedResponse => ({
  status: 200,
  headers: plain,
  body: {
    kind: 'json',
    is: { url: urlIn(segment), errcode: 0, errmsg: 'ok' },
    schema: 'wechat#/$defs/success',
  },
});
export const uploadedPng = uploadedTo('mmbiz_png');
export const uploadedJpg = uploadedTo('mmbiz_jpg');

export const rid = '[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}';
export const hint = '[A-Za-z0-9_.-]{0,6}0\\d{3}[A-Za-z0-9-]{4}';

const failed = (errcode: number, errmsg: RegExp): ExpectedResponse => ({
  status: 200,
  headers: plain,
  body: { kind: 'json', is: { errcode, errmsg }, schema: 'wechat#/$defs/failure' },
});

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Said before the media service is reached: with a rid and nothing else. */
export const stopped = (errcode: number, words: string): ExpectedResponse =>
  failed(errcode, new RegExp(`^${literally(words)} rid: ${rid}$`));

/** Said by the media service: with a hint and a rid. */
export const refused = (errcode: number, words: string): ExpectedResponse =>
  failed(errcode, new RegExp(`^${literally(words)} hint: \\[${hint}\\] rid: ${rid}$`));

export const wrongFileType = refused(40005, 'invalid file type');
export const tooLarge = refused(40009, 'invalid image size');
export const wrongContent = refused(40137, 'invalid image format');
export const noMedia = refused(41005, 'media data missing');
export const empty = refused(44001, 'empty media data');
export const wrongMethod = refused(43002, 'require POST method');

export const noToken = stopped(41001, 'access_token missing');
export const expired = stopped(42001, 'access_token expired');
export const notAllowed = stopped(48001, 'api unauthorized');
export const quotaSpent = stopped(45009, 'reach max api daily quota limit');
export const badToken = stopped(
  40001,
  'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, ' +
    'more details at https://mmbizurl.cn/s/JtxxFh33r',
);
export const unknownPath: ExpectedResponse = {
  ...stopped(40066, 'invalid url'),
  headers: tokenHeaders,
};

/** Said where tokens are given out: with a rid, and labelled as what it is. */
export const noSuchToken = (errcode: number, words: string): ExpectedResponse => ({
  ...stopped(errcode, words),
  headers: tokenHeaders,
});
export const badGrant = noSuchToken(40002, 'invalid grant_type');
export const noAppid = noSuchToken(41002, 'appid missing');
export const noSecret = noSuchToken(41004, 'appsecret missing');
export const badAppid = noSuchToken(40013, 'invalid appid');
export const badSecret = noSuchToken(40125, 'invalid appsecret');
export const notListed = (ip: string): ExpectedResponse =>
  noSuchToken(40164, `invalid ip ${ip} ipv6 ::ffff:${ip}, not in whitelist`);
export const tokensSpent = noSuchToken(
  45009,
  'reach max api daily quota limit, could get access_token by getStableAccessToken, ' +
    'more details at https://mmbizurl.cn/s/JtxxFh33r',
);

/** The edge answers before anything else does, without a word. */
export const lengthRequired: ExpectedResponse = { status: 412, body: { kind: 'empty' } };
