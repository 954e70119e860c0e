import type { Health, ResetOrder } from '../core/shapes.ts';
import { VERSION } from '../version.ts';
import { accountsOf, tokensOf } from './accounts.ts';
import { plant, turnToStart } from './config/plant.ts';
import { control, named, oneOf, word } from './define.ts';

export const health = control<undefined, Health>({
  call: 'GET /health',
  says: 'that it runs, its version, what it stands in for, and how much it holds',
  output: (t) =>
    t.Object(
      {
        status: t.Literal('ok'),
        version: t.String(),
        providers: t.Array(word(t, 'KnownProvider<P>')),
        store: t.Object(
          {
            maxBytes: t.Integer({ description: 'What all pictures together may take.' }),
            heldBytes: t.Integer({ description: 'What they take now.' }),
          },
          { description: 'Where uploads are kept; past its bound the oldest of whoever holds the most make room.' },
        ),
      },
      named('Health'),
    ),
  run: ({ providers, world: { objects } }) => ({
    status: 'ok',
    version: VERSION,
    providers: providers.map(({ name }) => name),
    store: { maxBytes: objects.maxBytes, heldBytes: objects.held },
  }),
});

export const reset = control<ResetOrder>({
  call: 'POST /reset',
  says: 'everything as at the start: what a config or an option put there is there anew and nothing else, clock and settings as they were; `{"to":"empty"}` leaves that out, too; tokens of accounts given at the start live on, unless it is told `{"tokens":true}`',
  about: 'reset',
  input: (t) =>
    t.Object(
      {
        tokens: t.Optional(
          t.Boolean({ description: 'Forget the tokens of accounts given at the start, too.', default: false }),
        ),
        to: t.Optional(
          oneOf(t, ['start', 'empty'] as const, {
            description:
              'Left out: `start`. `empty`: nothing is declared, stored or ordered, and the clock runs with the machine’s; the switches are as at the start.',
          }),
        ),
      },
      named('ResetOrder'),
    ),
  run(scene, { tokens = false, to = 'start' }) {
    const { world, seed, providers } = scene;
    const survives = tokens ? undefined : tokensOf(accountsOf(seed), providers);
    if (to === 'empty') return world.reset(survives);
    world.reset(survives, (clock) => turnToStart(clock, seed));
    plant(scene);
  },
});
