/** The cases that --provider and --case name. */

import { allCases, casesOf } from '../../cases.ts';
import type { Case, ProviderName } from '../case.ts';
import { literal } from '../literal.ts';
import { UsageError } from '../usage-error.ts';
import type { ContractOptions } from './options.ts';

/** Throws a UsageError for a provider or a case that is not there. */
export function casesFor({ provider: providers, case: patterns }: ContractOptions): readonly Case[] {
  for (const name of providers ?? []) checkProvider(name);
  const offered = providers ? providers.flatMap((name) => casesOf[name] ?? []) : allCases;
  for (const pattern of patterns ?? []) {
    if (!offered.some(({ id }) => matches(pattern, id))) {
      throw new UsageError(`no case is called ${pattern}; ids look like ${offered[0]?.id}, and * stands for anything`);
    }
  }
  return patterns ? offered.filter(({ id }) => patterns.some((pattern) => matches(pattern, id))) : offered;
}

export function checkProvider(name: string): ProviderName {
  if (Object.hasOwn(casesOf, name)) return name;
  throw new UsageError(`there is no provider ${name}; there are ${Object.keys(casesOf).join(', ')}`);
}

export const matches = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`).test(name);
