/** Asks a target what a page leaves open, and names the switch that makes an emulator answer so too. */

import type { ProviderName } from '../case.ts';
import { type HttpResponse, type RequestTemplate, textOf } from '../http.ts';
import { send, toHttpRequest } from '../send.ts';
import type { Target } from '../target.ts';
import type { ChoiceQuestion, OpenQuestion, SwitchValue, ThresholdQuestion } from './open-question.ts';

export type Settled = { readonly name: string; readonly calls: number } & (
  | { readonly value: SwitchValue }
  | { readonly unsettled: string }
);

export interface SettleOptions {
  readonly target: Target;
  /** For one exchange. Default 20 seconds. */
  readonly timeoutMs?: number;
  /** For one question. Default 100. */
  readonly maxCalls?: number;
}

/** Never rejects for what the target does or fails to do: that is why a question stays open. */
export async function settle(question: OpenQuestion, settling: SettleOptions): Promise<Settled> {
  const asking = new BudgetedCaller(question.name, settling);
  const found = await answerTo(question, asking);
  return { name: question.name, calls: asking.calls, ...found };
}

type Found = { readonly value: SwitchValue } | { readonly unsettled: string };

async function answerTo(question: OpenQuestion, asking: BudgetedCaller): Promise<Found> {
  switch (question.kind) {
    case 'open':
      return { unsettled: question.why };
    case 'choice':
      return choose(question, asking);
    case 'threshold':
      return search(question, asking);
  }
}

async function choose({ asks, values, enough }: ChoiceQuestion, asking: BudgetedCaller): Promise<Found> {
  const responses: HttpResponse[] = [];
  for (const each of asks) {
    const response = await asking.ask(each);
    if (typeof response === 'string') return { unsettled: response };
    responses.push(response);
    if (enough?.(responses)) break;
  }
  const found = values.find(([, fits]) => fits(responses));
  if (found) return { value: found[0] };
  return {
    unsettled: `what came fits none of ${values.map(([value]) => value).join(', ')}: ${asking.excerpt(responses.at(-1))}`,
  };
}

interface Bounds {
  /** The largest known to be taken, the smallest known to be too large. */
  readonly taken?: number;
  readonly tooLarge?: number;
}

async function search(question: ThresholdQuestion, asking: BudgetedCaller): Promise<Found> {
  let bounds: Bounds = {};
  for (let bytes = nextTry(question, bounds); bytes !== undefined; bytes = nextTry(question, bounds)) {
    const response = await asking.ask(question.ask(bytes));
    const known = inWords(bounds);
    if (typeof response === 'string') return { unsettled: `${response}${known}` };
    const read = question.read(response);
    if (read === undefined)
      return { unsettled: `${bytes} bytes: neither taken nor too large: ${asking.excerpt(response)}${known}` };
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
  private readonly settling: SettleOptions;

  constructor(name: string, settling: SettleOptions) {
    this.name = name;
    this.settling = settling;
  }

  /** The answer, or why there is none. */
  async ask(asked: RequestTemplate): Promise<HttpResponse | string> {
    const { target, timeoutMs = 20_000, maxCalls = 100 } = this.settling;
    if (this.calls >= maxCalls) return `the budget of ${maxCalls} calls is spent`;
    const provider = this.name.split('.', 1)[0] as ProviderName;
    const caseId = `${provider}/settle-${this.name}`;
    const wire = toHttpRequest(asked, target.baseUrl(provider), target.credential(provider, caseId));
    try {
      const response = await (target.send ?? send)(wire, timeoutMs, { caseId, step: this.calls });
      this.calls += 1;
      return response;
    } catch (error) {
      return this.shown(error instanceof Error ? error.message : String(error));
    }
  }

  excerpt(response: HttpResponse | undefined): string {
    if (response === undefined) return 'nothing';
    const visible = this.settling.target.redaction?.response(response) ?? response;
    return `HTTP ${response.status}, ${JSON.stringify(textOf(visible).slice(0, 200))}`;
  }

  private shown(text: string): string {
    return this.settling.target.redaction?.text(text) ?? text;
  }
}
