/** One case against one target: what was sent, what came back, and where that differs. */
import { boundedText } from './bounded.ts';
import { type Case, type ComparedResponse, type Need, providerOf, type Step, stepsOf } from './case.ts';
import { compare, type Difference } from './compare.ts';
import { toHttpRequest } from './encode-request.ts';
import type { HttpRequest, HttpResponse } from './http.ts';
import { postRaw } from './request-builders.ts';
import { send } from './send.ts';
import type { Target } from './target.ts';

export interface StepResult {
  readonly request: HttpRequest;
  /** As it may be shown: what is secret in it is redacted. */
  readonly response: HttpResponse;
  readonly differences: readonly Difference[];
  /** Whether the redacted response differs where the real one does, and nowhere else. */
  readonly faithful: boolean;
}

/**
 * Tells each step as it happens and resolves with the differences of the last. It stops at the first step that
 * differs: what follows was built on a response that never came.
 */
export async function runCase(
  example: Case,
  target: Target,
  timeoutMs: number,
  onStep: (result: StepResult) => void,
): Promise<readonly Difference[]> {
  const steps = stepsOf(example);
  const [real, shown]: [HttpResponse[], HttpResponse[]] = [[], []];
  if (target.control) await order(target, 'POST', '/reset', { tokens: true }, timeoutMs);
  for (const [i, step] of steps.entries()) {
    const request = await prepare(step, example, target, real, timeoutMs);
    const expected = (earlier: readonly HttpResponse[]) => expectedOf(step, example, earlier);
    const whole = await sendTo(target, request, timeoutMs, { caseId: example.id, step: i });
    const response = isPicture(expected(real)) ? whole : boundedText(whole);
    const visible = target.redaction?.response(response) ?? response;
    const result = {
      request,
      response: visible,
      ...compareStep(expected, target, [real, response], [shown, visible]),
    };
    onStep(result);
    const place = steps.length > 1 ? `step ${i + 1}: ` : '';
    if (result.differences.length > 0) return result.differences.map((d) => ({ ...d, path: place + d.path }));
    real.push(response);
    shown.push(visible);
  }
  return [];
}

const isPicture = ({ body }: ComparedResponse): boolean => body.kind === 'bytes' || body.kind === 'jpeg';

type Expectation = (earlier: readonly HttpResponse[]) => ComparedResponse;
type Received = readonly [earlier: readonly HttpResponse[], response: HttpResponse];

/** The real response decides; what is told of it comes from the one that may be shown. */
function compareStep(
  expected: Expectation,
  { redaction }: Target,
  real: Received,
  shown: Received,
): Pick<StepResult, 'differences' | 'faithful'> {
  const found = differing(expected, real);
  if (redaction === undefined) return { differences: found, faithful: true };
  const visible = differing(expected, shown);
  if (found.map(({ path }) => path).join() === visible.map(({ path }) => path).join()) {
    return { differences: visible, faithful: true };
  }
  const hidden = found.map(({ path }) => ({ path, expected: 'what the case says', got: 'what cannot be shown here' }));
  return { differences: hidden, faithful: false };
}

const differing = (expected: Expectation, [earlier, response]: Received): readonly Difference[] =>
  compare(expected(earlier), response);

/** Of a documented case no more than the page prints. */
function expectedOf({ expect }: Step, { grade }: Case, earlier: readonly HttpResponse[]): ComparedResponse {
  const whole = typeof expect === 'function' ? expect(earlier) : expect;
  return grade === 'documented' ? (whole.printed ?? whole) : whole;
}

async function prepare(
  step: Step,
  example: Case,
  target: Target,
  earlier: readonly HttpResponse[],
  timeoutMs: number,
): Promise<HttpRequest> {
  for (const need of step.needs ?? []) await arrange(need, target, timeoutMs);
  const template = typeof step.send === 'function' ? step.send(earlier) : step.send;
  if (template === step.send) target.redaction?.permit(JSON.stringify(template));
  const provider = providerOf(example);
  const base = step.to === 'control plane' ? (target.control ?? '') : target.baseUrl(provider);
  return toHttpRequest(template, base, target.credential(provider, example.id));
}

const sendTo: (target: Target, ...how: Parameters<NonNullable<Target['send']>>) => Promise<HttpResponse> = (
  target,
  ...how
) => (target.send ?? send)(...how);

const arrange = (need: Need, target: Target, timeoutMs: number): Promise<void> => {
  switch (need.kind) {
    case 'fault': {
      const { kind: _, ...fault } = need;
      return order(target, 'POST', '/faults', fault, timeoutMs);
    }
    case 'account':
      return order(target, 'POST', '/accounts', need.account, timeoutMs);
    case 'clock':
      return order(target, 'POST', '/clock', need.to, timeoutMs);
    case 'setting':
      return order(target, 'PUT', '/settings', { [need.name]: need.value }, timeoutMs);
  }
};

async function order(target: Target, method: string, path: string, value: unknown, timeoutMs: number): Promise<void> {
  const content = JSON.stringify(value ?? {});
  const template = { ...postRaw(path, content, 'application/json'), method };
  const request = toHttpRequest(template, target.control ?? '', '');
  const response = await sendTo(target, request, timeoutMs, { caseId: 'control plane', step: 0 });
  if (response.status >= 200 && response.status < 300) return;
  const said = new TextDecoder().decode(response.body.subarray(0, 300)).replace(/\s+/g, ' ');
  throw new Error(`the control plane refused ${method} ${path} ${content} with ${response.status} ${said}`);
}
