import { inspect } from 'node:util';

/**
 * What moves a terminal's cursor, changes its colours, ends a line or turns text around, and what nobody sees: marks of the
 * order of bytes, halves of characters, tags.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text as a terminal may have it, on one line: what that would obey is written out. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, writtenOut);
}

/** The name of a file, say; in quotes where something in it is written out. */
export function printableName(name: string): string {
  return printable(name) === name ? name : printable(JSON.stringify(name));
}

/** A value as JSON, on one line, or with an indent on several. It says the same as it would unescaped. */
export function printableJson(value: unknown, indent?: number): string {
  const lines = JSON.stringify(value, null, indent).split('\n');
  return lines.map(printable).join('\n');
}

/** What was thrown. Only its first line begins like one. */
export function printableError(error: unknown): string {
  return inspect(error).split('\n').map(printable).join('\n  ');
}

function writtenOut(found: string): string {
  return Array.from({ length: found.length }, (_, i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
