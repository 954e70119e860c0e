import type { EndpointWith } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { api } from '../gateway/api.ts';
import { countThisMonth } from '../gateway/call-counts.ts';
import { callerByToken } from '../gateway/caller.ts';
import { type Done, paths, type Quota } from '../wire.ts';
import { clearQuotaErrors, clearQuotaV2Errors, quotaClearErrors, quotaGetErrors } from './errors.ts';
import { clearAll, clearPath, quotaOf } from './paths.ts';
import {
  CLEAR_QUOTA,
  CLEAR_QUOTA_V2,
  QUOTA_CLEAR,
  QUOTA_GET,
  readClearQuota,
  readClearQuotaV2,
  readQuotaPath,
} from './read.ts';
import { clearQuotaRules, clearQuotaV2Rules, quotaClearRules, quotaGetRules } from './rules.ts';

/** The counts of the day start again, all of them. */
export const clearQuota: EndpointWith<typeof CLEAR_QUOTA, typeof clearQuotaErrors> = api({
  name: CLEAR_QUOTA,
  path: paths.clearQuota,
  rules: clearQuotaRules,
  errors: clearQuotaErrors,
  who: callerByToken,
  read: readClearQuota,
  take: ({ caller }, world) => clearedAll(caller.tenant, world),
});

/** The same, for an account that has no tokens left. */
export const clearQuotaV2: EndpointWith<typeof CLEAR_QUOTA_V2, typeof clearQuotaV2Errors> = api({
  name: CLEAR_QUOTA_V2,
  path: paths.clearQuotaV2,
  rules: clearQuotaV2Rules,
  errors: clearQuotaV2Errors,
  read: readClearQuotaV2,
  take: ({ appid }, world) => clearedAll(appid, world),
});

/** How many calls of a path the day has left. */
export const quotaGet: EndpointWith<typeof QUOTA_GET, typeof quotaGetErrors> = api({
  name: QUOTA_GET,
  path: paths.quotaGet,
  rules: quotaGetRules,
  errors: quotaGetErrors,
  who: callerByToken,
  read: readQuotaPath,
  take: ({ cgiPath, caller }, world): Quota => ({ ...done, quota: quotaOf(cgiPath, caller, world) }),
});

/** The count of one path starts again. */
export const quotaClear: EndpointWith<typeof QUOTA_CLEAR, typeof quotaClearErrors> = api({
  name: QUOTA_CLEAR,
  path: paths.quotaClear,
  rules: quotaClearRules,
  errors: quotaClearErrors,
  who: callerByToken,
  read: readQuotaPath,
  take({ cgiPath, caller }, world): Done {
    clearPath(cgiPath, caller.tenant, world);
    countThisMonth(QUOTA_CLEAR, caller.tenant, world);
    return done;
  },
});

const done = { errcode: 0, errmsg: 'ok' } as const;

function clearedAll(tenant: string, world: World): Done {
  clearAll(tenant, world);
  countThisMonth(CLEAR_QUOTA, tenant, world);
  return done;
}
