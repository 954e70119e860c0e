/** What is in the library is counted; articles are put there no more. */
import { type Case, never } from '../engine/case.ts';
import { credential } from '../engine/http.ts';
import { postJson } from '../engine/request-builders.ts';
import { type GatedCall, gatedCases, under } from './gated-calls.ts';
import { four, stores, wrongJson } from './library-steps.ts';
import { count, countPath } from './material-requests.ts';
import { onlyGet, onlyPost, said } from './material-responses.ts';
import { refused } from './responses.ts';

const countPage = 'wechat-get-materialcount';
const nothing = said({ voice_count: 0, video_count: 0, image_count: 0, news_count: 0 });

export const gatedCount: GatedCall = {
  slug: 'get-materialcount',
  page: countPage,
  good: (token) => ({ method: 'GET', url: under(countPath, token) }),
  passed: nothing,
  kinds: ['official', 'service', 'test'],
  sets: { named: [11, 100] },
  wrong: (token) => postJson(under(countPath, token), {}),
  wrongMethod: onlyGet,
};

export const counts: readonly Case[] = [
  {
    id: 'wechat/get-materialcount-counts-a-thumb-as-a-picture',
    because: { page: 'wxjava-tests', at: 'material', says: 'a picture and a thumb make two' },
    grade: 'observed',
    live: stores,
    steps: [
      ...four,
      {
        send: count(),
        expect: said(
          { voice_count: 1, video_count: 1, image_count: 2, news_count: 0 },
          /^\{"voice_count":1,"video_count":1,"image_count":2,"news_count":0\}$/,
        ),
      },
    ],
  },
  {
    id: 'wechat/get-materialcount-is-in-order',
    because: { page: countPage, at: 'sample', says: 'four numbers, in this order' },
    grade: 'documented',
    live: never('a real account has something in its library'),
    send: count(),
    expect: nothing,
  },
];

const closed = refused(
  45106,
  'This API has been unsupported. For more details, please view ' +
    'https://mp.weixin.qq.com/cgi-bin/announce?action=getannouncement&announce_id=11644831863qFQSh&version=&lang=zh_CN',
);

export const news = (slug: string, path: string): readonly Case[] => [
  ...gatedCases({
    slug,
    page: 'easywechat-2693',
    good: (token) => postJson(under(path, token), { articles: [] }),
    passed: closed,
    wrong: wrongJson(path),
    wrongMethod: onlyPost,
  }),
  {
    id: `wechat/answers-45106-to-${slug}`,
    because: {
      page: 'easywechat-2693',
      at: 'report',
      says: 'the call is closed, and the slashes of the link are escaped',
      ...(slug === 'update-news' && { assumes: 'so it is of changing' }),
    },
    grade: slug === 'update-news' ? 'assumed' : 'observed',
    live: never('its text has an id that no recording keeps'),
    send: postJson(under(path, credential), { articles: [{ title: 'x' }] }),
    expect: {
      ...closed,
      body: { ...(closed.body as Extract<typeof closed.body, { kind: 'json' }>), raw: /view https:\\\/\\\/mp\.weixin/ },
    },
  },
];
