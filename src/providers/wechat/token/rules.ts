import type { Framing } from '../../../core/call.ts';
import { is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import type { Caller } from '../gateway/caller.ts';
import type { JsonCall } from '../gateway/json-call.ts';
import { edgeRule, emptyRule, formatRule, methodRule } from '../gateway/rules.ts';
import type { IssuerErrorName, StableTokenErrorName, TokenErrorName } from './errors.ts';

/** What a token endpoint was asked, and how often before. */
export interface TokenCall {
  readonly caller: Caller;
  readonly framing: Framing;
  readonly grantType: string | undefined;
  readonly appid: string;
  readonly secret: string;
  readonly known: boolean;
  /** What kind of account it is; undefined while any appid will do. */
  readonly kind: string | undefined;
  readonly secretFits: boolean;
  /** The sender's address where the account lists others. */
  readonly strangeIp: string | undefined;
  /** Calls of this account before this one. */
  readonly usedToday: number;
}

export interface StableTokenCall extends TokenCall, JsonCall {
  /** Whether it asks for a new token, and gets one if nothing else is in the way. */
  readonly forced: boolean;
  readonly forcedToday: number;
  readonly lastMinute: number;
}

const reached = (calls: number, most: number) => calls >= most;

function rulesOf(endpoint: string, page: string): Rule<TokenCall, IssuerErrorName>[] {
  const rule = rulesOver<TokenCall, IssuerErrorName>();
  const order = 'its place in the order is not known';
  return [
    rule({
      id: `${endpoint}/grant-type`,
      error: 'grantType',
      measure: ({ grantType }) => grantType,
      limit: 'client_credential',
      broken: (sent, only) => sent !== only,
      mend: (_, only) => `set grant_type to ${only}`,
      source: { page, at: 'Parameters, grant_type', says: 'must be client_credential', assumes: order },
    }),
    rule({
      id: `${endpoint}/appid-missing`,
      error: 'appidMissing',
      measure: ({ appid }) => appid,
      limit: '',
      broken: is,
      mend: 'add the appid',
      source: { page, at: 'Parameters, appid', says: 'required', assumes: order },
    }),
    rule({
      id: `${endpoint}/secret-missing`,
      error: 'secretMissing',
      measure: ({ secret }) => secret,
      limit: '',
      broken: is,
      mend: 'add the secret',
      source: { page, at: 'Parameters, secret', says: 'required', assumes: order },
    }),
    rule({
      id: `${endpoint}/appid`,
      error: 'appidInvalid',
      measure: ({ known }) => !known,
      broken: isTrue,
      mend: 'send the appid of a declared account',
      source: { page, at: 'Error code, 40013', says: 'an appid that does not exist is refused', assumes: order },
    }),
    rule({
      id: `${endpoint}/component`,
      error: 'accountIsComponent',
      measure: ({ kind }) => kind,
      limit: 'component',
      broken: is,
      mend: 'ask /cgi-bin/component/api_component_token for the token of a platform',
      source: {
        page: 'csdn-61024',
        at: 'post',
        says: "a platform's appid is sent to the endpoint made for it",
        assumes: 'whatever the secret, and at either of the two endpoints',
      },
    }),
    rule({
      id: `${endpoint}/secret`,
      error: 'secretInvalid',
      measure: ({ secretFits }) => !secretFits,
      broken: isTrue,
      mend: "send the account's own secret",
      source: { page, at: 'Error code, 40125', says: 'a secret that does not fit is refused', assumes: order },
    }),
    rule({
      id: `${endpoint}/ip`,
      error: 'ipNotListed',
      measure: ({ strangeIp }) => strangeIp,
      broken: (ip) => ip !== undefined,
      mend: (ip) => `add ${ip} to the account's list of addresses`,
      source: {
        page,
        at: 'Error code, 40164',
        says: 'an address outside the account’s list is refused',
        assumes: order,
      },
    }),
  ];
}

/** Not before the account is known: it is counted by account. */
function quotaRule(endpoint: string, page: string, most: number) {
  return rulesOver<TokenCall, IssuerErrorName>()({
    id: `${endpoint}/daily-quota`,
    error: 'dailyQuota',
    measure: ({ usedToday }) => usedToday,
    limit: most,
    broken: reached,
    mend: 'wait until midnight in China, or clear the quota with the secret',
    source: {
      page,
      at: 'Daily limits',
      says: `${most} calls a day`,
      assumes: 'only calls with good credentials count, and the day turns at midnight in China',
    },
  });
}

export const tokenRules: readonly Rule<TokenCall, TokenErrorName>[] = [
  edgeRule<TokenCall>('wechat/token'),
  ...rulesOf('wechat/token', 'wechat-token'),
  quotaRule('wechat/token', 'wechat-limits', 2000),
];

const stableRule = rulesOver<StableTokenCall, StableTokenErrorName>();
export const stableTokenRules: readonly Rule<StableTokenCall, StableTokenErrorName>[] = [
  edgeRule<StableTokenCall>('wechat/stable_token'),
  {
    ...methodRule<StableTokenCall>('wechat/stable_token', 'wechat-stable-token'),
    source: { page: 'wechat-stable-token', at: 'Call, and Error code, 43002', says: 'POST only' },
  },
  emptyRule<StableTokenCall>('wechat/stable_token'),
  formatRule<StableTokenCall>('wechat/stable_token'),
  ...rulesOf('wechat/stable_token', 'wechat-stable-token'),
  stableRule({
    id: 'wechat/stable_token/calls-a-minute',
    error: 'minuteQuota',
    measure: ({ lastMinute }) => lastMinute,
    limit: 10_000,
    broken: reached,
    mend: 'wait a minute',
    source: {
      page: 'wechat-stable-token',
      at: 'Limits',
      says: '10000 calls a minute',
      assumes: 'the window slides',
    },
  }),
  quotaRule('wechat/stable_token', 'wechat-stable-token', 500_000),
  stableRule({
    id: 'wechat/stable_token/forced',
    error: 'dailyQuota',
    measure: ({ forcedToday }) => forcedToday,
    limit: 20,
    broken: reached,
    mend: 'ask without force_refresh',
    source: {
      page: 'wechat-stable-token',
      at: 'force_refresh',
      says: 'at most 20 forced refreshes a day',
      assumes: 'the next one is 45009',
    },
  }),
];
