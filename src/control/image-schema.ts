import type { FoundImage, ImageFilter, ImageQuery, ImageRecord, ImageSeed } from '../core/shapes.ts';
import { named, orNull, perProvider, type SchemaOf, type Types, word } from './define.ts';
import { format, pixels } from './request-schema.ts';

const name = (t: Types, description: string, type = 'string') =>
  word(t, type, { minLength: 1, maxLength: 1024, description });

export const filter = (t: Types) => ({
  provider: t.Optional(name(t, '', 'KnownProvider<P>')),
  account: t.Optional(name(t, 'Of this app, account or user, or of whom this credential is.')),
});

export const filterSchema = (t: Types): SchemaOf<ImageFilter> => t.Object(filter(t), named('ImageFilter'));

export const querySchema = (t: Types): SchemaOf<ImageQuery> =>
  t.Object(
    {
      ...filter(t),
      limit: t.Optional(t.Integer({ minimum: 1, default: 100, description: 'The newest so many.' })),
    },
    named('ImageQuery'),
  );

export const seedSchema = (t: Types): SchemaOf<ImageSeed> =>
  t.Object(
    {
      provider: name(t, '', 'KnownProvider<P>'),
      account: t.Optional(
        name(
          t,
          'Whose it is: an app, an account, a user, or a credential that a program would send. Needed where only the owner can open it.',
        ),
      ),
      kind: t.Optional(name(t, "What it is for. Left out: the provider's usual one.", 'ImagePurpose<P>')),
      key: t.Optional(name(t, "In the provider's form. Left out: a new one. What stood under it before is replaced.")),
      content: t.Unsafe<Uint8Array>({ bytes: true }),
    },
    {
      ...named('ImageSeed', 'A picture to be stored as if it had been uploaded. No rule is asked.'),
      [perProvider]: true,
    },
  );

const record = (t: Types) => ({
  provider: word(t, 'KnownProvider<P>'),
  tenant: orNull(t, 'Whose it is: an app, an account or a user; a bare credential is masked. Null: nobody’s.'),
  key: t.String(),
  kind: word(t, 'ImagePurpose<P>', { description: "What it is for, in the provider's words." }),
  format: format(t),
  width: pixels(t),
  height: pixels(t),
  bytes: t.Integer(),
  storedAt: t.String({ format: 'date-time', description: "ISO time on the world's clock." }),
  expiresAt: t.Optional(
    t.String({ format: 'date-time', description: "ISO time on the world's clock. Absent: it stays." }),
  ),
  url: t.Optional(t.String({ description: 'Where anybody can open it. Absent where that takes a credential.' })),
});

export const imageSchema = (t: Types): SchemaOf<ImageRecord> =>
  t.Object(record(t), named('ImageRecord', 'A stored picture, without its bytes.'));

export const foundSchema = (t: Types): SchemaOf<FoundImage> =>
  t.Object(
    { ...record(t), content: t.Unsafe<Uint8Array>({ bytes: true }) },
    named('FoundImage', 'The same with its bytes.'),
  );
