import { absent, is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import type { TokenCaller } from '../gateway/caller.ts';
import type { JsonCall } from '../gateway/json-call.ts';
import { accessTokenRules, brokenJsonRule, edgeRule, methodRule, platformIpRule } from '../gateway/rules.ts';
import type { AuthorizerTokenErrorName, ComponentCallErrorName, QueryAuthErrorName } from './errors.ts';

/** What either call of a platform with its own token says of itself. */
export interface PlatformCall extends JsonCall {
  readonly caller: TokenCaller;
  readonly strangeIp: string | undefined;
  readonly componentAppid: string;
  /** Whether the token is that platform's. */
  readonly platformFits: boolean;
}

export interface QueryAuthCall extends PlatformCall {
  readonly sentCode: string;
  readonly code: 'good' | 'over' | 'unknown';
  /** The account whose code it is; undefined where any code will do. */
  readonly account: string | undefined;
}

export interface AuthorizerTokenCall extends PlatformCall {
  readonly account: string;
  readonly accountKnown: boolean;
  /** Whether the account has authorised this platform. */
  readonly authorised: boolean;
  /** Undefined where there is no such field. */
  readonly refreshToken: string | undefined;
  readonly refreshTokenFits: boolean;
}

const CODE = 'wechat/api_query_auth';
const RENEW = 'wechat/api_authorizer_token';

function platformRules<Facts extends PlatformCall>(
  endpoint: string,
  page: string,
): Rule<Facts, ComponentCallErrorName>[] {
  const rule = rulesOver<Facts, ComponentCallErrorName>();
  return [
    edgeRule<Facts>(endpoint),
    ...accessTokenRules<Facts>(endpoint, 'component_access_token'),
    rule({
      id: `${endpoint}/token-kind`,
      error: 'needsComponentToken',
      measure: ({ caller }) => caller.bearer,
      limit: 'component' as const,
      broken: (bearer, only) => bearer !== undefined && bearer !== only,
      mend: "send the platform's own token, from /cgi-bin/component/api_component_token",
      source: {
        page: 'wechat-authorizer-token',
        at: 'Error code, 61014',
        says: "an account's own token and an authorizer's will not do",
        assumes: 'the kind is asked of a token that is alive',
      },
    }),
    platformIpRule<Facts>(endpoint),
    methodRule<Facts>(endpoint, page),
    brokenJsonRule<Facts>(endpoint),
    rule({
      id: `${endpoint}/appid-missing`,
      error: 'componentAppidMissing',
      measure: ({ componentAppid }) => componentAppid,
      limit: '',
      broken: is,
      mend: 'add component_appid to the JSON',
      source: {
        page: 'community-41018',
        at: 'question',
        says: 'a call without component_appid in its JSON is refused',
        assumes: 'so it is at this endpoint, and an empty one is none',
      },
    }),
    rule({
      id: `${endpoint}/appid`,
      error: 'appidInvalid',
      measure: ({ platformFits }) => !platformFits,
      broken: isTrue,
      mend: 'send the appid of the platform whose token it is as component_appid',
      source: { page, at: 'Error code, 40013', says: 'an invalid appid is refused', assumes: "another platform's is" },
    }),
  ];
}

const codeRule = rulesOver<QueryAuthCall, QueryAuthErrorName>();
export const queryAuthRules: readonly Rule<QueryAuthCall, QueryAuthErrorName>[] = [
  ...platformRules<QueryAuthCall>(CODE, 'wechat-authorization'),
  codeRule({
    id: `${CODE}/code`,
    error: 'codeInvalid',
    measure: ({ code }) => code,
    limit: 'unknown' as const,
    broken: is,
    mend: 'send the code that came with the authorisation; GET /__standin/accounts shows it with the account',
    source: {
      page: 'wechat-permission-troubles',
      at: '61009',
      says: "a wrong code is refused, and so is another account's; staff said so of none, too (community-61009-none)",
    },
  }),
  codeRule({
    id: `${CODE}/code-expired`,
    error: 'codeExpired',
    measure: ({ code }) => code,
    limit: 'over' as const,
    broken: is,
    mend: 'send a new code; GET /__standin/accounts shows it with the account',
    source: {
      page: 'community-61010',
      at: 'question and answers',
      says: 'a code comes with expires_in=3600, and can be used once',
      assumes: 'it is over when they are past, and a spent one is answered alike',
    },
  }),
];

const renewRule = rulesOver<AuthorizerTokenCall, AuthorizerTokenErrorName>();
export const authorizerTokenRules: readonly Rule<AuthorizerTokenCall, AuthorizerTokenErrorName>[] = [
  ...platformRules<AuthorizerTokenCall>(RENEW, 'wechat-authorizer-token'),
  renewRule({
    id: `${RENEW}/authorizer-appid`,
    error: 'appidInvalid',
    measure: ({ accountKnown }) => !accountKnown,
    broken: isTrue,
    mend: 'send the appid of a declared account as authorizer_appid',
    source: {
      page: 'wechat-authorizer-token',
      at: 'Error code, 40013',
      says: 'an invalid appid is refused',
      assumes: 'an unknown authorizer_appid is',
    },
  }),
  renewRule({
    id: `${RENEW}/authorisation`,
    error: 'componentUnauthorized',
    measure: ({ authorised }) => !authorised,
    broken: isTrue,
    mend: 'let the account authorise this platform',
    source: {
      page: 'community-61003',
      at: 'question and answer',
      says: 'an account that has not authorised the platform is refused here',
    },
  }),
  renewRule({
    id: `${RENEW}/refresh-token-missing`,
    error: 'refreshTokenMissing',
    measure: ({ refreshToken }) => refreshToken,
    broken: absent,
    mend: 'add authorizer_refresh_token to the JSON',
    source: {
      page: 'wechat-global-codes',
      at: '41003',
      says: 'a refresh token is missing',
      assumes: 'so it is where this endpoint finds no such field',
    },
  }),
  renewRule({
    id: `${RENEW}/refresh-token`,
    error: 'refreshTokenInvalid',
    measure: ({ refreshTokenFits }) => !refreshTokenFits,
    broken: isTrue,
    mend: 'send the authorizer_refresh_token that came with the last authorisation of this account',
    source: {
      page: 'community-61023',
      at: 'question and answer',
      says: 'an empty refresh token is refused, as is one that is not of this account',
    },
  }),
];
