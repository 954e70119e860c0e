import { useState } from 'preact/hooks';
import { order } from '../api.ts';
import { Dialog } from '../parts/dialog.tsx';
import { attempt } from '../parts/notices.tsx';
import { t } from '../texts/index.ts';
import { refresh } from './vitals.ts';

/** Everything as at the start: asked once more, since nothing brings it back. */
export function Reset() {
  const [isAsked, setAsked] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [tokens, setTokens] = useState(false);
  const reset = async (event: Event) => {
    event.preventDefault();
    const wish = { ...(isEmpty ? { to: 'empty' } : {}), ...(tokens ? { tokens } : {}) };
    const isDone = await attempt(async () => {
      await order('POST', 'reset', wish);
      await refresh();
    }, t.wasReset);
    if (isDone) setAsked(false);
  };
  return (
    <>
      <button type="button" onClick={() => setAsked(true)}>
        {t.reset}
      </button>
      {isAsked && (
        <Dialog title={t.reset} onClose={() => setAsked(false)}>
          <form onSubmit={reset}>
            <p>{t.resetHint}</p>
            <label class="check">
              <input
                type="checkbox"
                checked={isEmpty}
                onChange={({ currentTarget }) => setEmpty(currentTarget.checked)}
              />
              {t.resetToEmpty}
            </label>
            <label class="check">
              <input
                type="checkbox"
                checked={tokens}
                onChange={({ currentTarget }) => setTokens(currentTarget.checked)}
              />
              {t.resetTokens}
            </label>
            <div class="actions">
              <button type="submit" class="danger">
                {t.reset}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
