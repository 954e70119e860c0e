import type { CitedSource, Grade } from './shapes.ts';

export type { Grade } from './shapes.ts';

/** Where a fact about a provider is known from. */
export interface Source {
  /** Key of a registered page. */
  readonly page: string;
  /** The section or table row on it. */
  readonly at: string;
  /** What it states, in our own words. */
  readonly says: string;
  /** How we read it where it leaves something open. */
  readonly assumes?: string | undefined;
}

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

/** The same with what its page is, and where that can be read. */
export function cited(source: Source, pages: Pages): CitedSource {
  const page = pages[source.page];
  return { ...source, title: page?.title ?? source.page, address: addressOf(page) };
}

/** In words where none is known. */
export function addressOf(page: Page | undefined): string {
  return page?.url ?? (page?.kind === 'code' ? 'public code, no address known' : 'no address known');
}

/** How sure a fact is, which follows from its source alone. */
export function grade(source: Source, pages: Pages): Grade {
  if (source.assumes !== undefined) return 'assumed';
  return pages[source.page]?.kind === 'official' ? 'documented' : 'observed';
}
