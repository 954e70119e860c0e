import type { Fields } from './json-fields.ts';
import type { ArticleRecord, DraftRecord } from './shapes.ts';
import type { World } from './world.ts';

/** A draft as a provider keeps it: with live addresses, and times in milliseconds since 1970. */
export interface KeptDraft extends Omit<DraftRecord, 'provider' | 'createdAt' | 'updatedAt'> {
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The same of what was published. */
export interface KeptArticles extends Omit<ArticleRecord, 'provider' | 'publishedAt'> {
  readonly publishedAt: number;
}

/** A draft that a test puts there. */
export interface PlantedDraft {
  /** Undefined: a new one. */
  readonly id: string | undefined;
  readonly tenant: string;
  /** Each as a program sends it. */
  readonly articles: readonly Fields[];
}

/** Where a test may put drafts. */
export interface DraftDesk {
  /** What every id looks like. */
  readonly idForm: RegExp;
  /** JSON schema of an article. */
  readonly article: Fields;
  /** Keeps it, whatever the rules say; false where there is no room for it. */
  readonly keep: (draft: PlantedDraft, world: World) => boolean;
}
