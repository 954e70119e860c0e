/** The plain runner. No test framework in here: a command line runs the same suite as the tests do. */

import { type Case, needsInWords, type ProviderName, providerOf } from './case.ts';
import type { CaseResult } from './case-result.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { applyDeviations, type Deviation } from './deviation.ts';
import { type Outage, outageOf } from './outage.ts';
import { runCase, type StepResult } from './run-case.ts';
import { NoResponseError } from './send.ts';
import { strangersAt } from './stranger.ts';
import { type Exclusion, NotRunError, type Target } from './target.ts';

export interface RunOptions {
  readonly target: Target;
  readonly cases: readonly Case[];
  readonly onResult?: (result: CaseResult, transcript: Transcript) => void;
  /** For one response. Default 20 seconds. */
  readonly timeoutMs?: number;
  /** Where an emulator may differ, and must. Default: nowhere. */
  readonly deviations?: readonly Deviation[];
  /** So many cases of one provider in a row without a response of its own, and the rest of them are not run. Default: never. */
  readonly giveUpAfter?: number;
  /** Once it is aborted no further case is run. */
  readonly signal?: AbortSignal;
}

/** What passed between us and the target before the result. */
export interface Transcript {
  readonly steps: readonly StepResult[];
  /** What came was not the service's own word. */
  readonly outage?: Outage;
}

/** One result for each case, in order. Serial: a queued fault strikes whoever calls next. */
export async function runContract(run: RunOptions): Promise<readonly CaseResult[]> {
  const { cases, onResult, timeoutMs = 20_000, deviations = [], signal } = run;
  const repeated = cases.find(({ id }, i) => cases.findIndex((other) => other.id === id) !== i);
  if (repeated) throw new Error(`two cases are called ${repeated.id}`);
  const breaker = new CircuitBreaker(run.giveUpAfter ?? Number.POSITIVE_INFINITY);
  const target = withoutStrangers(run.target, await strangersAt(run.target, cases));
  const results: CaseResult[] = [];
  for (const example of cases) {
    const provider = providerOf(example);
    const givenUp = signal?.aborted ? 'interrupted' : breaker.openFor(provider);
    const { result, transcript } = await judge(example, target, timeoutMs, givenUp);
    if (result.status === 'passed' || result.status === 'failed') breaker.record(provider, transcript.outage);
    const told = applyDeviations(result, deviations);
    results.push(told);
    onResult?.(told, transcript);
  }
  return results;
}

/** Said before what a case would need there. */
function withoutStrangers(target: Target, strangers: ReadonlyMap<ProviderName, string>): Target {
  if (strangers.size === 0) return target;
  const strange = (example: Case): Exclusion | undefined => {
    const why = strangers.get(providerOf(example));
    return why === undefined ? undefined : { status: 'not run', why };
  };
  return { ...target, excludes: (example) => target.excludes?.(example) ?? strange(example) };
}

interface Judgement {
  readonly result: CaseResult;
  readonly transcript: Transcript;
}

async function judge(
  example: Case,
  target: Target,
  timeoutMs: number,
  givenUp: string | undefined,
): Promise<Judgement> {
  const head = { case: example, target: target.name };
  const excluded = target.excludes?.(example) ?? unprovokable(example, target);
  if (excluded) return { result: { ...head, ...excluded }, transcript: { steps: [] } };
  if (givenUp !== undefined) return { result: { ...head, status: 'not run', why: givenUp }, transcript: { steps: [] } };
  const steps: StepResult[] = [];
  const began = performance.now();
  const timed = () => ({ ...head, durationMs: performance.now() - began });
  try {
    const [first, ...rest] = await runCase(example, target, timeoutMs, (step) => steps.push(step));
    if (first === undefined) return { result: { ...timed(), status: 'passed' }, transcript: { steps } };
    const differences = [first, ...rest] as const;
    return { result: { ...timed(), status: 'failed', differences }, transcript: transcriptOf(steps, false) };
  } catch (error) {
    const said = inWords(error, target);
    if (error instanceof NotRunError)
      return { result: { ...head, status: 'not run', why: said }, transcript: { steps } };
    const broken = { path: 'exchange', expected: 'an answer', got: said };
    const transcript = transcriptOf(steps, error instanceof NoResponseError);
    return { result: { ...timed(), status: 'failed', differences: [broken] }, transcript };
  }
}

function transcriptOf(steps: readonly StepResult[], silent: boolean): Transcript {
  const outage = outageOf(steps, silent);
  return { steps, ...(outage && { outage }) };
}

function unprovokable(example: Case, { control, name }: Target): Exclusion | undefined {
  const needs = [...new Set(needsInWords(example))];
  if (needs.length === 0 || control !== undefined) return undefined;
  const why = `needs ${needs.join(', ')}, and ${name} has no control plane`;
  return { status: 'not provokable here', why };
}

function inWords(error: unknown, { redaction }: Target): string {
  const said = error instanceof Error ? error.message : String(error);
  return redaction?.text(said) ?? said;
}
