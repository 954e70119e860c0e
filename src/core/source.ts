import type { Grade, Source } from './shapes.ts';

export type { Grade, Source } from './shapes.ts';

/** Something that was read or seen: where a provider fact comes from. */
export interface Page {
  readonly title: string;
  /** Absent where none is known. */
  readonly url?: string;
  /** The day, or month, that it gives itself. */
  readonly updated?: string;
  /** When what it reports was seen; of a page that reports nothing, when it was read. */
  readonly seen: string;
  /**
   * `official`: the provider's own page. `field`: somebody's published observation of the live service. `code`: public
   * code, and answers quoted in it.
   */
  readonly kind: 'official' | 'field' | 'code';
}

export type Pages = Readonly<Record<string, Page>>;

/** How sure a fact is, which follows from its source alone. */
export function grade(source: Source, pages: Pages): Grade {
  if (source.assumes !== undefined) return 'assumed';
  return pages[source.page]?.kind === 'official' ? 'documented' : 'observed';
}
