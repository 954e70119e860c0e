import type { Outcome } from './command.ts';
import type { Kind, Row } from './tally.ts';

/** What a command did, as far as it came here. */
export interface Report {
  /** The command without its arguments, which may hold secrets. */
  readonly command: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly outcome: Outcome;
  readonly calls: Readonly<Record<'all' | Kind, number>>;
  readonly rows: readonly Row[];
  /** What was asked to be a failure. */
  readonly failOn: readonly Kind[];
}

export const words: Readonly<Record<Kind, string>> = {
  refused: 'refused',
  warned: 'with a warning',
  unknown: 'to what nobody answers',
  ordered: 'refused or broken off as ordered',
  broken: 'broken off by their sender',
};

export const kinds = Object.keys(words) as Kind[];

/** `2 refused, 1 with a warning` */
export function inWords(counts: Readonly<Record<Kind, number>>): string {
  return kinds.flatMap((kind) => (counts[kind] > 0 ? [`${counts[kind]} ${words[kind]}`] : [])).join(', ');
}

/** `1 call`, `2 calls` */
export function callsInWords(number: number): string {
  return `${number} ${number === 1 ? 'call' : 'calls'}`;
}

/** What was asked not to be, and was. */
export function failuresOf({ calls, failOn }: Report): string[] {
  return failOn.flatMap((kind) =>
    calls[kind] > 0 ? [`${callsInWords(calls[kind])} ${words[kind]} (--fail-on ${kind})`] : [],
  );
}
