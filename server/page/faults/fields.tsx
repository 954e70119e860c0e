interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, says: string])[];
  readonly choose: (value: string) => unknown;
}

export function Choice({ name, value, choices, choose }: ChoiceProps) {
  return (
    <label>
      {name}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {choices.map(([each, says]) => (
          <option key={each} value={each}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}

interface AmountProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly least: number;
  readonly set: (value: string) => void;
}

export function Amount({ name, value = '', least, set }: AmountProps) {
  return (
    <label>
      {name}
      <input
        type="number"
        min={least}
        step={1}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
}
