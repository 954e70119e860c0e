/** What is in the library is given out, listed, counted and deleted. */
import { type Case, costs, frozen, later, type Need, never, type Step, safe } from '../engine/case.ts';
import { credential, type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { postJson, postRaw } from '../engine/request-builders.ts';
import { type GatedCall, gatedCases, under } from './gated-calls.ts';
import {
  addGood,
  count,
  countPath,
  delMaterial,
  delPath,
  film,
  getMaterial,
  getPath,
  list,
  listPath,
  sound,
} from './material-requests.ts';
import {
  addedFile,
  addedJpg,
  addedPicture,
  badArgs,
  badFormat,
  badMediaId,
  bytesOf,
  done,
  emptyPost,
  file,
  inUse,
  libraryUrl,
  noMediaId,
  onlyGet,
  onlyPost,
  said,
  videoUrl,
  wrongType,
} from './material-responses.ts';
import { fault, picture, smallJpg, smallPng, upload } from './requests.ts';
import { refused, uploadedPng } from './responses.ts';

const stores = costs('adds to the library, from which it has to be deleted again');
const unprovoked = never('nothing a caller sends brings it about at will');
const idOf = ([first]: readonly HttpResponse[]) => textAt(first, 'media_id');
const unknownId = 'A'.repeat(43);

/** Wrong in its method and in its body. */
const wrongJson =
  (path: string) =>
  (token?: string): RequestTemplate => ({ ...postRaw(under(path, token), '', 'text/plain'), method: 'PUT' });

const raw = (path: string, content: string): RequestTemplate => postRaw(under(path, credential), content, 'text/plain');

interface Item {
  readonly slug: string;
  readonly page: string;
  readonly path: string;
  readonly ask: typeof getMaterial;
}
const reading: Item = { slug: 'get-material', page: 'wechat-get-material', path: getPath, ask: getMaterial };
const deleting: Item = { slug: 'del-material', page: 'wechat-del-material', path: delPath, ask: delMaterial };

const gatedItem = ({ slug, page, path }: Item): GatedCall => ({
  slug,
  page,
  good: (token) => postJson(under(path, token), { media_id: unknownId }),
  passed: badMediaId,
  kinds:
    path === getPath ? ['official', 'service', 'test', 'miniprogram', 'minigame'] : ['official', 'service', 'test'],
  sets: path === getPath ? { named: [3, 11, 18, 100], joined: [30, 31] } : { named: [11, 100] },
  wrong: wrongJson(path),
  wrongMethod: onlyPost,
  furtherWrong: (token) =>
    ['{"', '{}', JSON.stringify({ media_id: unknownId })].map((content) => ({
      send: (earlier) => ({ ...postRaw(under(path, token(earlier)), content, 'text/plain'), method: 'PUT' }),
      expect: onlyPost,
    })),
});

const bodies = ({ slug, page, path, ask }: Item): readonly Case[] => [
  {
    id: `wechat/answers-44002-to-an-empty-body-for-${slug}`,
    because: { page: 'wechat-global-codes', at: '44002', says: 'nothing was posted', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: under(path, credential), headers: { 'Content-Length': '0' } },
    expect: emptyPost,
  },
  ...(
    [
      ['broken-json', '{"media_id":'],
      ['a-form', 'media_id=x'],
    ] as const
  ).map(
    ([name, content]): Case => ({
      id: `wechat/answers-47001-to-${name}-for-${slug}`,
      because: { page: 'wechat-global-codes', at: '47001', says: 'JSON that cannot be read', assumes: 'so it is here' },
      grade: 'assumed',
      live: safe,
      send: raw(path, content),
      expect: badFormat,
    }),
  ),
  {
    id: `wechat/answers-41006-without-a-media-id-for-${slug}`,
    because: { page, at: 'body, media_id', says: 'it is wanted', assumes: 'without one it is 41006' },
    grade: 'assumed',
    live: safe,
    send: postJson(under(path, credential), { mediaId: unknownId }),
    expect: noMediaId,
  },
  {
    id: `wechat/answers-40007-to-an-unknown-media-id-for-${slug}`,
    because: { page, at: 'error 40007', says: 'a media_id that is not valid' },
    grade: 'documented',
    live: safe,
    steps: [
      { send: ask(unknownId), expect: badMediaId },
      { send: ask('x'.repeat(1025)), expect: badMediaId },
    ],
  },
  {
    id: `wechat/answers-40007-to-another-account-s-media-id-for-${slug}`,
    because: { page, at: 'error 40007', says: 'a media_id that is not valid', assumes: 'so is another account’s' },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: [
      { send: addGood('image', '99_contractother'), expect: addedPicture() },
      { send: (earlier) => ask(idOf(earlier)), expect: badMediaId },
    ],
  },
  {
    id: `wechat/answers-40007-to-a-picture-of-an-article-for-${slug}`,
    because: { page, at: 'error 40007', says: 'a media_id that is not valid', assumes: 'so is what stands in a URL' },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: upload([picture]), expect: uploadedPng },
      { send: ([up]) => ask(/\/mmbiz_png\/(\w+)\/0/.exec(textAt(up, 'url'))?.[1] ?? ''), expect: badMediaId },
    ],
  },
];

