import type { MessageQuery, MessageRecord } from '../core/shapes.ts';
import { control, named, oneOf, orNull, type SchemaOf, type Types, word } from './define.ts';
import { findProvider } from './providers.ts';
import { shownAccount } from './shown-account.ts';

const querySchema = (t: Types): SchemaOf<MessageQuery> =>
  t.Object(
    {
      provider: t.Optional(word(t, 'KnownProvider<P>')),
      chat: t.Optional(t.String({ minLength: 1, description: 'In this chat.' })),
      limit: t.Optional(t.Integer({ minimum: 1, default: 100, description: 'The newest so many.' })),
    },
    named('MessageQuery'),
  );

const recordSchema = (t: Types): SchemaOf<MessageRecord> =>
  t.Object(
    {
      provider: word(t, 'KnownProvider<P>'),
      tenant: orNull(t, 'Whose it is; a bare credential is masked. Null: nobody’s.'),
      id: t.String(),
      chat: t.String(),
      type: t.String({ description: "In the provider's words." }),
      content: t.String({ description: 'As it was sent; once it was changed, as it was then.' }),
      text: t.String({ description: 'As it is read back.' }),
      keys: t.Array(t.String(), { description: 'Of the pictures and files in it.' }),
      from: oneOf<'app' | 'user'>(t, ['app', 'user']),
      replyTo: t.Optional(t.String({ description: 'Id of the message that it answers.' })),
      at: t.String({ format: 'date-time', description: "ISO time on the world's clock." }),
      edited: t.Boolean(),
      deleted: t.Boolean(),
    },
    named('MessageRecord', 'A message that was taken, as whoever it was for would have it.'),
  );

export const messages = control<MessageQuery, MessageRecord[]>({
  call: 'GET /messages',
  says: 'the messages that were sent, the newest first',
  about: 'messages',
  list: 'messages',
  waits: true,
  input: querySchema,
  output: (t) => t.Array(recordSchema(t)),
  run({ providers, world }, { provider, chat, limit = 100 }) {
    const asked = provider === undefined ? providers : [findProvider(provider, providers)];
    return asked
      .flatMap(({ name, messages }) => (messages?.(world) ?? []).map((each) => ({ provider: name, ...each })))
      .filter((each) => chat === undefined || each.chat === chat)
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ at, ...each }) => ({
        ...each,
        tenant: each.tenant === '' ? null : shownAccount({ provider: each.provider, account: each.tenant }, world),
        keys: [...each.keys],
        at: new Date(at).toISOString(),
      }));
  },
});
