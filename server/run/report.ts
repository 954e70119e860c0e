import type { CommandEnd } from './command.ts';
import type { CallKind, CallRow } from './tally.ts';

/** What a command did, as far as it came here. */
export interface RunReport {
  /** The command without its arguments, which may hold secrets. */
  readonly command: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly outcome: CommandEnd;
  readonly calls: Readonly<Record<'all' | CallKind, number>>;
  readonly rows: readonly CallRow[];
  /** What was asked to be a failure. */
  readonly failOn: readonly CallKind[];
}

export const words: Readonly<Record<CallKind, string>> = {
  refused: 'refused',
  warned: 'with a warning',
  unknown: 'to what nobody answers',
  ordered: 'refused or broken off as ordered',
  broken: 'broken off by their sender',
  passed: 'passed on to other hosts',
};

export const kinds = Object.keys(words) as CallKind[];

/** `2 refused, 1 with a warning` */
export function inWords(counts: Readonly<Record<CallKind, number>>): string {
  return kinds.flatMap((kind) => (counts[kind] > 0 ? [`${counts[kind]} ${words[kind]}`] : [])).join(', ');
}

/** `1 call`, `2 calls` */
export function callsInWords(number: number): string {
  return `${number} ${number === 1 ? 'call' : 'calls'}`;
}

/** What was asked not to be, and was. */
export function failuresOf({ calls, failOn }: RunReport): string[] {
  return failOn.flatMap((kind) =>
    calls[kind] > 0 ? [`${callsInWords(calls[kind])} ${words[kind]} (--fail-on ${kind})`] : [],
  );
}
