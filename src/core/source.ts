import type { Grade, Source } from './shapes.ts';

export type { Grade, Source } from './shapes.ts';

/** Something that was read or seen: where a provider fact comes from. */
export interface Page {
  readonly title: string;
  readonly url?: string;
  /** The day the page says it was last changed, where it says one. */
  readonly updated?: string;
  /** `official`: the provider's own page. `field`: somebody's published observation of the live service. */
  readonly kind: 'official' | 'field';
}

export type Pages = Readonly<Record<string, Page>>;

/** How sure a fact is, which follows from its source alone. */
export function grade(source: Source, pages: Pages): Grade {
  if (source.assumes !== undefined) return 'assumed';
  return pages[source.page]?.kind === 'official' ? 'documented' : 'observed';
}
