import { shown } from '../parts/format.ts';
import { t } from '../texts/index.ts';

interface Props {
  readonly measured: unknown;
  readonly limit: unknown;
}

/** What was measured against the limit: numbers as bars on one scale, anything else in words. */
export function Measure({ measured, limit }: Props) {
  if (measured === undefined && limit === undefined) return null;
  const isScaled = typeof measured === 'number' && typeof limit === 'number' && Math.max(measured, limit) > 0;
  return (
    <dl class="measure">
      <dt>{t.measured}</dt>
      <dd class="measured">
        {isScaled && <Bar value={measured} of={Math.max(measured, limit)} />}
        <span>{measured === undefined ? t.nothing : shown(measured)}</span>
      </dd>
      {limit !== undefined && (
        <>
          <dt>{t.limit}</dt>
          <dd class="limit">
            {isScaled && <Bar value={limit} of={Math.max(measured, limit)} />}
            <span>{shown(limit)}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

/** The number beside it says the same. */
function Bar({ value, of }: { readonly value: number; readonly of: number }) {
  return (
    <span class="track" aria-hidden="true">
      <span style={{ width: `${Math.max(0.5, (100 * value) / of)}%` }} />
    </span>
  );
}
