/** What the Feishu cases send, and what they ask of the control plane first. */

import { jpg, png } from '../../fixtures/images.ts';
import type { Need } from '../engine/case.ts';
import { credential, type FormPart, type RequestTemplate } from '../engine/http.ts';
import { once, postForm, postJson, postRaw, type RequestOverrides, textField } from '../engine/request-builders.ts';

export const page = 'feishu-image-create';
export const path = '/open-apis/im/v1/images';
export const bearer = { Authorization: `Bearer ${credential}` };

export const smallPng = once(() => png({ width: 16, height: 16 }));
export const smallJpg = once(() => jpg({ width: 16, height: 16 }));

/** A picture as browsers and curl send it. */
export const file = (filename: string, content: FormPart['content'], type = 'application/octet-stream'): FormPart => ({
  name: 'image',
  filename,
  type,
  content,
});

export const picture = file('picture.png', smallPng, 'image/png');

export const lark = { Host: 'open.larksuite.com' };

export const upload = (parts: readonly FormPart[], overrides: RequestOverrides = {}): RequestTemplate =>
  postForm(path, parts, { headers: bearer, ...overrides });

export const message = (picture: FormPart, overrides?: RequestOverrides): RequestTemplate =>
  upload([textField('image_type', 'message'), picture], overrides);
export const avatar = (picture: FormPart, overrides?: RequestOverrides): RequestTemplate =>
  upload([textField('image_type', 'avatar'), picture], overrides);

/** A whole body of another kind, with the token in its place. */
export const raw = (content: string, contentType?: string): RequestTemplate => ({
  ...postRaw(path, content, contentType),
  headers: bearer,
});

export const withToken = (token: string): RequestOverrides => ({ headers: { Authorization: `Bearer ${token}` } });

/** The node SDK sends its GETs with a body of two bytes. */
export const download = (key: string, headers: Readonly<Record<string, string>> = bearer): RequestTemplate => ({
  method: 'GET',
  url: `${path}/${key}`,
  headers,
});

export const fault = (error: number, endpoint = 'feishu/images'): Need => ({
  kind: 'fault',
  provider: 'feishu',
  error,
  endpoint,
});
/** For whichever call comes next. */
export const anyFault = (error: string): Need => ({ kind: 'fault', provider: 'feishu', error });

interface FeishuAccount {
  /** An app of one company, or one of a store (`isv`) that many tenants have installed. */
  readonly type: 'custom' | 'isv';
  readonly tenants: readonly string[];
  readonly bot: boolean;
  readonly scopes: readonly string[];
  /** What the app sees; once declared there are no others. */
  readonly chats: readonly object[];
  readonly users: readonly object[];
  readonly hooks: readonly object[];
}

export const app = (app_id: string, more: Partial<FeishuAccount> = {}): Need => ({
  kind: 'account',
  account: { provider: 'feishu', app_id, app_secret: secretOf(app_id), ...more },
});
export const secretOf = (appId: string): string => `secret-of-${appId}`;

export type TokenPath =
  | 'tenant_access_token/internal'
  | 'app_access_token/internal'
  | 'tenant_access_token'
  | 'app_access_token'
  | 'app_ticket/resend';
export const tokenUrl = (endpoint: TokenPath): string => `/open-apis/auth/v3/${endpoint}`;
export const askToken = (endpoint: TokenPath, fields: Readonly<Record<string, unknown>>): RequestTemplate =>
  postJson(tokenUrl(endpoint), fields);
/** What a custom app asks with, at either endpoint. */
export const own = (app_id: string) => ({ app_id, app_secret: secretOf(app_id) });

export const tokenOf = (app_id: string): RequestTemplate =>
  postJson(tokenUrl('tenant_access_token/internal'), own(app_id), 'application/json; charset=utf-8');
