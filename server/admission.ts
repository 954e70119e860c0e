/** Bytes that bodies in flight may take together: two of the longest that are kept. */
const BUDGET_BYTES = 128 * 1024 * 1024;

/** A body's claim on the budget, from its first byte to its reply. */
export interface Claim {
  readonly bytes: number;
  readonly start: () => void;
}

/** Lets bodies in, in the order they came, while all they may grow to fits; the others wait unread in their sockets. */
export class Admission {
  private readonly waiting = new Set<Claim>();
  private readonly admitted = new Set<Claim>();
  private inFlight = 0;

  /** Calls `claim.start` now, or when those before it have left. */
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
      if (this.inFlight + claim.bytes > BUDGET_BYTES) return;
      this.waiting.delete(claim);
      this.admitted.add(claim);
      this.inFlight += claim.bytes;
      claim.start();
    }
  }
}
