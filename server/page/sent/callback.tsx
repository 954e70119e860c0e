import type { CallbackRecord } from '../../../src/core/shapes.ts';
import { laidOut, moment, number } from '../parts/format.ts';
import { linkTo } from '../route.ts';
import { t } from '../texts/index.ts';

/** What a program was told, how often, and what it said to that. */
export function Callback({ callback }: { readonly callback: CallbackRecord }) {
  const { kind, url, state, tries, dueAt, body, request } = callback;
  return (
    <details class={`callback ${state.replace(' ', '-')}`}>
      <summary>
        <span class="tag">{t.states[state]}</span> {kind} → {url}{' '}
        <span class="dim">{t.tries(number(tries.length))}</span>
      </summary>
      <pre>{laidOut(body)}</pre>
      <ol>
        {[...tries.entries()].map(([place, { at, tookMs, status, answer, trouble }]) => (
          <li key={place}>
            <time dateTime={at}>{moment(at)}</time>{' '}
            {status === undefined ? <span lang="en">{trouble}</span> : `${status} ${answer ?? ''}`}{' '}
            <span class="dim">{t.took(number(tookMs))}</span>
          </li>
        ))}
      </ol>
      <p class="dim">
        {dueAt !== undefined && t.nextTry(moment(dueAt))}{' '}
        {request !== undefined && <a href={linkTo('journal', request)}>{`#${request}`}</a>}
      </p>
    </details>
  );
}
