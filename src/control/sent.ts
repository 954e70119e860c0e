import type { KeptMessage, Provider } from '../core/provider.ts';
import { ENGLISH, inWords, isSaying, type Tongue } from '../core/say.ts';
import type { SentMessage, SentQuery } from '../core/shapes.ts';
import type { Scene } from './control.ts';
import { control, named, orNull, type SchemaOf, type Types, word } from './define.ts';
import { findProvider } from './providers.ts';
import { withoutSecrets } from './redact/fields.ts';
import { Redactor } from './redact/redactor.ts';
import { secretNames } from './request-record.ts';
import { shownAccount } from './shown-account.ts';

const sentSchema = (t: Types): SchemaOf<SentMessage> =>
  t.Object(
    {
      provider: word(t, 'KnownProvider<P>'),
      endpoint: word(t, 'EndpointName<P>'),
      tenant: orNull(t, 'Whose it is: an app, an account or a user; a bare credential is masked.'),
      id: t.String({ description: "Standin's own." }),
      kind: t.String({ description: "What kind of message it is, in the provider's words." }),
      at: t.String({ format: 'date-time', description: "ISO time on the world's clock." }),
      key: t.String({ description: "The caller's own name for it, or what it was given in place of one." }),
      to: t.String(),
      from: t.String(),
      text: t.String(),
      pictures: t.Array(
        t.Object({
          at: t.String({ description: 'Where it stands in the message.' }),
          url: t.String({ description: 'As it was sent: an address, or the key itself.' }),
          key: t.Optional(t.String({ description: 'Of the upload that it comes from, where the address has one.' })),
        }),
      ),
      content: t.Unknown({ description: 'The whole of it as it was sent, without secrets.' }),
      outcome: t.Object(
        {
          code: t.String({ description: "The provider's." }),
          message: t.String(),
          rule: t.Optional(t.String({ description: 'The rule that it breaks, where it does not arrive for that.' })),
          measured: t.Optional(t.Unknown()),
          mend: t.Optional(t.String({ description: 'The nearest change that passes this rule.' })),
        },
        { description: 'What became of it, which its sender is told afterwards.' },
      ),
    },
    named('SentMessage', 'A message that was taken, and what became of it.'),
  );

export const sent = control<SentQuery, SentMessage[]>({
  call: 'GET /sent',
  says: 'the messages that were taken, the newest first, and what became of each',
  about: 'sent',
  list: 'sent',
  speaks: true,
  waits: true,
  input: (t) =>
    t.Object(
      {
        provider: t.Optional(word(t, 'KnownProvider<P>')),
        account: t.Optional(t.String({ minLength: 1, description: 'Of this app, account or user.' })),
        to: t.Optional(t.String({ minLength: 1, description: 'To this receiver.' })),
        limit: t.Optional(t.Integer({ minimum: 1, default: 100, description: 'The newest so many.' })),
      },
      named('SentQuery'),
    ),
  output: (t) => t.Array(sentSchema(t)),
  run(scene, { provider, account, to, limit }) {
    const asked = provider === undefined ? scene.providers : [findProvider(provider, scene.providers)];
    return asked
      .flatMap((each) => (each.sent?.(scene.world) ?? []).map((one) => [each, one] as const))
      .filter(([, one]) => account === undefined || one.tenant === account)
      .filter(([, one]) => to === undefined || one.to === to)
      .toSorted(([, a], [, b]) => a.at - b.at)
      .toReversed()
      .slice(0, limit)
      .map(([each, one]) => shown(each, one, scene));
  },
});

function shown(
  { name }: Provider,
  { at, content, pictures, tenant, outcome, ...one }: KeptMessage,
  { providers, world, tongue }: Scene,
): SentMessage {
  const redactor = new Redactor(secretNames(providers));
  return {
    ...one,
    provider: name,
    tenant: shownAccount({ provider: name, account: tenant }, world),
    at: new Date(at).toISOString(),
    pictures: [...pictures],
    outcome: shownOutcome(outcome, tongue),
    content: withoutSecrets(JSON.parse(content), redactor),
  };
}

function shownOutcome(
  { measured, mend, ...outcome }: KeptMessage['outcome'],
  tongue: Tongue = ENGLISH,
): SentMessage['outcome'] {
  return {
    ...outcome,
    ...(measured === undefined ? {} : { measured: isSaying(measured) ? inWords(measured, tongue) : measured }),
    ...(mend === undefined ? {} : { mend: inWords(mend, tongue) }),
  };
}
