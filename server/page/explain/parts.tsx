import type { RequestRecord, SentPart } from '../../../src/core/shapes.ts';
import { number, pixels } from '../parts/format.ts';
import { Picture } from '../parts/picture.tsx';
import { t } from '../texts/index.ts';

/** The form as it was sent, its parts in order. */
export function Parts({ record: { parts, made = [] } }: { readonly record: RequestRecord }) {
  if (parts.length === 0) return null;
  const pictures = parts.filter(({ format, unread }) => format !== undefined && !unread);
  // Each picture that was taken has its key; where some of a list were not, which is whose cannot be told.
  const keyOf = (part: SentPart) => (made.length === pictures.length ? made[pictures.indexOf(part)] : undefined);
  const shown = pictures.filter((each) => keyOf(each) !== undefined);
  return (
    <section>
      <h3>{t.parts}</h3>
      {shown.length > 0 && (
        <div class="previews">
          {shown.map((part) => (
            <Picture key={keyOf(part)} size="large" imageKey={keyOf(part)} format={part.format} name={nameOf(part)} />
          ))}
        </div>
      )}
      <ul class="parts">
        {[...parts.entries()].map(([place, part]) => (
          <Part key={place} part={part} />
        ))}
      </ul>
    </section>
  );
}

function nameOf({ decodedFilename, filename, name }: SentPart): string {
  return decodedFilename ?? filename ?? name ?? '';
}

function Part({ part }: { readonly part: SentPart }) {
  const { name, filename, decodedFilename, type, bytes, text, format, unread } = part;
  return (
    <li class={unread ? 'unread' : ''}>
      <span class="name">{name ?? t.noName}</span>
      <span class="value">
        {filename !== undefined && <span class="file">{`“${filename}”`}</span>}
        {decodedFilename !== undefined && <span class="file">{` = “${decodedFilename}”`}</span>}
        {text !== undefined && <span class="text">{text}</span>}
        {unread && <span class="tag">{t.unread}</span>}
      </span>
      <span class="facts">{[format, pixels(part), t.bytes(number(bytes)), type].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
