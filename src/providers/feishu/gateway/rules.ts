import { is, type Rule, rulesOver } from '../../../core/rule.ts';
import { oneOf, say } from '../../../core/say.ts';
import type { Source } from '../../../core/source.ts';
import type { Recent } from '../../../core/windows.ts';
import * as switches from '../switches.ts';
import type { Caller } from './caller.ts';
import type { GatewayErrorName } from './errors.ts';

/** A call that comes through the gateway. */
export interface Called {
  readonly caller: Caller;
}

const rule = rulesOver<Called, GatewayErrorName>();
const wait = ({ lessInMs }: Recent) => say`wait ${lessInMs} ms`;
const reached = ({ count }: Recent, most: number) => count >= most;

const frequency = (says: string): Source => ({
  page: 'feishu-frequency-control',
  at: 'Tier 4',
  says: `${says}, for each API, app and tenant`,
  assumes: 'the window slides, and a call refused for its rate does not count',
});

/** What the gateway asks of every call, ahead of the service: token, then rate. `userTokens`: its row where they are not simply taken. */
export function gatewayRules(
  endpoint: string,
  userTokens: readonly Rule<Called, GatewayErrorName>[] = [userTokenBySwitch(endpoint)],
): Rule<Called, GatewayErrorName>[] {
  return [
    rule({
      id: `${endpoint}/token-missing`,
      error: 'tokenMissing',
      measure: ({ caller }) => caller.token,
      limit: 'missing',
      broken: is,
      mend: 'send "Authorization: Bearer <tenant_access_token>"',
      explain: ({ caller }) => caller.trouble,
      source: {
        page: 'feishu-gateway-probe',
        at: 'P06, P08, P15',
        says: 'no Authorization, or one without "Bearer ", is refused ahead of the parameters',
      },
    }),
    rule({
      id: `${endpoint}/bearer-twice`,
      error: 'userTokenInvalid',
      measure: ({ caller }) => caller.token,
      limit: 'twice',
      broken: is,
      mend: 'write "Bearer" once',
      explain: ({ caller }) => caller.trouble,
      source: {
        page: 'aci-322',
        at: 'report',
        says: 'a header with the word Bearer twice is refused with 99991668',
        assumes:
          'its text is that of a made-up user token, and other texts that do not begin with t- are not refused so',
      },
    }),
    ...userTokens,
    rule({
      id: `${endpoint}/user-token-unknown`,
      error: 'userTokenInvalid',
      measure: ({ caller }) => caller.token,
      limit: 'unknown-user',
      broken: is,
      mend: 'send a tenant_access_token',
      explain: ({ caller }) => caller.trouble,
      source: { page: 'feishu-gateway-probe', at: 'P09', says: 'a made-up user token has a code of its own' },
    }),
    rule({
      id: `${endpoint}/token-invalid`,
      error: 'tokenInvalid',
      measure: ({ caller }) => caller.token,
      explain: ({ caller }) => caller.trouble,
      limit: 'invalid',
      broken: is,
      mend: 'fetch a new tenant_access_token',
      source: {
        page: 'feishu-gateway-probe',
        at: 'P07, P10, P15 to P17',
        says: 'a made-up token is refused; the generic table gives an expired one the same code',
      },
    }),
    rule({
      id: `${endpoint}/calls-a-second`,
      error: 'rateLimited',
      measure: ({ caller }) => caller.lastSecond,
      limit: 50,
      broken: reached,
      mend: wait,
      source: frequency('50 calls a second'),
    }),
    rule({
      id: `${endpoint}/calls-a-minute`,
      error: 'rateLimited',
      measure: ({ caller }) => caller.lastMinute,
      limit: 1000,
      broken: reached,
      mend: wait,
      source: frequency('1000 calls a minute'),
    }),
  ];
}

function userTokenBySwitch(endpoint: string): Rule<Called, GatewayErrorName> {
  return rule({
    id: `${endpoint}/user-token`,
    error: 'userTokenRefused',
    measure: ({ caller }) => caller.token,
    limit: switches.userToken,
    broken: (token, mode) => token === 'user' && mode === 'refuse',
    mend: 'send a tenant_access_token',
    explain: ({ caller }) => caller.trouble,
    source: {
      page: 'feishu-image-create',
      at: 'Request headers, Authorization',
      says: 'a tenant_access_token is what the header takes',
      assumes: 'a user token meets the refusal seen on another endpoint for tenant tokens only',
    },
  });
}

/** What it asks after that, where an endpoint needs a scope. */
export function scopeRule(endpoint: string, scopes: readonly string[], source: Source): Rule<Called, GatewayErrorName> {
  return rule({
    id: `${endpoint}/scope`,
    error: 'scopeMissing',
    measure: ({ caller }) => caller.app?.scopes,
    limit: scopes,
    broken: (scopes, either) => scopes !== undefined && !either.some((scope) => scopes.includes(scope)),
    mend: (_, either) => say`give the app ${oneOf(either)}`,
    source,
  });
}
