import { reachable } from '../core/call.ts';
import type { Provider } from '../core/provider.ts';
import type { ArticleQuery, ArticleRecord, DraftQuery, DraftRecord, WrittenArticle } from '../core/shapes.ts';
import { articleQuerySchema, articleSchema, draftQuerySchema, draftSchema } from './article-schema.ts';
import type { Scene } from './control.ts';
import { control } from './define.ts';
import { findProvider } from './providers.ts';
import { shownAccount } from './shown-account.ts';

export const drafts = control<DraftQuery, DraftRecord[]>({
  call: 'GET /drafts',
  says: 'the drafts that are there, the newest first',
  about: 'drafts',
  list: 'drafts',
  waits: true,
  links: true,
  input: draftQuerySchema,
  output: (t) => t.Array(draftSchema(t)),
  run: (scene, query, base) =>
    newest(
      scene,
      query,
      ({ drafts }) => drafts?.(scene.world) ?? [],
      ({ createdAt }) => createdAt,
    ).map(({ createdAt, updatedAt, articles, ...each }) => ({
      ...each,
      articles: linked(articles, base),
      createdAt: iso(createdAt),
      updatedAt: iso(updatedAt),
    })),
});

export const articles = control<ArticleQuery, ArticleRecord[]>({
  call: 'GET /articles',
  says: 'what was published, the newest first',
  about: 'articles',
  list: 'articles',
  waits: true,
  links: true,
  input: articleQuerySchema,
  output: (t) => t.Array(articleSchema(t)),
  run: (scene, query, base) =>
    newest(
      scene,
      query,
      ({ articles }) => articles?.(scene.world) ?? [],
      ({ publishedAt }) => publishedAt,
    ).map(({ publishedAt, articles, ...each }) => ({
      ...each,
      articles: linked(articles, base),
      publishedAt: iso(publishedAt),
    })),
});

/** Those that are asked for, each with its provider's name and whose it is. */
function newest<Kept extends { readonly tenant: string }>(
  { providers, world }: Scene,
  { provider, account, limit = 100 }: DraftQuery,
  keptBy: (provider: Provider) => readonly Kept[],
  at: (kept: Kept) => number,
): (Kept & { readonly provider: string })[] {
  const asked = provider === undefined ? providers : [findProvider(provider, providers)];
  return asked
    .flatMap((each) => keptBy(each).map((one) => ({ ...one, provider: each.name })))
    .filter(({ tenant }) => account === undefined || tenant === account)
    .toSorted((a, b) => at(a) - at(b))
    .toReversed()
    .slice(0, limit)
    .map((one) => ({ ...one, tenant: shownAccount({ provider: one.provider, account: one.tenant }, world) }));
}

function linked(articles: readonly WrittenArticle[], base: string | undefined): WrittenArticle[] {
  return articles.map((each) => ({ ...each, pictures: [...each.pictures], url: reachable({ base }, each.url) }));
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
