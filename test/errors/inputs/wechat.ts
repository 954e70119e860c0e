import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import WeChatAPI from 'co-wechat-api';
import { gif, png } from '../../../fixtures/images.ts';
import { file } from '../../clients/files.ts';
import type { Bench, Door, Seen } from '../door.ts';
import { coWeChat, seenByCo, smallJpg, wechatDoors, wechatSaid } from '../doors/wechat.ts';
import { type Earn, type Inputs, ofTheHost, ofTheService } from './input.ts';
import {
  account,
  chunked,
  elsewhere,
  ownToken,
  plainHttp,
  platform,
  posted,
  postedEmpty,
  redeclare,
  tokenOnBehalf,
} from './wechat-calls.ts';
import { draftInputs } from './wechat-drafts.ts';
import { materialInputs } from './wechat-material.ts';
import { messageInputs } from './wechat-messages.ts';
import { platformInputs } from './wechat-platforms.ts';
import { publishInputs } from './wechat-publish.ts';
import { quotaInputs } from './wechat-quotas.ts';

const photo = file('photo.jpg', smallJpg);
const large = file('large.png', png({ width: 8, height: 8, bytes: 1_048_576 }));
const animated = file('animated.gif', gif({ width: 8, height: 8 }));
const noPicture = file('no-picture.png', Buffer.from('hello'));
const empty = file('empty.jpg', new Uint8Array(0));

const grant = { grant_type: 'client_credential', appid: account.appid, secret: account.secret };

function upload({ url }: Bench, path = photo, token = 'standard'): Promise<Seen> {
  return seenByCo(coWeChat(url, token).uploadImage(path));
}

/** The SDK's own call with a form, or a body, of the caller's. */
function send(
  { url }: Bench,
  token: string,
  sent: { method: string; headers?: Record<string, string>; data?: unknown },
) {
  const address = `${url}/cgi-bin/media/uploadimg?access_token=${token}`;
  return seenByCo(coWeChat(url, token).request(address, { headers: {}, data: '', ...sent }));
}

const form = (...lines: string[]) => ({
  method: 'POST',
  headers: { 'content-type': 'multipart/form-data; boundary=b' },
  data: lines.join('\r\n'),
});

const uploads: Inputs = {
  noLength: (bench) => send(bench, 'standard', { ...form(), data: Readable.from(['--b--']) }),
  tokenMissing: (bench) => send(bench, '', form('--b--')),
  tokenInvalid: (bench) => {
    bench.emulator.declareAccount(account);
    return upload(bench);
  },
  tokenExpired: async (bench) => {
    const token = await ownToken(bench);
    bench.emulator.world.clock.advance('7200 seconds');
    return upload(bench, photo, token);
  },
  apiUnauthorized: async (bench) => {
    const token = await ownToken(bench);
    redeclare(bench, 'account', { kind: 'website' });
    return upload(bench, photo, token);
  },
  ipNotRegistered: async (bench) => {
    const token = await tokenOnBehalf(bench);
    redeclare(bench, 'platform', elsewhere);
    return upload(bench, photo, token);
  },
  componentUnauthorized: async (bench) => {
    const token = await tokenOnBehalf(bench);
    redeclare(bench, 'account', {});
    return upload(bench, photo, token);
  },
  permissionNotGranted: async (bench) => {
    const token = await tokenOnBehalf(bench);
    redeclare(bench, 'account', { component: platform.appid, permissions: [2] });
    return upload(bench, photo, token);
  },
  dailyQuota: async (bench) => {
    bench.emulator.world.settings.set({ 'wechat.dailyUploads': 1 });
    await upload(bench);
    return upload(bench);
  },
  postRequired: (bench) => send(bench, 'standard', { method: 'GET' }),
  mediaMissing: (bench) => send(bench, 'standard', form('--b--')),
  fileType: (bench) => upload(bench, animated),
  tooLarge: (bench) => upload(bench, large),
  emptyMedia: (bench) => upload(bench, empty),
  imageFormat: (bench) => upload(bench, noPicture),
  tokenOfOtherKind: ofTheService,
  apiForbidden: ofTheService,
  userLimited: ofTheService,
  system: ofTheService,
  httpsRequired: plainHttp,
  invalidUrl: ofTheHost,
};

