import { useEffect, useState } from 'preact/hooks';
import type { ClockOrder } from '../../../src/core/shapes.ts';
import { order } from '../api.ts';
import { moment, time } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Menu } from '../parts/menu.tsx';
import { attempt } from '../parts/notices.tsx';
import { useStore } from '../store.ts';
import { t } from '../texts/index.ts';
import { refresh, type Vitals, vitals } from './vitals.ts';

const steps = ['1 minutes', '2 hours', '3 months'] as const;

/** The world's time, which may stand still or have been moved. */
export function Clock() {
  const read = useStore(vitals);
  const now = useWorldTime(read);
  if (read === undefined) return null;
  const { frozen } = read.clock;
  const turn = (wish: ClockOrder) =>
    attempt(async () => {
      await order('POST', 'clock', wish);
      await refresh();
    });
  return (
    <Menu
      class={frozen ? 'clock frozen' : 'clock'}
      name={t.worldClock(moment(now))}
      label={
        <>
          <Icon name={frozen ? 'pause' : 'clock'} />
          <time>{time(new Date(now).toISOString())}</time>
        </>
      }
    >
      {() => (
        <div class="clock-panel">
          <p class="now">{moment(now)}</p>
          <button type="button" onClick={() => turn({ freeze: !frozen })}>
            <Icon name={frozen ? 'play' : 'pause'} />
            {frozen ? t.letRun : t.freeze}
          </button>
          <div class="row-of">
            {steps.map((step) => (
              <button key={step} type="button" onClick={() => turn({ advance: step })}>
                {t.advance[step]}
              </button>
            ))}
          </div>
          <SetTo turn={turn} now={now} />
        </div>
      )}
    </Menu>
  );
}

function useWorldTime(read: Vitals | undefined): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (read === undefined) return 0;
  return Date.parse(read.clock.now) + (read.clock.frozen ? 0 : performance.now() - read.readAt);
}

function SetTo({ turn, now }: { readonly turn: (wish: ClockOrder) => unknown; readonly now: number }) {
  const [wish, setWish] = useState(() => inputValueOf(now));
  const set = (event: Event) => {
    event.preventDefault();
    const at = new Date(wish);
    if (!Number.isNaN(at.getTime())) turn({ set: at.toISOString() });
  };
  return (
    <form class="row-of" onSubmit={set}>
      <input
        type="datetime-local"
        step="1"
        aria-label={t.setTo}
        value={wish}
        onInput={({ currentTarget }) => setWish(currentTarget.value)}
      />
      <button type="submit">{t.set}</button>
    </form>
  );
}

/** In the zone of whoever looks. */
function inputValueOf(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
