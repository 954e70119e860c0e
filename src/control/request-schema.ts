import type { Format } from '../core/image.ts';
import { mediaTypes } from '../core/media-type.ts';
import type { RecordedVerdict, RecordedWarning, RequestRecord } from '../core/shapes.ts';
import { code, named, oneOf, orNull, type SchemaOf, type Types, word } from './define.ts';
import { faultSchema } from './faults.ts';

export const format = (t: Types, options: object = {}) => oneOf(t, Object.keys(mediaTypes) as Format[], options);

export const pixels = (t: Types) => t.Integer({ description: 'Pixels.' });

const claim = (t: Types) => ({
  page: t.String({ description: 'Key of a registered page.' }),
  at: t.String({ description: 'The section or table row on it.' }),
  says: t.String({ description: 'What it states, in our own words.' }),
  assumes: t.Optional(t.String({ description: 'How we read it where it leaves something open.' })),
});

export const sourceSchema = (t: Types) =>
  t.Object(
    {
      ...claim(t),
      title: t.String({ description: 'What the page is.' }),
      address: t.String({ description: 'Where it can be read, or that no address is known.' }),
    },
    named('CitedSource', 'Where a fact about a provider is known from, and where that can be read.'),
  );

export const gradeSchema = (t: Types) =>
  oneOf(t, ['documented', 'observed', 'assumed'], { title: 'Grade', description: 'How sure a fact is.' });

const partSchema = (t: Types) =>
  t.Object(
    {
      name: t.Optional(t.String()),
      filename: t.Optional(t.String()),
      decodedFilename: t.Optional(
        t.String({ description: 'What the filename says, where it came as `filename*` or in encoded words.' }),
      ),
      type: t.Optional(t.String({ description: 'Its Content-Type, as sent.' })),
      bytes: t.Integer(),
      text: t.Optional(t.String({ description: 'What a short part without a filename says.' })),
      format: t.Optional(format(t, { description: 'What its content says, whatever its name and type do.' })),
      width: t.Optional(pixels(t)),
      height: t.Optional(pixels(t)),
      unread: t.Optional(t.Literal(true, { description: 'The endpoint does not look at a part of this name.' })),
    },
    named('SentPart', 'One part of a form, without its content: what a program sent, for whoever asks later.'),
  );

const rule = (t: Types) => t.String({ description: 'The rule that it breaks.' });
const mend = (t: Types) => t.String({ description: 'The nearest change that passes this rule.' });

const findingSchema = (t: Types) =>
  t.Object(
    {
      rule: rule(t),
      error: word(t, 'ErrorName<P>'),
      measured: t.Optional(t.Unknown()),
      limit: t.Optional(t.Unknown()),
      mend: mend(t),
    },
    named('Finding', 'A rule that a call breaks.'),
  );

export const verdictSchema = (t: Types): SchemaOf<RecordedVerdict> =>
  t.Object(
    {
      error: word(t, 'ErrorName<P>', { description: "Name in the endpoint's error table." }),
      code: code(t, "The provider's code."),
      message: t.String({ description: "The provider's text, without what it appends to each occurrence." }),
      rule: t.Optional(
        t.String({ description: 'The rule that spoke. Absent when a fault or a magic credential did.' }),
      ),
      measured: t.Optional(t.Unknown()),
      limit: t.Optional(t.Unknown()),
      mend: t.Optional(mend(t)),
      detail: t.Optional(t.String({ description: "What the provider's message names." })),
      also: t.Optional(
        t.Array(findingSchema(t), {
          description: 'What else is wrong, in the order in which it would have been said.',
        }),
      ),
      grade: t.Optional(gradeSchema(t)),
      source: t.Optional(sourceSchema(t)),
      fault: t.Optional(t.Integer({ description: 'Id of the fault that was ordered.' })),
      magic: t.Optional(t.Literal(true, { description: 'A credential asked for it.' })),
      image: t.Optional(t.Integer({ description: 'Which image of a list, counted from 1.' })),
      record: t.Optional(t.Integer({ description: 'Which message of several, counted from 1.' })),
    },
    named('RecordedVerdict', 'Why a call was refused.'),
  );

