import { createHash } from 'node:crypto';
import { collectionOf } from '../../../../core/collection.ts';
import type { World } from '../../../../core/world.ts';

/** A mass message that was sent. */
export interface MassJob {
  readonly msgId: number;
  readonly tenant: string;
  readonly msgtype: string;
  /** Media_id of the draft that it was; absent of anything else. */
  readonly draft?: string | undefined;
  /** How many articles it has; 1 of anything else. */
  readonly articles: number;
  /** Which of them are deleted, counted from 1. */
  readonly deleted: readonly number[];
}

const jobs = collectionOf<MassJob>({
  name: 'wechat/mass-jobs',
  form: {
    ...{ msgId: 'number', tenant: 'string', msgtype: 'string', 'draft?': 'string' },
    ...{ articles: 'number', deleted: ['number'] },
  },
  most: 10_000,
  maxBytes: 8 * 1024 * 1024,
  costOf: ({ draft = '', deleted }) => 64 + draft.length + 8 * deleted.length,
  groupOf: ({ tenant }) => tenant,
});

interface Sent {
  readonly msgId: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** By account and clientmsgid. */
const sent = collectionOf<Sent>({
  name: 'wechat/mass-ids',
  form: { msgId: 'number', at: 'number' },
  most: 10_000,
  maxBytes: 8 * 1024 * 1024,
  costOf: () => 64,
});

/** Numbers, as they were captured (community-mass-sendall). */
export function newMsgId({ keys }: World): number {
  return 3_000_000_000 + keys.below(1_000_000_000);
}

export function newMsgDataId({ keys }: World): number {
  return 2_000_000_000 + keys.below(1_000_000_000);
}

export function keepJob(job: MassJob, clientId: string, world: World): void {
  world.collection(jobs).put(`${job.msgId}`, job.tenant, job);
  const key = `${job.tenant} ${clientId}`;
  world.collection(sent).put(key, job.tenant, { msgId: job.msgId, at: world.clock.now() });
}

/** The caller's own; undefined where there is none. */
export function jobOf(msgId: number | undefined, tenant: string, world: World): MassJob | undefined {
  const job = world.collection(jobs).get(`${msgId}`);
  return job?.tenant === tenant ? job : undefined;
}

/** Whether that draft was sent, and is none any more. */
export function wasSent(draft: string, tenant: string, world: World): boolean {
  return world
    .collection(jobs)
    .of(tenant)
    .some((job) => job.draft === draft);
}

export function isDeleted({ articles, deleted }: MassJob): boolean {
  return deleted.length === articles;
}

/** One of its articles, or with 0 all. */
export function deleteFrom(job: MassJob, index: number, world: World): void {
  const gone = index === 0 ? Array.from({ length: job.articles }, (_, i) => i + 1) : [...job.deleted, index];
  world.collection(jobs).replace(`${job.msgId}`, { ...job, deleted: [...new Set(gone)] });
}

const DAY = 24 * 60 * 60 * 1000;

/** What was sent under that clientmsgid in the last 24 hours. */
export function sentAs(clientId: string, tenant: string, world: World): number | undefined {
  const found = world.collection(sent).get(`${tenant} ${clientId}`);
  return found !== undefined && world.clock.now() - found.at < DAY ? found.msgId : undefined;
}

/** What stands for a clientmsgid that was not sent: a digest of whom it is for and what it says (wxjava-mass). */
export function clientIdOf(to: string, said: unknown): string {
  return createHash('sha256')
    .update(`${to} ${JSON.stringify(said)}`)
    .digest('hex');
}
