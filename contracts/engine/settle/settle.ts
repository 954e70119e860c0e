/** Asks a target what a page leaves open, and names the switch that makes an emulator answer so too. */
import { type Answer, type Ask, type Provider, textOf } from '../case.ts';
import { send, toWire } from '../send.ts';
import type { Target } from '../targets.ts';
import type { Choice, Question, Threshold, Value } from './question.ts';

export type Settled = { readonly name: string; readonly calls: number } & (
  | { readonly value: Value }
  | { readonly unsettled: string }
);

export interface Settling {
  readonly target: Target;
  /** For one exchange. Default 20 seconds. */
  readonly timeoutMs?: number;
  /** For one question. Default 100. */
  readonly maxCalls?: number;
}

/** Never rejects for what the target does or fails to do: that is why a question stays open. */
export async function settle(question: Question, settling: Settling): Promise<Settled> {
  const asking = new Asking(question.name, settling);
  const found = await answerTo(question, asking);
  return { name: question.name, calls: asking.calls, ...found };
}

type Found = { readonly value: Value } | { readonly unsettled: string };

async function answerTo(question: Question, asking: Asking): Promise<Found> {
  switch (question.kind) {
    case 'open':
      return { unsettled: question.why };
    case 'choice':
      return choose(question, asking);
    case 'threshold':
      return search(question, asking);
  }
}

async function choose({ asks, values, enough }: Choice, asking: Asking): Promise<Found> {
  const answers: Answer[] = [];
  for (const each of asks) {
    const answer = await asking.ask(each);
    if (typeof answer === 'string') return { unsettled: answer };
    answers.push(answer);
    if (enough?.(answers)) break;
  }
  const found = values.find(([, fits]) => fits(answers));
  if (found) return { value: found[0] };
  return {
    unsettled: `what came fits none of ${values.map(([value]) => value).join(', ')}: ${asking.excerpt(answers.at(-1))}`,
  };
}

interface Bounds {
  /** The largest known to be taken, the smallest known to be too large. */
  readonly taken?: number;
  readonly tooLarge?: number;
}

async function search(question: Threshold, asking: Asking): Promise<Found> {
  let bounds: Bounds = {};
  for (let bytes = nextTry(question, bounds); bytes !== undefined; bytes = nextTry(question, bounds)) {
    const answer = await asking.ask(question.ask(bytes));
    const known = inWords(bounds);
    if (typeof answer === 'string') return { unsettled: `${answer}${known}` };
    const read = question.read(answer);
    if (read === undefined)
      return { unsettled: `${bytes} bytes: neither taken nor too large: ${asking.excerpt(answer)}${known}` };
    bounds = read === 'taken' ? { ...bounds, taken: bytes } : { ...bounds, tooLarge: bytes };
  }
  if (bounds.taken === undefined) return { unsettled: `even ${bounds.tooLarge} bytes are too large` };
  if (bounds.tooLarge === undefined) return { unsettled: `even ${bounds.taken} bytes are taken, and no more is tried` };
  return { value: bounds.taken };
}

/** Both sides of each guess, then the ends, then the middle; undefined when there is nothing left to know. */
function nextTry({ guesses, from, upTo }: Threshold, { taken, tooLarge }: Bounds): number | undefined {
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
class Asking {
  calls = 0;
  private readonly name: string;
  private readonly settling: Settling;

  constructor(name: string, settling: Settling) {
    this.name = name;
    this.settling = settling;
  }

  /** The answer, or why there is none. */
  async ask(asked: Ask): Promise<Answer | string> {
    const { target, timeoutMs = 20_000, maxCalls = 100 } = this.settling;
    if (this.calls >= maxCalls) return `the budget of ${maxCalls} calls is spent`;
    const provider = this.name.split('.', 1)[0] as Provider;
    const caseId = `${provider}/settle-${this.name}`;
    const wire = toWire(asked, target.baseUrl(provider), target.credential(provider, caseId));
    try {
      const answer = await (target.send ?? send)(wire, timeoutMs, { caseId, step: this.calls });
      this.calls += 1;
      return answer;
    } catch (error) {
      return this.shown(error instanceof Error ? error.message : String(error));
    }
  }

  excerpt(answer: Answer | undefined): string {
    if (answer === undefined) return 'nothing';
    const visible = this.settling.target.redaction?.answer(answer) ?? answer;
    return `HTTP ${answer.status}, ${JSON.stringify(textOf(visible).slice(0, 200))}`;
  }

  private shown(text: string): string {
    return this.settling.target.redaction?.text(text) ?? text;
  }
}
