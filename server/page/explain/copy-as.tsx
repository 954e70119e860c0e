import type { RequestRecord } from '../../../src/core/shapes.ts';
import { order } from '../api.ts';
import { Copy } from '../parts/copy.tsx';
import { Icon } from '../parts/icons.tsx';
import { attempt } from '../parts/notices.tsx';
import { t } from '../texts/index.ts';
import { faultLike, recipesFor } from './recipes.ts';

/** The call in other words, and the next one as this one was. */
export function CopyAs({ record }: { readonly record: RequestRecord }) {
  const like = faultLike(record);
  return (
    <div class="copy-as">
      <span class="label">{t.copyAs}</span>
      {recipesFor(record).map(({ name, text }) => (
        <Copy key={name} text={() => text} label={t.recipes[name]} />
      ))}
      {like !== undefined && (
        <button type="button" onClick={() => attempt(() => order('POST', 'faults', like), t.ordered)}>
          <Icon name="faults" />
          {t.failNext}
        </button>
      )}
    </div>
  );
}
