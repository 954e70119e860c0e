import type { Seen } from './seen.ts';

/** What can be asked for by itself; of several any will do. */
export const traits = ['refused', 'warned', 'struck', 'strange'] as const;
export type Trait = (typeof traits)[number];

/** Empty where anything goes. */
export interface Filter {
  readonly q: string;
  readonly provider: string;
  readonly endpoint: string;
  readonly account: string;
  readonly only: readonly Trait[];
}

const has: Readonly<Record<Trait, (seen: Seen) => boolean>> = {
  refused: ({ outcome }) => outcome === 'refused',
  warned: ({ record }) => record.warnings.length > 0,
  struck: ({ record: { struckBy, verdict } }) => struckBy !== undefined || verdict?.fault !== undefined,
  strange: ({ outcome }) => outcome === 'strange',
};

export function matcher({ q, provider, endpoint, account, only }: Filter): (seen: Seen) => boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return (each) => {
    const { record, text } = each;
    if (provider !== '' && record.provider !== provider) return false;
    if (endpoint !== '' && record.endpoint !== endpoint) return false;
    if (account !== '' && record.tenant !== account) return false;
    if (only.length > 0 && !only.some((trait) => has[trait](each))) return false;
    return words.every((word) => text.includes(word));
  };
}

/** As it stands in an address, and back. */
export function filterOf(query: URLSearchParams): Filter {
  const text = (name: string) => query.get(name) ?? '';
  const asked = text('only').split(',');
  return {
    q: text('q'),
    provider: text('provider'),
    endpoint: text('endpoint'),
    account: text('account'),
    only: traits.filter((trait) => asked.includes(trait)),
  };
}

export function queryOf({ only, ...texts }: Filter): URLSearchParams {
  const said = Object.entries({ ...texts, only: only.join(',') }).filter(([, value]) => value !== '');
  return new URLSearchParams(said);
}
