import { type Call, query } from '../../../core/call.ts';
import { textField } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import { usedThisMonth } from '../gateway/call-counts.ts';
import { callerByToken, type TokenCaller } from '../gateway/caller.ts';
import { type JsonCall, readJsonCall } from '../gateway/json-call.ts';
import { readSecretCall, type SecretCall } from '../gateway/secret-call.ts';
import { isForToken, isPath } from './paths.ts';

/** Clearings of all counts are counted under this name, by token or by secret, and those of one path under its own. */
export const CLEAR_QUOTA = 'wechat/clear_quota';
export const CLEAR_QUOTA_V2 = 'wechat/clear_quota_v2';
export const QUOTA_GET = 'wechat/quota_get';
export const QUOTA_CLEAR = 'wechat/quota_clear';

/** A call for all counts of an account to start again. */
export interface ClearQuotaCall extends JsonCall {
  readonly caller: TokenCaller;
  readonly appid: string;
  readonly appidFits: boolean;
  /** Clearings of this account before this one that took effect, of either kind. */
  readonly thisMonth: number;
}

/** The same, by the account's secret. */
export interface ClearQuotaV2Call extends JsonCall, SecretCall {
  readonly thisMonth: number;
}

/** A call about one path. */
export interface QuotaPathCall extends JsonCall {
  readonly caller: TokenCaller;
  readonly cgiPath: string;
  readonly isPath: boolean;
  /** Whether the token is of the kind that the path is for. */
  readonly isForToken: boolean;
  /** Clearings of single paths of this account before this one. */
  readonly thisMonth: number;
}

export function readClearQuota(call: Call, world: World): ClearQuotaCall {
  const { fields, ...json } = readJsonCall(call);
  const caller = callerByToken(call, world);
  const appid = textField(fields, 'appid');
  const appidFits = caller.bare || world.accounts.isOpen('wechat') || appid === caller.tenant;
  return { ...json, caller, appid, appidFits, thisMonth: usedThisMonth(CLEAR_QUOTA, caller.tenant, world) };
}

export function readClearQuotaV2(call: Call, world: World): ClearQuotaV2Call {
  const { fields, ...json } = readJsonCall(call);
  // The page's table puts them into the body, and its sample into the query.
  const field = (name: string) => textField(fields, name) || textField({ [name]: query(call, name) }, name);
  const secretCall = readSecretCall(field('appid'), field('appsecret'), call, world);
  return { ...json, ...secretCall, thisMonth: usedThisMonth(CLEAR_QUOTA, secretCall.appid, world) };
}

export function readQuotaPath(call: Call, world: World): QuotaPathCall {
  const { fields, ...json } = readJsonCall(call);
  const caller = callerByToken(call, world);
  const cgiPath = textField(fields, 'cgi_path');
  return {
    ...json,
    caller,
    cgiPath,
    isPath: isPath(cgiPath),
    isForToken: isForToken(cgiPath, caller),
    thisMonth: usedThisMonth(QUOTA_CLEAR, caller.tenant, world),
  };
}
