/** What a page leaves open, as a question to a target: what to send, and what each answer would mean. */
import type { HttpResponse, RequestTemplate } from '../http.ts';

export type SwitchValue = string | number;

/** How many bytes are taken: searched by halves. */
export interface ThresholdQuestion {
  readonly kind: 'threshold';
  /** The switch of the emulator that the answer sets. */
  readonly name: string;
  /** What it is taken to be: tried first. */
  readonly guesses: readonly number[];
  /** Nothing smaller or larger than this is tried. */
  readonly from: number;
  readonly upTo: number;
  ask(bytes: number): RequestTemplate;
  /** Undefined for an answer that is about something else. */
  read(response: HttpResponse): 'taken' | 'too large' | undefined;
}

/** A few answers are possible, and each is known by its look. */
export interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly name: string;
  readonly asks: readonly RequestTemplate[];
  readonly values: readonly (readonly [value: SwitchValue, fits: (responses: readonly HttpResponse[]) => boolean])[];
  /** No more is asked once this holds. */
  readonly enough?: (responses: readonly HttpResponse[]) => boolean;
  /** Why the real service must not be asked, or could not tell. */
  readonly notLive?: string;
}

/** What no few calls can settle. */
export interface UnanswerableQuestion {
  readonly kind: 'open';
  readonly name: string;
  readonly why: string;
}

export type OpenQuestion = ThresholdQuestion | ChoiceQuestion | UnanswerableQuestion;
