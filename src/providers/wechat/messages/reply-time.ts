import { collectionOf } from '../../../core/collection.ts';
import type { RecordForm } from '../../../core/state/form.ts';
import type { World } from '../../../core/world.ts';

const HOUR = 60 * 60 * 1000;

/** How long, and how often, an account may answer what a user did (wechat-customer-service). */
const allowances = {
  message: { ms: 48 * HOUR, messages: 5 },
  event: { ms: 60 * 1000, messages: 3 },
} as const;

export type Deed = keyof typeof allowances;

interface Allowance {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly left: number;
}

const allowanceForm: RecordForm = { until: 'number', left: 'number' };

/** What is left of it between one user and one account. */
type ReplyTime = { readonly tenant: string } & { readonly [Each in Deed]?: Allowance };

const kind = collectionOf<ReplyTime>({
  name: 'wechat/reply-times',
  form: { tenant: 'string', 'message?': allowanceForm, 'event?': allowanceForm },
  most: 10_000,
  maxBytes: 8 * 1024 * 1024,
  costOf: () => 64,
  groupOf: ({ tenant }) => tenant,
});

const keyOf = (tenant: string, openid: string) => `${tenant} ${openid}`;

/** A user did something; doing it again begins anew. */
export function openReplyTime(deed: Deed, tenant: string, openid: string, world: World): void {
  const { ms, messages } = allowances[deed];
  change({ [deed]: { until: world.clock.now() + ms, left: messages } }, tenant, openid, world);
}

/** A user is gone, and gets nothing any more. */
export function closeReplyTime(tenant: string, openid: string, world: World): void {
  const over = { until: 0, left: 0 };
  change({ message: over, event: over }, tenant, openid, world);
}

function change(to: Partial<ReplyTime>, tenant: string, openid: string, world: World): void {
  const [times, key] = [world.collection(kind), keyOf(tenant, openid)];
  const known = times.get(key);
  if (known) times.replace(key, { ...known, ...to });
  else times.put(key, tenant, { tenant, ...to });
}

/** Whether anybody is known to have done anything to that account: from then on it is kept track of. */
export function isTracked(tenant: string, world: World): boolean {
  return world.collection(kind).has(tenant);
}

/** Whether a user may be answered. */
export function replyTimeOf(tenant: string, openid: string, world: World): 'open' | 'over' | 'spent' {
  const open = openOnes(tenant, openid, world);
  if (open.length === 0) return 'over';
  return open.some(([, { left }]) => left > 0) ? 'open' : 'spent';
}

/** One message less, of whichever time ends first. */
export function spendReply(tenant: string, openid: string, world: World): void {
  const [first] = openOnes(tenant, openid, world)
    .filter(([, { left }]) => left > 0)
    .sort(([, a], [, b]) => a.until - b.until);
  if (first === undefined) return;
  const [deed, { until, left }] = first;
  change({ [deed]: { until, left: left - 1 } }, tenant, openid, world);
}

function openOnes(tenant: string, openid: string, world: World): [Deed, Allowance][] {
  const time = world.collection(kind).get(keyOf(tenant, openid));
  const now = world.clock.now();
  return (Object.keys(allowances) as Deed[]).flatMap((deed): [Deed, Allowance][] => {
    const allowance = time?.[deed];
    return allowance !== undefined && now < allowance.until ? [[deed, allowance]] : [];
  });
}
