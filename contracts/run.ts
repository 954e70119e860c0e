/** The plain runner. No test framework in here: a command line runs the same suite as the tests do. */
import { type Answer, type Case, type Need, needsInWords, providerOf, stepsOf } from './case.ts';
import { compare, type Difference } from './compare.ts';
import { send, toWire } from './send.ts';
import type { Target } from './targets.ts';

export type Verdict = { readonly case: Case; readonly target: string } & (
  | { readonly status: 'passed' }
  | { readonly status: 'failed'; readonly differences: readonly [Difference, ...Difference[]] }
  | { readonly status: 'not provokable here'; readonly why: string }
);

export interface Run {
  readonly target: Target;
  readonly cases: readonly Case[];
  readonly onVerdict?: (verdict: Verdict) => void;
  /** For one exchange. */
  readonly timeoutMs?: number;
}

/** One verdict for each case, in order. Serial: a queued fault strikes whoever calls next. */
export async function runContract({ target, cases, onVerdict, timeoutMs = 20_000 }: Run): Promise<readonly Verdict[]> {
  const repeated = cases.find(({ id }, i) => cases.findIndex((other) => other.id === id) !== i);
  if (repeated) throw new Error(`two cases are called ${repeated.id}`);
  const verdicts: Verdict[] = [];
  for (const example of cases) {
    const verdict = await judge(example, target, timeoutMs);
    verdicts.push(verdict);
    onVerdict?.(verdict);
  }
  return verdicts;
}

async function judge(example: Case, target: Target, timeoutMs: number): Promise<Verdict> {
  const head = { case: example, target: target.name };
  const needs = [...new Set(needsInWords(example))];
  if (needs.length > 0 && target.control === undefined) {
    const why = `needs ${needs.join(', ')}, and ${target.name} has no control plane`;
    return { ...head, status: 'not provokable here', why };
  }
  const differences = await play(example, target, timeoutMs).catch((error: unknown) => [
    { path: 'exchange', expected: 'an answer', got: error instanceof Error ? error.message : String(error) },
  ]);
  const [first, ...rest] = differences;
  return first ? { ...head, status: 'failed', differences: [first, ...rest] } : { ...head, status: 'passed' };
}

/** Stops at the first step that differs: what follows was built on an answer that never came. */
async function play(example: Case, target: Target, timeoutMs: number): Promise<readonly Difference[]> {
  const provider = providerOf(example);
  const credential = target.credential(provider, example.id);
  const steps = stepsOf(example);
  const earlier: Answer[] = [];
  if (target.control) await ask(target, 'POST', '/reset', undefined, timeoutMs);
  for (const [i, step] of steps.entries()) {
    for (const need of step.needs ?? []) await provide(need, target, timeoutMs);
    const asked = typeof step.send === 'function' ? step.send(earlier) : step.send;
    const base = step.to === 'control plane' ? (target.control ?? '') : target.baseUrl(provider);
    const answer = await (target.send ?? send)(toWire(asked, base, credential), timeoutMs);
    const expect = typeof step.expect === 'function' ? step.expect(earlier) : step.expect;
    const differences = compare(expect, answer);
    if (differences.length > 0) {
      const place = steps.length > 1 ? `step ${i + 1}: ` : '';
      return differences.map((difference) => ({ ...difference, path: place + difference.path }));
    }
    earlier.push(answer);
  }
  return [];
}

const provide = (need: Need, target: Target, timeoutMs: number): Promise<void> => {
  switch (need.kind) {
    case 'fault': {
      const { kind: _, ...fault } = need;
      return ask(target, 'POST', '/faults', fault, timeoutMs);
    }
    case 'account':
      return ask(target, 'POST', '/accounts', need.account, timeoutMs);
    case 'clock':
      return ask(target, 'POST', '/clock', need.to, timeoutMs);
    case 'setting':
      return ask(target, 'PUT', '/settings', { [need.name]: need.value }, timeoutMs);
  }
};

async function ask(target: Target, method: string, path: string, value: unknown, timeoutMs: number): Promise<void> {
  const body = { kind: 'raw', content: JSON.stringify(value ?? {}), contentType: 'application/json' } as const;
  const answer = await (target.send ?? send)(toWire({ method, url: path, body }, target.control ?? '', ''), timeoutMs);
  if (answer.status >= 200 && answer.status < 300) return;
  const said = new TextDecoder().decode(answer.body.subarray(0, 300)).replace(/\s+/g, ' ');
  throw new Error(`the control plane refused ${method} ${path} ${body.content} with ${answer.status} ${said}`);
}
