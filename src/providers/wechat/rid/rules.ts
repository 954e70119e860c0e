import { above, absent, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import type { Trace } from '../../../core/traces.ts';
import type { TokenCaller } from '../gateway/caller.ts';
import type { JsonCall } from '../gateway/json-call.ts';
import { accessTokenRules, edgeRule, emptyRule, formatRule, methodRule } from '../gateway/rules.ts';
import type { RidErrorName } from './errors.ts';

/** A call that asks what became of another. */
export interface RidCall extends JsonCall {
  readonly caller: TokenCaller;
  readonly rid: string;
  /** That call; undefined where no answer had such a rid, or too many came since. */
  readonly trace: Trace | undefined;
  /** Whether somebody else made that call. */
  readonly isForeign: boolean;
  /** Seconds since that call. */
  readonly age: number | undefined;
}

const endpoint = 'wechat/rid_get';
const page = 'wechat-rid';
const rule = rulesOver<RidCall, RidErrorName>();

export const ridRules: readonly Rule<RidCall, RidErrorName>[] = [
  edgeRule<RidCall>(endpoint),
  ...accessTokenRules<RidCall>(endpoint),
  methodRule<RidCall>(endpoint, page),
  emptyRule<RidCall>(endpoint),
  formatRule<RidCall>(endpoint),
  rule({
    id: `${endpoint}/rid`,
    error: 'ridMalformed',
    measure: ({ rid }) => rid,
    broken: (rid) => !/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/.test(rid),
    mend: 'send the rid at the end of an errmsg, such as 61725984-6126f6f9-040f19c4',
    source: { page, at: 'Error code, 76002', says: 'a rid that is empty or of another form is refused' },
  }),
  rule({
    id: `${endpoint}/unknown`,
    error: 'ridNotFound',
    measure: ({ trace }) => trace,
    broken: absent,
    mend: 'send the rid of one of the last few thousand refusals',
    source: { page, at: 'Error code, 76001', says: 'a rid that does not exist is refused' },
  }),
  rule({
    id: `${endpoint}/foreign`,
    error: 'ridOfAnother',
    measure: ({ isForeign }) => isForeign,
    broken: isTrue,
    mend: 'ask with a token of the account that made the call',
    source: {
      page,
      at: 'Error code, 76003, and note 1',
      says: 'only the account whose call it was may ask',
      assumes: 'everybody may ask for a call that was nobody’s',
    },
  }),
  rule({
    id: `${endpoint}/age`,
    error: 'ridTooOld',
    measure: ({ age }) => age,
    limit: 604_800,
    broken: above,
    mend: 'ask within seven days',
    source: {
      page,
      at: 'Error code, 76004',
      says: 'a rid is kept for seven days',
      assumes: 'exactly seven days pass, and the table is right, and not note 3, which has 76001 then',
    },
  }),
];
