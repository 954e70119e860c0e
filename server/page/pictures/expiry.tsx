import { vitals } from '../bar/vitals.ts';
import { moment } from '../parts/format.ts';
import { useStore } from '../store.ts';
import { language, t } from '../texts/index.ts';

const DAY = 86_400_000;
const spans = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });

/** When it is gone, by the world's clock. */
export function Expiry({ at }: { readonly at: string | undefined }) {
  const read = useStore(vitals);
  if (at === undefined) return <span class="dim">{t.stays}</span>;
  const left = Date.parse(at) - (read === undefined ? Date.now() : Date.parse(read.clock.now));
  const [unit, ms] = spans.find(([, length]) => left >= length) ?? (['minute', 60_000] as const);
  return (
    <time class="dim" dateTime={at} title={moment(at)}>
      {t.expires(relative.format(Math.round(left / ms), unit))}
    </time>
  );
}
