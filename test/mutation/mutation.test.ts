// Does anybody notice? Every row of every provider is weakened in turn, and put before or behind the next one whose order a
// caller could see, and some case of the contract must fail.
import { beforeAll, describe, expect, it } from 'vitest';
import { casesOf } from '../../contracts/cases.ts';
import { type Case, stepsOf } from '../../contracts/engine/case.ts';
import { runContract } from '../../contracts/engine/run.ts';
import type { Endpoint } from '../../src/core/provider.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { providers } from '../../src/providers/index.ts';
import { stableTokenError, stableTokenWindows } from '../providers/stable-token-windows.ts';
import { inProcess } from './in-process.ts';
import { missing } from './missing.ts';
import { endpointsOnce, type Mutant, mutantsOf } from './mutants.ts';
import { type Observed, observe, rulesOf } from './observe.ts';
import { type Order, orderOf } from './order.ts';
import { spared, tooMany } from './spared.ts';
import { uncovered } from './uncovered.ts';

const all: Mutant[] = [];

async function isKilled({ candidates, apply }: Mutant): Promise<boolean> {
  const undo = apply();
  try {
    const shortestFirst = candidates.toSorted((a, b) => stepsOf(a).length - stepsOf(b).length);
    for (const example of shortestFirst) if (await isRed(example)) return true;
    return false;
  } finally {
    undo();
  }
}

async function isRed(example: Case): Promise<boolean> {
  const [verdict] = await runContract({ target: inProcess(createEmulator()), cases: [example] });
  return verdict?.status === 'failed';
}

describe.each(providers)('$name', (provider) => {
  let observed: Observed;
  const orders = new Map<Endpoint, Order>();
  beforeAll(async () => {
    observed = await observe(provider, casesOf[provider.name] ?? []);
    for (const endpoint of endpointsOnce(provider)) orders.set(endpoint, await orderOf(endpoint));
  }, 600_000);

  it('has a case for every rule and every error, or a reason why none can have one', () => {
    const found = missing(provider, observed);
    console.log(`${provider.name}: ${rulesOf(provider).length} rules, ${found.length} rules and errors without a case`);
    const excused = Object.keys(uncovered).filter((name) => name.startsWith(`${provider.name}/`));
    expect(found.toSorted()).toEqual(excused.toSorted());
  });

  it('plans calls for every rule, and for every two rules that some case breaks together', () => {
    const found = [...orders.values()];
    expect(found.flatMap(({ unbroken }) => unbroken.map(({ id }) => id))).toEqual([]);
    expect([...observed.both.keys()].filter((both) => !found.some(({ together }) => together.has(both)))).toEqual([]);
  });

  it('has every weakened copy noticed by a case', { timeout: 600_000 }, async () => {
    const mutants = mutantsOf(provider, observed, orders);
    all.push(...mutants);
    const survivors: string[] = [];
    for (const mutant of mutants) if (!(await isKilled(mutant))) survivors.push(mutant.id);
    console.log(`${provider.name}: ${mutants.length - survivors.length} of ${mutants.length} mutants killed`);
    const excused = Object.keys(spared).filter((id) => mutants.some((mutant) => mutant.id === id));
    expect(observed.failed).toEqual([]);
    expect(survivors.toSorted()).toEqual(excused.toSorted());
  });
});

it('spares no mutant that there is not', () => {
  expect(Object.keys(spared).filter((id) => !all.some((mutant) => mutant.id === id))).toEqual([]);
  for (const reason of Object.values(spared)) expect(reason).toMatch(/\w+ \w+ \w+/);
});

it('has each that is too long for a case noticed where its rows are asked themselves', () => {
  const before = stableTokenWindows.map(([facts]) => stableTokenError(facts));
  const unnoticed = all
    .filter(({ id }) => spared[id] === tooMany)
    .filter(({ apply }) => {
      const undo = apply();
      const after = stableTokenWindows.map(([facts]) => stableTokenError(facts));
      undo();
      return after.every((error, i) => error === before[i]);
    });
  expect(unnoticed.map(({ id }) => id)).toEqual([]);
});
