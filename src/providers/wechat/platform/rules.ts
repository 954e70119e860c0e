import { absent, ifRead, is, isTrue, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import type { JsonCall } from '../gateway/json-call.ts';
import {
  accessTokenRules,
  appidRule,
  brokenJsonRule,
  edgeRule,
  methodRule,
  platformIpRule,
  secretRule,
} from '../gateway/rules.ts';
import { COMPONENT } from '../gateway/tokens.ts';
import { whyFieldMissing } from '../gateway/trouble.ts';
import type {
  AuthorizerTokenErrorName,
  ComponentCallErrorName,
  ComponentTokenErrorName,
  QueryAuthErrorName,
} from './errors.ts';
import {
  AUTHORIZER_TOKEN,
  type AuthorizerTokenCall,
  type ComponentTokenCall,
  type PlatformCall,
  QUERY_AUTH,
  type QueryAuthCall,
} from './read.ts';

function componentAppidRule<Facts extends JsonCall>(
  endpoint: string,
  measure: (facts: Facts) => string,
  assumes: string,
): Rule<Facts, 'componentAppidMissing'> {
  return rulesOver<Facts, 'componentAppidMissing'>()({
    id: `${endpoint}/appid-missing`,
    error: 'componentAppidMissing',
    measure,
    limit: '',
    broken: is,
    mend: 'add component_appid to the JSON',
    explain: ({ came, bodyTrouble }) => bodyTrouble ?? whyFieldMissing('component_appid', came),
    source: {
      page: 'community-41018',
      at: 'question',
      says: 'a call without component_appid in its JSON is refused',
      assumes,
    },
  });
}

/** Only what begins as JSON, and breaks off, hides what fields there are. */
const canHaveFields = ({ body }: JsonCall): boolean => body !== 'broken JSON';

/** Of another platform, or of none, nobody can say what its accounts have. */
const isOfPlatform = (call: PlatformCall): boolean =>
  canHaveFields(call) && call.componentAppid !== '' && call.platformFits;

const page = 'wechat-component-token';
const rule = rulesOver<ComponentTokenCall, ComponentTokenErrorName>();

/** The first field that is missing, then the platform, its secret, its address, and at last the ticket. */
export const componentTokenRules: readonly Rule<ComponentTokenCall, ComponentTokenErrorName>[] = [
  edgeRule<ComponentTokenCall>(COMPONENT),
  methodRule<ComponentTokenCall>(COMPONENT, page),
  brokenJsonRule<ComponentTokenCall>(COMPONENT),
  ...ifRead<ComponentTokenCall, ComponentTokenErrorName>(canHaveFields, [
    componentAppidRule<ComponentTokenCall>(COMPONENT, ({ appid }) => appid, 'an empty one is none'),
    rule({
      id: `${COMPONENT}/secret-missing`,
      error: 'secretMissing',
      measure: ({ secret }) => secret,
      limit: '',
      broken: is,
      mend: 'add component_appsecret to the JSON',
      explain: ({ came, bodyTrouble }) => bodyTrouble ?? whyFieldMissing('component_appsecret', came),
      source: { page, at: 'Error code, 41004', says: 'the secret is missing', assumes: 'an empty one is none' },
    }),
    appidRule<ComponentTokenCall>(COMPONENT, page, 'send the appid of a declared platform as component_appid'),
    rule({
      id: `${COMPONENT}/kind`,
      error: 'notAComponent',
      measure: ({ kind }) => kind,
      limit: 'component',
      broken: (kind, only) => kind !== undefined && kind !== only,
      mend: (_, only) => say`send the appid of an account of kind ${only} as component_appid`,
      source: {
        page: 'community-61011',
        at: 'question and answer',
        says: 'the appid of an account that is no platform is refused for that, even without a ticket',
      },
    }),
    secretRule<ComponentTokenCall>(COMPONENT, page, "send the platform's own secret as component_appsecret"),
    platformIpRule<ComponentTokenCall>(COMPONENT),
    rule({
      id: `${COMPONENT}/ticket`,
      error: 'ticketInvalid',
      measure: ({ kind = 'component', ticket }) => (kind === 'component' ? ticket : unread),
      limit: 'unknown' as const,
      explain: ({ ticketTrouble }) => ticketTrouble,
      broken: is,
      mend: 'send the ticket that was pushed last as component_verify_ticket; GET /__standin/accounts shows it',
      source: {
        page: 'community-61006',
        at: 'question and answer',
        says: 'a ticket that was never pushed is refused',
        assumes: "so is another platform's, and none",
      },
    }),
    rule({
      id: `${COMPONENT}/ticket-expired`,
      error: 'ticketExpired',
      measure: ({ kind = 'component', ticket }) => (kind === 'component' ? ticket : unread),
      limit: 'over' as const,
      explain: ({ ticketTrouble }) => ticketTrouble,
      broken: is,
      mend: 'send the ticket that was pushed last as component_verify_ticket; GET /__standin/accounts shows it',
      source: {
        page: 'wechat-ticket',
        at: 'Note',
        says: 'a ticket is good for 12 hours',
        assumes: 'it is over when they are past, and later tickets do not end it',
      },
    }),
  ]),
];

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
    ...ifRead<Facts, ComponentCallErrorName>(canHaveFields, [
      componentAppidRule<Facts>(
        endpoint,
        ({ componentAppid }) => componentAppid,
        'so it is at this endpoint, and an empty one is none',
      ),
      rule({
        id: `${endpoint}/appid`,
        error: 'appidInvalid',
        measure: ({ componentAppid, platformFits }) => (componentAppid === '' ? unread : !platformFits),
        broken: isTrue,
        mend: 'send the appid of the platform whose token it is as component_appid',
        source: {
          page,
          at: 'Error code, 40013',
          says: 'an invalid appid is refused',
          assumes: "another platform's is",
        },
      }),
    ]),
  ];
}

