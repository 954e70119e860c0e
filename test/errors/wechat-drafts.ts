import { Bytes } from '../../src/core/bytes.ts';
import type { World } from '../../src/core/world.ts';
import { draftsIn } from '../../src/providers/wechat/drafts/collection.ts';
import { jobsIn, publishedIn } from '../../src/providers/wechat/publish/jobs.ts';

/** A cover in the library of an account. */
export function coverOf(tenant: string, { objects, clock }: World): string {
  const storedAt = clock.now();
  objects.put({ key: 'cover', provider: 'wechat', tenant, kind: 'material/image', bytes: Bytes.text('x'), storedAt });
  return 'cover';
}

/** A draft of an account under that id. */
export function draftOf(tenant: string, mediaId: string, world: World): string {
  const now = world.clock.now();
  const article = {
    type: 'news',
    title: 't',
    author: '',
    digest: '',
    content: 'c',
    sourceUrl: '',
    thumbMediaId: coverOf(tenant, world),
    thumbUrl: '',
    imageMediaIds: [],
    needOpenComment: 0,
    onlyFansCanComment: 0,
  } as const;
  const draft = { mediaId, tenant, articles: [article], links: ['sn=1'], createdAt: now, updatedAt: now };
  draftsIn(world).put(mediaId, tenant, draft);
  return mediaId;
}

/** What an account published, under an id of that. */
export function publishedOf(tenant: string, articleId: string, world: World): string {
  const mediaId = draftOf(tenant, `draft of ${articleId}`, world);
  const draft = draftsIn(world).get(mediaId);
  if (draft === undefined) throw new Error('there is no draft');
  const { articles, links, createdAt, updatedAt } = draft;
  const published = { articleId, tenant, mediaId, publishId: 1, articles, links, deleted: [false] };
  publishedIn(world).put(articleId, tenant, { ...published, createdAt, updatedAt });
  return articleId;
}

/** A publication of an account that goes on. */
export function publicationOf(tenant: string, world: World): string {
  const draft = draftsIn(world).get(draftOf(tenant, 'draft', world));
  if (draft === undefined) throw new Error('there is no draft');
  jobsIn(world).put('1', tenant, {
    publishId: 1,
    tenant,
    draft,
    articleId: 'a',
    links: draft.links,
    outcome: 0,
    endsAt: world.clock.now() + 1000,
    waitsForPoll: true,
    isOver: false,
  });
  return '1';
}

export const article = { title: 't', content: 'c', thumb_media_id: 'cover' };
