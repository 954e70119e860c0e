import type { PlainText } from './plain-text.ts';
import type { Span } from './secret-values.ts';

/** In lines of any length but the first: a shorter one is no name with its value. */
const runs = /[\w+/-]{11,}(?:\s+[\w+/-]+)*={0,2}/g;

/** What may be base64, of either kind. */
export interface Packed {
  readonly span: Span;
  readonly run: string;
}

export function base64In({ text }: PlainText): Packed[] {
  return Array.from(text.matchAll(runs), ({ 0: run, index }) => ({
    span: { start: index, end: index + run.length },
    run,
  }));
}

/** What would stand in it. Nobody knows where it begins: what stands before it may look like a part of it. */
export function contentsOf(run: string): string[] {
  const line = run.replace(/\s/g, '');
  return [0, 1, 2, 3].map((skipped) => Buffer.from(line.slice(skipped), 'base64').toString('latin1'));
}
