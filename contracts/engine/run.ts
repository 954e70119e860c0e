/** The plain runner. No test framework in here: a command line runs the same suite as the tests do. */

import { type Case, needsInWords, providerOf } from './case.ts';
import { type Deviation, excuse } from './deviation.ts';
import { type Outage, outageOf, Patience } from './outage.ts';
import { type Exchange, play } from './play.ts';
import { NoAnswer } from './send.ts';
import { type Excluded, NotRun, type Target } from './targets.ts';
import type { Verdict } from './verdict.ts';

export interface Run {
  readonly target: Target;
  readonly cases: readonly Case[];
  readonly onVerdict?: (verdict: Verdict, seen: Seen) => void;
  /** For one exchange. Default 20 seconds. */
  readonly timeoutMs?: number;
  /** Where an emulator may differ, and must. Default: nowhere. */
  readonly deviations?: readonly Deviation[];
  /** So many cases of one provider in a row without an answer of its own, and the rest of them are not run. Default: never. */
  readonly giveUpAfter?: number;
  /** Once it is aborted no further case is run. */
  readonly signal?: AbortSignal;
}

/** What passed between us and the target before the verdict. */
export interface Seen {
  readonly exchanges: readonly Exchange[];
  /** What came was not the service's own word. */
  readonly outage?: Outage;
}

/** One verdict for each case, in order. Serial: a queued fault strikes whoever calls next. */
export async function runContract(run: Run): Promise<readonly Verdict[]> {
  const { target, cases, onVerdict, timeoutMs = 20_000, deviations = [], signal } = run;
  const repeated = cases.find(({ id }, i) => cases.findIndex((other) => other.id === id) !== i);
  if (repeated) throw new Error(`two cases are called ${repeated.id}`);
  const patience = new Patience(run.giveUpAfter ?? Number.POSITIVE_INFINITY);
  const verdicts: Verdict[] = [];
  for (const example of cases) {
    const lost = signal?.aborted ? 'interrupted' : patience.lost(providerOf(example));
    const { verdict, seen } = await judge(example, target, timeoutMs, lost);
    if (verdict.status === 'passed' || verdict.status === 'failed') patience.note(providerOf(example), seen.outage);
    const told = excuse(verdict, deviations);
    verdicts.push(told);
    onVerdict?.(told, seen);
  }
  return verdicts;
}

interface Told {
  readonly verdict: Verdict;
  readonly seen: Seen;
}

async function judge(example: Case, target: Target, timeoutMs: number, lost: string | undefined): Promise<Told> {
  const head = { case: example, target: target.name };
  const excluded = target.excludes?.(example) ?? unprovokable(example, target);
  if (excluded) return { verdict: { ...head, ...excluded }, seen: { exchanges: [] } };
  if (lost !== undefined) return { verdict: { ...head, status: 'not run', why: lost }, seen: { exchanges: [] } };
  const exchanges: Exchange[] = [];
  const began = performance.now();
  const timed = () => ({ ...head, durationMs: performance.now() - began });
  try {
    const [first, ...rest] = await play(example, target, timeoutMs, (exchange) => exchanges.push(exchange));
    if (first === undefined) return { verdict: { ...timed(), status: 'passed' }, seen: { exchanges } };
    const differences = [first, ...rest] as const;
    return { verdict: { ...timed(), status: 'failed', differences }, seen: seenIn(exchanges, false) };
  } catch (error) {
    const said = inWords(error, target);
    if (error instanceof NotRun) return { verdict: { ...head, status: 'not run', why: said }, seen: { exchanges } };
    const broken = { path: 'exchange', expected: 'an answer', got: said };
    const seen = seenIn(exchanges, error instanceof NoAnswer);
    return { verdict: { ...timed(), status: 'failed', differences: [broken] }, seen };
  }
}

function seenIn(exchanges: readonly Exchange[], silent: boolean): Seen {
  const outage = outageOf(exchanges, silent);
  return { exchanges, ...(outage && { outage }) };
}

function unprovokable(example: Case, { control, name }: Target): Excluded | undefined {
  const needs = [...new Set(needsInWords(example))];
  if (needs.length === 0 || control !== undefined) return undefined;
  const why = `needs ${needs.join(', ')}, and ${name} has no control plane`;
  return { status: 'not provokable here', why };
}

function inWords(error: unknown, { redaction }: Target): string {
  const said = error instanceof Error ? error.message : String(error);
  return redaction?.text(said) ?? said;
}
