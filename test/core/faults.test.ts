import { beforeEach, expect, it } from 'vitest';
import { Faults, type Struck } from '../../src/core/faults.ts';
import type { Fault } from '../../src/core/shapes.ts';

const base = { provider: 'any', endpoints: ['any/a', 'any/b'], skip: 0, times: 1, delayMs: 0 };
const call: Struck = { endpoint: 'any/a', names: ['token', 'account'] };

let faults: Faults;
beforeEach(() => {
  faults = new Faults();
});

const order = (fault: Partial<Fault>) => faults.add({ ...base, ...fault });
/** Names of the errors that so many calls in a row meet. */
const errors = (count: number, struck: Partial<Struck> = {}) =>
  Array.from({ length: count }, () => faults.takeError({ ...call, ...struck })?.error);
const counts = () => faults.all().map(({ id, skip, times, struck }) => [id, skip, times, struck]);

it('gives ids that count up and are given once', () => {
  expect([order({ error: 'x' }).id, order({ error: 'x' }).id]).toEqual([1, 2]);
  faults.clear();
  expect(order({ error: 'x' })).toMatchObject({ id: 3, struck: 0 });
});

it('strikes nobody while nothing is ordered', () => {
  expect(faults.takeError(call)).toBeUndefined();
  expect(faults.takeTransport(call)).toBeUndefined();
});

it('strikes as often as was said, and counts down and up as it does', () => {
  order({ error: 'x', times: 3 });
  expect(errors(1)).toEqual(['x']);
  expect(counts()).toEqual([[1, 0, 2, 1]]);
  expect(errors(1)).toEqual(['x']);
  expect(counts()).toEqual([[1, 0, 1, 2]]);
  expect(errors(2)).toEqual(['x', undefined]);
  expect(counts()).toEqual([]);
});

it('lets so many pass first', () => {
  order({ error: 'x', skip: 2, times: 2 });
  expect(errors(5)).toEqual([undefined, undefined, 'x', 'x', undefined]);
});

it('strikes with the oldest that fits, one a call', () => {
  order({ error: 'first' });
  order({ error: 'second', times: 2 });
  order({ error: 'third' });
  expect(errors(5)).toEqual(['first', 'second', 'second', 'third', undefined]);
});

it('lets a later one strike while an earlier one lets calls pass, which then counts that call too', () => {
  order({ error: 'late', skip: 2 });
  order({ error: 'early' });
  expect(errors(4)).toEqual(['early', undefined, 'late', undefined]);
});

it('counts a call that an earlier one struck as none of a later one’s', () => {
  order({ error: 'first', times: 2 });
  order({ error: 'later', skip: 1 });
  expect(errors(2)).toEqual(['first', 'first']);
  expect(counts()).toEqual([[2, 1, 1, 0]]);
  expect(errors(2)).toEqual([undefined, 'later']);
});

it('strikes the endpoints it was ordered for', () => {
  order({ error: 'x', endpoints: ['any/b'], skip: 1 });
  expect(errors(3)).toEqual([undefined, undefined, undefined]);
  expect(counts()).toEqual([[1, 1, 1, 0]]);
  expect(errors(2, { endpoint: 'any/b' })).toEqual([undefined, 'x']);
});

it('strikes the account it was ordered for, under any of its names', () => {
  order({ error: 'x', account: 'account', times: 2 });
  order({ error: 'y', account: 'token' });
  expect(errors(1, { names: ['other'] })).toEqual([undefined]);
  expect(errors(1, { names: [] })).toEqual([undefined]);
  expect(errors(2, { names: ['other', 'account'] })).toEqual(['x', 'x']);
  expect(errors(2)).toEqual(['y', undefined]);
});

it('strikes one image of a list, or the call, and never one for the other', () => {
  order({ error: 'second', image: 2 });
  order({ error: 'call' });
  expect(errors(1, { image: 1 })).toEqual([undefined]);
  expect(errors(2, { image: 2 })).toEqual(['second', undefined]);
  expect(errors(2)).toEqual(['call', undefined]);
});

it('keeps errors and the connection’s troubles in queues of their own', () => {
  order({ transport: 'reset' });
  order({ error: 'x' });
  order({ delayMs: 50 });
  expect(errors(2)).toEqual(['x', undefined]);
  expect(faults.takeTransport(call)).toMatchObject({ transport: 'reset' });
  expect(faults.takeTransport(call)).toMatchObject({ delayMs: 50 });
  expect(faults.takeTransport(call)).toBeUndefined();
});

it('forgets what is waiting when it is cleared', () => {
  order({ error: 'x', times: 9 });
  order({ transport: 'stall' });
  faults.clear();
  expect(faults.all()).toEqual([]);
  expect([errors(1), faults.takeTransport(call)]).toEqual([[undefined], undefined]);
});

it('leaves what it gave out as it was', () => {
  const fault = order({ error: 'x', times: 3 });
  const shown = faults.all();
  errors(2);
  expect(fault).toMatchObject({ times: 3, struck: 0 });
  expect(shown).toEqual([fault]);
});
