import { address } from '../here.ts';
import { Copy } from '../parts/copy.tsx';
import { t } from '../texts/index.ts';

/** A call that anybody can make to see something. */
const FIRST = `curl -F image=@photo.jpg ${address}/file/v1/FT/image/anyone`;

export function Empty({ isFiltered, isConnecting }: { readonly isFiltered: boolean; readonly isConnecting: boolean }) {
  if (isConnecting) return <p class="empty">{t.connecting}</p>;
  if (isFiltered) return <p class="empty">{t.nothingFound}</p>;
  return (
    <div class="empty">
      <h2>{t.nothingYet}</h2>
      <p>{t.nothingYetHint}</p>
      <p class="command">
        <code>{FIRST}</code>
        <Copy text={() => FIRST} label={t.copy} quiet />
      </p>
    </div>
  );
}
