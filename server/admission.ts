/** What bodies in flight may hold together before all but one of them must wait. */
const BUDGET_BYTES = 64 * 1024 * 1024;
/** The one that may go on while others wait has to bring so much between two looks at it. */
const PACE_BYTES = 64 * 1024;
const LOOK_MS = 5000;

/** A body on its way in, or one that waits for its answer. */
export interface Claim {
  /** Bytes held so far. */
  bytes: number;
  /** All of it is here. */
  complete: boolean;
  pause(): void;
  resume(): void;
  /** Closes its connection. */
  drop(): void;
}

/**
 * Bounds the memory of bodies in flight by what has arrived, not by what was announced: a sender who brings nothing holds
 * up nobody. Past the budget all wait, unread in their sockets, but for the one that has brought the most. So there is
 * always one that moves, and together they hold the budget and one longest body at the most.
 */
export class Admission {
  private readonly claims = new Set<Claim>();
  private held = 0;
  private first: Claim | undefined;
  private look: NodeJS.Timeout | undefined;

  enter(claim: Claim): void {
    this.claims.add(claim);
    if (this.first) claim.pause();
  }

  grow(claim: Claim, bytes: number): void {
    claim.bytes += bytes;
    this.held += bytes;
    if (this.held > BUDGET_BYTES && this.first === undefined) this.press();
  }

  /** Gives back what a body held, for one that goes on being counted or one that leaves. */
  shrink(claim: Claim): void {
    this.held -= claim.bytes;
    claim.bytes = 0;
    if (this.held <= BUDGET_BYTES) this.relax();
    else if (claim === this.first) this.press();
  }

  leave(claim: Claim): void {
    if (this.claims.delete(claim)) this.shrink(claim);
  }

  /** Called when all of a body is here: another one may come to the front. */
  completed(claim: Claim): void {
    claim.complete = true;
    if (claim === this.first) this.press();
  }

  private press(): void {
    const coming = [...this.claims].filter(({ complete }) => !complete);
    const first = coming.reduce<Claim | undefined>(
      (most, each) => (each.bytes > (most?.bytes ?? -1) ? each : most),
      undefined,
    );
    for (const claim of coming) if (claim !== first) claim.pause();
    this.first = first;
    first?.resume();
    clearInterval(this.look);
    this.look = first && this.watch(first);
  }

  private relax(): void {
    if (this.first === undefined) return;
    clearInterval(this.look);
    this.first = undefined;
    for (const claim of this.claims) if (!claim.complete) claim.resume();
  }

  /** So that a sender of a byte now and then cannot keep everybody else waiting. */
  private watch(claim: Claim): NodeJS.Timeout {
    let before = claim.bytes;
    const look = () => {
      if (claim.bytes - before < PACE_BYTES) claim.drop();
      before = claim.bytes;
    };
    return setInterval(look, LOOK_MS).unref();
  }
}
