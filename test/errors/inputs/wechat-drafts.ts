import type { Bench, Seen } from '../door.ts';
import { wechatSaid } from '../doors/wechat.ts';
import { article, coverOf, draftOf } from '../wechat-drafts.ts';
import { type Inputs, ofTheService } from './input.ts';
import {
  account,
  ask,
  elsewhere,
  type Fields,
  ownToken,
  platform,
  postedEmpty,
  redeclare,
  tokened,
  tokenOnBehalf,
} from './wechat-calls.ts';

const token = 'wx-standard';

/** Of every call with an account's token; `daily`: how many a day. */
export function gated(path: string, daily?: number): Inputs {
  const onBehalf = async (bench: Bench, which: 'account' | 'platform', more: Fields) => {
    const own = await tokenOnBehalf(bench);
    redeclare(bench, which, more);
    return ask(bench, path, own, {});
  };
  return {
    ...tokened(path, ownToken),
    ipNotRegistered: (bench) => onBehalf(bench, 'platform', elsewhere),
    componentUnauthorized: (bench) => onBehalf(bench, 'account', {}),
    permissionNotGranted: (bench) => onBehalf(bench, 'account', { component: platform.appid, permissions: [1] }),
    apiUnauthorized: async (bench) => {
      const own = await ownToken(bench);
      bench.emulator.declareAccount({ ...account, kind: 'website' });
      return ask(bench, path, own, {});
    },
    apiForbidden: ofTheService,
    userLimited: ofTheService,
    dailyQuota:
      daily === undefined
        ? 'how many calls a day there may be is not known'
        : async (bench) => {
            const { quotas } = bench.emulator.world;
            const day = new Date(bench.emulator.world.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
            const endpoint = `wechat/${path.split('/').slice(2).join('_')}`;
            for (let i = 0; i < daily; i++) quotas.add(`${endpoint} ${token}`, day.replaceAll('-', ''));
            return ask(bench, path, token, {});
          },
  };
}

const paths = {
  add: '/cgi-bin/draft/add',
  get: '/cgi-bin/draft/get',
  update: '/cgi-bin/draft/update',
  remove: '/cgi-bin/draft/delete',
  batchget: '/cgi-bin/draft/batchget',
  count: '/cgi-bin/draft/count',
  box: '/cgi-bin/draft/switch',
} as const;

const byId = (path: string, name = 'media_id'): Inputs => ({
  ...postedEmpty(path, token),
  mediaIdMissing: (bench) => ask(bench, path, token, {}),
  mediaIdInvalid: (bench) => ask(bench, path, token, { [name]: 'x' }),
});

const ofTheAccount = 'a state of the account that no call brings about';

function articles(send: (bench: Bench, more: Fields) => Promise<Seen>): Inputs {
  const tries = (more: Fields) => (bench: Bench) => {
    coverOf(token, bench.emulator.world);
    return send(bench, more);
  };
  return {
    titleTooLong: tries({ title: 't'.repeat(33) }),
    authorTooLong: tries({ author: 'a'.repeat(17) }),
    digestTooLong: tries({ digest: 'd'.repeat(129) }),
    contentEmpty: tries({ content: '' }),
    contentTooLong: tries({ content: 'c'.repeat(20_000) }),
    sourceUrlInvalid: tries({ content_source_url: 's'.repeat(1025) }),
    contentInvalid: tries({ content: '<p data-miniprogram-imageurl="from=appmsg"></p>' }),
    mediaIdInvalid: tries({ thumb_media_id: 'x' }),
    goodsForbidden: ofTheAccount,
    goodsInvalid: ofTheAccount,
    goodsNotOpen: ofTheAccount,
  };
}

const method = (path: string): Inputs => ({
  postRequired: async ({ url }) => wechatSaid(await fetch(`${url}${path}?access_token=${token}`)),
});
/** Of those that take no JSON. */
const { dataFormat: _, postRequired: _post, ...countGate } = gated(paths.count, 1000);
const { dataFormat: _format, dailyQuota: _daily, ...boxGate } = gated(paths.box);

export const draftInputs: Readonly<Record<string, Inputs>> = {
  'wechat/draft_add': {
    ...gated(paths.add, 1000),
    ...postedEmpty(paths.add, token),
    ...articles((bench, more) => ask(bench, paths.add, token, { articles: [{ ...article, ...more }] })),
    newsEmpty: (bench) => ask(bench, paths.add, token, { articles: [] }),
    tooManyArticles: (bench) => ask(bench, paths.add, token, { articles: Array.from({ length: 9 }, () => article) }),
  },
  'wechat/draft_get': { ...gated(paths.get, 500), ...byId(paths.get) },
  'wechat/draft_update': {
    ...gated(paths.update, 1000),
    ...byId(paths.update),
    ...articles((bench, more) => {
      const media_id = draftOf(token, 'draft', bench.emulator.world);
      return ask(bench, paths.update, token, { media_id, index: 0, articles: { ...article, ...more } });
    }),
    newsEmpty: (bench) =>
      ask(bench, paths.update, token, { media_id: draftOf(token, 'draft', bench.emulator.world), index: 0 }),
    indexInvalid: (bench) =>
      ask(bench, paths.update, token, {
        media_id: draftOf(token, 'draft', bench.emulator.world),
        index: 1,
        articles: article,
      }),
    commentForbidden: ofTheAccount,
  },
  'wechat/draft_delete': { ...gated(paths.remove, 1000), ...byId(paths.remove), system: ofTheService },
  'wechat/draft_batchget': {
    ...gated(paths.batchget, 1000),
    ...postedEmpty(paths.batchget, token),
    invalidArgs: (bench) => ask(bench, paths.batchget, token, { offset: 0, count: 21 }),
  },
  'wechat/draft_count': { ...countGate, getRequired: (bench) => ask(bench, paths.count, token, {}) },
  'wechat/draft_switch': {
    ...boxGate,
    ...method(paths.box),
    dailyQuota: 'how many calls a day there may be is not known',
  },
};
