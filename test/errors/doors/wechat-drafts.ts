import type { Door } from '../door.ts';
import { article, coverOf, draftOf, publicationOf, publishedOf } from '../wechat-drafts.ts';
import { wechatSaid } from './wechat.ts';

const tenant = 'wx-standard';
/** The next draft that nobody has used up. */
let next = 0;

const body = (endpoint: string, method: string, path: string, fields?: () => object): Door => ({
  endpoint,
  credential: tenant,
  magic: (wanted) => `standin-${wanted}`,
  read: wechatSaid,
  prepare: ({ world }) => {
    coverOf(tenant, world);
    for (let i = 0; i < 3; i++) {
      draftOf(tenant, `draft${i}`, world);
      publishedOf(tenant, `article${i}`, world);
    }
    publicationOf(tenant, world);
    next = 0;
  },
  request: (base, credential) =>
    new Request(`${base}${path}?access_token=${credential}`, {
      method,
      ...(fields && { body: JSON.stringify(fields()) }),
    }),
});

export const wechatDraftDoors: readonly Door[] = [
  body('wechat/draft_add', 'POST', '/cgi-bin/draft/add', () => ({ articles: [article] })),
  body('wechat/draft_get', 'POST', '/cgi-bin/draft/get', () => ({ media_id: 'draft0' })),
  body('wechat/draft_update', 'POST', '/cgi-bin/draft/update', () => ({
    media_id: 'draft0',
    index: 0,
    articles: article,
  })),
  body('wechat/draft_delete', 'POST', '/cgi-bin/draft/delete', () => ({ media_id: `draft${next++}` })),
  body('wechat/draft_batchget', 'POST', '/cgi-bin/draft/batchget', () => ({ offset: 0, count: 20 })),
  body('wechat/draft_count', 'GET', '/cgi-bin/draft/count'),
  body('wechat/draft_switch', 'POST', '/cgi-bin/draft/switch', () => ({})),
  body('wechat/freepublish_submit', 'POST', '/cgi-bin/freepublish/submit', () => ({ media_id: 'draft0' })),
  body('wechat/freepublish_get', 'POST', '/cgi-bin/freepublish/get', () => ({ publish_id: '1' })),
  body('wechat/freepublish_getarticle', 'POST', '/cgi-bin/freepublish/getarticle', () => ({ article_id: 'article0' })),
  body('wechat/freepublish_delete', 'POST', '/cgi-bin/freepublish/delete', () => ({ article_id: 'article0' })),
  body('wechat/freepublish_batchget', 'POST', '/cgi-bin/freepublish/batchget', () => ({ offset: 0, count: 20 })),
];
