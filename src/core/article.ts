import type { ArticleRecord, DraftRecord } from './shapes.ts';

/** A draft as a provider keeps it: with live addresses, and times in milliseconds since 1970. */
export interface KeptDraft extends Omit<DraftRecord, 'provider' | 'createdAt' | 'updatedAt'> {
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The same of what was published. */
export interface KeptArticles extends Omit<ArticleRecord, 'provider' | 'publishedAt'> {
  readonly publishedAt: number;
}
