import { Drop } from '../check/drop.tsx';
import { feed } from '../feed.ts';
import { address } from '../here.ts';
import { Copy } from '../parts/copy.tsx';
import { bytes } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { linkTo } from '../route.ts';
import { useStore } from '../store.ts';
import { t } from '../texts/index.ts';
import { Clients } from './clients.tsx';
import { Clock } from './clock.tsx';
import { Reset } from './reset.tsx';
import { vitals } from './vitals.ts';

/** What one wants to know of the server at any time, and can do to it. */
export function Bar({ help }: { readonly help: () => void }) {
  return (
    <header class="bar">
      <h1>
        <a class="home" href={linkTo('journal')}>
          <Logo />
          <span>Standin</span>
        </a>
      </h1>
      <Connected />
      <span class="address">
        <code>{address}</code>
        <Copy text={() => address} label={t.copyAddress} quiet />
        <Clients />
      </span>
      <span class="spacer" />
      <Drop />
      <Armed />
      <Fill />
      <Clock />
      <Reset />
      <button type="button" class="quiet help" aria-label={t.help} title={t.help} aria-keyshortcuts="?" onClick={help}>
        <Icon name="help" />
      </button>
    </header>
  );
}

function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true" focusable="false">
      <rect class="ground" width="32" height="32" rx="8" />
      <path class="figure" d="M8 21.5 13 15l3.5 4 2.5-3 5 5.5Z" />
      <circle class="figure" cx="21" cy="11" r="2.5" />
    </svg>
  );
}

function Connected() {
  const connection = useStore(feed.connection);
  return <output class={`connection ${connection}`}>{t.connection[connection]}</output>;
}

function Armed() {
  const { faults = [] } = useStore(vitals) ?? {};
  const left = faults.reduce((sum, { times }) => sum + times, 0);
  return (
    <a class={left > 0 ? 'armed some' : 'armed'} href={linkTo('faults')} title={t.places.faults}>
      <Icon name="faults" />
      <span>{t.armed(left)}</span>
    </a>
  );
}

function Fill() {
  const { health } = useStore(vitals) ?? {};
  if (health === undefined) return null;
  const { heldBytes, maxBytes } = health.store;
  const says = t.fill(bytes(heldBytes), bytes(maxBytes));
  return (
    <span class="fill" title={says}>
      <meter min={0} max={maxBytes} high={maxBytes * 0.9} value={heldBytes} aria-label={says} />
      <span aria-hidden="true">{bytes(heldBytes)}</span>
    </span>
  );
}
