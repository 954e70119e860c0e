import type { Explanation } from '../../../core/rule.ts';
import { whyGone } from '../../../core/shelf.ts';
import type { World } from '../../../core/world.ts';
import { publishedIn } from '../publish/jobs.ts';
import { draftsIn } from './collection.ts';

/** What an id is that is no draft of the account's; undefined where nothing here gave it out. */
export function whyNoDraft(mediaId: string, tenant: string, world: World): Explanation | undefined {
  const drafts = draftsIn(world);
  const measured = drafts.get(mediaId) ? 'a draft of another account' : whatItWas(mediaId, tenant, world);
  return measured === undefined ? undefined : { measured, ours: true };
}

function whatItWas(mediaId: string, tenant: string, world: World): string | undefined {
  const published = publishedIn(world);
  if (published.of(tenant).some((each) => each.mediaId === mediaId))
    return 'a draft that was published, and is none any more';
  const fate = draftsIn(world).fateOf(mediaId);
  if (fate !== undefined) return `a draft that is gone: ${whyGone(fate, world) ?? 'it was deleted'}`;
  if (published.get(mediaId)) return 'an article_id in the place of the media_id of a draft';
  const object = world.objects.get('wechat', mediaId, world.clock.now());
  return object && 'the media_id of what was uploaded, in the place of that of a draft';
}
