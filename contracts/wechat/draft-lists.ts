/** Drafts: how they are listed and counted. */
import { type Case, type JsonPattern, never } from '../engine/case.ts';
import { type HttpResponse, valueAt } from '../engine/http.ts';
import {
  addDraft,
  article,
  countDrafts,
  cover,
  deleteDraft,
  idIn,
  listDrafts,
  someMediaId,
  withDraft,
} from './draft-requests.ts';
import { answered, asPrinted, asSeen, counted, done } from './draft-responses.ts';
import { aSwitch, at, captured, clock, live, other, seen, step, still } from './draft-steps.ts';
import { refused } from './responses.ts';

const countIn = (response: HttpResponse | undefined): number => Number(valueAt(response, 'total_count'));
const someCount: JsonPattern = (response) => Math.max(1, Math.trunc(countIn(response)));
const wrongArgs = refused(40097, 'invalid args');

export const lists: readonly Case[] = [
  {
    id: 'wechat/draft-batchget-as-printed',
    because: {
      page: 'wechat-draft-batchget',
      at: 'return parameters',
      says: 'the counts, then the items',
      assumes: 'the newest first',
    },
    grade: 'assumed',
    live,
    steps: withDraft(
      { title: '一' },
      {
        needs: [still, clock],
        send: (earlier) => addDraft([article(idIn(earlier), { title: '二' })]),
        expect: someMediaId,
      },
      step(listDrafts({ offset: 0, count: 1 }), (earlier) =>
        answered({
          total_count: 2,
          item_count: 1,
          item: [
            {
              media_id: idIn(earlier, 2),
              content: { news_item: [asPrinted(idIn(earlier), { title: '二' })] },
              update_time: at,
            },
          ],
        }),
      ),
      step(listDrafts({ offset: 1, count: 20, no_content: 0 }), {
        status: 200,
        body: {
          kind: 'json',
          is: {
            total_count: 2,
            item_count: 1,
            item: [{ content: { news_item: [{ title: '一', content: '<p>正文</p>' }] } }],
          },
          more: 'allowed',
        },
      }),
      step(listDrafts({ offset: 2, count: 20 }), answered({ total_count: 2, item_count: 0, item: [] })),
      step(listDrafts({ offset: 0, count: 20 }, other), answered({ total_count: 0, item_count: 0, item: [] })),
    ),
  },
  {
    id: 'wechat/draft-batchget-as-captured',
    because: { ...seen, says: 'the items first, each with its times; without content where none is asked for' },
    grade: 'observed',
    live: aSwitch,
    steps: [
      { ...cover, needs: [captured, still, clock] },
      step((earlier) => addDraft([article(idIn(earlier))]), someMediaId),
      step(listDrafts({ offset: 0, count: 20, no_content: 1 }), (earlier) => {
        const { content: _, ...rest } = asSeen(idIn(earlier));
        const content = { news_item: [rest], create_time: at, update_time: at };
        return answered({
          item: [{ media_id: idIn(earlier, 1), content, update_time: at }],
          total_count: 1,
          item_count: 1,
        });
      }),
    ],
  },
  {
    id: 'wechat/draft-batchget-answers-40097-to-wrong-counts',
    because: {
      page: 'wechat-draft-batchget',
      at: 'request body',
      says: 'offset and count are required, and count goes from 1 to 20',
      assumes: 'anything else is 40097, as on a neighbouring call (community-40097)',
    },
    grade: 'assumed',
    live: never('the code is not known'),
    steps: [
      step(listDrafts({ offset: 0, count: 20 }), answered({ total_count: 0, item_count: 0, item: [] })),
      step(listDrafts({ offset: 0, count: 21 }), wrongArgs),
      step(listDrafts({ offset: 0, count: 1 }), answered({ total_count: 0, item_count: 0, item: [] })),
      step(listDrafts({ offset: 0, count: 0 }), wrongArgs),
      step(listDrafts({ offset: 0 }), wrongArgs),
      step(listDrafts({ count: 20 }), wrongArgs),
      step(listDrafts({ offset: -1, count: 20 }), wrongArgs),
      step(listDrafts({ offset: 1, count: 20 }), answered({ total_count: 0, item_count: 0, item: [] })),
    ],
  },
  {
    id: 'wechat/draft-count',
    because: { page: 'wechat-draft-count', at: 'sample', says: 'how many drafts there are' },
    grade: 'documented',
    live,
    steps: withDraft(
      {},
      // Live there are others before it.
      step(countDrafts(), answered({ total_count: someCount })),
      step((earlier) => addDraft([article(idIn(earlier))]), someMediaId),
      step(countDrafts(), (earlier) => counted(countIn(earlier[2]) + 1)),
      step((earlier) => deleteDraft(idIn(earlier, 3)), done),
      step(countDrafts(), (earlier) => counted(countIn(earlier[2]))),
    ),
  },
  {
    id: 'wechat/draft-count-of-each-account',
    because: {
      page: 'wechat-draft-count',
      at: 'sample',
      says: 'how many drafts there are',
      assumes: 'in the account of the token',
    },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: withDraft({}, step(countDrafts(), counted(1)), step(countDrafts(other), counted(0))),
  },
  {
    id: 'wechat/draft-switch-is-on',
    because: {
      page: 'wechat-draft-switch',
      at: 'return parameters',
      says: 'whether it is on',
      assumes: 'it is, for everybody',
    },
    grade: 'assumed',
    live: never('switches on what nothing switches off'),
    steps: [
      step(
        { method: 'POST', url: '/cgi-bin/draft/switch?access_token=98_contract&checkonly=1' },
        answered({ errcode: 0, errmsg: 'ok', is_open: 1 }),
      ),
    ],
  },
];
