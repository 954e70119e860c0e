import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Admission, type Claim } from '../../server/admission.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

class Body implements Claim {
  bytes = 0;
  complete = false;
  isSlowed = false;
  paused = false;
  dropped: string | undefined;
  private readonly admission: Admission;
  constructor(admission: Admission) {
    this.admission = admission;
  }
  pause() {
    this.paused = true;
  }
  resume() {
    this.paused = false;
  }
  drop(why: string) {
    this.dropped = why;
    this.admission.leave(this);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const bodyOf = (admission: Admission, mib: number) => {
  const body = new Body(admission);
  admission.enter(body);
  admission.grow(body, mib * MIB);
  return body;
};

/** An admission with bodies that have brought so many MiB each. */
function bodies(...mib: number[]): [Admission, ...Body[]] {
  const admission = new Admission();
  return [admission, ...mib.map((each) => bodyOf(admission, each))];
}

const paused = (...all: Body[]) => all.map((body) => body.paused);

it('lets all come while they hold no more than the budget together', () => {
  const [, a, b] = bodies(16, 16) as [Admission, Body, Body];
  expect(paused(a, b)).toEqual([false, false]);
});

it('lets the first go on past it, and others that hold more than their share wait', () => {
  const [admission, a, b, c] = bodies(10, 15, 12) as [Admission, Body, Body, Body];
  expect(paused(a, b, c)).toEqual([false, true, true]);
  const late = bodyOf(admission, 2);
  expect(late.paused).toBe(false);
  admission.grow(late, 7 * MIB);
  expect(late.paused).toBe(true);
});

it('lets all but the first wait where twice the budget is held', () => {
  const [admission, a, b] = bodies(30, 35) as [Admission, Body, Body];
  expect(paused(a, b)).toEqual([false, true]);
  const late = bodyOf(admission, 2);
  expect(late.paused).toBe(true);
});

it('makes nobody who holds little wait for those who hold much', () => {
  const [admission] = bodies(35, 33, 30) as [Admission, Body, Body, Body];
  expect(paused(...[0.01, 0.06, 0.5, 1].map((mib) => bodyOf(admission, mib)))).toEqual(Array(4).fill(false));
});

it('counts a body by what it brought, and lets one of a known length begin among its like', () => {
  const admission = new Admission();
  const announced = Array.from({ length: 100 }, () => new Body(admission));
  for (const body of announced) admission.enter(body, 64 * MIB);
  const small = Array.from({ length: 15 }, () => bodyOf(admission, 1));
  expect(paused(...announced, ...small)).not.toContain(true);
});

it('lets the next in order go on when the first is complete, and all when it has its answer', () => {
  const [admission, a, b, c] = bodies(10, 15, 12) as [Admission, Body, Body, Body];
  admission.completed(a);
  expect(paused(b, c)).toEqual([false, true]);
  admission.leave(a);
  expect(paused(b, c)).toEqual([false, false]);
});

it('lets the next one go on when the first breaks off', () => {
  const [admission, a, b, c] = bodies(20, 21, 30) as [Admission, Body, Body, Body];
  admission.leave(a);
  expect(paused(b, c)).toEqual([false, true]);
});

it('lets one go on that comes where all others are complete', () => {
  const [admission, a, b] = bodies(40, 40) as [Admission, Body, Body];
  admission.completed(a);
  admission.completed(b);
  expect(bodyOf(admission, 5).paused).toBe(false);
});

it('lets all go on when one past the guard is no longer kept', () => {
  const [admission, a, b] = bodies(30, 17) as [Admission, Body, Body];
  expect(paused(a, b)).toEqual([false, true]);
  admission.shrink(a);
  expect(paused(a, b)).toEqual([false, false]);
});

it('counts nothing twice when a body leaves twice', () => {
  const [admission, a, b] = bodies(30, 10) as [Admission, Body, Body];
  admission.leave(a);
  admission.leave(a);
  const c = bodyOf(admission, 22);
  expect(paused(b, c)).toEqual([false, false]);
  admission.grow(c, 1);
  expect(paused(b, c)).toEqual([false, true]);
});

it('drops one past its share that keeps others waiting and brings next to nothing, and says why', () => {
  const [admission, slow, other] = bodies(35, 33) as [Admission, Body, Body];
  vi.advanceTimersByTime(1500);
  admission.grow(slow, 5 * MIB);
  vi.advanceTimersByTime(1500);
  expect(slow.dropped).toBeUndefined();
  admission.grow(slow, MIB);
  vi.advanceTimersByTime(2000);
  expect(slow.dropped).toMatch(/held 42991616 bytes.* less than 5373952 in 2 seconds while others waited/);
  expect(other.dropped).toBeUndefined();
  expect(other.paused).toBe(false);
});

it('drops all at once that have been dripping, where they hold the room', () => {
  const admission = new Admission();
  const dripping = Array.from({ length: 20 }, () => bodyOf(admission, 1.5));
  vi.advanceTimersByTime(3000);
  const [first, next] = [bodyOf(admission, 1.9), bodyOf(admission, 1.9)];
  expect(dripping.every(({ dropped }) => dropped)).toBe(true);
  expect(paused(first, next)).toEqual([false, false]);
});

it('does not drop one that was ordered to be slow, nor anybody where Standin stood still itself', () => {
  const [, slowed] = bodies(35, 33) as [Admission, Body, Body];
  slowed.isSlowed = true;
  vi.advanceTimersByTime(60_000);
  expect(slowed.dropped).toBeUndefined();
  const [, first] = bodies(35, 33) as [Admission, Body, Body];
  const { now } = performance;
  vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + 5000);
  vi.advanceTimersByTime(1500);
  expect(first.dropped).toBeUndefined();
  vi.advanceTimersByTime(1500);
  expect(first.dropped).toBeDefined();
  vi.restoreAllMocks();
});

it('does not watch anybody while nobody waits', () => {
  const [admission, a, b] = bodies(30, 10) as [Admission, Body, Body];
  admission.leave(b);
  vi.advanceTimersByTime(60_000);
  expect(a.dropped).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

it('does not drop one that holds the room alone', () => {
  const [, alone] = bodies(60) as [Admission, Body];
  vi.advanceTimersByTime(60_000);
  expect(alone.dropped).toBeUndefined();
});
