import { is, isTrue, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { inRow, say } from '../../../core/say.ts';
import type { Switch } from '../../../core/settings.ts';
import type { Source } from '../../../core/source.ts';
import type { GatedCall } from './gate.ts';
import { accessTokenRules, edgeRule, platformIpRule, reached } from './rules.ts';

export type GateErrorName =
  | 'noLength'
  | 'tokenMissing'
  | 'tokenInvalid'
  | 'tokenExpired'
  | 'ipNotRegistered'
  | 'componentUnauthorized'
  | 'apiUnauthorized'
  | 'permissionNotGranted'
  | 'dailyQuota';

/** What an endpoint's page says of who may call it. */
export interface Gate {
  readonly page: string;
  /** Kinds of account that the page ticks, and in its words; absent: every kind. */
  readonly kinds?: { readonly are: readonly string[]; readonly says: string };
  /** What says that an account has to be verified; absent: it need not. */
  readonly verified?: Source;
  /** Permission sets of which a platform needs one; absent: any will do. */
  readonly permissions?: { readonly sets: readonly number[]; readonly says: string; readonly assumes: string };
  /** Calls of a day, as the page of limits has them; absent: no limit is known. */
  readonly daily?: {
    readonly most: number | Switch<'none' | number>;
    readonly source: Source;
    /** Of an account of kind test; absent: as of any other. */
    readonly mostOfTests?: number | Switch<number>;
  };
}

/** In their order, from the edge to the daily quota: what comes ahead of the module that does what is asked. */
export function gateRules<Facts extends GatedCall>(endpoint: string, gate: Gate): Rule<Facts, GateErrorName>[] {
  const rule = rulesOver<Facts, GateErrorName>();
  const { page, kinds, verified, permissions, daily } = gate;
  const rules: Rule<Facts, GateErrorName>[] = [
    edgeRule<Facts>(endpoint),
    ...accessTokenRules<Facts>(endpoint),
    platformIpRule<Facts>(endpoint),
    rule({
      id: `${endpoint}/authorisation`,
      error: 'componentUnauthorized',
      measure: ({ caller }) => !caller.authorised,
      broken: isTrue,
      mend: 'let the account authorise this platform again',
      source: {
        page: 'wechat-permission-troubles',
        at: '61003',
        says: 'the account has not authorised the platform',
        assumes: 'so it is with a token from before the account left, and ahead of what the account may do',
      },
    }),
  ];
  if (kinds) {
    rules.push(
      rule({
        id: `${endpoint}/account-kind`,
        error: 'apiUnauthorized',
        measure: ({ caller }) => (caller.bearer === 'component' ? 'component' : caller.account?.kind),
        limit: kinds.are,
        broken: (kind, allowed) => kind !== undefined && !allowed.includes(kind),
        mend: (_, allowed) => say`call with an account of kind ${inRow(allowed)}`,
        source: {
          page,
          at: 'Scope of application',
          says: kinds.says,
          assumes: "the refusal is 48001, as it is for a platform's own token (wechat-permission-troubles)",
        },
      }),
    );
  }
  if (verified) {
    rules.push(
      rule({
        id: `${endpoint}/verified`,
        error: 'apiUnauthorized',
        measure: ({ caller }) => caller.account?.verified,
        limit: false,
        broken: is,
        mend: 'call with an account that is verified',
        source: verified,
      }),
    );
  }
  if (permissions) {
    rules.push(
      rule({
        id: `${endpoint}/permission`,
        error: 'permissionNotGranted',
        measure: ({ caller }) => caller.permissions,
        limit: permissions.sets,
        broken: (granted, needed) => granted !== undefined && !needed.some((each) => granted.includes(each)),
        mend: (_, needed) => say`have the account grant this platform one of the permission sets ${inRow(needed)}`,
        source: { page, at: 'Third party invocation', says: permissions.says, assumes: permissions.assumes },
      }),
    );
  }
  if (daily) {
    rules.push(
      rule<number, 'none' | number>({
        id: `${endpoint}/daily-quota`,
        error: 'dailyQuota',
        measure: ({ usedToday }) => usedToday,
        limit: daily.most,
        broken: (used, limit) => limit !== 'none' && used >= limit,
        mend: 'wait until midnight in China, or clear the quota',
        source: daily.source,
      }),
    );
  }
  if (daily?.mostOfTests !== undefined) {
    rules.push(
      rule({
        id: `${endpoint}/daily-quota-of-tests`,
        error: 'dailyQuota',
        measure: ({ caller, usedToday }) => (caller.account?.kind === 'test' ? usedToday : unread),
        limit: daily.mostOfTests,
        broken: reached,
        mend: 'wait until midnight in China, or clear the quota',
        source: daily.source,
      }),
    );
  }
  return rules;
}
