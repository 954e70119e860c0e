import { type Head, header, query } from '../../../core/call.ts';
import { type Wanted, whyNoCredential } from '../../../core/credential-trouble.ts';
import type { Explanation } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import type { World } from '../../../core/world.ts';
import { APP, TENANT, TICKET } from './tokens.ts';

const words: Readonly<Record<string, string>> = {
  [TENANT]: 'tenant_access_token',
  [APP]: 'app_access_token',
  [TICKET]: 'app_ticket',
};

/** What the endpoints ask for, by kind. */
export const wanted = (kind: string): Wanted => ({
  kind: words[kind] ?? kind,
  inWords: (issued) => words[issued] ?? say`credential of ${issued.split('/')[0] ?? ''}`,
  fits: (token) => token.kind === kind,
});

const wantedTenantToken = wanted(TENANT);
const send = 'send "Authorization: Bearer <tenant_access_token>"';

/** Why no token was found in a call. */
export function whyTokenMissing(call: Head): Explanation {
  const sent = header(call.headers, 'authorization');
  return { mend: send, ...whatCame(sent, call), ours: true };
}

function whatCame(sent: string | undefined, call: Head): Explanation {
  if (sent === undefined) {
    const elsewhere = ['tenant_access_token', 'access_token', 'token'].find((name) => query(call, name) !== undefined);
    return {
      measured: elsewhere
        ? say`no Authorization header, and a token in the query as ${elsewhere}`
        : 'no Authorization header',
    };
  }
  if (sent === '') return { measured: 'an empty Authorization header' };
  if (/^bearer$/i.test(sent)) return { measured: 'nothing behind "Bearer"' };
  if (/^bearer\s/i.test(sent)) return { measured: 'a "Bearer" that is not spelt so, with one capital' };
  if (/^bearer/i.test(sent)) return { measured: 'no blank behind "Bearer"' };
  if (/^[tu]-/.test(sent)) return { measured: 'a token without "Bearer " before it' };
  if (/^(?:basic|digest|token)\s/i.test(sent)) return { measured: 'a scheme other than Bearer' };
  return { measured: 'an Authorization header without "Bearer "' };
}

/** Why what stood behind "Bearer" is no tenant_access_token. */
export function whyTokenRefused(sent: string, world: World): Explanation | undefined {
  const told = whyNoCredential(sent, wantedTenantToken, world);
  if (told) return told;
  if (/^(?:u-|eyJ)/.test(sent))
    return { measured: 'a user_access_token', mend: 'send a tenant_access_token', ours: true };
  if (!sent.startsWith('t-'))
    return { measured: 'a text that does not begin with t-, as every tenant_access_token does', ours: true };
  return world.accounts.isOpen('feishu') ? undefined : { measured: 'a token that was never issued here', ours: true };
}
