import { Clock } from '../core/clock.ts';
import { InputError } from '../core/input-error.ts';
import type { Provider } from '../core/provider.ts';
import type { OrderedOutcome, OutcomeOrder } from '../core/shapes.ts';
import { control, named, type Types, typed, word } from './define.ts';
import { findProvider } from './providers.ts';

const about = (t: Types) =>
  t.Optional(t.String({ minLength: 1, description: 'Only of what is sent to this number, or of this draft.' }));
const outcome = (t: Types) =>
  t.Optional(
    t.String({ minLength: 1, description: "The provider's code for how it ends. Left out: as it would by itself." }),
  );
const after = (t: Types) =>
  t.Optional(
    t.Unsafe<NonNullable<OutcomeOrder['after']>>({
      type: 'string',
      [typed]: 'Duration',
      description: 'How long it takes by the world’s clock, such as `10 minutes`. Left out: as always.',
    }),
  );

const orderSchema = (t: Types) =>
  t.Object(
    {
      provider: word(t, 'KnownProvider<P>'),
      about: about(t),
      outcome: outcome(t),
      after: after(t),
      times: t.Optional(t.Integer({ minimum: 1, default: 1, description: 'Of how many it comes true.' })),
    },
    named('OutcomeOrder', 'What shall become of what is taken from now on, with an `outcome`, an `after` or both.'),
  );

const outcomeSchema = (t: Types) =>
  t.Object(
    {
      id: t.Integer(),
      provider: word(t, 'KnownProvider<P>'),
      about: about(t),
      outcome: outcome(t),
      after: after(t),
      times: t.Integer({ description: 'Of how many it will still come true.' }),
    },
    named('OrderedOutcome', 'What was ordered to become of something to come.'),
  );

export const outcomes = control<undefined, OrderedOutcome[]>({
  call: 'GET /outcomes',
  says: 'what was ordered to become of messages and drafts to come',
  list: 'outcomes',
  output: (t) => t.Array(outcomeSchema(t)),
  run: ({ world }) => [...world.outcomes.all()],
});

export const orderOutcome = control<OutcomeOrder, OrderedOutcome>({
  call: 'POST /outcomes',
  says: 'what shall become of messages that are taken, or of drafts that are published, from now on, and when',
  about: 'outcome',
  creates: true,
  input: orderSchema,
  output: outcomeSchema,
  run({ providers, world }, { times = 1, ...order }) {
    check(order, findProvider(order.provider, providers, 'outcome'), providers);
    return world.outcomes.add({ ...order, times });
  },
});

export const clearOutcomes = control({
  call: 'DELETE /outcomes',
  says: 'takes back all that was ordered so',
  run: ({ world }) => world.outcomes.clear(),
});

function check({ outcome, after }: OutcomeOrder, { name, outcomes }: Provider, providers: readonly Provider[]): void {
  if (outcomes === undefined) {
    const able = providers.filter((each) => each.outcomes !== undefined).map((each) => each.name);
    throw new InputError(
      `outcome: provider must be one whose calls have results that come later: ${able.join(', ') || 'there is none'}`,
    );
  }
  if (outcome === undefined && after === undefined) throw new InputError('outcome: must have an outcome or an after');
  if (outcome !== undefined && !Object.hasOwn(outcomes, outcome)) {
    const known = Object.entries(outcomes).map(([code, says]) => `${code} (${says})`);
    throw new InputError(`outcome: ${name} has no outcome ${JSON.stringify(outcome)}; there are ${known.join(', ')}`);
  }
  // Whatever a clock can be advanced by can be waited for.
  if (after !== undefined) new Clock().after(after);
}
