import type { ArticleRecord, DraftRecord, MessageRecord, SentMessage } from '../../../src/core/shapes.ts';
import { feed } from '../feed.ts';
import { useAsked } from '../parts/asked.ts';
import { linkTo } from '../route.ts';
import { useStore } from '../store.ts';
import { t } from '../texts/index.ts';

/** Something that a picture or a file came with, or stands in. */
export interface Used {
  readonly link: string;
  readonly says: string;
}

/** Where things were used, by key. */
export function useUses(): (key: string) => readonly Used[] {
  const calls = useStore(feed.calls);
  const [{ messages } = { messages: [] }] = useAsked<{ messages: readonly MessageRecord[] }>('messages?limit=1000');
  const [{ drafts } = { drafts: [] }] = useAsked<{ drafts: readonly DraftRecord[] }>('drafts?limit=1000');
  const [{ articles } = { articles: [] }] = useAsked<{ articles: readonly ArticleRecord[] }>('articles?limit=1000');
  const [{ sent } = { sent: [] }] = useAsked<{ sent: readonly SentMessage[] }>('sent?limit=1000');
  const shows = (key: string) => (record: DraftRecord | ArticleRecord) =>
    record.articles.some((each) => each.cover === key || each.pictures.includes(key) || each.content.includes(key));
  return (key) => {
    const upload = calls.find(({ record }) => record.made?.includes(key) === true);
    return [
      ...(upload ? [{ link: linkTo('journal', upload.record.id), says: t.uploadedBy(upload.record.id) }] : []),
      ...messages
        .filter(({ keys }) => keys.includes(key))
        .map(({ chat }) => ({ link: linkTo('messages', chat), says: t.inMessage })),
      ...drafts.filter(shows(key)).map(({ id }) => ({ link: linkTo('articles', id), says: t.inDraft })),
      ...articles.filter(shows(key)).map(({ id }) => ({ link: linkTo('articles', id), says: t.inArticle })),
      ...sent
        .filter(({ pictures }) => pictures.some((each) => each.key === key))
        .map(({ id }) => ({ link: linkTo('sent', id), says: t.inSent })),
    ];
  };
}
