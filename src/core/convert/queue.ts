import { Heaviest } from '../heaviest.ts';

/** What waits for its turn. */
export interface Waiting {
  readonly tenant: string;
  /** Bytes that it keeps from being let go. */
  readonly cost: number;
}

interface Tenant<Job> {
  readonly jobs: Set<Job>;
  cost: number;
}

/**
 * Jobs in the order of their turns: one of each tenant, then the next one of each. Bounded in bytes, and past that the
 * newest of whoever has the most of them waiting goes, so that a busy tenant cannot keep everybody else out.
 */
export class FairQueue<Job extends Waiting> {
  private readonly maxCost: number;
  /** The one whose turn is next comes first. */
  private readonly tenants = new Map<string, Tenant<Job>>();
  private readonly heaviest = new Heaviest();
  private cost = 0;

  constructor(maxCost: number) {
    this.maxCost = maxCost;
  }

  add(job: Job): void {
    const tenant = this.tenants.get(job.tenant) ?? { jobs: new Set(), cost: 0 };
    this.tenants.set(job.tenant, tenant);
    tenant.jobs.add(job);
    this.weigh(job.tenant, tenant, job.cost);
  }

  /** Takes out the next one whose tenant `may` have one done. */
  next(may: (tenant: string) => boolean): Job | undefined {
    for (const [name, tenant] of this.tenants) {
      const [job] = may(name) ? tenant.jobs : [];
      if (job === undefined) continue;
      this.delete(job);
      // Behind all others, if there is more of it.
      if (this.tenants.delete(name)) this.tenants.set(name, tenant);
      return job;
    }
    return undefined;
  }

  /** Takes out what there is no room for. */
  excess(): Job | undefined {
    if (this.cost <= this.maxCost) return undefined;
    const tenant = this.tenants.get(this.heaviest.top() as string);
    const job = [...(tenant?.jobs ?? [])].at(-1);
    if (job) this.delete(job);
    return job;
  }

  /** False where it does not wait here. */
  delete(job: Job): boolean {
    const tenant = this.tenants.get(job.tenant);
    if (tenant === undefined || !tenant.jobs.delete(job)) return false;
    this.weigh(job.tenant, tenant, -job.cost);
    return true;
  }

  private weigh(name: string, tenant: Tenant<Job>, change: number): void {
    tenant.cost += change;
    this.cost += change;
    if (tenant.jobs.size > 0) {
      this.heaviest.set(name, tenant.cost);
    } else {
      this.tenants.delete(name);
      this.heaviest.delete(name);
    }
  }
}
