import type { Health, ResetOrder } from '../core/shapes.ts';
import { VERSION } from '../version.ts';
import { declareAll, tokensOf } from './accounts.ts';
import { control, named, word } from './define.ts';

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
  says: 'everything as at the start: nothing stored, no faults, clock, settings and accounts as they were; tokens of accounts given at the start live on, unless it is told `{"tokens":true}`',
  about: 'reset',
  input: (t) =>
    t.Object(
      {
        tokens: t.Optional(
          t.Boolean({ description: 'Forget the tokens of accounts given at the start, too.', default: false }),
        ),
      },
      named('ResetOrder'),
    ),
  run({ accountsAtStart, ...scene }, { tokens = false }) {
    scene.world.reset(tokens ? undefined : tokensOf(accountsAtStart, scene.providers));
    declareAll(accountsAtStart, scene);
  },
});
