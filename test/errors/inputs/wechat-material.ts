import type { Bench, Seen } from '../door.ts';
import { wechatSaid } from '../doors/wechat.ts';
import { type Earn, type Inputs, ofTheHost, ofTheService } from './input.ts';
import {
  account,
  ask,
  chunked,
  elsewhere,
  ownToken,
  plainHttp,
  platform,
  redeclare,
  tokenOnBehalf,
} from './wechat-calls.ts';

/** The call, with everything right but the token. */
type Call = (bench: Bench, token: string | undefined) => Promise<Seen>;

const noQuota = 'the page of limits has no row for it';

/** Of every call with an account's token. */
function gated(path: string, call: Call): Inputs {
  const redeclared =
    (which: 'account' | 'platform', more: Readonly<Record<string, unknown>>): Earn =>
    async (bench) => {
      const token = await tokenOnBehalf(bench);
      redeclare(bench, which, more);
      return call(bench, token);
    };
  return {
    httpsRequired: plainHttp,
    invalidUrl: ofTheHost,
    noLength: chunked(path),
    tokenMissing: (bench) => call(bench, undefined),
    tokenInvalid: (bench) => {
      bench.emulator.declareAccount(account);
      return call(bench, 'made-up');
    },
    tokenExpired: async (bench) => {
      const token = await ownToken(bench);
      bench.emulator.world.clock.advance('7200 seconds');
      return call(bench, token);
    },
    ipNotRegistered: redeclared('platform', elsewhere),
    componentUnauthorized: redeclared('account', {}),
    apiUnauthorized: redeclared('account', { component: platform.appid, kind: 'website' }),
    permissionNotGranted: redeclared('account', { component: platform.appid, permissions: [2] }),
    dailyQuota: noQuota,
    apiForbidden: ofTheService,
    userLimited: ofTheService,
  };
}

const noKinds: Inputs = {
  apiUnauthorized: 'no page says that an account may not call it',
  permissionNotGranted: 'no page says that a permission set is needed',
};

const under = (path: string, token: string | undefined, more = ''): string => {
  const query = new URLSearchParams({ ...(token !== undefined && { access_token: token }) });
  return `${path}?${query}${more}`;
};

/** A form, with a file of that name in it. */
function uploadTo(path: string) {
  return async (
    { url }: Bench,
    token: string | undefined,
    type: string | undefined,
    filename: string,
    content: BlobPart,
    part = 'media',
  ): Promise<Seen> => {
    const body = new FormData();
    body.append(part, new Blob([content]), filename);
    const more = type === undefined ? '' : `&type=${type}`;
    return wechatSaid(await fetch(`${url}${under(path, token, more)}`, { method: 'POST', body }));
  };
}

const other = async ({ url }: Bench, path: string, method: string): Promise<Seen> =>
  wechatSaid(await fetch(`${url}${under(path, 'any')}`, { method }));

/** Of uploads that name their type. */
function typedInputs(path: string): Inputs {
  const upload = uploadTo(path);
  return {
    ...gated(path, (bench, token) => upload(bench, token, 'image', 'a.txt', 'x')),
    postRequired: (bench) => other(bench, path, 'PUT'),
    mediaMissing: (bench) => upload(bench, 'any', 'image', 'a.png', 'x', 'file'),
    mediaType: (bench) => upload(bench, 'any', 'file', 'a.png', 'x'),
    fileType: (bench) => upload(bench, 'any', 'image', 'a.mp4', 'x'),
    tooLarge: (bench) => upload(bench, 'any', 'thumb', 'a.jpg', new Uint8Array(65_537)),
    system: ofTheService,
  };
}

const addPath = '/cgi-bin/material/add_material';
const add = uploadTo(addPath);
const adding: Inputs = {
  ...typedInputs(addPath),
  fileUnsupported: (bench) => add(bench, 'any', 'image', 'a', 'x'),
  libraryFull: async (bench) => {
    bench.emulator.world.settings.set({ 'wechat.libraryOthers': 1 });
    await add(bench, 'any', 'voice', 'a.mp3', 'ID3');
    return add(bench, 'any', 'voice', 'a.mp3', 'ID3');
  },
  imageFormat: 'seen once, of a picture of 18018 x 24477 pixels: where the limit is nobody says',
  dataFormat: 'seen in 2015 of a body that is no form; later ones were answered with 41005',
  mediaIdInvalid: 'listed for the call, which takes no media_id',
};

