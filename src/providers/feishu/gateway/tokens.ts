import type { Token } from '../../../core/tokens.ts';
import type { World } from '../../../core/world.ts';

/** The kind of a tenant_access_token. */
export const TENANT = 'feishu/tenant';
/** Of a store app's own token, and of the ticket that it is had for. */
export const APP = 'feishu/app';
export const TICKET = 'feishu/ticket';

const LIFE_MS = 7_200_000;
/** With less than this left the next call issues a new token, and both work until the old one's end (feishu-tenant-token). */
const RENEW_MS = 1_800_000;

/** A token as an answer names it: `expire` is what is left of it, in whole seconds. */
interface Given {
  readonly value: string;
  readonly expire: number;
}

export function isAlive(token: Token, { clock }: World): boolean {
  return clock.now() < token.expiresAt;
}

/** Whose a store app's token is: one tenant's, under the app. */
export function ownerOf(appId: string, tenantKey: string): string {
  return `${appId}/${tenantKey}`;
}

/** The app in `ownerOf`, or a custom app itself. */
export function appOf(owner: string): string {
  const slash = owner.indexOf('/');
  return slash === -1 ? owner : owner.slice(0, slash);
}

/** `t-` and 40 characters, in the pattern of every captured one (feishu-captured-replies). */
export function tenantTokenOf(owner: string, now: number, world: World): Given {
  return current(TENANT, owner, now, world, ({ keys }) => {
    return `t-g104${keys.below(10)}${keys.alnum(3)}${keys.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32)}`;
  });
}

/** `a-` and 22 characters, as in the page's example (feishu-store-app-token). */
export function appTokenOf(appId: string, now: number, world: World): Given {
  return current(APP, appId, now, world, ({ keys }) => `a-${keys.alnum(22)}`);
}

function current(kind: string, owner: string, now: number, world: World, make: (world: World) => string): Given {
  const latest = world.tokens.latest(kind, owner);
  const token =
    latest && latest.expiresAt - now >= RENEW_MS
      ? latest
      : world.tokens.issue({ kind, owner, issuedAt: now, expiresAt: now + LIFE_MS }, () => make(world));
  return { value: token.value, expire: Math.floor((token.expiresAt - now) / 1000) };
}

/** The ticket that Feishu would have pushed to the app; the first time it is asked for there is one. */
export function currentTicket(appId: string, world: World): string {
  return (world.tokens.latest(TICKET, appId) ?? newTicket(appId, world)).value;
}

/** How long a ticket works beside the newer one: the page of the resend says no more than that it is pushed again. */
const TICKET_OVERLAP_MS = 3_600_000;

/** What a resend pushes. Here it is shown with the account, since nothing is pushed anywhere. */
export function newTicket(appId: string, world: World): Token {
  const issuedAt = world.clock.now();
  const before = world.tokens.latest(TICKET, appId);
  if (before) world.tokens.replace(before, issuedAt + TICKET_OVERLAP_MS);
  const ticket = { kind: TICKET, owner: appId, issuedAt, expiresAt: Infinity };
  return world.tokens.issue(ticket, () => `g-${world.keys.hex(40)}`);
}

/** Whether it is a ticket of that app's which still works. */
export function isTicketOf(appId: string, sent: string, { tokens, clock }: World): boolean {
  const token = tokens.find(sent);
  if (token?.kind !== TICKET || token.owner !== appId) return false;
  return clock.now() < (token.replacedAt ?? Infinity);
}
