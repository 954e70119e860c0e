// Counts: every rule speaks in some case, and every error of every table is some case's answer.
import { expect, it } from 'vitest';
import { casesOf } from '../../contracts/cases.ts';
import type { Provider } from '../../src/core/provider.ts';
import { providers } from '../../src/providers/index.ts';
import { type Observed, observe, rulesOf } from './observe.ts';
import { uncovered } from './uncovered.ts';

function missing(provider: Provider, { broke, answered }: Observed): string[] {
  const endpoints = provider.origins.flatMap((origin) => origin.endpoints);
  const rows = new Map(
    endpoints.flatMap(({ name, errors }) => Object.entries(errors).map(([key, row]) => [row, `${name} ${key}`])),
  );
  return [
    ...rulesOf(provider)
      .filter(({ id }) => !broke.has(id))
      .map(({ id }) => id),
    ...[...rows].filter(([row]) => !answered.has(row)).map(([, name]) => name),
  ];
}

it.each(providers)(
  '$name: every rule and every error has a case, or a reason why none can',
  { timeout: 300_000 },
  async (provider) => {
    const observed = await observe(provider, casesOf[provider.name] ?? []);
    const found = missing(provider, observed);
    const total = rulesOf(provider).length;
    console.log(`${provider.name}: ${total} rules, ${found.length} rules and errors without a case`);
    const excused = Object.keys(uncovered).filter((name) => name.startsWith(`${provider.name}/`));
    expect(found.toSorted()).toEqual(excused.toSorted());
  },
);