/** Of calls with a JSON body. */
const posted = (path: string, fields: object): Inputs => ({
  ...gated(path, (bench, token) => ask(bench, path, token, { ...fields })),
  postRequired: (bench) => other(bench, path, 'PUT'),
  emptyPost: (bench) => ask(bench, path, 'any', ''),
  dataFormat: (bench) => ask(bench, path, 'any', '{"'),
  system: ofTheService,
});

const item = (path: string): Inputs => ({
  ...posted(path, { media_id: 'x' }),
  mediaIdMissing: (bench) => ask(bench, path, 'any', {}),
  mediaIdInvalid: (bench) => ask(bench, path, 'any', { media_id: 'x' }),
});

const uploadPath = '/cgi-bin/media/upload';
const temporary = uploadTo(uploadPath);
const getPath = '/cgi-bin/media/get';
const download: Call = async ({ url }, token) =>
  wechatSaid(await fetch(`${url}${under(getPath, token, '&media_id=x')}`));
const ipPath = '/cgi-bin/get_api_domain_ip';

const listPath = '/cgi-bin/material/batchget_material';
const countPath = '/cgi-bin/material/get_materialcount';

const closed = (path: string): Inputs => {
  const { emptyPost: _, dataFormat: __, system: ___, ...rest } = posted(path, { articles: [] });
  return { ...rest, ...noKinds, closed: (bench) => ask(bench, path, 'any', { articles: [] }) };
};

export const materialInputs: Readonly<Record<string, Inputs>> = {
  'wechat/add_material': adding,
  'wechat/get_material': item('/cgi-bin/material/get_material'),
  'wechat/del_material': { ...item('/cgi-bin/material/del_material'), inUse: ofTheService },
  'wechat/batchget_material': {
    ...posted(listPath, { type: 'image', offset: 0, count: 20 }),
    mediaType: (bench) => ask(bench, listPath, 'any', {}),
    invalidArgs: (bench) => ask(bench, listPath, 'any', { type: 'image' }),
    mediaIdInvalid: 'listed for the call, which takes no media_id',
  },
  'wechat/get_materialcount': {
    ...gated(countPath, async ({ url }, token) => wechatSaid(await fetch(`${url}${under(countPath, token)}`))),
    getRequired: (bench) => other(bench, countPath, 'POST'),
    system: ofTheService,
  },
  'wechat/media_upload': {
    ...typedInputs(uploadPath),
    dailyQuota: async (bench) => {
      bench.emulator.world.settings.set({ 'wechat.dailyMediaUploads': 1 });
      await temporary(bench, 'any', 'image', 'a.txt', 'x');
      return temporary(bench, 'any', 'image', 'a.txt', 'x');
    },
  },
  'wechat/media_get': {
    ...gated(getPath, download),
    dailyQuota: async (bench) => {
      bench.emulator.world.settings.set({ 'wechat.dailyMediaDownloads': 1 });
      await download(bench, 'any');
      return download(bench, 'any');
    },
    getRequired: (bench) => other(bench, getPath, 'POST'),
    mediaIdMissing: (bench) => other(bench, getPath, 'GET'),
    mediaIdInvalid: (bench) => download(bench, 'any'),
    system: ofTheService,
  },
  'wechat/get_api_domain_ip': {
    ...gated(ipPath, async ({ url }, token) => wechatSaid(await fetch(`${url}${under(ipPath, token)}`))),
    ...noKinds,
    getRequired: (bench) => other(bench, ipPath, 'POST'),
    appidInvalid: 'in the sample of a failure; the call names no appid',
  },
  'wechat/add_news': closed('/cgi-bin/material/add_news'),
  'wechat/update_news': closed('/cgi-bin/material/update_news'),
};
