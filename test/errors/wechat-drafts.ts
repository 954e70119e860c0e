import { Bytes } from '../../src/core/bytes.ts';
import type { World } from '../../src/core/world.ts';
import { draftsIn } from '../../src/providers/wechat/drafts/collection.ts';

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
    imageMediaIds: [],
    needOpenComment: 0,
    onlyFansCanComment: 0,
  } as const;
  const draft = { mediaId, tenant, articles: [article], links: ['sn=1'], createdAt: now, updatedAt: now };
  draftsIn(world).put(mediaId, tenant, draft);
  return mediaId;
}

export const article = { title: 't', content: 'c', thumb_media_id: 'cover' };
