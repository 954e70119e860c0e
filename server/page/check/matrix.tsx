import type { CheckedPicture, CheckResult } from '../../../src/core/shapes.ts';
import { Evidence } from '../explain/evidence.tsx';
import { Measure } from '../explain/measure.tsx';
import { number, pixels } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { t } from '../texts/index.ts';

/** A picture that was judged, with where this browser has it. */
export interface JudgedPicture {
  readonly checked: CheckedPicture;
  readonly url: string;
}

/** One picture against all endpoints: taken, or why not and what would mend it. */
export function Matrix({ judged: { checked, url } }: { readonly judged: JudgedPicture }) {
  const { filename, bytes, format, results } = checked;
  const taken = results.filter((each) => each.taken).length;
  return (
    <article class="matrix">
      <header>
        <span class="picture large">
          {format === undefined ? <Icon name="file" /> : <img src={url} alt={t.pictureNamed(filename)} />}
        </span>
        <div>
          <h3>{filename}</h3>
          <p class="dim">
            {[format ?? t.noPicture, pixels(checked), t.bytes(number(bytes))].filter(Boolean).join(' · ')}
          </p>
          <p>
            <b>{t.takenBy(`${taken}`, `${results.length}`)}</b>
          </p>
        </div>
      </header>
      <ul>
        {results.map((each) => (
          <Line key={each.target} result={each} />
        ))}
      </ul>
    </article>
  );
}

function Line({ result: { target, taken, verdict, warnings } }: { readonly result: CheckResult }) {
  return (
    <li class={taken ? 'taken' : 'refused'}>
      <span class="target">{target}</span>
      <span class="outcome">
        <Icon name={taken ? 'done' : 'close'} />
        {taken ? t.takes : `${verdict?.code} ${verdict?.error}`}
      </span>
      <div class="because">
        {verdict !== undefined && (
          <>
            <p>{verdict.mend}</p>
            {verdict.also?.map(({ rule, error, mend }) => (
              <p key={rule} class="dim">{`${error}: ${mend}`}</p>
            ))}
            <details>
              <summary>{t.why}</summary>
              <code>{verdict.rule}</code>
              <Measure measured={verdict.measured} limit={verdict.limit} />
              <Evidence grade={verdict.grade} source={verdict.source} />
            </details>
          </>
        )}
        {warnings.map(({ says }) => (
          <p key={says} class="warned">
            {says}
          </p>
        ))}
      </div>
    </li>
  );
}
