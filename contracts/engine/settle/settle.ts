/** Asks a target what a page leaves open, and names the switch that makes an emulator answer so too. */

import { boundedText } from '../bounded.ts';
import type { ProviderName } from '../case.ts';
import { toHttpRequest } from '../encode-request.ts';
import { type HttpResponse, type RequestTemplate, textOf } from '../http.ts';
import { send } from '../send.ts';
import type { Target } from '../target.ts';
import type { ChoiceQuestion, OpenQuestion, SwitchValue, ThresholdQuestion } from './open-question.ts';

export type Settled = { readonly name: string; readonly calls: number } & (
  | { readonly value: SwitchValue }
  | { readonly unsettled: string }
);

export interface SettleOptions {
  readonly target: Target;
  /** For one response. Default 20 seconds. */
  readonly timeoutMs?: number;
  /** For one question. Default 100. */
  readonly maxCalls?: number;
}

/** Never rejects for what the target does or fails to do: that is why a question stays open. */
export async function settle(question: OpenQuestion, options: SettleOptions): Promise<Settled> {
  const caller = new BudgetedCaller(question.name, options);
  const found = await answerTo(question, caller);
  return { name: question.name, calls: caller.calls, ...found };
}

type Found = { readonly value: SwitchValue } | { readonly unsettled: string };

async function answerTo(question: OpenQuestion, caller: BudgetedCaller): Promise<Found> {
  switch (question.kind) {
    case 'open':
      return { unsettled: question.why };
    case 'choice':
      return choose(question, caller);
    case 'threshold':
      return search(question, caller);
  }
}

async function choose({ asks, values, enough }: ChoiceQuestion, caller: BudgetedCaller): Promise<Found> {
  const responses: HttpResponse[] = [];
  for (const each of asks) {
    const response = await caller.send(each);
    if (typeof response === 'string') return { unsettled: response };
    responses.push(response);
    if (enough?.(responses)) break;
  }
  const found = values.find(([, fits]) => fits(responses));
  if (found) return { value: found[0] };
  return {
    unsettled: `what came fits none of ${values.map(([value]) => value).join(', ')}: ${caller.excerpt(responses.at(-1))}`,
  };
}

interface Bounds {
  /** The largest known to be taken, the smallest known to be too large. */
  readonly taken?: number;
  readonly tooLarge?: number;
}

async function search(question: ThresholdQuestion, caller: BudgetedCaller): Promise<Found> {
  let bounds: Bounds = {};
  for (let bytes = nextTry(question, bounds); bytes !== undefined; bytes = nextTry(question, bounds)) {
    const response = await caller.send(question.ask(bytes));
    const known = inWords(bounds);
    if (typeof response === 'string') return { unsettled: `${response}${known}` };
    const read = question.read(response);
    if (read === undefined)
      return { unsettled: `${bytes} bytes: neither taken nor too large: ${caller.excerpt(response)}${known}` };
    bounds = read === 'taken' ? { ...bounds, taken: bytes } : { ...bounds, tooLarge: bytes };
  }
  if (bounds.taken === undefined) return { unsettled: `even ${bounds.tooLarge} bytes are too large` };
  if (bounds.tooLarge === undefined) return { unsettled: `even ${bounds.taken} bytes are taken, and no more is tried` };
  return { value: bounds.taken };
}

/** Both sides of each guess, then the ends, then the middle; undefined when there is nothing left to know. */
function nextTry({ guesses, from, upTo }: ThresholdQuestion, { taken, tooLarge }: Bounds): number | undefined {
  const isOpen = (bytes: number) => bytes > (taken ?? from - 1) && bytes < (tooLarge ?? upTo + 1);
  const guess = guesses.flatMap((bytes) => [bytes, bytes + 1]).find(isOpen);
  if (guess !== undefined) return guess;
  if (taken === undefined) return isOpen(from) ? from : undefined;
  if (tooLarge === undefined) return isOpen(upTo) ? upTo : undefined;
  return tooLarge - taken > 1 ? Math.floor((taken + tooLarge) / 2) : undefined;
}

const inWords = ({ taken, tooLarge }: Bounds): string =>
  [
    ...(taken === undefined ? [] : [`; ${taken} bytes are taken`]),
    ...(tooLarge === undefined ? [] : [`; ${tooLarge} bytes are too large`]),
  ].join('');

/** Calls for one question, within its budget. */
class BudgetedCaller {
  calls = 0;
  private readonly name: string;
  private readonly options: SettleOptions;

  constructor(name: string, options: SettleOptions) {
    this.name = name;
    this.options = options;
  }

  /** The answer, or why there is none. */
  async send(template: RequestTemplate): Promise<HttpResponse | string> {
    const { target, timeoutMs = 20_000, maxCalls = 100 } = this.options;
    if (this.calls >= maxCalls) return `the budget of ${maxCalls} calls is spent`;
    const provider = this.name.split('.', 1)[0] as ProviderName;
    const caseId = `${provider}/settle-${this.name}`;
    const request = toHttpRequest(template, target.baseUrl(provider), target.credential(provider, caseId));
    try {
      const response = await (target.send ?? send)(request, timeoutMs, { caseId, step: this.calls });
      this.calls += 1;
      return boundedText(response);
    } catch (error) {
      return this.shown(error instanceof Error ? error.message : String(error));
    }
  }

  excerpt(response: HttpResponse | undefined): string {
    if (response === undefined) return 'nothing';
    const visible = this.options.target.redaction?.response(response) ?? response;
    return `HTTP ${response.status}, ${JSON.stringify(textOf(visible).slice(0, 200))}`;
  }

  private shown(text: string): string {
    return this.options.target.redaction?.text(text) ?? text;
  }
}
