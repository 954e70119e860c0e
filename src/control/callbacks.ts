import type { Callback } from '../core/callbacks.ts';
import type { CallbackQuery, CallbackRecord } from '../core/shapes.ts';
import type { World } from '../core/world.ts';
import { control, named, oneOf, orNull, type SchemaOf, type Types, word } from './define.ts';
import { findProvider } from './providers.ts';
import { shownAccount } from './shown-account.ts';

const states = ['waiting', 'taken', 'given up'] as const;

const querySchema = (t: Types): SchemaOf<CallbackQuery> =>
  t.Object(
    {
      provider: t.Optional(word(t, 'KnownProvider<P>')),
      account: t.Optional(t.String({ minLength: 1, description: 'To this app, account or user.' })),
      state: t.Optional(oneOf(t, states, { description: 'Only those of which this is true.' })),
      limit: t.Optional(t.Integer({ minimum: 1, default: 100, description: 'The newest so many.' })),
    },
    named('CallbackQuery'),
  );

const trySchema = (t: Types) =>
  t.Object({
    at: t.String({ format: 'date-time', description: "ISO time on the world's clock." }),
    tookMs: t.Number({ description: 'Milliseconds of real time.' }),
    status: t.Optional(t.Integer({ description: 'HTTP status of the answer. Absent: there was none.' })),
    answer: t.Optional(t.String({ description: 'The body of the answer; the first 8 KiB.' })),
    trouble: t.Optional(t.String({ description: 'Why there was no answer.' })),
  });

const recordSchema = (t: Types): SchemaOf<CallbackRecord> =>
  t.Object(
    {
      id: t.String(),
      provider: word(t, 'KnownProvider<P>'),
      tenant: orNull(t, 'Whose it is; a bare credential is masked. Null: nobody’s.'),
      kind: t.String({ description: 'What it brings news of: `<provider>/<word>`.' }),
      url: t.String({ description: 'Where it goes.' }),
      contentType: t.String(),
      body: t.String({ description: 'As it is sent.' }),
      at: t.String({ format: 'date-time', description: "When it was ordered, on the world's clock." }),
      request: t.Optional(t.String({ description: 'Id of the call that it tells of.' })),
      state: oneOf(t, states, { description: 'Whether the program took it, and if not, whether it is tried again.' }),
      dueAt: t.Optional(
        t.String({ format: 'date-time', description: "When the next try is due, on the world's clock." }),
      ),
      tries: t.Array(trySchema(t)),
    },
    named('CallbackRecord', 'What a program is told afterwards, at the address that its account gave.'),
  );

export const callbacks = control<CallbackQuery, CallbackRecord[]>({
  call: 'GET /callbacks',
  says: 'what programs were told afterwards at the addresses that their accounts gave, the newest first, and what they answered',
  about: 'callbacks',
  list: 'callbacks',
  input: querySchema,
  output: (t) => t.Array(recordSchema(t)),
  run({ providers, world }, { provider, account, state, limit = 100 }) {
    if (provider !== undefined) findProvider(provider, providers);
    return world.callbacks
      .all()
      .reverse()
      .filter((each) => provider === undefined || providerOf(each) === provider)
      .filter((each) => account === undefined || each.draft.tenant === account)
      .filter((each) => state === undefined || each.state === state)
      .slice(0, limit)
      .map((each) => shown(each, world));
  },
});

function providerOf({ kind }: Callback): string {
  return kind.name.slice(0, kind.name.indexOf('/'));
}

function shown(callback: Callback, world: World): CallbackRecord {
  const { id, kind, draft, at, request, state, dueAt, tries } = callback;
  const provider = providerOf(callback);
  const { tenant, url, contentType, body } = draft;
  return {
    id,
    provider,
    tenant: tenant === '' ? null : shownAccount({ provider, account: tenant }, world),
    kind: kind.name,
    url,
    contentType,
    body,
    at: iso(at),
    ...(request === undefined ? {} : { request }),
    state,
    ...(dueAt === undefined ? {} : { dueAt: iso(dueAt) }),
    tries: tries.map(({ at, tookMs, answer, trouble }) => ({
      at: iso(at),
      tookMs: Math.round(tookMs * 100) / 100,
      ...(answer === undefined ? {} : { status: answer.status, answer: answer.text }),
      ...(trouble === undefined ? {} : { trouble }),
    })),
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
