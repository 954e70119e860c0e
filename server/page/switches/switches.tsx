import { useState } from 'preact/hooks';
import type { Catalogue } from '../../../src/core/shapes.ts';
import { feed } from '../feed.ts';
import { useAsked } from '../parts/asked.ts';
import { useStore } from '../store.ts';
import { t } from '../texts/index.ts';
import { reliedOn } from './relied.ts';
import { SwitchRow } from './switch-row.tsx';

type Values = Readonly<Record<string, string | number>>;

/** What the pages leave open: how each point is read now, what speaks for which reading, and who relied on it. */
export function Switches() {
  const [catalogue] = useAsked<Catalogue>('rules');
  const [values, again] = useAsked<Values>('settings');
  const calls = useStore(feed.calls);
  const [wanted, setWanted] = useState('');
  if (catalogue === undefined || values === undefined) return <p class="empty">{t.connecting}</p>;
  const words = wanted.toLowerCase();
  const found = catalogue.switches.filter(({ name, source }) => `${name} ${source.says}`.toLowerCase().includes(words));
  const counts = reliedOn(calls, catalogue);
  return (
    <div class="page">
      <search class="filters" aria-label={t.filters}>
        <input
          type="search"
          value={wanted}
          placeholder={t.searchSwitches}
          aria-label={t.searchSwitches}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </search>
      {found.length === 0 && <p class="empty">{t.noSwitches}</p>}
      <ul class="switches">
        {found.map((each) => (
          <SwitchRow
            key={each.name}
            of={each}
            value={values[each.name] ?? ''}
            relied={counts.get(each.name) ?? 0}
            changed={again}
          />
        ))}
      </ul>
    </div>
  );
}
