import { Dialog } from './parts/dialog.tsx';
import { t } from './texts/index.ts';

export function Help({ close }: { readonly close: () => void }) {
  return (
    <Dialog title={t.keyboard} onClose={close}>
      <dl class="keys">
        {Object.entries(t.keys).map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="dim">{t.helpHint}</p>
    </Dialog>
  );
}
