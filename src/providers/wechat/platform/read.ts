import type { Call } from '../../../core/call.ts';
import { type Fields, textField } from '../../../core/json-fields.ts';
import type { Explanation } from '../../../core/rule.ts';
import type { World } from '../../../core/world.ts';
import { findAccount, strangeIp } from '../account.ts';
import { isMagic } from '../errors.ts';
import { platformByToken, type TokenCaller } from '../gateway/caller.ts';
import { type JsonCall, readJsonCall } from '../gateway/json-call.ts';
import { readSecretCall, type SecretCall } from '../gateway/secret-call.ts';
import { isOver } from '../gateway/tokens.ts';
import { whyRefused } from '../gateway/trouble.ts';
import { findCode, findRefreshToken, findTicket } from './credentials.ts';

export const QUERY_AUTH = 'wechat/api_query_auth';
export const AUTHORIZER_TOKEN = 'wechat/api_authorizer_token';

/** What a platform asked for its own token with. */
export interface ComponentTokenCall extends JsonCall, SecretCall {
  readonly ticket: 'good' | 'over' | 'unknown';
  /** Why what was sent is no ticket of this platform's that is good. */
  readonly ticketTrouble?: Explanation | undefined;
}

/** What either call of a platform with its own token says of itself. */
export interface PlatformCall extends JsonCall {
  readonly caller: TokenCaller;
  readonly strangeIp: string | undefined;
  readonly componentAppid: string;
  /** Whether the token is that platform's. */
  readonly platformFits: boolean;
}

export interface QueryAuthCall extends PlatformCall {
  readonly sentCode: string;
  readonly code: 'good' | 'over' | 'unknown';
  readonly codeTrouble?: Explanation | undefined;
  /** The account whose code it is; undefined where any code will do. */
  readonly account: string | undefined;
}

export interface AuthorizerTokenCall extends PlatformCall {
  readonly account: string;
  readonly accountKnown: boolean;
  /** Whether the account has authorised this platform. */
  readonly authorised: boolean;
  /** Undefined where there is no such field. */
  readonly refreshToken: string | undefined;
  readonly refreshTokenFits: boolean;
  readonly refreshTokenTrouble?: Explanation | undefined;
}

export function readComponentToken(call: Call, world: World): ComponentTokenCall {
  const { fields, ...json } = readJsonCall(call);
  const appid = textField(fields, 'component_appid');
  const secret = textField(fields, 'component_appsecret');
  const sent = textField(fields, 'component_verify_ticket');
  const ticket = ticketOf(sent, appid, world);
  const ticketTrouble = ticket === 'good' ? undefined : whyRefused(sent, 'component_verify_ticket', world);
  return { ...json, ...readSecretCall(appid, secret, call, world), ticket, ticketTrouble };
}

export function readQueryAuth(call: Call, world: World): QueryAuthCall {
  const { platform, fields } = readPlatformCall(call, world);
  const sentCode = textField(fields, 'authorization_code');
  const of = codeOf(sentCode, platform, world);
  const codeTrouble = of.code === 'good' ? undefined : whyRefused(sentCode, 'authorization_code', world);
  return { ...platform, sentCode, ...of, codeTrouble };
}

export function readAuthorizerToken(call: Call, world: World): AuthorizerTokenCall {
  const { platform, fields } = readPlatformCall(call, world);
  const account = textField(fields, 'authorizer_appid');
  const declared = findAccount(world, account);
  const refreshToken = Object.hasOwn(fields, 'authorizer_refresh_token')
    ? textField(fields, 'authorizer_refresh_token')
    : undefined;
  const refreshTokenFits = refreshFits(refreshToken ?? '', account, platform, world);
  return {
    ...platform,
    account,
    accountKnown: declared !== undefined || (account !== '' && isAnybody(account, platform, world)),
    authorised: declared === undefined || declared.component === platform.componentAppid,
    refreshToken,
    refreshTokenFits,
    refreshTokenTrouble: refreshTokenFits
      ? undefined
      : whyRefused(refreshToken ?? '', 'authorizer_refresh_token', world),
  };
}

function readPlatformCall(call: Call, world: World): { platform: PlatformCall; fields: Fields } {
  const { fields, ...json } = readJsonCall(call);
  const caller = platformByToken(call, world);
  const componentAppid = textField(fields, 'component_appid');
  const platform = {
    ...json,
    caller,
    strangeIp: strangeIp(caller.ips, call.ip),
    componentAppid,
    platformFits: caller.bare || componentAppid === caller.tenant,
  };
  return { platform, fields };
}

/** While no account is declared any ticket will do. */
function ticketOf(sent: string, appid: string, world: World): ComponentTokenCall['ticket'] {
  if (findAccount(world, appid) === undefined) return sent === '' ? 'unknown' : 'good';
  const ticket = findTicket(sent, appid, world);
  if (ticket === undefined) return 'unknown';
  return isOver(ticket, world) ? 'over' : 'good';
}

function codeOf(
  sent: string,
  { componentAppid, caller }: PlatformCall,
  world: World,
): Pick<QueryAuthCall, 'code' | 'account'> {
  const code = findCode(sent, componentAppid, world);
  if (code === undefined || findAccount(world, code.owner)?.component !== componentAppid) {
    const isAny = sent !== '' && (world.accounts.isOpen('wechat') || caller.magic !== undefined);
    return { code: isAny ? 'good' : 'unknown', account: undefined };
  }
  return { code: isOver(code, world) ? 'over' : 'good', account: code.owner };
}

/** Where no account is declared, and to a magic credential, each is somebody's. */
function isAnybody(account: string, { caller }: PlatformCall, world: World): boolean {
  return world.accounts.isOpen('wechat') || isMagic(account) || caller.magic !== undefined;
}

/** One that was issued here fits only where it was issued to; of an account that is not declared any other will do. */
function refreshFits(sent: string, account: string, { componentAppid }: PlatformCall, world: World): boolean {
  if (findRefreshToken(sent, componentAppid, account, world)) return true;
  return sent !== '' && world.tokens.find(sent) === undefined && findAccount(world, account) === undefined;
}