type Sent = Readonly<Record<string, string | boolean>>;
type Ask = (bench: Bench, sent: Sent) => Promise<Seen>;

const ask = {
  /** By co-wechat-api where that can say it: its grant_type stands in its URL. */
  async token({ url }: Bench, { grant_type, appid, secret, ...rest }: Sent): Promise<Seen> {
    if (grant_type !== grant.grant_type) {
      const query = new URLSearchParams({ ...grant, grant_type: `${grant_type}`, ...(rest as Record<string, string>) });
      return wechatSaid(await fetch(`${url}/cgi-bin/token?${query}`));
    }
    const api = new WeChatAPI(`${appid}`, `${secret}`);
    api.prefix = `${url}/cgi-bin/`;
    return seenByCo(api.getAccessToken());
  },
  async stable({ url }: Bench, sent: Sent): Promise<Seen> {
    return wechatSaid(await fetch(`${url}/cgi-bin/stable_token`, { method: 'POST', body: JSON.stringify(sent) }));
  },
} satisfies Record<string, Ask>;

/** Of both kinds of token. */
function grants(call: Ask): Readonly<Record<string, Earn | string>> {
  const declaredBut =
    (declaration: object, sent: Sent): Earn =>
    (bench) => {
      bench.emulator.declareAccount({ ...account, ...declaration });
      return call(bench, { ...grant, ...sent });
    };
  return {
    grantType: (bench) => call(bench, { ...grant, grant_type: 'password' }),
    appidMissing: (bench) => call(bench, { ...grant, appid: '' }),
    secretMissing: (bench) => call(bench, { ...grant, secret: '' }),
    appidInvalid: declaredBut({}, { appid: 'wx2' }),
    secretInvalid: declaredBut({}, { secret: 'x' }),
    ipNotListed: declaredBut({ ...elsewhere }, {}),
    system: ofTheService,
    accountIsComponent: declaredBut({ kind: 'component' }, {}),
    tokenForbidden: ofTheService,
    adminConfirmation: ofTheService,
    refusedForADay: ofTheService,
    refusedForAnHour: ofTheService,
    httpsRequired: plainHttp,
    invalidUrl: ofTheHost,
  };
}

/** Calls that pass, in process: a thousand times what a test has time for over a socket. */
async function often({ emulator }: Bench, door: Door, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await emulator.fetch(door.request('https://api.weixin.qq.com', account.appid));
    // So that a connection that the server closes meanwhile is not taken for one that is open.
    if (i % 100 === 0) await setImmediate();
  }
}

function door(endpoint: string): Door {
  return wechatDoors.find((each) => each.endpoint === endpoint) as Door;
}

const tokens: Inputs = {
  ...grants(ask.token),
  secretFrozen: ofTheService,
  accountFrozen: ofTheService,
  tokenInvalid: 'listed for the endpoint, which takes no token',
  noLength: chunked('/cgi-bin/token'),
  dailyQuota: async (bench) => {
    await often(bench, door('wechat/token'), 2000);
    return ask.token(bench, grant);
  },
};

const stableTokens: Inputs = {
  ...posted('/cgi-bin/stable_token'),
  ...postedEmpty('/cgi-bin/stable_token'),
  ...grants(ask.stable),
  minuteQuota: async (bench) => {
    bench.emulator.world.clock.freeze(true);
    await often(bench, door('wechat/stable_token'), 10_000);
    return ask.stable(bench, grant);
  },
  dailyQuota: async (bench) => {
    bench.emulator.world.clock.freeze(true);
    for (let i = 0; i < 20; i++) {
      bench.emulator.world.clock.advance('31 seconds');
      await ask.stable(bench, { ...grant, force_refresh: true });
    }
    bench.emulator.world.clock.advance('31 seconds');
    return ask.stable(bench, { ...grant, force_refresh: true });
  },
};

export const wechatInputs: Readonly<Record<string, Inputs>> = {
  'wechat/uploadimg': uploads,
  'wechat/token': tokens,
  'wechat/stable_token': stableTokens,
  ...platformInputs,
  ...quotaInputs,
  ...materialInputs,
  ...draftInputs,
  ...publishInputs,
  ...messageInputs,
};
