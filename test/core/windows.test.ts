import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PeriodCounts, RecentCalls } from '../../src/core/windows.ts';

const after = (...times: number[]) => {
  const calls = new RecentCalls(60_000);
  for (const time of times) calls.add('a', time);
  return calls;
};

it('counts the calls of the window that slides behind now', () => {
  const calls = after(0, 500, 999);
  expect([999, 1000, 1499, 1500, 1999].map((now) => calls.within(1000, 'a', now).count)).toEqual([3, 2, 2, 1, 0]);
});

it('says when there will be one less', () => {
  expect(after(0, 500).within(1000, 'a', 600)).toEqual({ count: 2, lessInMs: 400 });
  expect(after(0, 500).within(60_000, 'a', 600)).toEqual({ count: 2, lessInMs: 59_400 });
});

it('keeps callers apart, and knows nothing of a new one', () => {
  expect(after(0).within(1000, 'b', 0).count).toBe(0);
});

it('starts anew when the clock was turned back', () => {
  const calls = after(5000, 6000);
  calls.add('a', 100);
  expect(calls.within(1000, 'a', 200).count).toBe(1);
});

it('counts like somebody who remembers everything', () => {
  const steps = fc.array(fc.nat(30_000), { maxLength: 200 });
  fc.assert(
    fc.property(steps, fc.nat(60_000), (gaps, ms) => {
      const calls = new RecentCalls(60_000);
      const all: number[] = [];
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        calls.add('a', now);
        all.push(now);
        expect(calls.within(ms, 'a', now).count).toBe(all.filter((time) => time > now - ms).length);
      }
    }),
  );
});

it('counts calls of a period and starts anew in the next', () => {
  const counts = new PeriodCounts();
  counts.add('a', '20260101');
  counts.add('a', '20260101');
  expect(counts.used('a', '20260101')).toBe(2);
  expect(counts.used('a', '20260102')).toBe(0);
  counts.add('a', '20260102');
  expect(counts.used('a', '20260102')).toBe(1);
});

it('starts one caller’s count again when it is cleared, and leaves the others', () => {
  const counts = new PeriodCounts();
  for (const caller of ['a', 'a', 'b']) counts.add(caller, '202601');
  counts.clear('a');
  expect([counts.used('a', '202601'), counts.used('b', '202601')]).toEqual([0, 1]);
  counts.add('a', '202601');
  expect(counts.used('a', '202601')).toBe(1);
});
