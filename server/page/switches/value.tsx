import { useState } from 'preact/hooks';
import { t } from '../texts/index.ts';

interface Props {
  readonly label: string;
  readonly choices: readonly (string | number)[];
  readonly value: string | number;
  /** Any whole number up to this will do, too. */
  readonly upTo: number | undefined;
  readonly change: (to: string) => unknown;
}

/** Its named values, and where others will do a place to type one. */
export function Value({ label, choices, value, upTo, change }: Props) {
  const all = choices.map(String).includes(`${value}`) ? choices : [value, ...choices];
  const [typed, setTyped] = useState<string>();
  return (
    <span class="value">
      <select aria-label={label} value={`${value}`} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {all.map((each) => (
          <option key={each} value={`${each}`}>
            {each}
          </option>
        ))}
      </select>
      {upTo !== undefined && (
        <form
          class="typed"
          onSubmit={(event) => {
            event.preventDefault();
            change(typed ?? `${value}`);
            setTyped(undefined);
          }}
        >
          <input
            inputMode="numeric"
            title={`1–${upTo}`}
            aria-label={t.otherValue(label)}
            value={typed ?? `${value}`}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="submit">{t.set}</button>
        </form>
      )}
    </span>
  );
}
