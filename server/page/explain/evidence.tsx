import type { CitedSource, Grade } from '../../../src/core/shapes.ts';
import { t } from '../texts/index.ts';

interface Props {
  readonly grade: Grade | undefined;
  readonly source: CitedSource | undefined;
}

/** How sure it is, and where it can be read. */
export function Evidence({ grade, source }: Props) {
  if (grade === undefined || source === undefined) return null;
  const { title, address, at, says, assumes } = source;
  return (
    <div class="evidence">
      <span class={`grade ${grade}`}>{t.grades[grade]}</span>
      <div lang="en">
        {/^https?:\/\//.test(address) ? (
          <a href={address} target="_blank" rel="noreferrer noopener">
            {title}
          </a>
        ) : (
          <span>{`${title} (${address})`}</span>
        )}
        <span class="dim">{`, ${at}: ${says}`}</span>
        {assumes !== undefined && <span class="dim">{`. ${assumes}`}</span>}
      </div>
    </div>
  );
}
