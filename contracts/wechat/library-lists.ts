/** What is in the library is listed. */
import { type Case, type Need, never, safe } from '../engine/case.ts';
import { credential, type HttpResponse, textAt } from '../engine/http.ts';
import { postJson, postRaw } from '../engine/request-builders.ts';
import { type GatedCall, under } from './gated-calls.ts';
import { four, raw, stores, unprovoked, wrongJson } from './library-steps.ts';
import { list, listPath } from './material-requests.ts';
import {
  badArgs,
  badFormat,
  badMediaId,
  emptyPost,
  libraryUrl,
  onlyPost,
  said,
  wrongType,
} from './material-responses.ts';
import { fault } from './requests.ts';

const listPage = 'wechat-batchget-material';

export const gatedList: GatedCall = {
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

export const refusedLists: readonly Case[] = (
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

export const lists: readonly Case[] = [
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
