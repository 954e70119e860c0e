import { useState } from 'preact/hooks';
import type { Catalogue, FaultOrderOf } from '../../../src/core/shapes.ts';
import { order } from '../api.ts';
import { refresh } from '../bar/vitals.ts';
import { attempt } from '../parts/notices.tsx';
import { t } from '../texts/index.ts';
import { endpointsIn, errorsAt } from './catalogue.ts';
import { Amount, Choice } from './fields.tsx';

type Transport = NonNullable<FaultOrderOf['transport']>;
const transports = Object.keys(t.transports) as Transport[];

/** What can be ordered, made from the catalogue: what cannot be together is told by whoever is asked for it. */
export function FaultForm({ catalogue }: { readonly catalogue: Catalogue }) {
  const providers = [...new Set(catalogue.errors.map(({ endpoint }) => endpoint.replace(/\/.*/, '')))];
  const [provider, setProvider] = useState(providers[0] ?? '');
  const [endpoint, setEndpoint] = useState('');
  const [error, setError] = useState('');
  const [transport, setTransport] = useState('');
  const [account, setAccount] = useState('');
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>({ times: '1' });
  const errors = errorsAt(catalogue, provider, endpoint);
  const amount = (name: string) => (value: string) => setAmounts({ ...amounts, [name]: value });
  const submit = (event: Event) => {
    event.preventDefault();
    const numbers = Object.entries(amounts).flatMap(([name, value]) => (value === '' ? [] : [[name, Number(value)]]));
    const texts = Object.entries({ endpoint, error, transport, account }).filter(([, value]) => value !== '');
    void attempt(async () => {
      await order('POST', 'faults', { provider, ...Object.fromEntries([...texts, ...numbers]) });
      await refresh();
    }, t.ordered);
  };
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value);
    setError('');
  };
  return (
    <form class="fields" onSubmit={submit}>
      <Choice
        name={t.provider}
        value={provider}
        choose={(value) => [choose(setProvider)(value), setEndpoint('')]}
        choices={providers.map((each) => [each, each])}
      />
      <Choice
        name={t.endpoint}
        value={endpoint}
        choose={choose(setEndpoint)}
        choices={[['', t.anyEndpoint], ...endpointsIn(catalogue, provider).map((each) => [each, each] as const)]}
      />
      <Choice
        name={t.error}
        value={error}
        choose={setError}
        choices={[
          ['', t.none],
          ...errors.map(({ name, code, message }) => [name, `${code} ${name}: ${message}`] as const),
        ]}
      />
      <Choice
        name={t.connectionFault}
        value={transport}
        choose={setTransport}
        choices={[['', t.none], ...transports.map((each) => [each, t.transports[each]] as const)]}
      />
      <label>
        {t.onlyAccount}
        <input value={account} spellcheck={false} onInput={({ currentTarget }) => setAccount(currentTarget.value)} />
      </label>
      <Amount name={t.times} value={amounts.times} set={amount('times')} least={1} />
      <Amount name={t.skip} value={amounts.skip} set={amount('skip')} least={0} />
      <Amount name={t.whichImage} value={amounts.image} set={amount('image')} least={1} />
      <Amount name={t.delayMs} value={amounts.delayMs} set={amount('delayMs')} least={0} />
      <Amount name={t.bytesPerSecond} value={amounts.bytesPerSecond} set={amount('bytesPerSecond')} least={1} />
      <div class="actions">
        <button type="submit" class="main">
          {t.order}
        </button>
      </div>
    </form>
  );
}
