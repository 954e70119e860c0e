import { expect, it, vi } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import { runContract } from '../../contracts/engine/run.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { ko } from '../../src/languages/ko.ts';
import { zh } from '../../src/languages/zh.ts';
import { subjects } from '../journal/flaws.ts';
import { send } from '../journal/requests.ts';
import { inProcess } from '../mutation/in-process.ts';
import { illTold, saidIn } from './said.ts';
import { faultsOf, sentences } from './sentences.ts';

interface Heard {
  /** Every sentence. */
  readonly said: ReadonlySet<string>;
  /** What did not come out well in another language. */
  readonly ill: readonly string[];
}

/** What its journal gets to hear from now on. */
function listenedTo({ world: { journal } }: Emulator): Heard {
  const said = new Set<string>();
  const ill: string[] = [];
  const add = journal.add.bind(journal);
  journal.add = (...given) => {
    const entry = add(...given);
    for (const each of saidIn(entry)) said.add(each);
    for (const tongue of [zh, ko]) ill.push(...illTold(entry, tongue));
    return entry;
  };
  return { said, ill };
}

// The compiler reads the whole product.
vi.setConfig({ testTimeout: 120_000 });

it('knows every sentence before it is said', () => {
  expect(sentences().untold).toEqual([]);
});

it('has each sentence that the contract makes it say', async () => {
  const emulator = createEmulator();
  const { said, ill } = listenedTo(emulator);
  await runContract({ target: inProcess(emulator), cases: allCases });
  expect([...said].filter((each) => !sentences().all.has(each))).toEqual([]);
  expect(said.size).toBeGreaterThan(200);
  expect(ill).toEqual([]);
});

it('has each sentence that a flaw makes it say', async () => {
  const said = new Set<string>();
  for (const { accounts, prepare, good, flaws } of subjects) {
    const emulator = createEmulator({ accounts, rateLimits: false });
    prepare?.(emulator);
    const heard = listenedTo(emulator);
    for (const { make } of flaws) await send(emulator, make(good));
    for (const each of heard.said) said.add(each);
    expect(heard.ill).toEqual([]);
  }
  expect([...said].filter((each) => !sentences().all.has(each))).toEqual([]);
  expect(said.size).toBeGreaterThan(100);
});

it('tells what is wrong with a table', () => {
  const whole = Object.fromEntries([...sentences().all.keys()].map((each) => [each, each]));
  expect(faultsOf(whole)).toEqual([]);
  const { 'no body': _, ...rest } = whole;
  const bytes = 'send at most {} bytes, {} fewer';
  expect(faultsOf({ ...rest, 'no soul': 'x' })).toEqual(['lacks: no body', 'nobody says: no soul']);
  expect(faultsOf({ ...whole, [bytes]: '{2} {1}' })).toEqual([]);
  for (const text of ['{}', '{1} {1}', '{} {2}', '{} {} {}', '{1} {3}']) {
    expect(faultsOf({ ...whole, [bytes]: text })).toEqual([`has other gaps: ${bytes}`]);
  }
  expect(faultsOf({ ...whole, 'no body': '' })).toEqual(['has other gaps: no body']);
});
