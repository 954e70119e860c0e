/** A body on its way in, or one that waits for its answer. */
export interface Claim {
  /** Bytes held so far. */
  bytes: number;
  /** All of it is here. */
  complete: boolean;
  /** It comes as slowly as was ordered, for which its sender is not to blame. */
  readonly isSlowed: boolean;
  pause(): void;
  resume(): void;
  /** Closes its connection. */
  drop(why: string): void;
}

/** How often those that keep others waiting are looked at, in milliseconds. */
const LOOK_MS = 500;
/** In such a time a claim past its share has to bring so much while others wait, or an eighth of what it holds. */
const PACE_MS = 2000;
const PACE_BYTES = 256 * 1024;

interface Place {
  waits: boolean;
  /** When it last had brought what it has to, and what it held then. */
  paidAt: number;
  paidBytes: number;
}

/**
 * Bodies of one class and what they may hold together, by what has arrived. Past that, those that hold more than their
 * share wait, unread in their sockets; past twice as much all wait. But the first of those that came moves always, so
 * together they never hold more than that and one longest body. Whoever lets others wait has to keep a rate that grows
 * with what it holds: even the longest body is through in about a minute, or gone.
 */
export class Lane {
  /** The longest body of the class. */
  readonly upTo: number;
  private readonly budget: number;
  /** In the order in which they came. */
  private readonly places = new Map<Claim, Place>();
  private held = 0;
  private first: Claim | undefined;
  private look: NodeJS.Timeout | undefined;
  private isDropping = false;

  constructor(upTo: number, budget: number) {
    this.upTo = upTo;
    this.budget = budget;
  }

  enter(claim: Claim): void {
    const place = { waits: false, paidAt: performance.now(), paidBytes: claim.bytes };
    this.places.set(claim, place);
    this.weigh(claim, place, claim.bytes);
  }

  grow(claim: Claim, bytes: number): void {
    const place = this.places.get(claim) as Place;
    claim.bytes += bytes;
    if (claim.bytes - place.paidBytes >= this.dueOf(claim)) pay(claim, place, performance.now());
    this.weigh(claim, place, bytes);
  }

  /** Gives back what it held, for one that goes on being counted. */
  shrink(claim: Claim): void {
    this.held -= claim.bytes;
    claim.bytes = 0;
    const place = this.places.get(claim);
    if (place) place.paidBytes = 0;
    this.settleAgain();
  }

  leave(claim: Claim): void {
    if (!this.places.delete(claim)) return;
    this.held -= claim.bytes;
    if (claim === this.first) this.first = undefined;
    this.settleAgain();
  }

  /** Called when all of it is here: another one may come to the front. */
  completed(claim: Claim): void {
    if (claim === this.first) this.settleAgain();
  }

  private get isPressed(): boolean {
    return this.look !== undefined;
  }

  private get share(): number {
    return this.budget / this.places.size;
  }

  private weigh(claim: Claim, place: Place, bytes: number): void {
    this.held += bytes;
    if (!this.isPressed || this.first === undefined) {
      if (this.held > this.budget) this.settle();
    } else if (claim !== this.first && this.isOverdone(claim)) {
      hold(claim, place, true);
    }
  }

  /** Whether it may not go on while there is no room, unless it is the first. */
  private isOverdone({ bytes }: Claim): boolean {
    return bytes > this.share || this.held > 2 * this.budget;
  }

  private settleAgain(): void {
    if (this.isPressed && !this.isDropping) this.settle();
  }

  private settle(): void {
    if (this.held <= this.budget) return void this.relax();
    this.look ??= this.watch();
    const now = performance.now();
    this.first = undefined;
    let someWait = false;
    const slow: Claim[] = [];
    for (const [claim, place] of this.places) {
      if (claim.complete) continue;
      if (!place.waits && claim.bytes > this.share && this.isSlow(claim, place, now)) slow.push(claim);
      const waits = this.first !== undefined && this.isOverdone(claim);
      hold(claim, place, waits, now);
      this.first ??= claim;
      someWait ||= waits;
    }
    if (someWait && slow.length > 0) this.drop(slow);
  }

  private watch(): NodeJS.Timeout {
    let before = performance.now();
    const look = () => {
      const now = performance.now();
      // Where we stood still ourselves, nobody could bring anything.
      if (now - before > 2 * LOOK_MS) for (const [claim, place] of this.places) pay(claim, place, now);
      before = now;
      this.settle();
    };
    return setInterval(look, LOOK_MS).unref();
  }

  private drop(slow: readonly Claim[]): void {
    this.isDropping = true;
    for (const claim of slow) claim.drop(whyDropped(claim, this.dueOf(claim)));
    this.isDropping = false;
    this.settle();
  }

  private relax(): void {
    clearInterval(this.look);
    this.look = undefined;
    this.first = undefined;
    for (const [claim, place] of this.places) if (!claim.complete) hold(claim, place, false);
  }

  private isSlow(claim: Claim, { paidAt, paidBytes }: Place, now: number): boolean {
    return !claim.isSlowed && now - paidAt >= PACE_MS && claim.bytes - paidBytes < this.dueOf(claim);
  }

  private dueOf({ bytes }: Claim): number {
    return Math.max(Math.min(PACE_BYTES, this.upTo / 4), Math.floor(bytes / 8));
  }
}

function hold(claim: Claim, place: Place, waits: boolean, now = performance.now()): void {
  if (waits === place.waits) return;
  place.waits = waits;
  if (waits) return void claim.pause();
  pay(claim, place, now);
  claim.resume();
}

function pay({ bytes }: Claim, place: Place, now: number): void {
  place.paidAt = now;
  place.paidBytes = bytes;
}

function whyDropped({ bytes }: Claim, due: number): string {
  return `the connection was closed: of the room that bodies on their way share this one held ${bytes} bytes, and it brought less than ${due} in ${PACE_MS / 1000} seconds while others waited`;
}
