import { type Head, query } from '../../../core/call.ts';
import { isNoValue } from '../../../core/credential-trouble.ts';
import type { Explanation } from '../../../core/rule.ts';
import type { Token } from '../../../core/tokens.ts';
import { magicOf, nobody, type Who } from '../../../core/who.ts';
import type { World } from '../../../core/world.ts';
import { findAccount, type WeChatAccount } from '../account.ts';
import { isMagic } from '../errors.ts';
import { type Bearer, bearerOf, isOver, platformOf } from './tokens.ts';
import { whyTokenMissing, whyTokenRefused } from './trouble.ts';

/** Characters: the page advises room for 512, and it is kept with everything that is its tenant's. */
const LONGEST_TOKEN = 1024;

/** Whoever calls, and who may ask what became of the call. */
export interface Caller extends Who {
  /** Whose call it is; empty: nobody's. */
  readonly owner: string;
}

/** The tenant is the account, or the bare token while no account is declared. */
export interface TokenCaller extends Caller {
  readonly token: 'missing' | 'invalid' | 'expired' | 'good';
  /** Which of its causes made a token fail. */
  readonly trouble?: Explanation | undefined;
  /** Who fetched the token: the account, a platform for itself, or a platform for an account that authorised it. */
  readonly bearer: Bearer | undefined;
  /** Whose token it is; of a platform's own the platform. */
  readonly account: WeChatAccount | undefined;
  /** Where the platform may call from; undefined: from anywhere, or no platform calls. */
  readonly ips: readonly string[] | undefined;
  /** False where a platform calls for an account that has left it. */
  readonly authorised: boolean;
  /** Permission sets that the platform was granted; undefined: all, or no platform calls. */
  readonly permissions: readonly number[] | undefined;
}

const unknown = {
  ...nobody,
  owner: '',
  bearer: undefined,
  account: undefined,
  ips: undefined,
  authorised: true,
  permissions: undefined,
} as const;

export function callerByToken(call: Head, world: World): TokenCaller {
  return callerOf(query(call, 'access_token'), 'access_token', call, world);
}

/** The platform's own calls take the token under either name (wechat-authorizer-token has the one, older pages the other). */
export function platformByToken(call: Head, world: World): TokenCaller {
  const token = query(call, 'component_access_token') || query(call, 'access_token');
  return callerOf(token, 'component_access_token', call, world);
}

/** Of a call that names an account instead of showing a token. */
export function callerByAppid(appid: string, world: World): Caller {
  const owner = findAccount(world, appid) ? appid : '';
  return { tenant: appid, bare: false, names: [appid], magic: magicOf(appid), owner };
}

function callerOf(token: string | undefined, parameter: string, call: Head, world: World): TokenCaller {
  if (!token) return { ...unknown, token: 'missing', trouble: whyTokenMissing(call, parameter) };
  const caller = holderOfText(token, world);
  return caller.token === 'good' ? caller : { ...caller, trouble: whyTokenRefused(token, parameter, world) };
}

function holderOfText(token: string, world: World): TokenCaller {
  if (token.length > LONGEST_TOKEN) return { ...unknown, token: 'invalid' };
  const issued = world.tokens.find(token);
  const stranger = { ...unknown, tenant: token, bare: true, names: [token], magic: magicOf(token) };
  if (!issued?.kind.startsWith('wechat/')) {
    const open = world.accounts.isOpen('wechat');
    const was = world.tokens.findForgotten(token);
    const holder = was && holderOf(was, world);
    // The program that kept it knows of no reset: where any token would do it stays whose it was.
    if (holder && (open || isMagic(holder.owner))) return { ...holder, token: 'good' };
    // What a program writes that has no token is refused by live (aiwritex-15), and good for nothing here.
    const isGood = isMagic(token) || (open && !isNoValue(token));
    return isGood ? { ...stranger, token: 'good', owner: token } : { ...stranger, token: 'invalid' };
  }
  const holder = holderOf(issued, world);
  if (holder === undefined) return { ...stranger, token: 'invalid' };
  if (issued.replacedAt !== undefined && world.clock.now() >= issued.replacedAt) return { ...holder, token: 'invalid' };
  return { ...holder, token: isOver(issued, world) ? 'expired' : 'good' };
}

/** Whose token it is; undefined for one that is no access token, or of an account that is none any more. */
function holderOf({ kind, owner, value }: Token, world: World): Omit<TokenCaller, 'token'> | undefined {
  const bearer = bearerOf(kind);
  const platformId = platformOf(kind) ?? (bearer === 'component' ? owner : undefined);
  const magic = magicOf(owner) ?? (platformId === undefined ? undefined : magicOf(platformId));
  const account = findAccount(world, owner);
  const isSomebody = account !== undefined || world.accounts.isOpen('wechat') || magic !== undefined;
  if (bearer === undefined || !isSomebody) return undefined;
  const onBehalf = bearer === 'authorizer' ? account : undefined;
  return {
    tenant: owner,
    bare: false,
    names: [...new Set([value, owner, platformId ?? owner])],
    magic,
    owner,
    bearer,
    account,
    ips: platformId === undefined ? undefined : findAccount(world, platformId)?.ips,
    authorised: onBehalf === undefined || onBehalf.component === platformId,
    permissions: onBehalf?.permissions,
  };
}
