/** The calls about publishing, at the gateway. */
import type { Case } from '../engine/case.ts';
import { invalidMedia } from './draft-requests.ts';
import { answered } from './draft-responses.ts';
import { gateCasesOf, type ModuleCall } from './module-gate.ts';
import { noArticle, noPublication } from './publish-responses.ts';
import { refused } from './responses.ts';

const rights = { kinds: ['official', 'service', 'test'], sets: [7], takesJson: true, verified: true } as const;
const aboutArticle = {
  ...rights,
  fields: { article_id: 'nothing' },
  nearly: noArticle,
  wrong: [{ article_id: 'nothing' }],
} as const;

const calls: readonly ModuleCall[] = [
  {
    ...rights,
    name: 'publish-submit',
    page: 'wechat-freepublish-submit',
    path: '/cgi-bin/freepublish/submit',
    fields: { media_id: 'nothing' },
    nearly: invalidMedia,
    wrong: [{ media_id: 'nothing' }, {}],
    daily: 100,
  },
  {
    ...rights,
    name: 'publish-get',
    page: 'wechat-freepublish-get',
    path: '/cgi-bin/freepublish/get',
    fields: { publish_id: '1' },
    nearly: noPublication,
    wrong: [{ publish_id: '1' }, {}],
    daily: 100,
  },
  {
    ...aboutArticle,
    name: 'publish-getarticle',
    page: 'wechat-freepublish-getarticle',
    path: '/cgi-bin/freepublish/getarticle',
    daily: 100,
  },
  {
    ...aboutArticle,
    name: 'publish-delete',
    page: 'wechat-freepublish-delete',
    path: '/cgi-bin/freepublish/delete',
    daily: 10,
  },
  {
    ...rights,
    name: 'publish-batchget',
    page: 'wechat-freepublish-batchget',
    path: '/cgi-bin/freepublish/batchget',
    fields: { offset: 0, count: 20 },
    nearly: answered({ total_count: 0, item_count: 0, item: [] }),
    wrong: [
      { offset: -1, count: 20 },
      { offset: 0, count: 21 },
    ],
    toForm: refused(40097, 'invalid args'),
    daily: 100,
  },
];

export const publishCallCases: readonly Case[] = gateCasesOf(calls);
