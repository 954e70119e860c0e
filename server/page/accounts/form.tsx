import { useState } from 'preact/hooks';
import { order } from '../api.ts';
import { Choice } from '../faults/fields.tsx';
import { attempt } from '../parts/notices.tsx';
import { t } from '../texts/index.ts';
import { type AccountField, type AccountsSchema, declaredAs, fieldsIn } from './schema.ts';

interface Props {
  readonly schema: AccountsSchema;
  readonly declared: () => Promise<void>;
}

/** Made from the schema of accounts: what is missing or wrong is told by whoever is asked for it. */
export function AccountForm({ schema, declared }: Props) {
  const byProvider = fieldsIn(schema);
  const providers = [...byProvider.keys()];
  const [provider, setProvider] = useState(providers[0] ?? '');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const fields = byProvider.get(provider) ?? [];
  const submit = (event: Event) => {
    event.preventDefault();
    void attempt(async () => {
      const filled = fields.filter(({ name }) => typed[name]);
      const values = filled.map((field) => [field.name, declaredAs(field, typed[field.name] ?? '')]);
      await order('POST', 'accounts', { provider, ...Object.fromEntries(values) });
      setTyped({});
      await declared();
    }, t.declared);
  };
  const show = (field: AccountField) => (
    <Input
      key={field.name}
      field={field}
      value={typed[field.name] ?? ''}
      set={(value) => setTyped({ ...typed, [field.name]: value })}
    />
  );
  const choose = (chosen: string) => {
    setProvider(chosen);
    setTyped({});
  };
  return (
    <form class="fields" onSubmit={submit}>
      <Choice name={t.provider} value={provider} choices={providers.map((each) => [each, each])} choose={choose} />
      {fields.filter(({ isRequired }) => isRequired).map(show)}
      <details class="rest">
        <summary>{t.optional}</summary>
        <div class="fields">{fields.filter(({ isRequired }) => !isRequired).map(show)}</div>
      </details>
      <div class="actions">
        <button type="submit" class="main">
          {t.declare}
        </button>
      </div>
    </form>
  );
}

interface InputProps {
  readonly field: AccountField;
  readonly value: string;
  readonly set: (value: string) => void;
}

function Input({ field: { name, asked, schema, isRequired }, value, set }: InputProps) {
  if (asked === 'choice') {
    const words = schema.enum?.map((each) => [each, each] as const) ?? [
      ['true', t.yes] as const,
      ['false', t.no] as const,
    ];
    const usual = schema.default === undefined ? '' : String(schema.default);
    return <Choice name={name} value={value} choices={[['', usual], ...words]} choose={set} />;
  }
  const hints = { text: schema.description, number: schema.description, list: t.listHint, json: t.jsonHint };
  const common = { value, spellcheck: false, placeholder: hints[asked] ?? '', required: isRequired };
  const type = (event: { readonly currentTarget: { readonly value: string } }) => set(event.currentTarget.value);
  if (asked === 'json') {
    return (
      <label class="long">
        {name}
        <textarea {...common} rows={2} onInput={type} />
      </label>
    );
  }
  return (
    <label>
      {name}
      <input {...common} onInput={type} />
    </label>
  );
}
