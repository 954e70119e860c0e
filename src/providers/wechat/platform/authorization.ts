import type { Call } from '../../../core/call.ts';
import { type Fields, textField } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import { findAccount, strangeIp } from '../account.ts';
import { isMagic } from '../errors.ts';
import { api } from '../gateway/api.ts';
import { platformByToken } from '../gateway/caller.ts';
import { readJsonCall } from '../gateway/json-call.ts';
import {
  authorizerKind,
  findCode,
  findRefreshToken,
  isOver,
  issueAccessToken,
  issueRefreshToken,
  spendCode,
  TOKEN_SECONDS,
} from '../gateway/tokens.ts';
import { type Authorized, type AuthorizerTokenIssued, paths } from '../wire.ts';
import {
  type AuthorizerTokenCall,
  authorizerTokenRules,
  type PlatformCall,
  type QueryAuthCall,
  queryAuthRules,
} from './authorization-rules.ts';
import { authorizerTokenErrors, queryAuthErrors } from './errors.ts';

/** What an account that names none has granted: every set that the pages of pictures and material speak of. */
const everySet = [1, 3, 7, 8, 9, 11, 18, 19, 30, 31, 37, 100] as const;

/** A code that an account gave away when it authorised the platform, for the means to call on its behalf. */
export const queryAuth = api({
  name: 'wechat/api_query_auth',
  path: paths.queryAuth,
  rules: queryAuthRules,
  errors: queryAuthErrors,
  who: platformByToken,
  read(call, world): QueryAuthCall {
    const { platform, fields } = readPlatformCall(call, world);
    const sentCode = textField(fields, 'authorization_code');
    return { ...platform, sentCode, ...codeOf(sentCode, platform, world) };
  },
  take({ componentAppid, account: known, sentCode }, world): Authorized {
    const account = known ?? `wx${world.keys.hex(16)}`;
    spendCode(sentCode, componentAppid, world);
    const sets = findAccount(world, account)?.permissions ?? everySet;
    return {
      authorization_info: {
        authorizer_appid: account,
        ...issued(componentAppid, account, issueRefreshToken(componentAppid, account, world).value, world),
        func_info: sets.map((id) => ({ funcscope_category: { id } })),
      },
    };
  },
});

/** One token after the other; nothing says that a new one ends the one before, so both live on. */
export const authorizerToken = api({
  name: 'wechat/api_authorizer_token',
  path: paths.authorizerToken,
  rules: authorizerTokenRules,
  errors: authorizerTokenErrors,
  who: platformByToken,
  read(call, world): AuthorizerTokenCall {
    const { platform, fields } = readPlatformCall(call, world);
    const account = textField(fields, 'authorizer_appid');
    const declared = findAccount(world, account);
    const refreshToken = Object.hasOwn(fields, 'authorizer_refresh_token')
      ? textField(fields, 'authorizer_refresh_token')
      : undefined;
    return {
      ...platform,
      account,
      accountKnown: declared !== undefined || (account !== '' && isAnybody(account, platform, world)),
      authorised: declared === undefined || declared.component === platform.componentAppid,
      refreshToken,
      refreshTokenFits: refreshFits(refreshToken ?? '', account, platform, world),
    };
  },
  take({ componentAppid, account, refreshToken = '' }, world): AuthorizerTokenIssued {
    return issued(componentAppid, account, refreshToken, world);
  },
});

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

function issued(platform: string, account: string, refreshToken: string, world: World): AuthorizerTokenIssued {
  return {
    authorizer_access_token: issueAccessToken(authorizerKind(platform), account, world).value,
    expires_in: TOKEN_SECONDS,
    authorizer_refresh_token: refreshToken,
  };
}
