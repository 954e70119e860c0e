import type { World } from '../../../src/core/world.ts';
import { draftsIn } from '../../../src/providers/wechat/drafts/collection.ts';
import { end, jobsIn } from '../../../src/providers/wechat/publish/jobs.ts';
import { paths } from '../../../src/providers/wechat/wire.ts';
import type { Faults, Way } from './plan.ts';
import { draft, listed, postedById } from './wechat-drafts.ts';
import { change, field } from './wechat-gate.ts';

/** A publication that goes on, of a draft that is there beforehand. */
const publication = (world: World): string => {
  const handedIn = draftsIn(world).get(draft(world));
  if (handedIn === undefined) throw new Error('there is no draft');
  const now = world.clock.now();
  jobsIn(world).put('1', 'wx1', {
    publishId: 1,
    tenant: 'wx1',
    draft: handedIn,
    articleId: 'article',
    links: handedIn.links,
    outcome: 0,
    endsAt: now + 1000,
    waitsForPoll: true,
    isOver: false,
  });
  return '1';
};

/** What was published so. */
const article = (world: World): string => {
  const job = jobsIn(world).get(publication(world));
  if (job) end(job, world.clock.now(), world);
  return 'article';
};

const unverified: Faults = { 'it is not verified': change('wx1', { verified: false }) };
const withMore = (way: Way, faults: Faults = {}): Way => ({
  ...way,
  faults: { ...way.faults, ...unverified, ...faults },
});

export const publishWays: readonly Way[] = [
  withMore(postedById('wechat/freepublish_submit', paths.publishSubmit, 'media_id', draft), {
    'its cover is gone': ({ late }) => {
      late.push(({ objects }) => objects.delete({ provider: 'wechat', key: 'cover' }));
    },
  }),
  withMore(postedById('wechat/freepublish_get', paths.publishGet, 'publish_id', publication)),
  withMore(postedById('wechat/freepublish_getarticle', paths.publishGetarticle, 'article_id', article)),
  withMore(postedById('wechat/freepublish_delete', paths.publishDelete, 'article_id', article), {
    'another index': field('index', 2),
  }),
  withMore(listed('wechat/freepublish_batchget', paths.publishBatchget)),
];