const given: readonly Case[] = [
  ...(
    [
      ['a-picture', 'image', addedPicture(), file('image/png', 'png', smallPng)],
      ['a-thumb', 'thumb', addedJpg, file('image/jpeg', 'jpg', smallJpg)],
      ['a-voice', 'voice', addedFile, file('audio/mpeg', 'mp3', sound)],
    ] as const
  ).map(
    ([name, type, added, expect]): Case => ({
      id: `wechat/get-material-gives-${name}`,
      because: { page: reading.page, at: 'notes', says: 'what is neither news nor video comes as it is' },
      grade: 'documented',
      live: stores,
      steps: [
        { send: addGood(type), expect: added },
        { send: (earlier) => getMaterial(idOf(earlier)), expect },
      ],
    }),
  ),
  {
    id: 'wechat/get-material-labels-a-file',
    because: {
      page: 'wechat-captured-replies',
      at: 'media/get',
      says: 'a type, a disposition with the media_id as its name, and no caching',
      assumes: 'so it is of permanent material',
    },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: addGood('image'), expect: addedPicture() },
      { send: (earlier) => getMaterial(idOf(earlier)), expect: file('image/png', 'png', smallPng) },
    ],
  },
  {
    id: 'wechat/get-material-labels-a-refusal-as-text',
    because: {
      page: 'wechat-api-4',
      at: 'report',
      says: 'errors of media/get are labelled text/plain',
      assumes: 'so are those of permanent material',
    },
    grade: 'assumed',
    live: safe,
    send: getMaterial(unknownId),
    expect: badMediaId,
  },
  {
    id: 'wechat/get-material-describes-a-video',
    because: { page: reading.page, at: 'sample of a video', says: 'title, description and an address of it' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: addGood('video'), expect: addedFile },
      {
        send: (earlier) => getMaterial(idOf(earlier)),
        expect: said({ title: 'A film', description: 'What it is about', down_url: videoUrl }),
      },
    ],
  },
  {
    id: 'wechat/get-material-gives-an-address-of-a-video-that-opens',
    because: { page: 'wego', at: 'Get', says: 'the three keys, and an address in this form' },
    grade: 'observed',
    live: stores,
    steps: [
      { send: addGood('video'), expect: addedFile },
      {
        send: (earlier) => getMaterial(idOf(earlier)),
        expect: said(
          { title: 'A film', description: 'What it is about', down_url: videoUrl },
          /^\{"title":"A film","description":"What it is about","down_url":"http:\\\/\\\/[^"]+"\}$/,
        ),
      },
      {
        send: ([, got]) => ({ method: 'GET', url: textAt(got, 'down_url') }),
        expect: bytesOf('video/mp4', film),
      },
    ],
  },
];

const deleted: readonly Case[] = [
  {
    id: 'wechat/del-material-is-in-order',
    because: { page: deleting.page, at: 'sample', says: 'errcode 0 and ok' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: addGood('image'), expect: addedPicture() },
      { send: (earlier) => delMaterial(idOf(earlier)), expect: done },
      { send: (earlier) => getMaterial(idOf(earlier)), expect: badMediaId },
      { send: (earlier) => delMaterial(idOf(earlier)), expect: badMediaId },
    ],
  },
  {
    id: 'wechat/answers-48005-to-del-material-by-fault',
    because: { page: 'wechat-global-codes', at: '48005', says: 'what a menu or an auto-reply uses stays' },
    grade: 'observed',
    live: unprovoked,
    needs: [fault(48005, 'wechat/del_material')],
    send: delMaterial(unknownId),
    expect: inUse,
  },
];

const listPage = 'wechat-batchget-material';
const gatedList: GatedCall = {
  slug: 'batchget-material',
  page: listPage,
  good: (token) => postJson(under(listPath, token), { type: 'image', offset: 0, count: 20 }),
  passed: said({ total_count: 0, item_count: 0, item: [] }),
  kinds: ['official', 'service', 'test'],
  sets: { named: [11, 100] },
  wrong: wrongJson(listPath),
  wrongMethod: onlyPost,
  furtherWrong: (token) => [
    {
      send: (earlier) => ({ ...postRaw(under(listPath, token(earlier)), '{"', 'text/plain'), method: 'PUT' }),
      expect: onlyPost,
    },
    {
      send: (earlier) => ({ ...postJson(under(listPath, token(earlier)), {}), method: 'PUT' }),
      expect: onlyPost,
    },
    { send: (earlier) => postJson(under(listPath, token(earlier)), {}), expect: wrongType },
  ],
};

