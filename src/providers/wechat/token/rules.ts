import { ifRead, is, type Rule, rulesOver } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import {
  appidRule,
  edgeRule,
  emptyRule,
  formatRule,
  hasFields,
  methodRule,
  orderUnknown,
  reached,
  secretRule,
} from '../gateway/rules.ts';
import { PLAIN, STABLE } from '../gateway/tokens.ts';
import { whyFieldMissing } from '../gateway/trouble.ts';
import type { IssuerErrorName, StableTokenErrorName, TokenErrorName } from './errors.ts';
import type { StableTokenCall, TokenCall } from './read.ts';

function rulesOf(endpoint: string, page: string): Rule<TokenCall, IssuerErrorName>[] {
  const rule = rulesOver<TokenCall, IssuerErrorName>();
  return [
    rule({
      id: `${endpoint}/grant-type`,
      error: 'grantType',
      measure: ({ grantType }) => grantType,
      limit: 'client_credential',
      broken: (sent, only) => sent !== only,
      mend: (_, only) => say`set grant_type to ${only}`,
      explain: ({ grantType, came }) => (grantType === '' ? whyFieldMissing('grant_type', came) : undefined),
      source: { page, at: 'Parameters, grant_type', says: 'must be client_credential', assumes: orderUnknown },
    }),
    rule({
      id: `${endpoint}/appid-missing`,
      error: 'appidMissing',
      measure: ({ appid }) => appid,
      limit: '',
      broken: is,
      mend: 'add the appid',
      explain: ({ came }) => whyFieldMissing('appid', came),
      source: { page, at: 'Parameters, appid', says: 'required', assumes: orderUnknown },
    }),
    rule({
      id: `${endpoint}/secret-missing`,
      error: 'secretMissing',
      measure: ({ secret }) => secret,
      limit: '',
      broken: is,
      mend: 'add the secret',
      explain: ({ came }) => whyFieldMissing('secret', came),
      source: { page, at: 'Parameters, secret', says: 'required', assumes: orderUnknown },
    }),
    appidRule<TokenCall>(endpoint, page, 'send the appid of a declared account'),
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
    secretRule<TokenCall>(endpoint, page, "send the account's own secret"),
    rule({
      id: `${endpoint}/ip`,
      error: 'ipNotListed',
      measure: ({ strangeIp }) => strangeIp,
      broken: (ip) => ip !== undefined,
      mend: (ip) => say`add ${ip} to the account's list of addresses`,
      source: {
        page,
        at: 'Error code, 40164',
        says: 'an address outside the account’s list is refused',
        assumes: orderUnknown,
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
  edgeRule<TokenCall>(PLAIN),
  ...rulesOf(PLAIN, 'wechat-token'),
  quotaRule(PLAIN, 'wechat-limits', 2000),
];

const stableRule = rulesOver<StableTokenCall, StableTokenErrorName>();
export const stableTokenRules: readonly Rule<StableTokenCall, StableTokenErrorName>[] = [
  edgeRule<StableTokenCall>(STABLE),
  {
    ...methodRule<StableTokenCall>(STABLE, 'wechat-stable-token'),
    source: { page: 'wechat-stable-token', at: 'Call, and Error code, 43002', says: 'POST only' },
  },
  emptyRule<StableTokenCall>(STABLE),
  formatRule<StableTokenCall>(STABLE),
  ...ifRead<StableTokenCall, IssuerErrorName>(hasFields, rulesOf(STABLE, 'wechat-stable-token')),
  stableRule({
    id: `${STABLE}/calls-a-minute`,
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
  quotaRule(STABLE, 'wechat-stable-token', 500_000),
  stableRule({
    id: `${STABLE}/forced`,
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
