import { useState } from 'preact/hooks';
import type { ArticleRecord, DraftRecord, WrittenArticle } from '../../../src/core/shapes.ts';
import { useAsked } from '../parts/asked.ts';
import { moment } from '../parts/format.ts';
import { Picture } from '../parts/picture.tsx';
import { t } from '../texts/index.ts';
import { Reader } from './reader.tsx';

/** What was written, and what of it was published. */
export function Articles({ id }: { readonly id: string | undefined }) {
  const [drafts] = useAsked<{ drafts: readonly DraftRecord[] }>('drafts?limit=1000');
  const [published] = useAsked<{ articles: readonly ArticleRecord[] }>('articles?limit=1000');
  const [read, setRead] = useState<WrittenArticle>();
  if (drafts === undefined || published === undefined) return <p class="empty">{t.connecting}</p>;
  if (drafts.drafts.length + published.articles.length === 0) return <p class="empty">{t.noArticles}</p>;
  return (
    <div class="page">
      {drafts.drafts.length > 0 && <h2>{t.drafts}</h2>}
      {drafts.drafts.map((each) => (
        <Together
          key={each.id}
          of={each}
          says={t.changed(moment(each.updatedAt))}
          isMeant={each.id === id}
          read={setRead}
        />
      ))}
      {published.articles.length > 0 && <h2>{t.published}</h2>}
      {published.articles.map((each) => (
        <Together
          key={each.id}
          of={each}
          says={t.publishedAt(moment(each.publishedAt))}
          isMeant={each.id === id}
          read={setRead}
        />
      ))}
      {read && <Reader article={read} close={() => setRead(undefined)} />}
    </div>
  );
}

interface Props {
  readonly of: DraftRecord | ArticleRecord;
  readonly says: string;
  /** By whoever came here. */
  readonly isMeant: boolean;
  readonly read: (article: WrittenArticle) => void;
}

/** The articles of one draft belong together. */
function Together({ of: { id, tenant, articles }, says, isMeant, read }: Props) {
  return (
    <section class={isMeant ? 'together meant' : 'together'}>
      <p class="dim">
        {`${tenant} · ${says} · `}
        <code>{id}</code>
      </p>
      <ul>
        {[...articles.entries()].map(([place, article]) => (
          <li key={place}>
            <button type="button" onClick={() => read(article)}>
              <Picture size="tile" imageKey={article.cover || article.pictures[0]} name={article.title} />
              <span>
                <b>{article.title || t.untitled}</b>
                {article.author !== '' && <span class="dim">{article.author}</span>}
                <span class="dim">{article.digest}</span>
                {article.deleted && <span class="tag">{t.gone}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