export const warningSchema = (t: Types): SchemaOf<RecordedWarning> =>
  t.Object(
    {
      says: t.String(),
      grade: t.Optional(gradeSchema(t)),
      source: t.Optional(sourceSchema(t)),
    },
    named(
      'RecordedWarning',
      'What passes here and is known, or feared, to break there. Without a source it is about Standin itself.',
    ),
  );

const headers = (t: Types, description: string) =>
  t.Array(t.Tuple([t.String({ description: 'name' }), t.String({ description: 'value' })]), { description });

function struck(t: Types) {
  const { id, transport, delayMs, bytesPerSecond } = faultSchema(t).properties;
  return { id, transport, delayMs, bytesPerSecond };
}

/** An entry of the journal as it is shown: each of its fields stands here and nowhere else. */
export const recordSchema = (t: Types): SchemaOf<RequestRecord> =>
  t.Object(
    {
      id: t.String(),
      at: t.String({ format: 'date-time', description: "ISO time on the world's clock." }),
      tookMs: t.Number({ description: 'Milliseconds of real time from the last byte of the call to the answer.' }),
      provider: orNull(
        t,
        'Null where Standin itself answered what came: `deviation` says what that was.',
        'KnownProvider<P>',
      ),
      endpoint: orNull(t, 'Null where the host knows no such path.', 'EndpointName<P>'),
      method: t.String({ description: 'Empty where none could be read.' }),
      url: t.String({ description: 'Path and query as sent. Empty where none could be read.' }),
      headers: headers(t, 'As sent, in order.'),
      framing: t.Union([oneOf(t, ['chunked', 'unknown']), t.Object({ length: t.Integer() })], {
        description: 'Bytes of the body, or how they came where that is not known or not announced.',
      }),
      ip: t.String({ description: "The sender's address." }),
      bodyBytes: t.Integer(),
      body: t.Optional(t.String({ description: 'A body of fields. Absent where it was a form, or long.' })),
      parts: t.Array(partSchema(t), { description: 'The parts of a form, in order.' }),
      tenant: orNull(
        t,
        'Whose call it was: an app, an account or a user; a bare credential is masked. Null: nobody’s.',
      ),
      status: t.Unsafe<number | null>({
        type: ['integer', 'null'],
        description: 'Null where the connection was broken off before an answer.',
      }),
      reply: t.Object({
        headers: headers(t, 'In order.'),
        bytes: t.Integer(),
        body: t.Optional(t.String({ description: 'Absent where it is a picture.' })),
      }),
      verdict: t.Optional(verdictSchema(t)),
      others: t.Array(verdictSchema(t), {
        description: 'Of a list: the images that were refused beside the one in `verdict`.',
      }),
      warnings: t.Array(warningSchema(t)),
      deviation: t.Optional(
        t.String({ description: 'Where Standin cannot answer as the live service does, and why.' }),
      ),
      struckBy: t.Optional(
        t.Object(struck(t), {
          description: 'What was ordered to happen to the connection, with the id of the fault.',
        }),
      ),
      brokeOff: t.Optional(
        t.Literal(true, {
          description:
            'The call ended after `bodyBytes` of its body and had no effect: its sender broke off and was told nothing, or the rest could not be read.',
        }),
      ),
      uses: t.Optional(
        t.Array(t.Object({ key: t.String(), request: t.String() }), {
          description: 'What it used that earlier calls had made, such as a picture, with the ids of those.',
        }),
      ),
      callbacks: t.Optional(
        t.Array(t.String(), { description: 'Ids of what its caller is told of it afterwards (`GET /callbacks`).' }),
      ),
      made: t.Optional(
        t.Array(t.String(), {
          description: 'Keys of what it made, such as a picture (`GET /images/:key`) or a message.',
        }),
      ),
      usedBy: t.Optional(
        t.Array(t.String(), { description: 'Ids of later calls that used what it made; of the first hundred.' }),
      ),
    },
    named('RequestRecord', "A call as it came and as it was answered, without anybody's secrets."),
  );
