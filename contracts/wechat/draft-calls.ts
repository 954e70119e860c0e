/** The calls about drafts, at the gateway. */
import type { Case } from '../engine/case.ts';
import { invalidMedia, noNews } from './draft-requests.ts';
import { answered, counted } from './draft-responses.ts';
import { gateCasesOf, type ModuleCall } from './module-gate.ts';
import { refused } from './responses.ts';

const drafts = { kinds: ['official', 'service', 'test'], sets: [11, 100] } as const;
const json = { ...drafts, takesJson: true } as const;
const byId = {
  ...json,
  fields: { media_id: 'nothing' },
  nearly: invalidMedia,
  wrong: [{ media_id: 'nothing' }, {}],
} as const;

const calls: readonly ModuleCall[] = [
  {
    ...json,
    name: 'draft-add',
    page: 'wechat-draft-add',
    path: '/cgi-bin/draft/add',
    fields: { articles: [] },
    nearly: noNews,
    wrong: [{ articles: [] }, { articles: Array.from({ length: 9 }, () => ({})) }],
    daily: 1000,
  },
  { ...byId, name: 'draft-get', page: 'wechat-draft-get', path: '/cgi-bin/draft/get', daily: 500 },
  { ...byId, name: 'draft-update', page: 'wechat-draft-update', path: '/cgi-bin/draft/update', daily: 1000 },
  { ...byId, name: 'draft-delete', page: 'wechat-draft-delete', path: '/cgi-bin/draft/delete', daily: 1000 },
  {
    ...json,
    name: 'draft-batchget',
    page: 'wechat-draft-batchget',
    path: '/cgi-bin/draft/batchget',
    fields: { offset: 0, count: 20 },
    nearly: answered({ total_count: 0, item_count: 0, item: [] }),
    wrong: [
      { offset: -1, count: 20 },
      { offset: 0, count: 21 },
    ],
    toForm: refused(40097, 'invalid args'),
    daily: 1000,
  },
  {
    ...drafts,
    name: 'draft-count',
    page: 'wechat-draft-count',
    path: '/cgi-bin/draft/count',
    nearly: counted(0),
    daily: 1000,
  },
  {
    ...drafts,
    name: 'draft-switch',
    page: 'wechat-draft-switch',
    path: '/cgi-bin/draft/switch',
    fields: {},
    nearly: answered({ errcode: 0, errmsg: 'ok', is_open: 1 }),
  },
];

export const draftCallCases: readonly Case[] = gateCasesOf(calls);
