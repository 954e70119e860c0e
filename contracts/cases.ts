import type { Case } from './engine/case.ts';
import { providers } from './providers.ts';

export const casesOf: Readonly<Record<string, readonly Case[]>> = Object.fromEntries(
  Object.entries(providers).map(([name, { cases }]) => [name, cases]),
);

export const allCases: readonly Case[] = Object.values(casesOf).flat();
