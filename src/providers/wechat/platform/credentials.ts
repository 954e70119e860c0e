import type { Keys } from '../../../core/keys.ts';
import type { Token } from '../../../core/tokens.ts';
import type { World } from '../../../core/world.ts';
import { isOver, issue, URL_SAFE } from '../gateway/tokens.ts';

/** What a platform is handed beside its access tokens: tickets, and of each account codes and refresh tokens. */

/** wechat-ticket: pushed every ten minutes, good for twelve hours. */
const TICKET_LIFE_MS = 43_200_000;
const PUSHED_EVERY_MS = 600_000;
/** Captured with `expires_in=3600` (community-61010). */
const CODE_LIFE_MS = 3_600_000;

const TICKET = 'wechat/component_verify_ticket';

/** The account is the owner, the platform is part of the kind. */
const codeKind = (platform: string): string => `wechat/authorization_code ${JSON.stringify(platform)}`;
const refreshKind = (platform: string): string => `wechat/authorizer_refresh_token ${JSON.stringify(platform)}`;

/** The ticket that WeChat would have pushed to the platform last; those before it stay good for their twelve hours. */
export function currentTicket(platform: string, world: World): string {
  const latest = world.tokens.latest(TICKET, platform);
  if (latest !== undefined && world.clock.now() - latest.issuedAt < PUSHED_EVERY_MS) return latest.value;
  return issue(longCode('ticket', world.keys), TICKET, platform, TICKET_LIFE_MS, world).value;
}

export function findTicket(value: string, platform: string, world: World): Token | undefined {
  return find(value, TICKET, platform, world);
}

/** The code with which an account's authorisation would have come to the platform; a new one once it is spent or too old. */
export function currentCode(platform: string, account: string, world: World): string {
  const latest = world.tokens.latest(codeKind(platform), account);
  if (latest !== undefined && !isOver(latest, world)) return latest.value;
  return issue(longCode('queryauthcode', world.keys), codeKind(platform), account, CODE_LIFE_MS, world).value;
}

/** A code that was given to that platform, by whichever account. */
export function findCode(value: string, platform: string, world: World): Token | undefined {
  return find(value, codeKind(platform), undefined, world);
}

/** A code can be spent once. */
export function spendCode(value: string, platform: string, world: World): void {
  const code = findCode(value, platform, world);
  if (code) world.tokens.replace(code, world.clock.now());
}

/** It has no end of its own; the next authorisation of the same account ends it (wechat-authorization). */
export function issueRefreshToken(platform: string, account: string, world: World): Token {
  const before = world.tokens.latest(refreshKind(platform), account);
  if (before) world.tokens.replace(before, world.clock.now());
  const make = () => `refreshtoken@@@${world.keys.from(URL_SAFE, 43)}`;
  return issue(make, refreshKind(platform), account, Infinity, world);
}

export function findRefreshToken(value: string, platform: string, account: string, world: World): Token | undefined {
  const token = find(value, refreshKind(platform), account, world);
  return token && !isOver(token, world) ? token : undefined;
}

function find(value: string, kind: string, owner: string | undefined, { tokens }: World): Token | undefined {
  const token = tokens.find(value);
  return token?.kind === kind && (owner === undefined || token.owner === owner) ? token : undefined;
}

/** As tickets and codes were captured: a word, three signs, and 64 bytes of URL-safe base64 (wechat-captured-replies). */
function longCode(word: string, keys: Keys): () => string {
  return () => `${word}@@@${keys.from(URL_SAFE, 86)}`;
}
