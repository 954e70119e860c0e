import { Bytes } from '../core/bytes.ts';
import { readImage } from '../core/image.ts';
import type { CheckedPicture, CheckResult, PictureToCheck } from '../core/shapes.ts';
import { control, named, type SchemaOf, type Types } from './define.ts';
import { format, pixels, verdictSchema, warningSchema } from './request-schema.ts';
import { targetNamed, tryOut } from './trial.ts';

const text = { type: 'string', minLength: 1, maxLength: 1024 } as const;

const inputSchema = (t: Types): SchemaOf<PictureToCheck> =>
  t.Object(
    {
      file: t.Unsafe<Uint8Array>({ bytes: true, description: 'The picture, or whatever else it is.' }),
      filename: t.Optional(
        t.String({
          maxLength: 1024,
          description: 'As which it would be sent. Left out: `picture`, with the ending of its format.',
        }),
      ),
      for: t.Optional(
        t.Union([t.String(text), t.Array(t.String(text))], {
          description:
            'Only this one, or these: an endpoint, with its use behind a colon where it has several. Left out: all.',
        }),
      ),
    },
    named('PictureToCheck', 'A file of which one wants to know who would take it. Nothing of it is kept.'),
  );

const resultSchema = (t: Types): SchemaOf<CheckResult> =>
  t.Object(
    {
      target: t.String({ description: 'An endpoint, with its use behind a colon where it has several.' }),
      taken: t.Boolean(),
      verdict: t.Optional(verdictSchema(t)),
      warnings: t.Array(warningSchema(t)),
    },
    named('CheckResult', 'Whether one endpoint would take it, and why not.'),
  );

export const check = control<PictureToCheck, CheckedPicture>({
  call: 'POST /check',
  says: 'which endpoints would take a picture as the switches are now, and what would mend it for the others, as `standin check` says it',
  about: 'check',
  form: 'one',
  speaks: true,
  input: inputSchema,
  output: (t) =>
    t.Object(
      {
        filename: t.String(),
        bytes: t.Integer(),
        format: t.Optional(format(t)),
        width: t.Optional(pixels(t)),
        height: t.Optional(pixels(t)),
        results: t.Array(resultSchema(t)),
      },
      named('CheckedPicture', 'What a file is, and who would take it.'),
    ),
  run({ providers, world: { settings, clock }, tongue }, { file, for: asked, ...more }) {
    const targets = asked === undefined ? undefined : [asked].flat().map((name) => targetNamed(name, providers));
    const image = readImage(Bytes.of(file));
    const { filename = image ? `picture.${image.format}` : 'picture' } = more;
    const court = { providers, settings, now: clock.now(), tongue };
    return {
      filename,
      bytes: file.length,
      ...image,
      results: tryOut({ name: filename, bytes: file }, court, targets),
    };
  },
});
