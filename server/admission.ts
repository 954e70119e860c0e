/** Bytes that bodies in flight may take together: two of the longest that are kept. */
const BUDGET_BYTES = 128 * 1024 * 1024;
/** While others wait, a body must come at this pace after its first seconds, or it loses its place. */
const SLOWEST_BYTES_A_SECOND = 10 * 1024;
const GRACE_MS = 10_000;

/** A body's claim on the budget, from its first byte to its reply. */
export interface Claim {
  /** What it may grow to in memory. */
  readonly bytes: number;
  start(): void;
  /** Bytes that came so far; undefined once all are here. */
  received(): number | undefined;
  drop(): void;
}

/** Lets bodies in, in the order they came, while all they may grow to fits; the others wait unread in their sockets. */
export class Admission {
  private readonly waiting = new Set<Claim>();
  private readonly admitted = new Map<Claim, number>();
  private inFlight = 0;
  private watch: NodeJS.Timeout | undefined;

  /** Starts the claim now, or when those before it have left. */
  enter(claim: Claim): void {
    this.waiting.add(claim);
    this.admit();
  }

  /** Gives the claim's bytes back, or its place in the queue. */
  leave(claim: Claim): void {
    this.waiting.delete(claim);
    if (this.admitted.delete(claim)) this.inFlight -= claim.bytes;
    this.admit();
  }

  private admit(): void {
    for (const claim of this.waiting) {
      if (this.inFlight + claim.bytes > BUDGET_BYTES) break;
      this.waiting.delete(claim);
      this.admitted.set(claim, performance.now());
      this.inFlight += claim.bytes;
      claim.start();
    }
    if (this.waiting.size > 0) this.watch ??= setInterval(() => this.dropSlow(), 1000).unref();
    else this.unwatch();
  }

  /** So that two senders of a byte now and then cannot keep everybody else out. */
  private dropSlow(): void {
    const now = performance.now();
    for (const [claim, since] of this.admitted) {
      const ms = now - since;
      if (ms > GRACE_MS && (claim.received() ?? Infinity) < (ms / 1000) * SLOWEST_BYTES_A_SECOND) claim.drop();
    }
  }

  private unwatch(): void {
    clearInterval(this.watch);
    this.watch = undefined;
  }
}
