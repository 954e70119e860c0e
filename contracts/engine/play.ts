/** One case against one target: what was asked, what came, and where that differs. */
import { type Answer, type Case, type Need, providerOf, type Step, stepsOf } from './case.ts';
import { compare, type Difference } from './compare.ts';
import { send, toWire, type Wire } from './send.ts';
import type { Target } from './targets.ts';

export interface Exchange {
  readonly wire: Wire;
  /** As it may be shown: what is secret in it is redacted. */
  readonly answer: Answer;
  readonly differences: readonly Difference[];
  /** Whether the redacted answer differs where the real one does, and nowhere else. */
  readonly faithful: boolean;
}

/**
 * Tells each exchange as it happens and resolves with the differences of the last. It stops at the first step that
 * differs: what follows was built on an answer that never came.
 */
export async function play(
  example: Case,
  target: Target,
  timeoutMs: number,
  tell: (exchange: Exchange) => void,
): Promise<readonly Difference[]> {
  const steps = stepsOf(example);
  const [real, shown]: [Answer[], Answer[]] = [[], []];
  if (target.control) await ask(target, 'POST', '/reset', undefined, timeoutMs);
  for (const [i, step] of steps.entries()) {
    const wire = await prepare(step, example, target, real, timeoutMs);
    const answer = await sendTo(target, wire, timeoutMs, { caseId: example.id, step: i });
    const visible = target.redaction?.answer(answer) ?? answer;
    const exchange = { wire, answer: visible, ...hold(step, target, [real, answer], [shown, visible]) };
    tell(exchange);
    const place = steps.length > 1 ? `step ${i + 1}: ` : '';
    if (exchange.differences.length > 0) return exchange.differences.map((d) => ({ ...d, path: place + d.path }));
    real.push(answer);
    shown.push(visible);
  }
  return [];
}

type Got = readonly [earlier: readonly Answer[], answer: Answer];

/** The real answer decides; what is told of it comes from the one that may be shown. */
function hold(step: Step, { redaction }: Target, real: Got, shown: Got): Pick<Exchange, 'differences' | 'faithful'> {
  const found = differing(step, real);
  if (redaction === undefined) return { differences: found, faithful: true };
  const visible = differing(step, shown);
  if (found.map(({ path }) => path).join() === visible.map(({ path }) => path).join()) {
    return { differences: visible, faithful: true };
  }
  const hidden = found.map(({ path }) => ({ path, expected: 'what the case says', got: 'what cannot be shown here' }));
  return { differences: hidden, faithful: false };
}

const differing = ({ expect }: Step, [earlier, answer]: Got): readonly Difference[] =>
  compare(typeof expect === 'function' ? expect(earlier) : expect, answer);

async function prepare(
  step: Step,
  example: Case,
  target: Target,
  earlier: readonly Answer[],
  timeoutMs: number,
): Promise<Wire> {
  for (const need of step.needs ?? []) await provide(need, target, timeoutMs);
  const asked = typeof step.send === 'function' ? step.send(earlier) : step.send;
  if (asked === step.send) target.redaction?.permit(JSON.stringify(asked));
  const provider = providerOf(example);
  const base = step.to === 'control plane' ? (target.control ?? '') : target.baseUrl(provider);
  return toWire(asked, base, target.credential(provider, example.id));
}

const sendTo: (target: Target, ...how: Parameters<NonNullable<Target['send']>>) => Promise<Answer> = (target, ...how) =>
  (target.send ?? send)(...how);

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
  const wire = toWire({ method, url: path, body }, target.control ?? '', '');
  const answer = await sendTo(target, wire, timeoutMs, { caseId: 'control plane', step: 0 });
  if (answer.status >= 200 && answer.status < 300) return;
  const said = new TextDecoder().decode(answer.body.subarray(0, 300)).replace(/\s+/g, ' ');
  throw new Error(`the control plane refused ${method} ${path} ${body.content} with ${answer.status} ${said}`);
}
