import { createHash } from 'node:crypto';
import type { World } from '../../../core/world.ts';

interface Linked {
  readonly tenant: string;
  /** Which of its draft it is, counted from 1. */
  readonly idx: number;
  /** Of what was published its publish_id; absent of a draft. */
  readonly mid?: number;
}

/** The query of an article's address. */
export function newLink({ tenant, idx, mid }: Linked, { keys }: World): string {
  const account = createHash('sha256').update(tenant).digest().readUInt32BE(0);
  const biz = Buffer.from(`39${`${account}`.padStart(10, '0').slice(0, 8)}`).toString('base64');
  return `__biz=${biz}&mid=${mid ?? 100_000_000 + keys.below(900_000_000)}&idx=${idx}&sn=${keys.hex(32)}&chksm=${keys.hex(84)}`;
}
