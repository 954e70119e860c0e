/** What those calls answer. */
import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';
import { formSeen, printedJson } from '../engine/printed.ts';
import { jsonHeaders, noSuchToken } from './responses.ts';

export const done: ExpectedResponse = formSeen({
  status: 200,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: { errcode: 0, errmsg: 'ok' },
    schema: 'wechat#/$defs/done',
    order: 'as written',
    raw: /^\{"errcode":0,"errmsg":"ok"\}$/,
  },
});
export const quotaOf = (
  daily_limit: number,
  used: number,
  remain = Math.max(0, daily_limit - used),
): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: jsonHeaders,
    body: {
      kind: 'json',
      is: { errcode: 0, errmsg: 'ok', quota: { daily_limit, used, remain } },
      schema: 'wechat#/$defs/quota',
      order: 'as written',
    },
  });

/** What a rid led to. Nobody but the target knows how long the call took. */
export const ridInfo = (request: { readonly [key: string]: JsonPattern }): ExpectedResponse => {
  const is = { errcode: 0, errmsg: 'ok', request };
  return {
    status: 200,
    headers: jsonHeaders,
    body: { kind: 'json', is, more: 'allowed', schema: 'wechat#/$defs/rid' },
    printed: printedJson(is),
  };
};
export const clearsSpent = noSuchToken(48006, 'forbid to clear quota because of reaching the limit');
export const unknownCgi = noSuchToken(76021, 'cgi_path not found, please check');
export const foreignCgi = noSuchToken(76022, 'could not use this cgi_path,no permission');
export const noSuchRid = noSuchToken(76001, 'rid not found');
export const foreignRid = noSuchToken(76003, 'could not query this rid , no permission');

/** The texts of these were never seen: only that they end in a rid of their own. */
export const someWords = (errcode: number): ExpectedResponse => ({
  status: 200,
  headers: jsonHeaders,
  body: { kind: 'json', is: { errcode, errmsg: /^.+ rid: [0-9a-f-]{26}$/ }, schema: 'wechat#/$defs/failure' },
  printed: printedJson({ errcode }),
});
