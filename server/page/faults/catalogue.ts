import type { Catalogue, ListedError } from '../../../src/core/shapes.ts';

const isOf = (provider: string) => (name: string) => name.startsWith(`${provider}/`);

/** Those that know an error. */
export function endpointsIn({ errors }: Catalogue, provider: string): string[] {
  return [...new Set(errors.map(({ endpoint }) => endpoint).filter(isOf(provider)))].sort();
}

/** What an endpoint can answer, or any of a provider's, each name once. */
export function errorsAt({ errors }: Catalogue, provider: string, endpoint: string): ListedError[] {
  const here = errors.filter((each) => (endpoint === '' ? isOf(provider)(each.endpoint) : each.endpoint === endpoint));
  return [...new Map(here.map((each) => [each.name, each])).values()].sort((a, b) =>
    `${a.code}`.localeCompare(`${b.code}`, 'en', { numeric: true }),
  );
}
