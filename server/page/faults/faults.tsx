import type { Catalogue, Fault } from '../../../src/core/shapes.ts';
import { order } from '../api.ts';
import { refresh, vitals } from '../bar/vitals.ts';
import { useAsked } from '../parts/asked.ts';
import { number } from '../parts/format.ts';
import { attempt } from '../parts/notices.tsx';
import { useStore } from '../store.ts';
import { t } from '../texts/index.ts';
import { FaultForm } from './form.tsx';

/** What shall happen to calls to come. */
export function Faults() {
  const [catalogue] = useAsked<Catalogue>('rules');
  const { faults } = useStore(vitals) ?? {};
  if (catalogue === undefined || faults === undefined) return <p class="empty">{t.connecting}</p>;
  const clear = () =>
    attempt(async () => {
      await order('DELETE', 'faults');
      await refresh();
    }, t.cleared);
  return (
    <div class="page">
      <section>
        <h2>{t.orderFault}</h2>
        <FaultForm catalogue={catalogue} />
      </section>
      <section>
        <header class="titled">
          <h2>{t.armedFaults}</h2>
          {faults.length > 0 && (
            <button type="button" onClick={clear}>
              {t.clearFaults}
            </button>
          )}
        </header>
        {faults.length === 0 ? <p class="dim">{t.noFaults}</p> : <Armed faults={faults} />}
      </section>
    </div>
  );
}

function Armed({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{t.whatHappens}</th>
            <th scope="col">{t.toWhich}</th>
            <th scope="col" class="count">
              {t.skip}
            </th>
            <th scope="col" class="count">
              {t.struck}
            </th>
            <th scope="col" class="count">
              {t.left}
            </th>
          </tr>
        </thead>
        <tbody>
          {faults.map((each) => (
            <tr key={each.id}>
              <td>{each.id}</td>
              <td>{happeningOf(each)}</td>
              <td>
                {each.endpoints.length > 4 ? t.allOf(each.provider) : each.endpoints.join(', ')}
                {each.account !== undefined && <span class="dim">{` ${each.account}`}</span>}
              </td>
              <td class="count">{number(each.skip)}</td>
              <td class="count">{number(each.struck)}</td>
              <td class="count">{number(each.times)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function happeningOf({ error, transport, delayMs, bytesPerSecond, image }: Fault): string {
  const parts = [
    ...(error === undefined ? [] : [error]),
    ...(transport === undefined ? [] : [t.transports[transport]]),
    ...(image === undefined ? [] : [t.image(`${image}`)]),
    ...(delayMs === 0 ? [] : [t.late(number(delayMs))]),
    ...(bytesPerSecond === undefined ? [] : [t.slow(number(bytesPerSecond))]),
  ];
  return parts.join(', ');
}
