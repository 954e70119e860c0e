import { expect, it } from 'vitest';
import { Keys } from '../../src/core/keys.ts';

it('gives the same sequence for the same seed, and again after a reset', () => {
  const [one, other] = [new Keys(7), new Keys(7)];
  const first = [one.hex(20), one.uuid(), one.alnum(9)];
  expect([other.hex(20), other.uuid(), other.alnum(9)]).toEqual(first);
  one.reset();
  expect([one.hex(20), one.uuid(), one.alnum(9)]).toEqual(first);
});

it('gives another sequence for another seed, and never one twice without a seed', () => {
  expect(new Keys(1).hex(32)).not.toBe(new Keys(2).hex(32));
  const unseeded = new Keys();
  const before = unseeded.hex(32);
  unseeded.reset();
  expect(unseeded.hex(32)).not.toBe(before);
});

it('does not repeat itself over a hundred thousand ids', () => {
  const keys = new Keys(1);
  expect(new Set(Array.from({ length: 100_000 }, () => keys.uuid())).size).toBe(100_000);
});

it('keeps to the forms', () => {
  const keys = new Keys(3);
  expect(keys.hex(13)).toMatch(/^[0-9a-f]{13}$/);
  expect(keys.alnum(40)).toMatch(/^[0-9A-Za-z]{40}$/);
  expect(keys.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(keys.bytes(80)).toHaveLength(80);
  expect(new Set(Array.from({ length: 500 }, () => keys.below(3)))).toEqual(new Set([0, 1, 2]));
});
