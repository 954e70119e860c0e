import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Admission, type Claim } from '../../server/admission.ts';

const MIB = 1024 * 1024;

class Body implements Claim {
  bytes = 0;
  complete = false;
  paused = false;
  dropped = false;
  pause() {
    this.paused = true;
  }
  resume() {
    this.paused = false;
  }
  drop() {
    this.dropped = true;
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An admission with bodies that have brought so many MiB each. */
function bodies(...mib: number[]): [Admission, ...Body[]] {
  const admission = new Admission();
  const all = mib.map(() => new Body());
  for (const body of all) admission.enter(body);
  for (const [i, body] of all.entries()) admission.grow(body, (mib[i] as number) * MIB);
  return [admission, ...all];
}

const paused = (...all: Body[]) => all.map((body) => body.paused);

it('lets all come while they hold no more than the budget together', () => {
  const [, a, b] = bodies(32, 32) as [Admission, Body, Body];
  expect(paused(a, b)).toEqual([false, false]);
});

it('lets the one that brought the most go on past it, and all others wait', () => {
  const [admission, a, b, c] = bodies(20, 30, 15) as [Admission, Body, Body, Body];
  expect(paused(a, b, c)).toEqual([true, false, true]);
  const late = new Body();
  admission.enter(late);
  expect(late.paused).toBe(true);
});

it('lets the next one go on when the first is complete, and all when it has its answer', () => {
  const [admission, a, b, c] = bodies(20, 30, 15) as [Admission, Body, Body, Body];
  admission.completed(b);
  expect(paused(a, c)).toEqual([false, true]);
  admission.leave(b);
  expect(paused(a, c)).toEqual([false, false]);
});

it('lets the next one go on when the first breaks off', () => {
  const [admission, a, b, c] = bodies(40, 41, 30) as [Admission, Body, Body, Body];
  admission.leave(b);
  expect(paused(a, c)).toEqual([false, true]);
});

it('lets all go on when one past the guard is no longer kept', () => {
  const [admission, a, b] = bodies(60, 10) as [Admission, Body, Body];
  expect(paused(a, b)).toEqual([false, true]);
  admission.shrink(a);
  expect(paused(a, b)).toEqual([false, false]);
});

it('counts nothing twice when a body leaves twice', () => {
  const [admission, a, b] = bodies(60, 10) as [Admission, Body, Body];
  admission.leave(a);
  admission.leave(a);
  const c = new Body();
  admission.enter(c);
  admission.grow(c, 55 * MIB);
  expect(paused(b, c)).toEqual([true, false]);
});

it('drops the first when it brings next to nothing while others wait, and not one that goes on', () => {
  const [admission, slow] = bodies(60, 10) as [Admission, Body, Body];
  admission.grow(slow, 64 * 1024);
  vi.advanceTimersByTime(5000);
  expect(slow.dropped).toBe(false);
  admission.grow(slow, 64 * 1024 - 1);
  vi.advanceTimersByTime(5000);
  expect(slow.dropped).toBe(true);
});

it('does not watch anybody while nobody waits', () => {
  const [admission, a, b] = bodies(60, 10) as [Admission, Body, Body];
  admission.leave(b);
  vi.advanceTimersByTime(60_000);
  expect(a.dropped).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});
