import type { Finding, RecordedVerdict, RecordedWarning } from '../../../src/core/shapes.ts';
import { shown } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import type { Seen } from '../seen.ts';
import { t } from '../texts/index.ts';
import { Evidence } from './evidence.tsx';
import { Measure } from './measure.tsx';

/** One sentence, and all that stands behind it. */
export function Why({ seen }: { readonly seen: Seen }) {
  const { record, outcome } = seen;
  const { verdict, others, warnings, deviation, struckBy } = record;
  return (
    <div class={`why ${outcome}`}>
      <p class="sentence">{sentence(seen)}</p>
      {verdict && <Refused verdict={verdict} />}
      {others.length > 0 && (
        <>
          <h3>{t.otherImages}</h3>
          {others.map((each) => (
            <div class="other" key={each.image}>
              <p class="sentence">{t.imageRefused(`${each.image ?? ''}`, `${each.code}`, each.error)}</p>
              <Refused verdict={each} />
            </div>
          ))}
        </>
      )}
      {struckBy && (
        <p class="aside struck">
          {t.struckBy(`${struckBy.id}`, struckBy.transport, struckBy.delayMs, struckBy.bytesPerSecond)}
        </p>
      )}
      {deviation !== undefined && (
        <p class="aside" lang="en">
          {deviation}
        </p>
      )}
      {warnings.length > 0 && (
        <ul class="warnings" aria-label={t.warnings}>
          {warnings.map((each) => (
            <Warned key={each.says} warning={each} />
          ))}
        </ul>
      )}
    </div>
  );
}

function sentence({ record, outcome }: Seen): string {
  const { verdict, endpoint, provider, brokeOff, status, bodyBytes } = record;
  if (brokeOff) return t.brokeOff(shown(bodyBytes));
  if (verdict?.fault !== undefined) return t.refusedByFault(`${verdict.code}`, verdict.error, `${verdict.fault}`);
  if (verdict?.magic) return t.refusedByMagic(`${verdict.code}`, verdict.error);
  if (verdict !== undefined) return t.refusedByRule(`${verdict.code}`, verdict.error, verdict.rule ?? '');
  if (status === null) return t.noAnswerSent;
  if (provider === null) return t.nobodys;
  if (endpoint === null) return t.noSuchPath(provider);
  return outcome === 'taken' ? t.taken(endpoint) : t.answeredWith(`${status}`);
}

function Refused({ verdict }: { readonly verdict: RecordedVerdict }) {
  const { message, measured, limit, mend, also = [], grade, source } = verdict;
  return (
    <>
      <p class="message">
        <q lang="en">{message}</q>
      </p>
      <Measure measured={measured} limit={limit} />
      {mend !== undefined && <Mend mend={mend} />}
      {also.length > 0 && (
        <div class="also">
          <h3>{t.alsoWrong}</h3>
          <ul>
            {also.map((each) => (
              <Also key={each.rule} finding={each} />
            ))}
          </ul>
        </div>
      )}
      <Evidence grade={grade} source={source} />
    </>
  );
}

function Mend({ mend }: { readonly mend: string }) {
  return (
    <p class="mend">
      <Icon name="done" />
      <span>
        <b>{t.mend}</b> {mend}
      </span>
    </p>
  );
}

function Also({ finding: { rule, error, mend, measured, limit } }: { readonly finding: Finding }) {
  return (
    <li>
      <code>{rule}</code> {error}
      <Measure measured={measured} limit={limit} />
      <span class="dim">{mend}</span>
    </li>
  );
}

function Warned({ warning: { says, grade, source } }: { readonly warning: RecordedWarning }) {
  return (
    <li>
      <Icon name="warn" />
      <div>
        <p>{says}</p>
        <Evidence grade={grade} source={source} />
      </div>
    </li>
  );
}
