import { expect, it } from 'vitest';
import { type Trace, Traces } from '../../src/core/traces.ts';

const trace = (more: Partial<Trace> = {}): Trace => ({
  owner: 'a',
  at: 0,
  tookMs: 0,
  query: '',
  body: '',
  answer: '',
  ip: '127.0.0.1',
  ...more,
});
const MIB = 1024 * 1024;

it('finds a call by its id, and nothing by any other', () => {
  const traces = new Traces();
  const kept = trace({ body: '{}' });
  traces.add('1', kept);
  expect(traces.find('1')).toBe(kept);
  expect(traces.find('2')).toBeUndefined();
  traces.reset();
  expect(traces.find('1')).toBeUndefined();
});

it('forgets the oldest past five thousand', () => {
  const traces = new Traces();
  for (let i = 0; i <= 5000; i++) traces.add(`${i}`, trace());
  expect(['0', '1', '5000'].map((id) => traces.find(id) !== undefined)).toEqual([false, true, true]);
});

it('forgets the oldest when their texts are too long together', () => {
  const traces = new Traces();
  for (const id of ['1', '2', '3']) traces.add(id, trace({ body: 'x'.repeat(0.9 * MIB) }));
  expect(['1', '2', '3'].map((id) => traces.find(id) !== undefined)).toEqual([false, true, true]);
});

it('does not keep one that is too long by itself, and loses none for it', () => {
  const traces = new Traces();
  traces.add('1', trace());
  traces.add('2', trace({ answer: 'x'.repeat(3 * MIB) }));
  expect(traces.find('1')).toBeDefined();
  expect(traces.find('2')).toBeUndefined();
});

it('keeps the last of two calls under one id, and counts it once', () => {
  const traces = new Traces();
  for (let i = 0; i < 10; i++) traces.add('1', trace({ at: i, body: 'x'.repeat(MIB) }));
  traces.add('2', trace({ body: 'x'.repeat(0.5 * MIB) }));
  expect(traces.find('1')?.at).toBe(9);
  expect(traces.find('2')).toBeDefined();
});
