/** What a page leaves open, as a question to a target: what to send, and what each answer would mean. */
import { type Answer, type Ask, header, textOf } from '../case.ts';

export type Value = string | number;

/** How many bytes are taken: searched by halves. */
export interface Threshold {
  readonly kind: 'threshold';
  /** The switch of the emulator that the answer sets. */
  readonly name: string;
  /** What it is taken to be: tried first. */
  readonly guesses: readonly number[];
  /** Nothing smaller or larger than this is tried. */
  readonly from: number;
  readonly upTo: number;
  ask(bytes: number): Ask;
  /** Undefined for an answer that is about something else. */
  read(answer: Answer): 'taken' | 'too large' | undefined;
}

/** A few answers are possible, and each is known by its look. */
export interface Choice {
  readonly kind: 'choice';
  readonly name: string;
  readonly asks: readonly Ask[];
  readonly values: readonly (readonly [value: Value, fits: (answers: readonly Answer[]) => boolean])[];
  /** No more is asked once this holds. */
  readonly enough?: (answers: readonly Answer[]) => boolean;
  /** Why the real service must not be asked, or could not tell. */
  readonly notLive?: string;
}

/** What no few calls can settle. */
export interface Open {
  readonly kind: 'open';
  readonly name: string;
  readonly why: string;
}

export type Question = Threshold | Choice | Open;

/** The value at `path` (`data.image_key`) of a JSON answer; undefined where there is none. */
export function valueAt(answer: Answer | undefined, path: string): unknown {
  let value: unknown = answer && json(answer);
  for (const key of path.split('.')) value = Object(value)[key];
  return value;
}

export const keysOf = (answer: Answer | undefined, path: string): readonly string[] =>
  Object.keys(Object(path === '' ? answer && json(answer) : valueAt(answer, path)));

export const isHtml = (answer: Answer | undefined): boolean =>
  answer !== undefined && /^text\/html/i.test(header(answer, 'content-type') ?? '');

function json(answer: Answer): unknown {
  try {
    return JSON.parse(textOf(answer));
  } catch {
    return undefined;
  }
}
