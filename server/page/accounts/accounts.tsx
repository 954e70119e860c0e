import { useAsked } from '../parts/asked.ts';
import { t } from '../texts/index.ts';
import { AccountForm } from './form.tsx';
import type { AccountsSchema } from './schema.ts';

type Account = Readonly<Record<string, unknown>>;

/** Who is declared, with what was made for them, and how to declare another. */
export function Accounts() {
  const [schema] = useAsked<AccountsSchema>('schema/accounts');
  const [given, again] = useAsked<{ accounts: readonly Account[] }>('accounts');
  if (schema === undefined || given === undefined) return <p class="empty">{t.connecting}</p>;
  const { accounts } = given;
  return (
    <div class="page">
      <section>
        <h2>{t.declareAccount}</h2>
        <p class="dim">{t.declareHint}</p>
        <AccountForm schema={schema} declared={again} />
      </section>
      <section>
        <h2>{t.places.accounts}</h2>
        {accounts.length === 0 && <p class="dim">{t.noAccounts}</p>}
        <ul class="accounts">
          {[...accounts.entries()].map(([place, account]) => (
            <li key={place}>
              <dl class="facts-list">
                {Object.entries(account).map(([name, value]) => (
                  <Fact key={name} name={name} value={value} />
                ))}
              </dl>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: unknown }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
      </dd>
    </>
  );
}