const args = { page: 'community-40097', at: 'question', says: 'numbers that are not there' };
const argsLike = { ...args, assumes: 'so are those that are no good' };
const refusedLists: readonly Case[] = (
  [
    [
      'no-type',
      { page: 'community-40004', at: 'question', says: 'no type in the JSON' },
      'observed',
      postJson(under(listPath, credential), { offset: 0, count: 20 }),
      wrongType,
    ],
    [
      'a-form',
      { page: 'community-40004', at: 'answer', says: 'parameters outside of the JSON' },
      'observed',
      raw(listPath, 'type=image&offset=0&count=20'),
      wrongType,
    ],
    [
      'a-type-in-the-query',
      { page: 'community-40004', at: 'answer', says: 'parameters outside of the JSON' },
      'observed',
      postJson(under(listPath, credential, 'type=image'), { offset: 0, count: 20 }),
      wrongType,
    ],
    [
      'the-type-thumb',
      { page: listPage, at: 'body, type', says: 'image, video, voice or news' },
      'documented',
      list('thumb'),
      wrongType,
    ],
    ['a-type-that-is-a-number', { page: listPage, at: 'body, type', says: 'a text' }, 'documented', list(1), wrongType],
    ['a-form-of-numbers', args, 'observed', raw(listPath, 'offset=1&count=20'), badArgs],
    ['no-offset', args, 'observed', postJson(under(listPath, credential), { type: 'image', count: 20 }), badArgs],
    ['no-count', args, 'observed', postJson(under(listPath, credential), { type: 'image', offset: 0 }), badArgs],
    ['an-offset-below-0', argsLike, 'assumed', list('image', -1), badArgs],
    ['an-offset-that-is-text', argsLike, 'assumed', list('image', '0'), badArgs],
    [
      'a-count-of-0',
      { page: listPage, at: 'body, count', says: '1 to 20', assumes: 'it is 40097' },
      'assumed',
      list('image', 0, 0),
      badArgs,
    ],
    [
      'a-count-of-21',
      { page: listPage, at: 'body, count', says: '1 to 20', assumes: 'it is 40097' },
      'assumed',
      list('image', 0, 21),
      badArgs,
    ],
    [
      'broken-json',
      { page: 'wechat-global-codes', at: '47001', says: 'JSON that cannot be read', assumes: 'so it is here' },
      'assumed',
      raw(listPath, '{"type":'),
      badFormat,
    ],
    [
      'an-empty-body',
      { page: 'wechat-global-codes', at: '44002', says: 'nothing was posted', assumes: 'so it is here' },
      'assumed',
      { method: 'POST', url: under(listPath, credential), headers: { 'Content-Length': '0' } },
      emptyPost,
    ],
  ] as const
).map(
  ([name, because, grade, send, expect]): Case => ({
    id: `wechat/refuses-${name}-for-batchget-material`,
    because,
    grade,
    live: safe,
    send,
    expect,
  }),
);

const set = (value: string): Need => ({ kind: 'setting', name: 'wechat.materialList', value });
const at = Date.UTC(2026, 2, 4, 4) / 1000;
const clock: Need = { kind: 'clock', to: { set: '2026-03-04T04:00:00.000Z' } };
/** A picture, a second later a thumb, then a voice and a video. */
const four: readonly [Step, ...Step[]] = [
  { needs: [frozen, clock], send: addGood('image'), expect: addedPicture() },
  { needs: [later(1)], send: addGood('thumb'), expect: addedJpg },
  { needs: [later(1)], send: addGood('voice'), expect: addedFile },
  { needs: [later(1)], send: addGood('video'), expect: addedFile },
];
const idAt = (earlier: readonly HttpResponse[], i: number) => textAt(earlier[i], 'media_id');
const pictureItem = (media_id: string) => ({
  media_id,
  name: 'picture.png',
  update_time: at,
  url: libraryUrl('mmbiz_png', 'png'),
});
const thumbItem = (media_id: string) => ({
  media_id,
  name: 'thumb.jpg',
  update_time: at + 1,
  url: libraryUrl('mmbiz_jpg', 'jpeg'),
});

