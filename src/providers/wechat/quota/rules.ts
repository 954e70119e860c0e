import { is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import type { Caller, TokenCaller } from '../gateway/caller.ts';
import type { JsonCall } from '../gateway/json-call.ts';
import { accessTokenRules, edgeRule, emptyRule, formatRule, methodRule } from '../gateway/rules.ts';
import type { ClearQuotaErrorName, ClearQuotaV2ErrorName, QuotaClearErrorName, QuotaGetErrorName } from './errors.ts';

/** A call for all counts of an account to start again. */
export interface ClearQuotaCall extends JsonCall {
  readonly caller: TokenCaller;
  readonly appid: string;
  readonly appidFits: boolean;
  /** Clearings of this account before this one that took effect, of either kind. */
  readonly thisMonth: number;
}

/** The same, by the account's secret. */
export interface ClearQuotaV2Call extends JsonCall {
  readonly caller: Caller;
  readonly appid: string;
  readonly secret: string;
  readonly known: boolean;
  readonly secretFits: boolean;
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

const reached = (clearings: number, most: number): boolean => clearings >= most;

function tokenedRules<Facts extends JsonCall & { readonly caller: TokenCaller }>(endpoint: string, page: string) {
  return [
    edgeRule<Facts>(endpoint),
    ...accessTokenRules<Facts>(endpoint),
    methodRule<Facts>(endpoint, page),
    emptyRule<Facts>(endpoint),
    formatRule<Facts>(endpoint),
  ];
}

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

const CLEAR = 'wechat/clear_quota';
const clearRule = rulesOver<ClearQuotaCall, ClearQuotaErrorName>();
export const clearQuotaRules: readonly Rule<ClearQuotaCall, ClearQuotaErrorName>[] = [
  ...tokenedRules<ClearQuotaCall>(CLEAR, 'wechat-clear-quota'),
  clearRule({
    id: `${CLEAR}/appid-missing`,
    error: 'appidMissing',
    measure: ({ appid }) => appid,
    limit: '',
    broken: is,
    mend: 'add the appid to the JSON',
    source: {
      page: 'wechat-clear-quota',
      at: 'Request body, appid',
      says: 'required',
      assumes: 'the refusal is that of the other clearing, 41002',
    },
  }),
  clearRule({
    id: `${CLEAR}/appid`,
    error: 'appidInvalid',
    measure: ({ appidFits }) => !appidFits,
    broken: isTrue,
    mend: 'send the appid of the account whose token it is',
    source: {
      page: 'wechat-clear-quota-2022',
      at: 'Error code, 40013',
      says: 'an appid that is wrong, or not that of the token, is refused',
    },
  }),
  monthRule<ClearQuotaCall>(CLEAR, 'wechat-clear-quota', 10),
];

const CLEAR_V2 = 'wechat/clear_quota_v2';
const page = 'wechat-clear-quota-v2';
const secretRule = rulesOver<ClearQuotaV2Call, ClearQuotaV2ErrorName>();
export const clearQuotaV2Rules: readonly Rule<ClearQuotaV2Call, ClearQuotaV2ErrorName>[] = [
  edgeRule<ClearQuotaV2Call>(CLEAR_V2),
  methodRule<ClearQuotaV2Call>(CLEAR_V2, page),
  formatRule<ClearQuotaV2Call>(CLEAR_V2),
  secretRule({
    id: `${CLEAR_V2}/appid-missing`,
    error: 'appidMissing',
    measure: ({ appid }) => appid,
    limit: '',
    broken: is,
    mend: 'add the appid to the JSON',
    source: { page, at: 'Error code, 41002', says: 'the appid is missing' },
  }),
  secretRule({
    id: `${CLEAR_V2}/secret-missing`,
    error: 'secretMissing',
    measure: ({ secret }) => secret,
    limit: '',
    broken: is,
    mend: 'add the appsecret to the JSON',
    source: { page, at: 'Error code, 41004', says: 'the secret is missing' },
  }),
  secretRule({
    id: `${CLEAR_V2}/appid`,
    error: 'appidInvalid',
    measure: ({ known }) => !known,
    broken: isTrue,
    mend: 'send the appid of a declared account',
    source: { page, at: 'Error code, 40013', says: 'an appid that does not exist is refused' },
  }),
  secretRule({
    id: `${CLEAR_V2}/secret`,
    error: 'secretInvalid',
    measure: ({ secretFits }) => !secretFits,
    broken: isTrue,
    mend: "send the account's own secret as appsecret",
    source: {
      page,
      at: 'Request body, appsecret',
      says: 'the secret is asked for',
      assumes: 'one that does not fit is refused as by the token endpoints',
    },
  }),
  monthRule<ClearQuotaV2Call>(CLEAR_V2, page, 10),
];

function pathRules(endpoint: string, from: string): Rule<QuotaPathCall, QuotaGetErrorName>[] {
  const rule = rulesOver<QuotaPathCall, QuotaGetErrorName>();
  return [
    ...tokenedRules<QuotaPathCall>(endpoint, from),
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
      measure: ({ isForToken }) => !isForToken,
      broken: isTrue,
      mend: 'ask for paths of /cgi-bin/component with the token of a platform, and for others with that of an account',
      source: {
        page: from,
        at: 'Error code, 76022',
        says: 'the token must be of the kind of account that the path is for; paths of sns are for none',
      },
    }),
  ];
}

export const quotaGetRules: readonly Rule<QuotaPathCall, QuotaGetErrorName>[] = pathRules(
  'wechat/quota_get',
  'wechat-quota-get',
);

export const quotaClearRules: readonly Rule<QuotaPathCall, QuotaClearErrorName>[] = [
  ...pathRules('wechat/quota_clear', 'wechat-quota-clear'),
  monthRule<QuotaPathCall>('wechat/quota_clear', 'wechat-quota-clear', 50),
];
