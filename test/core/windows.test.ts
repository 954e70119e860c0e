import { expect, it } from 'vitest';
import { DailyCounts, Windows } from '../../src/core/windows.ts';

const limits = [
  { count: 3, ms: 1000 },
  { count: 5, ms: 60_000 },
];

/** Calls at these times; the ones that were refused. */
function refused(times: number[]): number[] {
  const windows = new Windows();
  return times.filter((time) => windows.hit('a', limits, time) !== undefined);
}

it('lets as many calls through as the short window holds', () => {
  expect(refused([0, 1, 2, 3, 999])).toEqual([3, 999]);
});

it('slides: a call passes once the one so many before it is out of the window', () => {
  expect(refused([0, 500, 600, 999, 1000, 1400])).toEqual([999, 1400]);
});

it('trips on the long window when the short one is free', () => {
  expect(refused([0, 2000, 4000, 6000, 8000, 10_000, 59_999, 60_000])).toEqual([10_000, 59_999]);
});

it('does not count what it refused', () => {
  const windows = new Windows();
  for (const time of [0, 0, 0, 900, 900, 900]) windows.hit('a', limits, time);
  expect(windows.hit('a', limits, 1000)).toBeUndefined();
});

it('says which window and when it resets', () => {
  const windows = new Windows();
  for (const time of [0, 100, 200]) windows.hit('a', limits, time);
  expect(windows.hit('a', limits, 300)).toEqual({ window: limits[0], resetMs: 700 });
});

it('keeps callers apart', () => {
  const windows = new Windows();
  for (const time of [0, 0, 0]) windows.hit('a', limits, time);
  expect(windows.hit('b', limits, 0)).toBeUndefined();
  expect(windows.hit('a', limits, 0)).toBeDefined();
});

it('counts calls of a day and starts anew on the next', () => {
  const counts = new DailyCounts();
  counts.add('a', '20260101');
  counts.add('a', '20260101');
  expect(counts.used('a', '20260101')).toBe(2);
  expect(counts.used('a', '20260102')).toBe(0);
  counts.add('a', '20260102');
  expect(counts.used('a', '20260102')).toBe(1);
});
