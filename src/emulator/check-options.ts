import { InputError } from '../core/input-error.ts';
import { shown } from '../core/shown.ts';

/** What an option of a program's can be. */
export interface OptionKind {
  /** What is allowed, in words. */
  readonly must: string;
  fits(value: unknown): boolean;
  /** Its value stands in no error. */
  readonly secret?: true;
}

export type OptionKinds = Readonly<Record<string, OptionKind>>;

export const list: OptionKind = { must: 'be a list', fits: Array.isArray };
export const flag: OptionKind = { must: 'be true or false', fits: (value) => typeof value === 'boolean' };
export const handler: OptionKind = { must: 'be a function', fits: (value) => typeof value === 'function' };
export const record: OptionKind = { must: 'be an object', fits: isRecord };
export const text: OptionKind = { must: 'be a string', fits: (value) => typeof value === 'string' };

export function oneOf(...allowed: readonly string[]): OptionKind {
  return { must: `be ${allowed.join(' or ')}`, fits: (value) => allowed.includes(value as string) };
}

export function wholeNumber(least: number, most: number): OptionKind {
  const fits = (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return { must: `be a whole number from ${least} to ${most}`, fits };
}

/**
 * What callers from JavaScript get wrong, in options or in one that has some in it, which is named then. Undefined is as good
 * as absent. Throws an InputError that says what is allowed.
 */
export function checkOptions(options: unknown, kinds: OptionKinds, within?: string): void {
  if (!isRecord(options)) throw new InputError(`options must be an object, not ${shown(options)}`);
  const about = within === undefined ? '' : `${within}: `;
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(kinds, name)) {
      throw new InputError(
        `${about}there is no option ${JSON.stringify(name)}; there are ${Object.keys(kinds).join(', ')}`,
      );
    }
    const { must, fits, secret } = kinds[name] as OptionKind;
    if (value === undefined || fits(value)) continue;
    throw new InputError(`${about}${name} must ${must}${secret ? '' : `, not ${shown(value)}`}`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
