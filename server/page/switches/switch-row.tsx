import type { ListedSwitch } from '../../../src/core/shapes.ts';
import { order } from '../api.ts';
import { Evidence } from '../explain/evidence.tsx';
import { number } from '../parts/format.ts';
import { attempt } from '../parts/notices.tsx';
import { t } from '../texts/index.ts';
import { Value } from './value.tsx';

interface Props {
  readonly of: ListedSwitch;
  readonly value: string | number;
  /** Calls that it decided. */
  readonly relied: number;
  readonly changed: () => Promise<void>;
}

export function SwitchRow({ of: { name, choices, upTo, grade, source, observation }, value, relied, changed }: Props) {
  const change = (to: string) =>
    attempt(
      async () => {
        await order('PUT', 'settings', { [name]: to });
        await changed();
      },
      t.switched(name, to),
    );
  const isDefault = `${value}` === `${choices[0]}`;
  return (
    <li class={isDefault ? 'switch' : 'switch other'}>
      <div class="names">
        <h2>{name}</h2>
        <Value label={name} choices={choices} value={value} upTo={upTo} change={change} />
        <span class={relied > 0 ? 'relied' : 'dim'}>{t.relied(number(relied))}</span>
      </div>
      <div class="sources">
        <Evidence grade={grade} source={source} />
        {observation && <Evidence grade="observed" source={observation} />}
      </div>
    </li>
  );
}
