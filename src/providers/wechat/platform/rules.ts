import { is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import type { Caller } from '../gateway/caller.ts';
import type { JsonCall } from '../gateway/json-call.ts';
import { brokenJsonRule, edgeRule, methodRule, platformIpRule } from '../gateway/rules.ts';
import type { ComponentTokenErrorName } from './errors.ts';

/** What a platform asked for its own token with. */
export interface ComponentTokenCall extends JsonCall {
  readonly caller: Caller;
  readonly appid: string;
  readonly secret: string;
  readonly known: boolean;
  /** What kind of account it is; undefined while any id will do. */
  readonly kind: string | undefined;
  readonly secretFits: boolean;
  readonly strangeIp: string | undefined;
  readonly ticket: 'good' | 'over' | 'unknown';
}

const endpoint = 'wechat/api_component_token';
const page = 'wechat-component-token';
const rule = rulesOver<ComponentTokenCall, ComponentTokenErrorName>();
const order = 'its place in the order is not known';

/** The first field that is missing, then the platform, its secret, its address, and at last the ticket. */
export const componentTokenRules: readonly Rule<ComponentTokenCall, ComponentTokenErrorName>[] = [
  edgeRule<ComponentTokenCall>(endpoint),
  methodRule<ComponentTokenCall>(endpoint, page),
  brokenJsonRule<ComponentTokenCall>(endpoint),
  rule({
    id: `${endpoint}/appid-missing`,
    error: 'componentAppidMissing',
    measure: ({ appid }) => appid,
    limit: '',
    broken: is,
    mend: 'add component_appid to the JSON',
    source: {
      page: 'community-41018',
      at: 'question',
      says: 'a call without component_appid in its JSON is refused',
      assumes: 'an empty one is none',
    },
  }),
  rule({
    id: `${endpoint}/secret-missing`,
    error: 'secretMissing',
    measure: ({ secret }) => secret,
    limit: '',
    broken: is,
    mend: 'add component_appsecret to the JSON',
    source: { page, at: 'Error code, 41004', says: 'the secret is missing', assumes: 'an empty one is none' },
  }),
  rule({
    id: `${endpoint}/appid`,
    error: 'appidInvalid',
    measure: ({ known }) => !known,
    broken: isTrue,
    mend: 'send the appid of a declared platform as component_appid',
    source: { page, at: 'Error code, 40013', says: 'an appid that does not exist is refused', assumes: order },
  }),
  rule({
    id: `${endpoint}/kind`,
    error: 'notAComponent',
    measure: ({ kind }) => kind,
    limit: 'component',
    broken: (kind, only) => kind !== undefined && kind !== only,
    mend: (_, only) => `send the appid of an account of kind ${only} as component_appid`,
    source: {
      page: 'community-61011',
      at: 'question and answer',
      says: 'the appid of an account that is no platform is refused for that, even without a ticket',
    },
  }),
  rule({
    id: `${endpoint}/secret`,
    error: 'secretInvalid',
    measure: ({ secretFits }) => !secretFits,
    broken: isTrue,
    mend: "send the platform's own secret as component_appsecret",
    source: { page, at: 'Error code, 40125', says: 'a secret that does not fit is refused', assumes: order },
  }),
  platformIpRule<ComponentTokenCall>(endpoint),
  rule({
    id: `${endpoint}/ticket`,
    error: 'ticketInvalid',
    measure: ({ ticket }) => ticket,
    limit: 'unknown' as const,
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
    id: `${endpoint}/ticket-expired`,
    error: 'ticketExpired',
    measure: ({ ticket }) => ticket,
    limit: 'over' as const,
    broken: is,
    mend: 'send the ticket that was pushed last as component_verify_ticket; GET /__standin/accounts shows it',
    source: {
      page: 'wechat-ticket',
      at: 'Note',
      says: 'a ticket is good for 12 hours',
      assumes: 'it is over when they are past, and later tickets do not end it',
    },
  }),
];