const codeRule = rulesOver<QueryAuthCall, QueryAuthErrorName>();
export const queryAuthRules: readonly Rule<QueryAuthCall, QueryAuthErrorName>[] = [
  ...platformRules<QueryAuthCall>(QUERY_AUTH, 'wechat-authorization'),
  ...ifRead<QueryAuthCall, QueryAuthErrorName>(isOfPlatform, [
    codeRule({
      id: `${QUERY_AUTH}/code`,
      error: 'codeInvalid',
      measure: ({ code }) => code,
      limit: 'unknown' as const,
      explain: ({ codeTrouble }) => codeTrouble,
      broken: is,
      mend: 'send the code that came with the authorisation; GET /__standin/accounts shows it with the account',
      source: {
        page: 'wechat-permission-troubles',
        at: '61009',
        says: "a wrong code is refused, and so is another account's; staff said so of none, too (community-61009-none)",
      },
    }),
    codeRule({
      id: `${QUERY_AUTH}/code-expired`,
      error: 'codeExpired',
      measure: ({ code }) => code,
      limit: 'over' as const,
      explain: ({ codeTrouble }) => codeTrouble,
      broken: is,
      mend: 'send a new code; GET /__standin/accounts shows it with the account',
      source: {
        page: 'community-61010',
        at: 'question and answers',
        says: 'a code comes with expires_in=3600, and can be used once',
        assumes: 'it is over when they are past, and a spent one is answered alike',
      },
    }),
  ]),
];

const renewRule = rulesOver<AuthorizerTokenCall, AuthorizerTokenErrorName>();
export const authorizerTokenRules: readonly Rule<AuthorizerTokenCall, AuthorizerTokenErrorName>[] = [
  ...platformRules<AuthorizerTokenCall>(AUTHORIZER_TOKEN, 'wechat-authorizer-token'),
  ...ifRead<AuthorizerTokenCall, AuthorizerTokenErrorName>(isOfPlatform, [
    renewRule({
      id: `${AUTHORIZER_TOKEN}/authorizer-appid`,
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
      id: `${AUTHORIZER_TOKEN}/authorisation`,
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
      id: `${AUTHORIZER_TOKEN}/refresh-token-missing`,
      error: 'refreshTokenMissing',
      measure: ({ refreshToken }) => refreshToken,
      broken: absent,
      mend: 'add authorizer_refresh_token to the JSON',
      explain: ({ came }) => whyFieldMissing('authorizer_refresh_token', came),
      source: {
        page: 'wechat-global-codes',
        at: '41003',
        says: 'a refresh token is missing',
        assumes: 'so it is where this endpoint finds no such field',
      },
    }),
    renewRule({
      id: `${AUTHORIZER_TOKEN}/refresh-token`,
      error: 'refreshTokenInvalid',
      measure: ({ accountKnown, authorised, refreshToken, refreshTokenFits }) =>
        accountKnown && authorised && refreshToken !== undefined ? !refreshTokenFits : unread,
      broken: isTrue,
      explain: ({ refreshTokenTrouble }) => refreshTokenTrouble,
      mend: 'send the authorizer_refresh_token that came with the last authorisation of this account',
      source: {
        page: 'community-61023',
        at: 'question and answer',
        says: 'an empty refresh token is refused, as is one that is not of this account',
      },
    }),
  ]),
];
