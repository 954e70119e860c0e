/** The calls by which an account looks after its calls: how many are left, and what became of one. */

import type { Need } from '../engine/case.ts';
import { credential, type HttpResponse, type RequestTemplate, textOf } from '../engine/http.ts';
import { postJson } from '../engine/request-builders.ts';

import { path, secretOf } from './requests.ts';

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
  postJson(withToken(clearPath, token), { ...fields });
export const clearBySecret = (fields: object = { appid, appsecret: secretOf(appid) }): RequestTemplate =>
  postJson(clearPathV2, { ...fields });
export const askQuota = (cgi_path: unknown = uploadPath, token = credential): RequestTemplate =>
  postJson(withToken(quotaPath, token), { cgi_path });
export const clearOne = (cgi_path: unknown = uploadPath, token = credential): RequestTemplate =>
  postJson(withToken(clearOnePath, token), { cgi_path });
export const askRid = (rid: unknown, token = credential): RequestTemplate =>
  postJson(withToken(ridPath, token), { rid });

/** The rid at the end of an answer that refused something. */
export const ridIn = (response: HttpResponse | undefined): string =>
  /rid: ([0-9a-f-]{26})"/.exec(textOr(response))?.[1] ?? '';
const textOr = (response: HttpResponse | undefined): string => (response ? textOf(response) : '');

export const uploadsADay = (value: number): Need => ({ kind: 'setting', name: 'wechat.dailyUploads', value });
