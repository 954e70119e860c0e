import { charactersIn } from '../../../core/characters.ts';
import type { Caution } from '../../../core/warnings.ts';
import type { ArticlesCall } from './read.ts';

/** What passes here and breaks there. */
export const articleCautions: readonly Caution<ArticlesCall>[] = [
  {
    when: ({ escapes }) => escapes > 0,
    says: 'the JSON has \\uXXXX escapes, which live keeps as they are written, six characters each: write it with ensure_ascii=False, JSON_UNESCAPED_UNICODE or JSON.stringify',
    source: { page: 'draft-escapes-2026', at: 'notes', says: 'each \\uXXXX shows in the article as it is written' },
  },
  {
    when: ({ articles = [] }) => articles.some(({ fields }) => !known.includes(fields.article_type)),
    says: 'an article_type that is neither news nor newspic is taken for news here; what live makes of it nobody has told',
    source: { page: 'wechat-draft-add', at: 'article_type', says: 'news or newspic' },
  },
  {
    when: ({ articles = [] }) =>
      articles.some(({ type, content }) => type === 'newspic' && charactersIn(content) >= 1000),
    says: 'a picture message with a text of about 1000 characters was refused with 45166',
    source: { page: 'wenyan-core-23', at: 'pull request', says: 'such a text is refused as invalid content' },
  },
];

const known: readonly unknown[] = [undefined, 'news', 'newspic'];
