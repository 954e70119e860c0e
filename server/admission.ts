import { type Claim, Lane } from './lane.ts';

export type { Claim } from './lane.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * Bounds the memory of bodies in flight, in classes by their length: who holds little never waits for who holds much. What
 * is announced decides no more than where a body begins; what counts is what has arrived.
 */
export class Admission {
  private readonly lanes: readonly Lane[] = [
    // Token calls and thumbnails, most pictures, and all others.
    new Lane(64 * KIB, 8 * MIB),
    new Lane(MIB, 16 * MIB),
    new Lane(Infinity, 32 * MIB),
  ];
  private readonly laneOf = new Map<Claim, Lane>();

  /** `announced`: how long its sender says it is, if anything. */
  enter(claim: Claim, announced = 0): void {
    this.put(claim, Math.max(claim.bytes, announced));
  }

  grow(claim: Claim, bytes: number): void {
    const lane = this.laneOf.get(claim);
    if (lane === undefined) return;
    if (claim.bytes + bytes <= lane.upTo) return void lane.grow(claim, bytes);
    lane.leave(claim);
    claim.bytes += bytes;
    // Whatever held it there.
    claim.resume();
    this.put(claim, claim.bytes);
  }

  /** Gives back what a body held that goes on being counted. */
  shrink(claim: Claim): void {
    this.laneOf.get(claim)?.shrink(claim);
  }

  /** Of a body that is gone, or answered. */
  leave(claim: Claim): void {
    const lane = this.laneOf.get(claim);
    this.laneOf.delete(claim);
    lane?.leave(claim);
    claim.bytes = 0;
  }

  completed(claim: Claim): void {
    claim.complete = true;
    this.laneOf.get(claim)?.completed(claim);
  }

  private put(claim: Claim, length: number): void {
    const lane = this.lanes.find(({ upTo }) => length <= upTo) as Lane;
    this.laneOf.set(claim, lane);
    lane.enter(claim);
  }
}
