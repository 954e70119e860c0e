import type { Provider } from '../../src/core/provider.ts';
import { type Observed, rulesOf } from './observe.ts';

/** Rules that spoke in no case, and errors that were no case's answer. */
export function missing(provider: Provider, { broke, answered }: Observed): string[] {
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
