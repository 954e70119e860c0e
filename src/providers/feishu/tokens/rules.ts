import { type Explanation, is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import type { TokenErrorName } from './errors.ts';

/** What any of the five endpoints was asked; a field that an endpoint does not take is as good as right. */
export interface TokenRequest {
  /** `invalid`: of no good form, none, or of the other type. */
  readonly app: 'known' | 'unknown' | 'invalid';
  /** Whether an app_id that nobody declared looks like one that live gives out; undefined where that is not asked. */
  readonly formIsReal?: boolean;
  readonly secretFits: boolean;
  readonly ticketFits: boolean;
  readonly appTokenFits: boolean;
  readonly tenantKnown: boolean;
  /** Which of its causes made it fail. */
  readonly trouble?: Explanation | undefined;
}

const rule = rulesOver<TokenRequest, TokenErrorName>();

export const tokenRules: readonly Rule<TokenRequest, TokenErrorName>[] = [
  rule({
    id: 'feishu/tokens/app-id',
    error: 'invalidParam',
    measure: ({ app }) => app,
    limit: 'invalid' as const,
    broken: is,
    mend: 'send every field that this endpoint takes, with an app_id of the right type',
    explain: ({ trouble }) => trouble,
    source: {
      page: 'feishu-gateway-probe',
      at: 'P01, P02, P05',
      says: 'an app_id of no good form, or none, is refused with HTTP 200',
      assumes: 'a missing field, a body that is no JSON and an app of the other type are refused alike',
    },
  }),
  rule({
    id: 'feishu/tokens/app-unknown',
    error: 'appUnknown',
    measure: ({ app }) => app,
    limit: 'unknown' as const,
    broken: is,
    mend: 'declare the app, or send the app_id of one that is declared',
    explain: ({ trouble }) => trouble,
    source: {
      page: 'dreamux-417',
      at: 'report, 2026-09-12',
      says: 'an app_id of the right form that no app has is refused with HTTP 200',
      assumes: 'the right form is cli_ and 16 hexadecimal digits',
    },
  }),
  rule({
    id: 'feishu/tokens/secret',
    error: 'secretInvalid',
    measure: ({ secretFits }) => !secretFits,
    broken: isTrue,
    mend: "send the app's own app_secret",
    explain: ({ trouble }) => trouble,
    source: {
      page: 'feishu-captured-replies',
      at: 'token with a wrong secret',
      says: 'a known app_id with another secret is refused',
    },
  }),
  rule({
    id: 'feishu/tokens/ticket',
    error: 'ticketInvalid',
    measure: ({ ticketFits }) => !ticketFits,
    explain: ({ trouble }) => trouble,
    broken: isTrue,
    mend: 'send the app_ticket that was pushed last; GET /__standin/accounts shows it',
    source: {
      page: 'feishu-generic-codes',
      at: '10012',
      says: 'an app_access_token could not be had; the Go SDK then asks for a new ticket',
      assumes: 'a ticket that is not the last one earns it, an hour after the last one was pushed',
    },
  }),
  rule({
    id: 'feishu/tokens/app-token',
    error: 'appTokenInvalid',
    measure: ({ appTokenFits }) => !appTokenFits,
    explain: ({ trouble }) => trouble,
    broken: isTrue,
    mend: 'fetch a new app_access_token',
    source: {
      page: 'feishu-generic-codes',
      at: '99991664',
      says: 'an app token is invalid',
      assumes: 'a made-up or expired app_access_token earns it, with HTTP 200 as on the other token endpoints',
    },
  }),
  rule({
    id: 'feishu/tokens/tenant',
    error: 'tenantInvalid',
    measure: ({ tenantKnown }) => !tenantKnown,
    broken: isTrue,
    mend: 'send the tenant_key of a tenant that installed the app',
    source: {
      page: 'feishu-generic-codes',
      at: '10013',
      says: 'a tenant_access_token could not be had',
      assumes: 'a tenant that has not installed the app earns it',
    },
  }),
];
