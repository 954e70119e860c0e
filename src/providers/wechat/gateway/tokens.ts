import type { Token } from '../../../core/tokens.ts';
import type { World } from '../../../core/world.ts';

/** Of every kind of access token. */
export const TOKEN_SECONDS = 7200;

export const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const PLAIN = 'wechat/token';
export const STABLE = 'wechat/stable_token';
export const COMPONENT = 'wechat/api_component_token';
const AUTHORIZER = 'wechat/authorizer_access_token ';

/** The kind of token that a platform has of an account: the account is the owner, the platform is part of the kind. */
export const authorizerKind = (platform: string): string => `${AUTHORIZER}${JSON.stringify(platform)}`;

/** The platform in an `authorizerKind`; undefined for any other kind. */
export function platformOf(kind: string): string | undefined {
  return kind.startsWith(AUTHORIZER) ? String(JSON.parse(kind.slice(AUTHORIZER.length))) : undefined;
}

/** Who fetches a token with which calls are made: the account, a platform for itself, or a platform for an account. */
export type Bearer = 'account' | 'component' | 'authorizer';

/** Undefined for what is no access token. */
export function bearerOf(kind: string): Bearer | undefined {
  if (kind === PLAIN || kind === STABLE) return 'account';
  if (kind === COMPONENT) return 'component';
  return platformOf(kind) === undefined ? undefined : 'authorizer';
}

/** Whose it is, and the platform that it was given to, which every kind that has one ends in. */
export function holdersOf({ kind, owner }: Token): string[] {
  const platform = / (".*")$/s.exec(kind)?.[1];
  return platform === undefined ? [owner] : [owner, String(JSON.parse(platform))];
}

/** Past its end, replaced, or spent. */
export function isOver({ expiresAt, replacedAt = Infinity }: Token, { clock }: World): boolean {
  return clock.now() >= Math.min(expiresAt, replacedAt);
}

/** A counter, an underscore and some 130 URL-safe characters (wechat-captured-replies). */
export function issueAccessToken(kind: string, owner: string, world: World): Token {
  return issue(() => `98_${world.keys.from(URL_SAFE, 133)}`, kind, owner, TOKEN_SECONDS * 1000, world);
}

/** Anything that is handed out to be shown later, access token or not. */
export function issue(
  make: () => string,
  kind: string,
  owner: string,
  lifeMs: number,
  { tokens, clock }: World,
): Token {
  const issuedAt = clock.now();
  return tokens.issue({ kind, owner, issuedAt, expiresAt: issuedAt + lifeMs }, make);
}
