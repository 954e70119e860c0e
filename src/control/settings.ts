import type { Value } from '../core/settings.ts';
import { control, type Types, typed } from './define.ts';

const values = (t: Types) =>
  t.Record(t.String(), t.Unsafe<Value>({ type: ['string', 'number'] }), { [typed]: 'SwitchValues<P>' });

export const settings = control<undefined, Record<string, Value>>({
  call: 'GET /settings',
  says: 'every switch, by name',
  output: values,
  run: ({ world }) => world.settings.all(),
});

export const changeSettings = control<Readonly<Record<string, unknown>>, Record<string, Value>>({
  call: 'PUT /settings',
  says: 'changes some switches, or none where one cannot be',
  about: 'settings',
  input: (t) => t.Record(t.String(), t.Unknown(), { [typed]: 'ChosenSwitches<P>' }),
  output: values,
  run({ world }, chosen) {
    world.settings.set(chosen);
    return world.settings.all();
  },
});
