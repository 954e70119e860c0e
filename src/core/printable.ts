/** What moves a terminal's cursor, changes its colours, ends a line or turns text around. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** Text from elsewhere, such as the name of a file; quoted and escaped where a terminal would obey it. */
export function printable(text: string): string {
  if (text.search(UNPRINTABLE) === -1) return text;
  return JSON.stringify(text).replace(
    UNPRINTABLE,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
