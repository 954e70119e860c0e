import type { EndpointWith } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import type { Draft } from '../drafts/collection.ts';
import { newLink } from '../drafts/links.ts';
import { type ListCall, readList } from '../drafts/read.ts';
import { isCaptured, listOf, seconds } from '../drafts/reply.ts';
import { newPermanentId } from '../gateway/media-ids.ts';
import { moduleApi } from '../gateway/module-api.ts';
import { done, moduleJson } from '../gateway/reply.ts';
import { paths } from '../wire.ts';
import * as errors from './errors.ts';
import { tellWhenOver } from './event.ts';
import { end, type Job, jobsIn, keyOf, type Outcome, outcomeOf, type Published, publishedIn } from './jobs.ts';
import {
  GETARTICLE,
  PUBLISH_BATCHGET,
  PUBLISH_DELETE,
  PUBLISH_GET,
  readArticle,
  readDelete,
  readJob,
  readSubmit,
  SUBMIT,
} from './read.ts';
import { publishedContent, publishIdOf, stateOf } from './reply.ts';
import * as rules from './rules.ts';
import { publishSeconds } from './switches.ts';

/** Only hands it in: what comes of it is asked for later. */
export const submit: EndpointWith<typeof SUBMIT, typeof errors.submitErrors> = moduleApi({
  name: SUBMIT,
  path: paths.publishSubmit,
  rules: rules.submitRules,
  errors: errors.submitErrors,
  read: readSubmit,
  take({ caller, draft, base }, _, world) {
    const handedIn = jobFor(draft as Draft, caller.account?.kind, world);
    const callback = tellWhenOver(handedIn, { base, world });
    const job = { ...handedIn, callback };
    jobsIn(world).put(keyOf(job), job.tenant, job);
    return {
      reply: moduleJson({ ...done, publish_id: publishIdOf(job, world) }),
      uses: [job.draft.mediaId],
      made: [keyOf(job), job.articleId],
      callbacks: callback === undefined ? [] : [callback],
    };
  },
});

/** How long it is publishing where it ends with the first poll, and nobody polls. */
const UNASKED_MS = 1000;

function jobFor(draft: Draft, kind: string | undefined, world: World): Job {
  const { tenant, mediaId, articles } = draft;
  const { clock, keys, outcomes, settings } = world;
  const { outcome, after } = outcomes.take('wechat', [mediaId]) ?? {};
  const chosen = settings.get(publishSeconds);
  const waitsForPoll = after === undefined && chosen === 'first poll';
  const usualEnd = clock.now() + (chosen === 'first poll' ? UNASKED_MS : chosen * 1000);
  // As large as those that were seen.
  const publishId = 2_247_483_648 + keys.below(400_000_000);
  return {
    publishId,
    tenant,
    draft,
    articleId: newPermanentId(tenant, world),
    links: articles.map((_, i) => newLink({ tenant, mid: publishId, idx: i + 1 }, world)),
    outcome: outcome === undefined ? usualOutcome(kind) : (Number(outcome) as Outcome),
    endsAt: after === undefined ? usualEnd : clock.after(after),
    waitsForPoll,
    isOver: false,
  };
}

/** Of a test account every publication fails (community-publish-3). */
function usualOutcome(kind: string | undefined): Outcome {
  return kind === 'test' ? 3 : 0;
}

export const publishGet: EndpointWith<typeof PUBLISH_GET, typeof errors.publishGetErrors> = moduleApi({
  name: PUBLISH_GET,
  path: paths.publishGet,
  rules: rules.publishGetRules,
  errors: errors.publishGetErrors,
  read: readJob,
  take({ job: found, base }, _, world) {
    const job = found as Job;
    const said = stateOf(job, job.isOver ? outcomeOf(job, world) : 1, { base, world });
    if (job.waitsForPoll && !job.isOver) asked(job, world);
    return { reply: moduleJson(said), uses: [keyOf(job)] };
  },
});

function asked(job: Job, world: World): void {
  end(job, world.clock.now(), world);
  if (job.callback !== undefined) world.callbacks.hurry(job.callback);
}

export const getarticle: EndpointWith<typeof GETARTICLE, typeof errors.getarticleErrors> = moduleApi({
  name: GETARTICLE,
  path: paths.publishGetarticle,
  rules: rules.getarticleRules,
  errors: errors.getarticleErrors,
  read: readArticle,
  take: ({ articleId, published, base }, _, world) => ({
    reply: moduleJson(publishedContent(published as Published, { base, world })),
    uses: [articleId],
  }),
});

/** One article, or all of them. */
export const publishDelete: EndpointWith<typeof PUBLISH_DELETE, typeof errors.publishDeleteErrors> = moduleApi({
  name: PUBLISH_DELETE,
  path: paths.publishDelete,
  rules: rules.publishDeleteRules,
  errors: errors.publishDeleteErrors,
  read: readDelete,
  take({ published: found, index }, _, world) {
    const published = found as Published;
    const deleted = published.deleted.map((was, i) => was || index === 0 || index === i + 1);
    publishedIn(world).replace(published.articleId, { ...published, deleted, updatedAt: world.clock.now() });
    return { reply: moduleJson(done), uses: [published.articleId] };
  },
});

export const publishBatchget: EndpointWith<typeof PUBLISH_BATCHGET, typeof errors.publishBatchgetErrors> = moduleApi({
  name: PUBLISH_BATCHGET,
  path: paths.publishBatchget,
  rules: rules.publishBatchgetRules,
  errors: errors.publishBatchgetErrors,
  read: readList(PUBLISH_BATCHGET),
  take: (call, _, world) => ({ reply: moduleJson(listFor(call, world)) }),
});

/** The newest first; what was deleted as a whole is not among it. */
function listFor({ caller, base, offset = 0, count = 0, noContent }: ListCall, world: World): object {
  const all = publishedIn(world)
    .of(caller.tenant)
    .filter(({ deleted }) => !deleted.every((each) => each))
    .reverse();
  const items = all.slice(offset, offset + count).map((published) => ({
    article_id: published.articleId,
    content: publishedContent(published, { base, world, noContent }),
    ...(isCaptured(world) ? {} : { update_time: seconds(published.updatedAt) }),
  }));
  return listOf(items, all.length, world);
}
