import type { ArticleQuery, ArticleRecord, DraftQuery, DraftRecord, WrittenArticle } from '../core/shapes.ts';
import { named, type SchemaOf, type Types, word } from './define.ts';

const time = (t: Types) => t.String({ format: 'date-time', description: "ISO time on the world's clock." });

const query = (t: Types) => ({
  provider: t.Optional(word(t, 'KnownProvider<P>')),
  account: t.Optional(t.String({ minLength: 1, description: 'Of this account.' })),
  limit: t.Optional(t.Integer({ minimum: 1, default: 100, description: 'The newest so many.' })),
});

export const draftQuerySchema = (t: Types): SchemaOf<DraftQuery> => t.Object(query(t), named('DraftQuery'));
export const articleQuerySchema = (t: Types): SchemaOf<ArticleQuery> => t.Object(query(t), named('ArticleQuery'));

const writtenSchema = (t: Types): SchemaOf<WrittenArticle> =>
  t.Object(
    {
      type: t.String({ description: "In the provider's words." }),
      title: t.String(),
      author: t.String(),
      digest: t.String(),
      content: t.String({ description: 'As it is kept, which may be less than was sent.' }),
      sourceUrl: t.String(),
      cover: t.String({ description: 'Key of the picture; empty where there is none.' }),
      pictures: t.Array(t.String(), {
        description: 'Keys of those that it consists of, beside what its content shows.',
      }),
      url: t.String({ description: 'Where anybody can read it.' }),
      deleted: t.Optional(t.Boolean({ description: 'Whether its owner deleted it, once it was published.' })),
    },
    named('WrittenArticle', 'One article of those that belong together.'),
  );

const common = (t: Types) => ({
  provider: word(t, 'KnownProvider<P>'),
  tenant: t.String({ description: 'Whose it is; a bare credential is masked.' }),
  id: t.String(),
  articles: t.Array(writtenSchema(t)),
});

export const draftSchema = (t: Types): SchemaOf<DraftRecord> =>
  t.Object(
    { ...common(t), createdAt: time(t), updatedAt: time(t) },
    named('DraftRecord', 'A draft that waits to be published.'),
  );

export const articleSchema = (t: Types): SchemaOf<ArticleRecord> =>
  t.Object(
    {
      ...common(t),
      draft: t.String({ description: 'Id of the draft that it was.' }),
      publication: t.String({ description: 'Id under which its publishing was asked for.' }),
      publishedAt: time(t),
    },
    named('ArticleRecord', 'What was published: the articles of one draft.'),
  );
