import { collectionOf } from '../../../core/collection.ts';
import type { World } from '../../../core/world.ts';
import type { Article } from '../drafts/article.ts';
import { articleForm } from '../drafts/article.ts';
import { costOfArticles, type Draft, draftForm, draftsIn } from '../drafts/collection.ts';

/** How publishing ends, in the numbers of `publish_status`. */
export type Outcome = 0 | 2 | 3 | 4;

export const outcomes: Readonly<Record<Outcome, string>> = {
  0: 'published',
  2: 'failed for originality',
  3: 'failed for another reason',
  4: 'refused by the auditors',
};

/** A draft that was handed in. */
export interface Job {
  readonly publishId: number;
  readonly tenant: string;
  /** As it was then. */
  readonly draft: Draft;
  readonly articleId: string;
  /** What the addresses of its articles will end in. */
  readonly links: readonly string[];
  readonly outcome: Outcome;
  /** When it ends, in milliseconds since 1970. */
  readonly endsAt: number;
  /** Whoever asks before it is over is told that it goes on, and ends it. */
  readonly waitsForPoll: boolean;
  readonly isOver: boolean;
  /** Id of what the program will be told. */
  readonly callback?: string | undefined;
}

/** What was published, by the id of all its articles together. */
export interface Published {
  readonly articleId: string;
  readonly tenant: string;
  /** Of the draft that it was. */
  readonly mediaId: string;
  readonly publishId: number;
  readonly articles: readonly Article[];
  readonly links: readonly string[];
  /** Of each article whether its owner deleted it. */
  readonly deleted: readonly boolean[];
  /** Milliseconds since 1970, as the next one. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

const jobKind = collectionOf<Job>({
  name: 'wechat/publications',
  form: {
    ...{ publishId: 'number', tenant: 'string', draft: draftForm, articleId: 'string', links: ['string'] },
    ...{ outcome: 'number', endsAt: 'number', waitsForPoll: 'boolean', isOver: 'boolean', 'callback?': 'string' },
  },
  maxBytes: 32 * 1024 * 1024,
  most: 10_000,
  costOf: ({ draft }) => costOfArticles(draft),
  groupOf: ({ tenant }) => tenant,
});

const publishedKind = collectionOf<Published>({
  name: 'wechat/articles',
  form: {
    ...{ articleId: 'string', tenant: 'string', mediaId: 'string', publishId: 'number' },
    ...{ articles: [articleForm], links: ['string'], deleted: ['boolean'] },
    ...{ createdAt: 'number', updatedAt: 'number' },
  },
  maxBytes: 32 * 1024 * 1024,
  most: 10_000,
  costOf: costOfArticles,
  groupOf: ({ tenant }) => tenant,
});

export const jobsIn = (world: World) => world.collection(jobKind);
export const publishedIn = (world: World) => world.collection(publishedKind);

export const keyOf = ({ publishId }: Pick<Job, 'publishId'>): string => `${publishId}`;

/** The caller's own. */
export function jobOf(publishId: string, tenant: string, world: World): Job | undefined {
  const job = jobsIn(world).get(publishId);
  return job?.tenant === tenant ? job : undefined;
}

export function publishedOf(articleId: string, tenant: string, world: World): Published | undefined {
  const found = publishedIn(world).get(articleId);
  return found?.tenant === tenant ? found : undefined;
}

/** Whatever has ended by now is done, be it an account's or everybody's. */
export function settle(world: World, tenant?: string): void {
  const now = world.clock.now();
  const jobs = tenant === undefined ? jobsIn(world).all() : jobsIn(world).of(tenant);
  const ended = jobs.filter(({ isOver, endsAt }) => !isOver && endsAt <= now);
  // What is listed is listed by when it ended, not by when it was handed in.
  for (const job of ended.sort((a, b) => a.endsAt - b.endsAt)) end(job, job.endsAt, world);
}

/** The draft is gone, and its articles can be read; where it fails all stays as it was. */
export function end(job: Job, at: number, world: World): void {
  jobsIn(world).replace(keyOf(job), { ...job, isOver: true });
  if (job.outcome !== 0) return;
  draftsIn(world).delete(job.draft.mediaId);
  publishedIn(world).put(job.articleId, job.tenant, publishedFrom(job, at));
}

function publishedFrom({ draft, tenant, articleId, publishId, links }: Job, at: number): Published {
  const { mediaId, articles } = draft;
  return {
    articleId,
    tenant,
    mediaId,
    publishId,
    articles,
    links,
    deleted: articles.map(() => false),
    createdAt: at,
    updatedAt: at,
  };
}

/** What freepublish/get calls it once it is over: how it ended, or 5 once all its articles were deleted. */
export function outcomeOf({ outcome, articleId }: Job, world: World): Outcome | 5 {
  const published = publishedIn(world).get(articleId);
  return outcome === 0 && published?.deleted.every((each) => each) ? 5 : outcome;
}
