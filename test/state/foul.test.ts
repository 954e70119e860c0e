// A state whose checksum is right and whose records are none that Standin writes: it is refused whole, and nothing changes.
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { expectKept } from '../../src/core/collection.ts';
import type { State, StateRecord } from '../../src/core/state/part.ts';
import { readSnapshot } from '../../src/core/state/read.ts';
import { writeSnapshot } from '../../src/core/state/write.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';

const whole = readSnapshot(readFileSync('test/state/versions/1.state'));
const only = (value: unknown): StateRecord => ({ key: '', value });
const one = (value: unknown): StateRecord => ({ key: '1', value: { owner: 'me', one: value } });
const partOf = (state: State, name: string) => state.get(name) ?? [];

/** A part with these fields changed of its first that has the first of them. */
function changed(name: string, fields: object): StateRecord[] {
  const records = partOf(whole, name);
  const [first = 'id'] = Object.keys(fields);
  const at = records.findIndex(({ value }) => Object.hasOwn(Object(value), first));
  const value = records[at]?.value;
  expect(value).toBeTypeOf('object');
  return records.map((each, i) => (i === at ? { ...each, value: { ...(value as object), ...fields } } : each));
}

const rows: readonly [odd: string, part: string, records: () => readonly StateRecord[]][] = [
  ['a callback without what it says', 'callbacks', () => [only(1), { key: '1', value: { kind: 'kakao/result' } }]],
  ['a callback that has no number', 'callbacks', () => changed('callbacks', { id: 'x' })],
  ['a callback beyond those that there were', 'callbacks', () => changed('callbacks', {}).filter(({ key }) => key)],
  ['a draft that is nothing', 'kept/wechat/drafts', () => [{ key: '1', value: null }]],
  ['a draft without an owner', 'kept/wechat/drafts', () => [{ key: '1', value: { one: {} } }]],
  ['a draft without articles', 'kept/wechat/drafts', () => [one({ id: '1' })]],
  ['a fate that there is not', 'kept/wechat/drafts', () => [{ key: '1', value: { fate: 'lost' } }]],
  ['an event whose length is no number', 'kept/feishu/events', () => [one({ id: '1', appId: 'a', json: 7 })]],
  ['what no provider here keeps, and is nothing', 'kept/qq/things', () => [{ key: '1', value: null }]],
  ['a clock that stands at no time', 'clock', () => [only({ frozenAt: 'x' })]],
  ['faults by a number that is none', 'faults', () => [only({ issued: 'x', queue: [{}] })]],
  ['a fault of nobody', 'faults', () => [only({ issued: 1, queue: [{}] })]],
  [
    'an outcome after no time',
    'outcomes',
    () => [only({ issued: 1, queue: [{ id: 1, provider: 'kakao', after: 'soon', times: 1 }] })],
  ],
  ['an outcome of nobody', 'outcomes', () => [only({ issued: 1, queue: [{}] })]],
  ['keys at no number', 'keys', () => [only('x')]],
  ['an account that is none', 'accounts', () => [{ key: 'kakao me', value: { provider: 'kakao', id: 'me' } }]],
  ['a token without a value', 'tokens', () => [{ key: 't-1', value: { token: {}, at: 1 } }]],
  ['a picture of no size', 'objects', () => changed('objects', { image: { format: 'png' } })],
  ['a picture that went no known way', 'objects', () => changed('objects', { fate: 'lost' })],
  ['a call that is no JSON', 'journal', () => [only(1), { key: '1', value: { text: '{' } }]],
  ['a call without an address', 'journal', () => [only(1), { key: '1', value: { text: '{"id":"1"}' } }]],
  ['a call with a number left out', 'journal', () => partOf(whole, 'journal').toSpliced(2, 1)],
  ['times of calls that are none', 'calls', () => [{ key: 'me', value: ['x'] }]],
  ['a count that is none', 'quotas', () => [{ key: 'me', value: { period: '2026', used: 'x' } }]],
  ['a trace without its text', 'traces', () => changed('traces', { body: 7 })],
];

function isRefused(read: () => void): boolean {
  try {
    read();
  } catch {
    return true;
  }
  return false;
}

afterEach(() => void vi.useRealTimers());

it.each(rows)('refuses %s', async (_, part, records) => {
  const emulator = createEmulator({ seed: 1, accounts: [{ provider: 'kakao', userId: 'me' }] });
  const before = await emulator.snapshot();
  const state = writeSnapshot(new Map([...whole, [part, records()]]));
  const said = await emulator.restore(state).catch(({ name, message }) => `${name}: ${message}`);
  expect(said).toBe(`InputError: state: it is damaged: its ${part.replace('kept/', '')} cannot be read`);
  expect(await emulator.snapshot()).toEqual(before);
  expect(emulator.drafts()).toEqual([]);
});

it('refuses what any field of anything that a provider keeps cannot be', () => {
  const kept = [...whole].filter(([name]) => name.startsWith('kept/'));
  const missed = kept.flatMap(([name, records]) =>
    records.flatMap(({ key, value }) => {
      const { owner, one: kept } = value as { readonly owner: string; readonly one?: object };
      return Object.keys(kept ?? {})
        .filter((field) => {
          const odd = { key, value: { owner, one: { ...kept, [field]: null } } };
          return !isRefused(() => expectKept(name.replace('kept/', ''), [odd]));
        })
        .map((field) => `${name} ${field}`);
    }),
  );
  expect(kept.length).toBeGreaterThan(15);
  expect(missed).toEqual([]);
});

it('refuses a time that no clock shows, in its own words', async () => {
  const state = writeSnapshot([['clock', [only({ frozenAt: 1e15 })]]]);
  await expect(createEmulator().restore(state)).rejects.toThrow(
    'state: the clock goes from the year 1970 to the year 9999',
  );
});

it('refuses a part by the name of what every object has', async () => {
  const state = writeSnapshot([
    ['toString', []],
    ['toString', [only(1)]],
  ]);
  await expect(createEmulator().restore(state)).rejects.toThrow('state: there is a part "toString" in it');
});

it('takes what no provider here keeps, and gives it back', async () => {
  const state = writeSnapshot(new Map([...whole, ['kept/qq/things', [one({ any: 'thing' })]]]));
  const emulator = createEmulator({ seed: 1 });
  await emulator.restore(state);
  expect(partOf(readSnapshot(await emulator.snapshot()), 'kept/qq/things')).toEqual([one({ any: 'thing' })]);
});

it('sends nothing of a state that it only tries', async () => {
  const emulator = createEmulator({ seed: 1 });
  const waiting = changed('callbacks', { state: 'waiting', tries: [], dueAt: 0 });
  const odd: State = new Map([...whole, ['callbacks', waiting], ['kept/wechat/drafts', [{ key: '1', value: null }]]]);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await expect(emulator.restore(writeSnapshot(odd))).rejects.toThrow('its wechat/drafts cannot be read');
  expect(vi.getTimerCount()).toBe(0);
});
