import { type Call, query } from '../../../core/call.ts';
import { textField } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import { findAccount } from '../account.ts';
import { isMagic } from '../errors.ts';
import { api } from '../gateway/api.ts';
import { countThisMonth, usedThisMonth } from '../gateway/call-counts.ts';
import { callerByAppid, callerByToken } from '../gateway/caller.ts';
import { readJsonCall } from '../gateway/json-call.ts';
import { type Done, paths, type Quota } from '../wire.ts';
import { clearQuotaErrors, clearQuotaV2Errors, quotaClearErrors, quotaGetErrors } from './errors.ts';
import { clearAll, clearPath, isForToken, isPath, quotaOf } from './paths.ts';
import {
  type ClearQuotaCall,
  type ClearQuotaV2Call,
  clearQuotaRules,
  clearQuotaV2Rules,
  type QuotaPathCall,
  quotaClearRules,
  quotaGetRules,
} from './rules.ts';

/** Clearings of a month: those of all counts, by token or by secret, and those of one. */
const ALL = 'wechat/clear_quota';
const ONE = 'wechat/quota_clear';

/** The counts of the day start again, all of them. */
export const clearQuota = api({
  name: ALL,
  path: paths.clearQuota,
  rules: clearQuotaRules,
  errors: clearQuotaErrors,
  who: callerByToken,
  read(call, world): ClearQuotaCall {
    const { fields, ...json } = readJsonCall(call);
    const caller = callerByToken(call, world);
    const appid = textField(fields, 'appid');
    const appidFits = caller.bare || world.accounts.isOpen('wechat') || appid === caller.tenant;
    return { ...json, caller, appid, appidFits, thisMonth: usedThisMonth(ALL, caller.tenant, world) };
  },
  take: ({ caller }, world) => clearedAll(caller.tenant, world),
});

/** The same, for an account that has no tokens left. */
export const clearQuotaV2 = api({
  name: 'wechat/clear_quota_v2',
  path: paths.clearQuotaV2,
  rules: clearQuotaV2Rules,
  errors: clearQuotaV2Errors,
  read(call, world): ClearQuotaV2Call {
    const { fields, ...json } = readJsonCall(call);
    // The page's table puts them into the body, and its sample into the query.
    const field = (name: string) => textField(fields, name) || textField({ [name]: query(call, name) }, name);
    const appid = field('appid');
    const account = findAccount(world, appid);
    return {
      ...json,
      caller: callerByAppid(appid, world),
      appid,
      secret: field('appsecret'),
      known: account !== undefined || world.accounts.isOpen('wechat') || isMagic(appid),
      secretFits: account === undefined || account.secret === field('appsecret'),
      thisMonth: usedThisMonth(ALL, appid, world),
    };
  },
  take: ({ appid }, world) => clearedAll(appid, world),
});

/** How many calls of a path the day has left. */
export const quotaGet = api({
  name: 'wechat/quota_get',
  path: paths.quotaGet,
  rules: quotaGetRules,
  errors: quotaGetErrors,
  who: callerByToken,
  read: readPath,
  take: ({ cgiPath, caller }, world): Quota => ({ ...done, quota: quotaOf(cgiPath, caller.tenant, world) }),
});

/** The count of one path starts again. */
export const quotaClear = api({
  name: ONE,
  path: paths.quotaClear,
  rules: quotaClearRules,
  errors: quotaClearErrors,
  who: callerByToken,
  read: readPath,
  take({ cgiPath, caller }, world): Done {
    clearPath(cgiPath, caller.tenant, world);
    countThisMonth(ONE, caller.tenant, world);
    return done;
  },
});

const done = { errcode: 0, errmsg: 'ok' } as const;

function clearedAll(tenant: string, world: World): Done {
  clearAll(tenant, world);
  countThisMonth(ALL, tenant, world);
  return done;
}

function readPath(call: Call, world: World): QuotaPathCall {
  const { fields, ...json } = readJsonCall(call);
  const caller = callerByToken(call, world);
  const cgiPath = textField(fields, 'cgi_path');
  return {
    ...json,
    caller,
    cgiPath,
    isPath: isPath(cgiPath),
    isForToken: isForToken(cgiPath, caller),
    thisMonth: usedThisMonth(ONE, caller.tenant, world),
  };
}
