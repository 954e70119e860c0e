import type { KnownProvider } from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import type { DraftQuery, DraftRecord } from '../core/shapes.ts';
import type { Provided } from '../emulator/provided.ts';
import { expectListed } from './expect-listed.ts';

/** A draft as some program should have written it: one of its articles has all of this. What is left out may be anything. */
export interface ExpectedDraft<P extends Provider = Provided> {
  readonly provider?: KnownProvider<P> | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** A part of it, as it is kept. */
  readonly content?: string | undefined;
  /** Key of the picture. */
  readonly cover?: string | undefined;
  /** Key of one of the pictures that it consists of. */
  readonly picture?: string | undefined;
}

/** An emulator; or drafts of its, as `emulator.drafts({ account })` or `GET /__standin/drafts` gives them. */
export type WrittenDrafts<P extends Provider = Provided> =
  | { drafts(query: DraftQuery<P>): readonly DraftRecord<P>[] }
  | { readonly drafts: readonly DraftRecord<P>[] }
  | readonly DraftRecord<P>[];

/**
 * The newest draft that is as expected.
 *
 * @throws Error that says what drafts there are instead; InputError for a property that there is not.
 *
 * @example
 * expectDraft(server.emulator, { title: 'A photo', cover: mediaId });
 */
export function expectDraft<P extends Provider = Provided>(
  written: WrittenDrafts<P>,
  expected: ExpectedDraft<NoInfer<P>>,
): DraftRecord<P>;
export function expectDraft(written: WrittenDrafts<Provider>, expected: ExpectedDraft<Provider>): DraftRecord {
  // Which article it is may not differ from one property to the next: each is looked at by itself.
  const single = listOf(written).flatMap((draft) => draft.articles.map((article) => ({ draft, article })));
  return expectListed(single, expected, {
    caller: expectDraft,
    what: 'a draft',
    none: 'there is none',
    properties: ['provider', 'id', 'title', 'author', 'content', 'cover', 'picture'],
    fits({ draft, article }, name, value) {
      if (name === 'content') return article.content.includes(`${value}`);
      if (name === 'picture') return article.pictures.includes(`${value}`);
      return (name === 'provider' || name === 'id' ? draft[name] : article[name]) === value;
    },
    line: ({ draft, article }) =>
      `${draft.id}: ${JSON.stringify(article.title)} by ${JSON.stringify(article.author)}, cover ${article.cover || 'none'}: ${article.content}`,
  }).draft;
}

const MOST = 1000;

function listOf(written: WrittenDrafts<Provider>): readonly DraftRecord[] {
  if (!('drafts' in written)) return written;
  return typeof written.drafts === 'function' ? written.drafts({ limit: MOST }) : written.drafts;
}
