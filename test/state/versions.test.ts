// A file of each version that was ever written, with one of everything that is kept: it loads, and what is kept now is of
// the form of the newest. Where that changed for a reason, versions/<n>.state is a new one with STATE_VERSION raised, what
// reads the old one is written, and the old file stays. To make one: take it away, and run this.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { STATE_VERSION } from '../../src/core/state/format.ts';
import type { State } from '../../src/core/state/part.ts';
import { readSnapshot } from '../../src/core/state/read.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { oneOfEverything } from './one-of-everything.ts';

const folder = 'test/state/versions';
const fileOf = (version: number) => `${folder}/${version}.state`;

/** Where which type of value stands; names of properties are part of that. */
function formOf(state: State): string[] {
  const found = new Set<string>();
  const visit = (place: string, value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(`${place}[]`, each);
    else if (typeof value !== 'object' || value === null)
      found.add(`${place}: ${value === null ? null : typeof value}`);
    else for (const [name, each] of Object.entries(value)) visit(`${place}.${name}`, each);
  };
  for (const [name, records] of state) {
    for (const { value, content } of records) visit(`${name}${content ? ' with content' : ''}`, value);
  }
  return [...found].sort();
}

it('keeps things of the form that its newest file has', async () => {
  const emulator = await oneOfEverything();
  const state = await emulator.snapshot();
  if (!existsSync(fileOf(STATE_VERSION))) writeFileSync(fileOf(STATE_VERSION), state);
  expect(formOf(readSnapshot(state))).toEqual(formOf(readSnapshot(readFileSync(fileOf(STATE_VERSION)))));
  await emulator.close();
});

it('has one of everything that is kept in that file', () => {
  const files = readdirSync('src/providers', { recursive: true, encoding: 'utf8' });
  const kinds = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join('src/providers', file), 'utf8').matchAll(/collectionOf<[^(]*\(\{\s*name: '([^']+)'/g),
    ])
    .map(([, name]) => `kept/${name}`);
  expect(kinds.length).toBeGreaterThan(15);
  expect(new Set(kinds).size).toBe(kinds.length);
  const inFile = [...readSnapshot(readFileSync(fileOf(STATE_VERSION))).keys()];
  const parts = [...createEmulator().world.state()].map(([name]) => name);
  expect(inFile.sort()).toEqual([...parts, ...kinds].sort());
});

it('has a file of each version', () => {
  const versions = Array.from({ length: STATE_VERSION }, (_, i) => `${i + 1}.state`);
  expect(readdirSync(folder).sort()).toEqual(versions.sort());
});

it.each(readdirSync(folder))('loads %s, and everything in it is there', async (file) => {
  const state = readFileSync(`${folder}/${file}`);
  const emulator = createEmulator({ seed: 1 });
  await emulator.restore(state);
  expect(emulator.requests().length).toBeGreaterThan(20);
  const counts = {
    images: emulator.images().length,
    messages: emulator.messages().length,
    sent: emulator.sent().length,
    drafts: emulator.drafts().length,
    accounts: emulator.accounts().length,
    faults: emulator.faults().length,
    outcomes: emulator.outcomes().length,
  };
  for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(0);
  for (const { key } of emulator.images()) expect(emulator.image(key)?.content.length).toBeGreaterThan(0);
  if (file === `${STATE_VERSION}.state`) expect(Buffer.compare(await emulator.snapshot(), state)).toBe(0);
  await emulator.close();
});
