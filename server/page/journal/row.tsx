import { bytes, pixels, time } from '../parts/format.ts';
import { Picture } from '../parts/picture.tsx';
import type { Seen } from '../seen.ts';
import { t } from '../texts/index.ts';

interface Props {
  readonly seen: Seen;
  readonly link: string;
  readonly isOpen: boolean;
  /** The one of the list that the keyboard reaches. */
  readonly isReachable: boolean;
}

/** One call in one line. */
export function Row({ seen, link, isOpen, isReachable }: Props) {
  const { record, outcome, part, more } = seen;
  const { id, at, endpoint, method, url, verdict, warnings, struckBy, made } = record;
  const filename = part?.decodedFilename ?? part?.filename ?? '';
  return (
    <a
      class={`row ${outcome}`}
      href={link}
      id={`call-${id}`}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={isReachable ? 0 : -1}
    >
      <time class="time" dateTime={at}>
        {time(at)}
      </time>
      <Picture
        size="thumb"
        name={filename}
        imageKey={part?.format === undefined ? undefined : made?.[0]}
        format={part?.format ?? (part === undefined ? undefined : t.file)}
      />
      <span class="where">
        <span class="endpoint">{endpoint ?? `${method} ${url}`}</span>
        <span class="account">{record.tenant ?? ''}</span>
      </span>
      <span class="filename">
        {filename}
        {more > 0 && <span class="more"> +{more}</span>}
      </span>
      <span class="pixels">{part ? pixels(part) : ''}</span>
      <span class="size">{part ? bytes(part.bytes) : ''}</span>
      <span class="marks">
        {warnings.length > 0 && <Mark kind="warned" name={t.traits.warned} />}
        {(struckBy !== undefined || verdict?.fault !== undefined) && <Mark kind="struck" name={t.traits.struck} />}
      </span>
      <Answered seen={seen} />
      <span class="rule">{verdict?.rule ?? (outcome === 'strange' ? t.traits.strange : '')}</span>
    </a>
  );
}

function Mark({ kind, name }: { readonly kind: 'warned' | 'struck'; readonly name: string }) {
  return (
    <span class={`mark ${kind}`} title={name}>
      <span class="unseen">{name}</span>
    </span>
  );
}

/** Status and code, as its sender saw them. */
function Answered({ seen: { record, outcome } }: { readonly seen: Seen }) {
  const { status, verdict } = record;
  return (
    <span class="answered">
      <span class="unseen">{t.outcomes[outcome]}</span>
      <span class="status">{status ?? t.noStatus}</span>
      <span class="code">{verdict ? `${verdict.code} ${verdict.error}` : ''}</span>
    </span>
  );
}
