import { is, isTrue, type Rule, rulesOver } from '../../core/rule.ts';
import type { StableTokenErrorName, TokenErrorName } from './errors.ts';
import { edgeRule } from './rules.ts';

/** What a token endpoint was asked, and how often before. */
export interface Asked {
  readonly chunked: boolean;
  readonly method: string;
  readonly grantType: string | undefined;
  readonly appid: string;
  readonly secret: string;
  readonly known: boolean;
  readonly secretFits: boolean;
  /** The sender's address where the account lists others. */
  readonly strangeIp: string | undefined;
  readonly forcedToday: number;
  /** Calls of this account before this one. */
  readonly usedToday: number;
  readonly lastMinute: number;
}

const reached = (calls: number, most: number) => calls >= most;

function rulesOf(endpoint: string, page: string): Rule<Asked, TokenErrorName>[] {
  const rule = rulesOver<Asked, TokenErrorName>();
  const order = 'its place in the order is not known';
  return [
    rule({
      id: `${endpoint}/grant-type`,
      error: 'grantType',
      measure: ({ grantType }) => grantType,
      limit: 'client_credential',
      broken: (sent, only) => sent !== only,
      source: { page, at: 'Parameters, grant_type', says: 'must be client_credential', assumes: order },
    }),
    rule({
      id: `${endpoint}/appid-missing`,
      error: 'appidMissing',
      measure: ({ appid }) => appid,
      limit: '',
      broken: is,
      source: { page, at: 'Parameters, appid', says: 'required', assumes: order },
    }),
    rule({
      id: `${endpoint}/secret-missing`,
      error: 'secretMissing',
      measure: ({ secret }) => secret,
      limit: '',
      broken: is,
      source: { page, at: 'Parameters, secret', says: 'required', assumes: order },
    }),
    rule({
      id: `${endpoint}/appid`,
      error: 'appidInvalid',
      measure: ({ known }) => !known,
      broken: isTrue,
      source: { page, at: 'Error code, 40013', says: 'an appid that does not exist is refused', assumes: order },
    }),
    rule({
      id: `${endpoint}/secret`,
      error: 'secretInvalid',
      measure: ({ secretFits }) => !secretFits,
      broken: isTrue,
      source: { page, at: 'Error code, 40125', says: 'a secret that does not fit is refused', assumes: order },
    }),
    rule({
      id: `${endpoint}/ip`,
      error: 'ipNotListed',
      measure: ({ strangeIp }) => strangeIp,
      broken: (ip) => ip !== undefined,
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
  return rulesOver<Asked, TokenErrorName>()({
    id: `${endpoint}/daily-quota`,
    error: 'dailyQuota',
    measure: ({ usedToday }) => usedToday,
    limit: most,
    broken: reached,
    source: {
      page,
      at: 'Daily limits',
      says: `${most} calls a day`,
      assumes: 'only calls with good credentials count, and the day turns at midnight in China',
    },
  });
}

export const tokenRules: readonly Rule<Asked, TokenErrorName>[] = [
  edgeRule<Asked>('wechat/token'),
  ...rulesOf('wechat/token', 'wechat-token'),
  quotaRule('wechat/token', 'wechat-limits', 2000),
];

const stableRule = rulesOver<Asked, StableTokenErrorName>();
export const stableTokenRules: readonly Rule<Asked, StableTokenErrorName>[] = [
  edgeRule<Asked>('wechat/stable_token'),
  stableRule({
    id: 'wechat/stable_token/method',
    error: 'postRequired',
    measure: ({ method }) => method,
    limit: 'POST',
    broken: (method, only) => method !== only,
    source: { page: 'wechat-stable-token', at: 'Call', says: 'POST only' },
  }),
  ...rulesOf('wechat/stable_token', 'wechat-stable-token'),
  stableRule({
    id: 'wechat/stable_token/calls-a-minute',
    error: 'minuteQuota',
    measure: ({ lastMinute }) => lastMinute,
    limit: 10_000,
    broken: reached,
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
    source: {
      page: 'wechat-stable-token',
      at: 'force_refresh',
      says: 'at most 20 forced refreshes a day',
      assumes: 'the next one is 45009',
    },
  }),
];
