import type { CommandEnd } from './command.ts';
import type { Arrivals, CallKind, CallRow, Counts } from './tally.ts';

/** What a command did, as far as it came here. */
export interface RunReport extends Readonly<Record<Arrivals, Readonly<Counts>>> {
  /** The command without its arguments, which may hold secrets. */
  readonly command: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly outcome: CommandEnd;
  readonly rows: readonly CallRow[];
  /** What was asked to be a failure. */
  readonly failOn: readonly CallKind[];
}

const ofCalls: Readonly<Record<CallKind, string>> = {
  refused: 'refused',
  warned: 'with a warning',
  unknown: 'to what nobody answers',
  ordered: 'refused or broken off as ordered',
  broken: 'broken off by their sender',
  passed: 'passed on',
};

export const words: Readonly<Record<Arrivals, Readonly<Record<CallKind, string>>>> = {
  calls: ofCalls,
  tries: { ...ofCalls, unknown: 'refused or failed' },
  connections: { ...ofCalls, unknown: 'without a call' },
};

const one: Readonly<Record<Arrivals, string>> = {
  calls: 'call',
  tries: 'try of another host',
  connections: 'connection',
};

export const many: Readonly<Record<Arrivals, string>> = {
  calls: 'calls',
  tries: 'tries of other hosts',
  connections: 'connections',
};

export const arrivals = Object.keys(words) as Arrivals[];
export const kinds = Object.keys(ofCalls) as CallKind[];

/** `1 call`, `2 calls`, `2 connections` */
export function howMany(number: number, of: Arrivals): string {
  return `${number} ${(number === 1 ? one : many)[of]}`;
}

/** `2 refused, 1 with a warning` */
export function inWords(counts: Readonly<Counts>, of: Arrivals): string {
  return kinds.flatMap((kind) => (counts[kind] > 0 ? [`${counts[kind]} ${words[of][kind]}`] : [])).join(', ');
}

/** `4 calls: 1 refused; 2 tries of other hosts: 2 refused or failed` */
export function allInWords(report: RunReport): string {
  const what = arrivals.filter((of) => of === 'calls' || report[of].all > 0);
  return what.map((of) => [howMany(report[of].all, of), inWords(report[of], of)].filter(Boolean).join(': ')).join('; ');
}

/** What was asked not to be, and was. */
export function failuresOf(report: RunReport): string[] {
  return report.failOn.flatMap((kind) =>
    arrivals.flatMap((of) => {
      const number = report[of][kind];
      return number > 0 ? [`${howMany(number, of)} ${words[of][kind]} (--fail-on ${kind})`] : [];
    }),
  );
}
