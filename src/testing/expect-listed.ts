import { InputError } from '../core/input-error.ts';

/** Lines of what there is instead that are shown, and characters of each. */
const MOST_LINES = 20;
const MOST_LINE = 300;

/** One kind of thing that may be expected. */
export interface Listed<One, Name extends string> {
  /** The function that a program called: the line to look at is its caller's. */
  readonly caller: (...input: never) => unknown;
  /** `a callback`. */
  readonly what: string;
  /** Why there is none at all. */
  readonly none: string;
  readonly properties: readonly Name[];
  fits(one: One, name: Name, value: unknown): boolean;
  line(one: One): string;
}

/** The first that is as expected. Throws an InputError for a property that there is not, and else says what there is instead. */
export function expectListed<One, Name extends string>(
  list: readonly One[],
  expected: Readonly<Partial<Record<Name, unknown>>>,
  of: Listed<One, Name>,
): One {
  const { caller, properties, fits } = of;
  const unknown = Object.keys(expected).find((name) => !properties.some((each) => each === name));
  if (unknown !== undefined) {
    throw new InputError(`${caller.name}: there is no property ${unknown}; there are ${properties.join(', ')}`);
  }
  const asked = properties.filter((name) => expected[name] !== undefined);
  const found = list.find((one) => asked.every((name) => fits(one, name, expected[name])));
  if (found !== undefined) return found;
  const wanted = asked.map((name) => `${name} ${JSON.stringify(expected[name])}`).join(', ');
  const error = new Error(`expected ${of.what}${wanted && ` with ${wanted}`}; ${insteadOf(list, of)}`);
  Error.captureStackTrace(error, caller);
  throw error;
}

function insteadOf<One>(list: readonly One[], { none, line }: Pick<Listed<One, string>, 'none' | 'line'>): string {
  if (list.length === 0) return none;
  const lines = list.slice(0, MOST_LINES).map((one) => `  ${line(one)}`.slice(0, MOST_LINE));
  const more = list.length > MOST_LINES ? [`  and ${list.length - MOST_LINES} more`] : [];
  return ['what there is, the newest first:', ...lines, ...more].join('\n');
}
