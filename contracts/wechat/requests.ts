/** What the WeChat cases send, and what they ask of the control plane first. */

import { jpg, png } from '../../fixtures/images.ts';
import type { Need } from '../engine/case.ts';
import { credential, type FormPart, type RequestTemplate } from '../engine/http.ts';
import { once, postForm, postJson, postRaw, type RequestOverrides } from '../engine/request-builders.ts';

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

export const upload = (parts: readonly FormPart[], overrides: RequestOverrides = {}): RequestTemplate =>
  postForm(url, parts, overrides);

export const raw = (content: string, contentType?: string): RequestTemplate => postRaw(url, content, contentType);

export const withToken = (token: string): RequestOverrides => ({ url: `${path}?access_token=${token}` });

export const fault = (error: number, endpoint = 'wechat/uploadimg'): Need => ({
  kind: 'fault',
  provider: 'wechat',
  error,
  endpoint,
});

interface WeChatAccount {
  /** A `component` is a third-party platform, which calls for the accounts that have authorised it. */
  readonly kind: 'official' | 'service' | 'miniprogram' | 'minigame' | 'website' | 'component' | 'test';
  /** Absent, it is. */
  readonly verified: boolean;
  /** From where tokens may be fetched, and a platform's calls may come; absent, from anywhere. */
  readonly ips: readonly string[];
  /** The appid of the platform this account has authorised; absent, none. */
  readonly component: string;
  /** The permission sets it has granted to that platform; absent, all of them. */
  readonly permissions: readonly number[];
}

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

export const askStable = (fields: TokenFields & { readonly force_refresh?: boolean }): RequestTemplate =>
  postJson(stablePath, fields);
export const stableOf = (appid: string, force_refresh?: boolean): RequestTemplate =>
  askStable({ ...credentials(appid), ...(force_refresh !== undefined && { force_refresh }) });