const lists: readonly Case[] = [
  {
    id: 'wechat/batchget-material-is-in-order',
    because: { page: listPage, at: 'sample of pictures', says: 'both counts, then the items with these four keys' },
    grade: 'documented',
    live: stores,
    steps: [
      ...four,
      {
        send: list('image', 1, 20),
        expect: (earlier) => said({ total_count: 2, item_count: 1, item: [pictureItem(idAt(earlier, 0))] }),
      },
    ],
  },
  {
    id: 'wechat/batchget-material-has-the-newest-first',
    because: {
      page: 'wechat-captured-replies',
      at: 'batchget_material',
      says: 'the newest first, by their file names',
    },
    grade: 'observed',
    live: stores,
    steps: [
      ...four,
      {
        send: list('image', 0, 20),
        expect: (earlier) =>
          said({
            total_count: 2,
            item_count: 2,
            item: [thumbItem(idAt(earlier, 1)), pictureItem(idAt(earlier, 0))],
          }),
      },
      {
        send: list('image', 0, 1),
        expect: (earlier) => said({ total_count: 2, item_count: 1, item: [thumbItem(idAt(earlier, 1))] }),
      },
      { send: list('image', 2, 20), expect: said({ total_count: 2, item_count: 0, item: [] }) },
      { send: list('image', 0, 20, '99_contractother'), expect: said({ total_count: 0, item_count: 0, item: [] }) },
    ],
  },
  {
    id: 'wechat/batchget-material-lists-voices-and-videos',
    because: {
      page: listPage,
      at: 'items, url',
      says: 'voices and videos have a url',
      assumes: 'it is empty, as add_material has it; and a video goes by its title (wego)',
    },
    grade: 'assumed',
    live: stores,
    steps: [
      ...four,
      {
        send: list('voice'),
        expect: (earlier) =>
          said({
            total_count: 1,
            item_count: 1,
            item: [{ media_id: idAt(earlier, 2), name: 'song.mp3', update_time: at + 2, url: '' }],
          }),
      },
      {
        send: list('video'),
        expect: (earlier) =>
          said({
            total_count: 1,
            item_count: 1,
            item: [{ media_id: idAt(earlier, 3), name: 'A film', update_time: at + 3, url: '' }],
          }),
      },
      { send: list('news'), expect: said({ total_count: 0, item_count: 0, item: [] }) },
    ],
  },
  {
    id: 'wechat/batchget-material-as-observed-has-the-items-first',
    because: { page: 'wego', at: 'BatchGet', says: 'items, then total_count and item_count; a video without a url' },
    grade: 'observed',
    live: never('a switch of the emulator'),
    steps: [
      ...four,
      {
        needs: [set('item,total_count,item_count')],
        send: list('video'),
        expect: (earlier) =>
          said({
            item: [{ media_id: idAt(earlier, 3), name: 'A film', update_time: at + 3 }],
            total_count: 1,
            item_count: 1,
          }),
      },
      {
        send: list('image', 0, 1),
        expect: (earlier) => said({ item: [thumbItem(idAt(earlier, 1))], total_count: 2, item_count: 1 }),
      },
    ],
  },
  {
    id: 'wechat/answers-40007-to-batchget-material-by-fault',
    because: { page: listPage, at: 'error 40007', says: 'it is listed' },
    grade: 'documented',
    live: unprovoked,
    needs: [fault(40007, 'wechat/batchget_material')],
    send: list('image'),
    expect: badMediaId,
  },
];

const deletedIsNotCounted: Case = {
  id: 'wechat/get-materialcount-leaves-out-what-was-deleted',
  because: { page: 'wechat-del-material', at: 'description', says: 'what is deleted takes no room' },
  grade: 'documented',
  live: never('a real account has something in its library'),
  steps: [
    { send: addGood('image'), expect: addedPicture() },
    { send: (earlier) => delMaterial(idOf(earlier)), expect: done },
    { send: count(), expect: said({ voice_count: 0, video_count: 0, image_count: 0, news_count: 0 }) },
  ],
};

const countPage = 'wechat-get-materialcount';
const nothing = said({ voice_count: 0, video_count: 0, image_count: 0, news_count: 0 });
const gatedCount: GatedCall = {
  slug: 'get-materialcount',
  page: countPage,
  good: (token) => ({ method: 'GET', url: under(countPath, token) }),
  passed: nothing,
  kinds: ['official', 'service', 'test'],
  sets: { named: [11, 100] },
  wrong: (token) => postJson(under(countPath, token), {}),
  wrongMethod: onlyGet,
};
const counts: readonly Case[] = [
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
const news = (slug: string, path: string): readonly Case[] => [
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

export const libraryCases: readonly Case[] = [
  ...[reading, deleting].flatMap((item) => [...gatedCases(gatedItem(item)), ...bodies(item)]),
  ...given,
  ...deleted,
  ...gatedCases(gatedList),
  ...refusedLists,
  ...lists,
  ...gatedCases(gatedCount),
  ...counts,
  deletedIsNotCounted,
  ...news('add-news', '/cgi-bin/material/add_news'),
  ...news('update-news', '/cgi-bin/material/update_news'),
];
