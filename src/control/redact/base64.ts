import type { PlainText } from './plain-text.ts';
import type { Span } from './secret-values.ts';

/** In lines of any length but the first: a shorter one is no name with its value. */
const runs = /[\w+/-]{11,}(?:\s+[\w+/-]+)*={0,2}/g;
/** Where a text holds base64, of either kind, whose content `holds` something. */
export function base64In(plain: PlainText, holds: (content: string) => boolean): Span[] {
  const found: Span[] = [];
  for (const { 0: run, index } of plain.text.matchAll(runs)) {
    if (contentsOf(run.replace(/\s/g, '')).some(holds)) found.push({ start: index, end: index + run.length });
  }
  return found;
}

/** Nobody knows where it begins: what stands before it may look like a part of it. */
function contentsOf(run: string): string[] {
  return [0, 1, 2, 3].map((skipped) => Buffer.from(run.slice(skipped), 'base64').toString('latin1'));
}
