import { expect, it } from 'vitest';
import { type Collection, collectionOf } from '../../src/core/collection.ts';
import { Settings } from '../../src/core/settings.ts';
import { World } from '../../src/core/world.ts';

interface Note {
  readonly text: string;
  readonly about: string;
}

const worldOf = () => new World({ settings: new Settings([], 'documented') });
const notes = collectionOf<Note>({
  name: 'p/notes',
  most: 1000,
  maxBytes: 1_000_000,
  costOf: ({ text }) => text.length,
  groupOf: ({ about }) => about,
});
const texts = (kept: readonly Note[]) => kept.map(({ text }) => text);
const fill = (kept: Collection<Note>, tenant: string, count: number, text = 'text') => {
  for (let i = 0; i < count; i++) kept.put(`${tenant}-${i}`, tenant, { text, about: tenant });
};

it('keeps what it was given, by key and by group, in each world for itself', () => {
  const [world, other] = [worldOf(), worldOf()];
  const kept = world.collection(notes);
  kept.put('1', 't', { text: 'one', about: 'a' });
  kept.put('2', 't', { text: 'two', about: 'b' });
  kept.put('3', 't', { text: 'three', about: 'a' });
  expect(kept.get('2')?.text).toBe('two');
  expect([texts(kept.of('a')), texts(kept.of('c')), texts(kept.all())]).toEqual([
    ['one', 'three'],
    [],
    ['one', 'two', 'three'],
  ]);
  expect(other.collection(notes).get('1')).toBeUndefined();
  expect(world.collection(notes)).toBe(kept);
});

it('puts another in the place of one, which keeps its age', () => {
  const kept = worldOf().collection(notes);
  kept.put('1', 't', { text: 'one', about: 'a' });
  kept.put('2', 't', { text: 'two', about: 'a' });
  const held = kept.held;
  kept.replace('1', { text: 'another', about: 'a' });
  kept.replace('3', { text: 'nobody’s', about: 'a' });
  expect(texts(kept.of('a'))).toEqual(['another', 'two']);
  expect([kept.size, kept.get('3'), kept.held > held]).toEqual([2, undefined, true]);
});

it('tells what was deleted from what never was', () => {
  const kept = worldOf().collection(notes);
  kept.put('1', 't', { text: 'one', about: 'a' });
  kept.delete('1');
  expect([kept.get('1'), kept.fateOf('1'), kept.fateOf('2'), kept.of('a'), kept.held]).toEqual([
    undefined,
    'deleted',
    undefined,
    [],
    0,
  ]);
});

it('has the one that holds the most make room, and remembers that', () => {
  const kept = worldOf().collection(notes);
  fill(kept, 'modest', 10);
  fill(kept, 'greedy', 1500);
  expect(kept.size).toBe(1000);
  expect(kept.of('modest')).toHaveLength(10);
  expect(kept.of('greedy')).toHaveLength(990);
  expect([kept.get('greedy-0'), kept.fateOf('greedy-0'), kept.get('greedy-1499')?.text]).toEqual([
    undefined,
    'evicted',
    'text',
  ]);
});

it('holds no more bytes than it may, whatever comes', () => {
  const kept = worldOf().collection(notes);
  fill(kept, 't', 100, 'x'.repeat(100_000));
  expect(kept.held).toBeLessThanOrEqual(1_000_000);
  expect(kept.size).toBe(9);
  expect(kept.put('whole', 't', { text: 'x'.repeat(1_000_001), about: 't' })).toEqual({ kept: false, evicted: 9 });
  expect([kept.held, kept.of('t')]).toEqual([0, []]);
});

it('is empty after a reset', () => {
  const world = worldOf();
  fill(world.collection(notes), 't', 3);
  world.reset();
  expect([world.collection(notes).size, world.collection(notes).fateOf('t-0')]).toEqual([0, undefined]);
});
