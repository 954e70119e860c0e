import { ifRead, is, isTrue, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { edgeRule, formatRule, hasFields, methodRule, reached, tokenAndJsonRules } from '../gateway/rules.ts';
import { whyFieldMissing } from '../gateway/trouble.ts';
import type { ClearQuotaErrorName, ClearQuotaV2ErrorName, QuotaClearErrorName, QuotaGetErrorName } from './errors.ts';
import {
  CLEAR_QUOTA,
  CLEAR_QUOTA_V2,
  type ClearQuotaCall,
  type ClearQuotaV2Call,
  QUOTA_CLEAR,
  QUOTA_GET,
  type QuotaPathCall,
} from './read.ts';

function monthRule<Facts extends { readonly thisMonth: number }>(endpoint: string, page: string, most: number) {
  return rulesOver<Facts, 'clearingsSpent'>()({
    id: `${endpoint}/month`,
    error: 'clearingsSpent',
    measure: ({ thisMonth }) => thisMonth,
    limit: most,
    broken: reached,
    mend: 'wait until the month ends in China',
    source: {
      page,
      at: 'Notes',
      says: `${most} clearings a month, of which each that takes effect is one`,
      assumes: 'the month is that of the calendar in China',
    },
  });
}

const clearRule = rulesOver<ClearQuotaCall, ClearQuotaErrorName>();
export const clearQuotaRules: readonly Rule<ClearQuotaCall, ClearQuotaErrorName>[] = [
  ...tokenAndJsonRules<ClearQuotaCall>(CLEAR_QUOTA, 'wechat-clear-quota'),
  ...ifRead<ClearQuotaCall, ClearQuotaErrorName>(hasFields, [
    clearRule({
      id: `${CLEAR_QUOTA}/appid-missing`,
      error: 'appidMissing',
      measure: ({ appid }) => appid,
      limit: '',
      broken: is,
      mend: 'add the appid to the JSON',
      explain: ({ came }) => whyFieldMissing('appid', came),
      source: {
        page: 'wechat-clear-quota',
        at: 'Request body, appid',
        says: 'required',
        assumes: 'the refusal is that of the other clearing, 41002',
      },
    }),
    clearRule({
      id: `${CLEAR_QUOTA}/appid`,
      error: 'appidInvalid',
      measure: ({ appid, appidFits }) => (appid === '' ? unread : !appidFits),
      broken: isTrue,
      mend: 'send the appid of the account whose token it is',
      source: {
        page: 'wechat-clear-quota-2022',
        at: 'Error code, 40013',
        says: 'an appid that is wrong, or not that of the token, is refused',
      },
    }),
  ]),
  monthRule<ClearQuotaCall>(CLEAR_QUOTA, 'wechat-clear-quota', 10),
];

const page = 'wechat-clear-quota-v2';
const clearV2Rule = rulesOver<ClearQuotaV2Call, ClearQuotaV2ErrorName>();
export const clearQuotaV2Rules: readonly Rule<ClearQuotaV2Call, ClearQuotaV2ErrorName>[] = [
  edgeRule<ClearQuotaV2Call>(CLEAR_QUOTA_V2),
  methodRule<ClearQuotaV2Call>(CLEAR_QUOTA_V2, page),
  formatRule<ClearQuotaV2Call>(CLEAR_QUOTA_V2),
  ...ifRead<ClearQuotaV2Call, ClearQuotaV2ErrorName>(
    ({ body }) => body === 'fields' || body === 'empty',
    [
      clearV2Rule({
        id: `${CLEAR_QUOTA_V2}/appid-missing`,
        error: 'appidMissing',
        measure: ({ appid }) => appid,
        limit: '',
        broken: is,
        mend: 'add the appid to the JSON',
        explain: ({ came }) => whyFieldMissing('appid', came),
        source: { page, at: 'Error code, 41002', says: 'the appid is missing' },
      }),
      clearV2Rule({
        id: `${CLEAR_QUOTA_V2}/secret-missing`,
        error: 'secretMissing',
        measure: ({ secret }) => secret,
        limit: '',
        broken: is,
        mend: 'add the appsecret to the JSON',
        explain: ({ came }) => whyFieldMissing('appsecret', came),
        source: { page, at: 'Error code, 41004', says: 'the secret is missing' },
      }),
      clearV2Rule({
        id: `${CLEAR_QUOTA_V2}/appid`,
        error: 'appidInvalid',
        measure: ({ appid, known }) => (appid === '' ? unread : !known),
        broken: isTrue,
        mend: 'send the appid of a declared account',
        source: { page, at: 'Error code, 40013', says: 'an appid that does not exist is refused' },
      }),
      clearV2Rule({
        id: `${CLEAR_QUOTA_V2}/secret`,
        error: 'secretInvalid',
        measure: ({ secret, secretFits }) => (secret === '' ? unread : !secretFits),
        broken: isTrue,
        mend: "send the account's own secret as appsecret",
        source: {
          page,
          at: 'Request body, appsecret',
          says: 'the secret is asked for',
          assumes: 'one that does not fit is refused as by the token endpoints',
        },
      }),
    ],
  ),
  monthRule<ClearQuotaV2Call>(CLEAR_QUOTA_V2, page, 10),
];

function pathRules(endpoint: string, from: string): Rule<QuotaPathCall, QuotaGetErrorName>[] {
  const rule = rulesOver<QuotaPathCall, QuotaGetErrorName>();
  return [
    ...tokenAndJsonRules<QuotaPathCall>(endpoint, from),
    ...ifRead<QuotaPathCall, QuotaGetErrorName>(hasFields, [
      rule({
        id: `${endpoint}/cgi-path`,
        error: 'cgiPathUnknown',
        measure: ({ isPath }) => !isPath,
        broken: isTrue,
        mend: 'send the path of an endpoint that Standin has, from its first slash, as cgi_path',
        source: {
          page: from,
          at: 'Error code, 76021',
          says: 'a path that does not exist is refused',
          assumes: 'so is none, and one with its host or without its first slash, for which a note has 76003',
        },
      }),
      rule({
        id: `${endpoint}/cgi-path-kind`,
        error: 'cgiPathForbidden',
        measure: ({ isPath, isForToken }) => (isPath ? !isForToken : unread),
        broken: isTrue,
        mend: 'ask for paths of /cgi-bin/component with the token of a platform, and for others with that of an account',
        source: {
          page: from,
          at: 'Error code, 76022',
          says: 'the token must be of the kind of account that the path is for; paths of sns are for none',
        },
      }),
    ]),
  ];
}

export const quotaGetRules: readonly Rule<QuotaPathCall, QuotaGetErrorName>[] = pathRules(
  QUOTA_GET,
  'wechat-quota-get',
);

export const quotaClearRules: readonly Rule<QuotaPathCall, QuotaClearErrorName>[] = [
  ...pathRules(QUOTA_CLEAR, 'wechat-quota-clear'),
  monthRule<QuotaPathCall>(QUOTA_CLEAR, 'wechat-quota-clear', 50),
];
