import { type Earn, type Inputs, ofTheService } from './input.ts';
import {
  account,
  ask,
  authorized,
  elsewhere,
  type Fields,
  ownToken,
  paths,
  platform,
  platformFields,
  platformToken,
  posted,
  redeclare,
  renewal,
  tokened,
} from './wechat-calls.ts';

/** Asks for a declared platform's token with something else than is right. */
function platformBut(fields: Fields, declaration: Fields = {}): Earn {
  return (bench) => {
    bench.emulator.declareAccount(account);
    bench.emulator.declareAccount({ ...platform, ...declaration });
    return ask(bench, paths.componentToken, undefined, { ...platformFields(bench), ...fields });
  };
}

const ofNoToken = 'listed for the endpoint, which takes no token';

const componentTokens: Inputs = {
  ...posted(paths.componentToken),
  componentAppidMissing: platformBut({ component_appid: '' }),
  secretMissing: platformBut({ component_appsecret: '' }),
  appidInvalid: platformBut({ component_appid: 'wx-unknown' }),
  notAComponent: platformBut({ component_appid: account.appid }),
  secretInvalid: platformBut({ component_appsecret: 'x' }),
  ipNotRegistered: platformBut({}, elsewhere),
  ticketInvalid: platformBut({ component_verify_ticket: 'made-up' }),
  ticketExpired: (bench) => {
    bench.emulator.declareAccount(platform);
    const fields = platformFields(bench);
    bench.emulator.world.clock.advance('12 hours');
    return ask(bench, paths.componentToken, undefined, fields);
  },
  system: ofTheService,
  dailyQuota: 'how many calls a day there may be is not known',
  apiUnauthorized: ofNoToken,
  tokenInvalid: ofNoToken,
};

/** Of both calls with a platform's own token. */
function ofPlatform(path: string): Inputs {
  return {
    ...tokened(path, platformToken),
    needsComponentToken: async (bench) => ask(bench, path, await ownToken(bench), {}),
    ipNotRegistered: async (bench) => {
      const token = await platformToken(bench);
      redeclare(bench, 'platform', elsewhere);
      return ask(bench, path, token, {});
    },
    componentAppidMissing: async (bench) => ask(bench, path, await platformToken(bench), {}),
    appidInvalid: async (bench) => ask(bench, path, await platformToken(bench), { component_appid: 'wx-unknown' }),
    system: ofTheService,
  };
}

const authorizations: Inputs = {
  ...ofPlatform(paths.queryAuth),
  codeInvalid: async (bench) => {
    const sent = { component_appid: platform.appid, authorization_code: 'made-up' };
    return ask(bench, paths.queryAuth, await platformToken(bench), sent);
  },
  codeExpired: async (bench) => {
    const { token, code } = await authorized(bench);
    return ask(bench, paths.queryAuth, token, { component_appid: platform.appid, authorization_code: code });
  },
};

/** Renews with something else than is right. */
function renewalBut(fields: Fields): Earn {
  return async (bench) => {
    const { token, refresh } = await authorized(bench);
    return ask(bench, paths.authorizerToken, token, renewal(refresh, fields));
  };
}

const authorizerTokens: Inputs = {
  ...ofPlatform(paths.authorizerToken),
  componentUnauthorized: async (bench) => {
    const { token, refresh } = await authorized(bench);
    redeclare(bench, 'account', {});
    return ask(bench, paths.authorizerToken, token, renewal(refresh));
  },
  refreshTokenMissing: renewalBut({ authorizer_refresh_token: undefined }),
  refreshTokenInvalid: renewalBut({ authorizer_refresh_token: 'made-up' }),
};

export const platformInputs: Readonly<Record<string, Inputs>> = {
  'wechat/api_component_token': componentTokens,
  'wechat/api_query_auth': authorizations,
  'wechat/api_authorizer_token': authorizerTokens,
};
