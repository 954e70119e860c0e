/** The words of the calls by which an account looks after its calls: how many are left, and what became of one. */
import {
  credential,
  type ExpectedResponse,
  type HttpResponse,
  type JsonPattern,
  type Need,
  type RequestTemplate,
  type Step,
  textOf,
} from '../engine/case.ts';
import { post } from './component-words.ts';
import { noSuchToken, path, picture, quotaSpent, secretOf, upload, uploadedPng } from './words.ts';

export const clearPath = '/cgi-bin/clear_quota';
export const clearPathV2 = '/cgi-bin/clear_quota/v2';
export const quotaPath = '/cgi-bin/openapi/quota/get';
export const clearOnePath = '/cgi-bin/openapi/quota/clear';
export const ridPath = '/cgi-bin/openapi/rid/get';

export const uploadPath = path;
export const appid = 'wxcontractquota100';

const withToken = (to: string, token: string): string => `${to}?access_token=${token}`;
/** The token of the case itself, unless another is named: while nothing is declared each is an account. */
export const clear = (fields: object = { appid }, token = credential): RequestTemplate =>
  post(withToken(clearPath, token), { ...fields });
export const clearBySecret = (fields: object = { appid, appsecret: secretOf(appid) }): RequestTemplate =>
  post(clearPathV2, { ...fields });
export const askQuota = (cgi_path: unknown = uploadPath, token = credential): RequestTemplate =>
  post(withToken(quotaPath, token), { cgi_path });
export const clearOne = (cgi_path: unknown = uploadPath, token = credential): RequestTemplate =>
  post(withToken(clearOnePath, token), { cgi_path });
export const askRid = (rid: unknown, token = credential): RequestTemplate => post(withToken(ridPath, token), { rid });

const json = { 'Content-Type': 'application/json; encoding=utf-8' };
export const done: ExpectedResponse = {
  status: 200,
  headers: json,
  body: {
    kind: 'json',
    is: { errcode: 0, errmsg: 'ok' },
    schema: 'wechat#/$defs/done',
    order: 'as written',
    raw: /^\{"errcode":0,"errmsg":"ok"\}$/,
  },
};
export const quotaOf = (
  daily_limit: number,
  used: number,
  remain = Math.max(0, daily_limit - used),
): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: {
    kind: 'json',
    is: { errcode: 0, errmsg: 'ok', quota: { daily_limit, used, remain } },
    schema: 'wechat#/$defs/quota',
    order: 'as written',
  },
});

/** What a rid led to. Nobody but the target knows how long the call took. */
export const ridInfo = (is: { readonly [key: string]: JsonPattern }): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: {
    kind: 'json',
    is: { errcode: 0, errmsg: 'ok', request: is },
    more: 'allowed',
    schema: 'wechat#/$defs/rid',
  },
});
/** The rid at the end of an answer that refused something. */
export const ridIn = (response: HttpResponse | undefined): string =>
  /rid: ([0-9a-f-]{26})"/.exec(textOr(response))?.[1] ?? '';
const textOr = (response: HttpResponse | undefined): string => (response ? textOf(response) : '');

export const clearsSpent = noSuchToken(48006, 'forbid to clear quota because of reaching the limit');
export const unknownCgi = noSuchToken(76021, 'cgi_path not found, please check');
export const foreignCgi = noSuchToken(76022, 'could not use this cgi_path,no permission');
export const noSuchRid = noSuchToken(76001, 'rid not found');
export const foreignRid = noSuchToken(76003, 'could not query this rid , no permission');

/** The texts of these were never seen: only that they end in a rid of their own. */
export const someWords = (errcode: number): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: { kind: 'json', is: { errcode, errmsg: /^.+ rid: [0-9a-f-]{26}$/ }, schema: 'wechat#/$defs/failure' },
});

export const uploads = (value: number): Need => ({ kind: 'setting', name: 'wechat.dailyUploads', value });
export const good: Step = { send: upload([picture]), expect: uploadedPng };
export const spent: Step = { send: upload([picture]), expect: quotaSpent };
export const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
