import type { Bench, Seen } from '../door.ts';
import { type Inputs, ofTheService } from './input.ts';
import { account, ask, type Fields, often, ownToken, paths, posted, postedEmpty, tokened } from './wechat-calls.ts';

const clearings: Inputs = {
  ...tokened(paths.clearQuota, ownToken),
  ...postedEmpty(paths.clearQuota, 'any'),
  appidMissing: (bench) => ask(bench, paths.clearQuota, 'any', {}),
  appidInvalid: async (bench) => ask(bench, paths.clearQuota, await ownToken(bench), { appid: 'wx-unknown' }),
  clearingsSpent: async (bench) => {
    const token = await ownToken(bench);
    return often(10, () => ask(bench, paths.clearQuota, token, { appid: account.appid }));
  },
};

/** With the secret of a declared account, or something else. */
function clearBySecret(bench: Bench, fields: Fields = {}): Promise<Seen> {
  bench.emulator.declareAccount(account);
  return ask(bench, paths.clearQuotaV2, undefined, { appid: account.appid, appsecret: account.secret, ...fields });
}

const clearingsBySecret: Inputs = {
  ...posted(paths.clearQuotaV2),
  appidMissing: (bench) => clearBySecret(bench, { appid: '' }),
  secretMissing: (bench) => clearBySecret(bench, { appsecret: '' }),
  appidInvalid: (bench) => clearBySecret(bench, { appid: 'wx-unknown' }),
  secretInvalid: (bench) => clearBySecret(bench, { appsecret: 'x' }),
  clearingsSpent: (bench) => often(10, () => clearBySecret(bench)),
  system: ofTheService,
};

/** Of both calls about one path. */
function aboutPath(path: string): Inputs {
  return {
    ...tokened(path, ownToken),
    ...postedEmpty(path, 'any'),
    cgiPathUnknown: (bench) => ask(bench, path, 'any', { cgi_path: '/cgi-bin/nothing' }),
    cgiPathForbidden: async (bench) => ask(bench, path, await ownToken(bench), { cgi_path: paths.componentToken }),
    dailyQuota: 'how many calls a day there may be is not known',
  };
}

const pathClearings: Inputs = {
  ...aboutPath(paths.quotaClear),
  clearingsSpent: async (bench) => {
    const token = await ownToken(bench);
    return often(50, () => ask(bench, paths.quotaClear, token, { cgi_path: '/cgi-bin/media/uploadimg' }));
  },
  userLimited: ofTheService,
};

/** The rid in the refusal of a call, with that token or none. */
async function ridOf(bench: Bench, token?: string): Promise<string> {
  const { message } = await ask(bench, paths.quotaGet, token, {});
  return / rid: (\S+)$/.exec(message)?.[1] ?? '';
}

const rids: Inputs = {
  ...tokened(paths.ridGet, ownToken),
  ...postedEmpty(paths.ridGet, 'any'),
  ridMalformed: (bench) => ask(bench, paths.ridGet, 'any', { rid: 'x' }),
  ridNotFound: (bench) => ask(bench, paths.ridGet, 'any', { rid: '61725984-6126f6f9-040f19c4' }),
  ridOfAnother: async (bench) => {
    const rid = await ridOf(bench, await ownToken(bench));
    const other = await ownToken(bench, 'wx2');
    return ask(bench, paths.ridGet, other, { rid });
  },
  ridTooOld: async (bench) => {
    const rid = await ridOf(bench);
    bench.emulator.world.clock.advance('8 days');
    return ask(bench, paths.ridGet, 'any', { rid });
  },
};

export const quotaInputs: Readonly<Record<string, Inputs>> = {
  'wechat/clear_quota': clearings,
  'wechat/clear_quota_v2': clearingsBySecret,
  'wechat/quota_get': aboutPath(paths.quotaGet),
  'wechat/quota_clear': pathClearings,
  'wechat/rid_get': rids,
};
