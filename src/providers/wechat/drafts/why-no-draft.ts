import type { Explanation } from '../../../core/rule.ts';
import { phrase, type Said, say } from '../../../core/say.ts';
import { whyGone } from '../../../core/shelf.ts';
import type { World } from '../../../core/world.ts';
import { wasSent } from '../messages/mass/jobs.ts';
import { publishedIn } from '../publish/jobs.ts';
import { draftsIn } from './collection.ts';

/** What an id is that is no draft of the account's; undefined where nothing here gave it out. */
export function whyNoDraft(mediaId: string, tenant: string, world: World): Explanation | undefined {
  const drafts = draftsIn(world);
  const measured: Said | undefined = drafts.get(mediaId)
    ? 'a draft of another account'
    : whatItWas(mediaId, tenant, world);
  return measured === undefined ? undefined : { measured, ours: true };
}

/** What became of a draft that was the account's; undefined of what was none. */
export function howDraftWent(mediaId: string, tenant: string, world: World): Said | undefined {
  const isPublished = publishedIn(world)
    .of(tenant)
    .some((each) => each.mediaId === mediaId);
  if (isPublished) return 'a draft that was published, and is none any more';
  if (wasSent(mediaId, tenant, world)) return 'a draft that was sent, and is none any more';
  const fate = draftsIn(world).fateOf(mediaId);
  return fate && say`a draft that is gone: ${phrase(whyGone(fate, world) ?? 'it was deleted')}`;
}

function whatItWas(mediaId: string, tenant: string, world: World): Said | undefined {
  const fate = howDraftWent(mediaId, tenant, world);
  if (fate !== undefined) return fate;
  if (publishedIn(world).get(mediaId)) return 'an article_id in the place of the media_id of a draft';
  const object = world.objects.get('wechat', mediaId, world.clock.now());
  return object && 'the media_id of what was uploaded, in the place of that of a draft';
}
