import type { Health } from '../core/shapes.ts';
import { VERSION } from '../version.ts';
import { declareAll } from './accounts.ts';
import { control, named } from './define.ts';

export const health = control<undefined, Health>({
  call: 'GET /health',
  says: 'that it runs, its version, and what it stands in for',
  output: (t) =>
    t.Object({ status: t.Literal('ok'), version: t.String(), providers: t.Array(t.String()) }, named('Health')),
  run: ({ providers }) => ({ status: 'ok', version: VERSION, providers: providers.map(({ name }) => name) }),
});

export const reset = control({
  call: 'POST /reset',
  says: 'everything as at the start: nothing stored, no faults, clock, settings and accounts as they were',
  run({ accountsAtStart, ...scene }) {
    scene.world.reset();
    declareAll(accountsAtStart, scene);
  },
});
