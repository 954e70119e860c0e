import { expect, it } from 'vitest';
import { addMonths, Clock, type Duration, localDigits } from '../../src/core/clock.ts';

const at = (iso: string) => Date.parse(iso);

it('runs with the machine until it is told otherwise', () => {
  const before = Date.now();
  const now = new Clock().now();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

it('stands still while frozen and runs on from there', async () => {
  const clock = new Clock();
  clock.set(at('2026-01-31T08:00:00Z'));
  clock.freeze(true);
  const frozen = clock.now();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock.now()).toBe(frozen);
  clock.freeze(false);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock.now()).toBeGreaterThan(frozen);
  expect(clock.now() - frozen).toBeLessThan(10_000);
});

it.each<[Duration, string]>([
  ['1 second', '2026-01-31T08:00:01.000Z'],
  ['7201 seconds', '2026-01-31T10:00:01.000Z'],
  ['5 minutes', '2026-01-31T08:05:00.000Z'],
  ['1 hour', '2026-01-31T09:00:00.000Z'],
  ['2 days', '2026-02-02T08:00:00.000Z'],
  ['1 month', '2026-02-28T08:00:00.000Z'],
  ['3 months', '2026-04-30T08:00:00.000Z'],
])('advances by %s', (by, expected) => {
  const clock = new Clock();
  clock.freeze(true);
  clock.set(at('2026-01-31T08:00:00Z'));
  clock.advance(by);
  expect(new Date(clock.now()).toISOString()).toBe(expected);
});

it.each(['', '3', 'months', '-1 day', '1.5 hours', '2 weeks', '999999999 months'])('refuses to advance by %j', (by) => {
  const clock = new Clock();
  clock.freeze(true);
  const before = clock.now();
  expect(() => clock.advance(by as Duration)).toThrow(/advance|the clock goes from/);
  expect(clock.now()).toBe(before);
});

it.each([
  ['2026-11-30T12:00:00Z', 3, '2027-02-28T12:00:00.000Z'],
  ['2027-11-30T12:00:00Z', 3, '2028-02-29T12:00:00.000Z'],
  ['2026-03-31T00:00:00Z', 1, '2026-04-30T00:00:00.000Z'],
  ['2026-12-15T23:59:59Z', 1, '2027-01-15T23:59:59.000Z'],
])('%s and %i calendar months is %s', (from, months, expected) => {
  expect(new Date(addMonths(at(from), months)).toISOString()).toBe(expected);
});

it('counts months where the day is already the next one', () => {
  const uploaded = at('2026-02-28T16:00:00Z'); // 1 March in Seoul
  expect(new Date(addMonths(uploaded, 3, 9)).toISOString()).toBe('2026-05-31T16:00:00.000Z');
});

it('writes local time at a distance from UTC, over midnight', () => {
  expect(localDigits(at('2026-12-31T16:30:05Z'), 8)).toBe('20270101003005');
});
