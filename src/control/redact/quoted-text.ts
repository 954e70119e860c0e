import type { PlainText } from './plain-text.ts';

/** A value without its quotes. `after`: what follows those. */
export interface Body {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

export const isQuote = (each: string | undefined): boolean => each !== undefined && '"\'`“‘'.includes(each);

/** Whether what stands there may follow a quoted text. */
export function isEnd(text: string, at: number): boolean {
  return at >= text.length || /[\s+,;:.&<>|#/\\)\]}"'`“‘]/.test(text[at] as string);
}

/** As many quotes as it begins with end it, escaped as often or less, and with something else than text behind them. */
export function inQuotes(plain: PlainText, at: number): Body | undefined {
  const { text } = plain;
  const quote = text[at];
  if (quote === undefined || !isQuote(quote)) return undefined;
  const runAt = (from: number) => {
    let to = from;
    while (text[to] === quote && !plain.isDeeper(to, at)) to += 1;
    return to - from;
  };
  const first = runAt(at);
  if (first % 2 === 0 && isEnd(text, at + first)) return { start: at, end: at, after: at + first };
  const opening = first > 3 ? 1 : first;
  const start = at + opening;
  for (let i = text.indexOf(quote, start); i !== -1; i = text.indexOf(quote, i + 1)) {
    const run = runAt(i);
    // Twice is once, in a text that began with one.
    const isEscaped = opening === 1 && run === 2;
    if (run >= opening && !isEscaped && isEnd(text, i + run)) return { start, end: i, after: i + opening };
    if (run > 1) i += run - 1;
  }
  return { start, end: text.length, after: text.length };
}
