import type { EndpointWith } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { findAccount } from '../account.ts';
import { api } from '../gateway/api.ts';
import { platformByToken } from '../gateway/caller.ts';
import { authorizerKind, COMPONENT, issueAccessToken, TOKEN_SECONDS } from '../gateway/tokens.ts';
import { type Authorized, type AuthorizerTokenIssued, type ComponentTokenIssued, paths } from '../wire.ts';
import { issueRefreshToken, spendCode } from './credentials.ts';
import { authorizerTokenErrors, componentTokenErrors, queryAuthErrors } from './errors.ts';
import { AUTHORIZER_TOKEN, QUERY_AUTH, readAuthorizerToken, readComponentToken, readQueryAuth } from './read.ts';
import { authorizerTokenRules, componentTokenRules, queryAuthRules } from './rules.ts';

/** What an account that names none has granted: every set that the pages of pictures and material speak of. */
const everySet = [1, 3, 7, 8, 9, 11, 18, 19, 30, 31, 37, 100] as const;

/** A third-party platform's own token. Nothing is known of what a newer one does to the one before, so both live on. */
export const componentToken: EndpointWith<typeof COMPONENT, typeof componentTokenErrors> = api({
  name: COMPONENT,
  path: paths.componentToken,
  rules: componentTokenRules,
  errors: componentTokenErrors,
  read: readComponentToken,
  take({ appid }, world): ComponentTokenIssued {
    return { component_access_token: issueAccessToken(COMPONENT, appid, world).value, expires_in: TOKEN_SECONDS };
  },
});

/** A code that an account gave away when it authorised the platform, for the means to call on its behalf. */
export const queryAuth: EndpointWith<typeof QUERY_AUTH, typeof queryAuthErrors> = api({
  name: QUERY_AUTH,
  path: paths.queryAuth,
  rules: queryAuthRules,
  errors: queryAuthErrors,
  who: platformByToken,
  read: readQueryAuth,
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
export const authorizerToken: EndpointWith<typeof AUTHORIZER_TOKEN, typeof authorizerTokenErrors> = api({
  name: AUTHORIZER_TOKEN,
  path: paths.authorizerToken,
  rules: authorizerTokenRules,
  errors: authorizerTokenErrors,
  who: platformByToken,
  read: readAuthorizerToken,
  take({ componentAppid, account, refreshToken = '' }, world): AuthorizerTokenIssued {
    return issued(componentAppid, account, refreshToken, world);
  },
});

function issued(platform: string, account: string, refreshToken: string, world: World): AuthorizerTokenIssued {
  return {
    authorizer_access_token: issueAccessToken(authorizerKind(platform), account, world).value,
    expires_in: TOKEN_SECONDS,
    authorizer_refresh_token: refreshToken,
  };
}
