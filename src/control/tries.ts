import type { TriedHost, TryQuery } from '../core/shapes.ts';
import { tryOutcomes } from '../core/tries.ts';
import { control, named, oneOf, type SchemaOf, type Types } from './define.ts';

const triedSchema = (t: Types): SchemaOf<TriedHost> =>
  t.Object(
    {
      host: t.String({ description: 'As it was asked for.' }),
      port: t.Integer(),
      outcome: oneOf(t, tryOutcomes, {
        description:
          '`answered here`: it is a live host, and Standin answers in its place. `passed on`: it went out, as `--pass` allows. `failed`: it was to, and its host could not be reached.',
      }),
      why: t.Optional(t.String({ description: 'Why it was refused, or failed.' })),
      count: t.Integer({ description: 'How often: tunnels that were asked for, and calls that came without one.' }),
      first: t.String({ format: 'date-time', description: "When first, on the world's clock." }),
      last: t.String({ format: 'date-time', description: "When last, on the world's clock." }),
    },
    named('TriedHost', 'Where programs wanted to go through the proxy, and what became of that.'),
  );

export const tries = control<TryQuery, TriedHost[]>({
  call: 'GET /tries',
  says: 'where programs wanted to go through the proxy, what was seen last first: what was answered here, passed on, refused or failed, and how often',
  about: 'tries',
  list: 'tries',
  waits: true,
  input: (t) =>
    t.Object(
      {
        outcome: t.Optional(oneOf(t, tryOutcomes, { description: 'Only those of which this is true.' })),
        limit: t.Optional(t.Integer({ minimum: 1, default: 1000, description: 'So many.' })),
      },
      named('TryQuery'),
    ),
  output: (t) => t.Array(triedSchema(t)),
  run: ({ world }, { outcome, limit = 1000 }) =>
    world.tries
      .all()
      .filter((each) => outcome === undefined || each.outcome === outcome)
      .slice(0, limit)
      .map(({ host, port, outcome, why, count, first, last }) => ({
        host,
        port,
        outcome,
        ...(why === undefined ? {} : { why }),
        count,
        first: new Date(first).toISOString(),
        last: new Date(last).toISOString(),
      })),
});
