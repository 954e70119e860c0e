import type { Source } from './source.ts';
import { magicOf } from './who.ts';

/** One of a provider's errors, under our own word for it: a provider's code may stand for several. */
export interface ErrorRow {
  readonly code: string | number;
  /** The provider's text, without what it appends to each occurrence. */
  readonly message: string;
  /** Another text under a code that another error has by itself: it is asked for by its name alone. */
  readonly byNameAlone?: true;
  readonly source: Source;
}

export type ErrorTable = Readonly<Record<string, ErrorRow>>;

/** Names of the errors that a name or a code means; a name means itself alone. */
export function errorsNamed(asked: string | number, errors: ErrorTable): string[] {
  if (Object.hasOwn(errors, asked)) return [`${asked}`];
  return Object.entries(errors)
    .filter(([, { code, byNameAlone }]) => !byNameAlone && String(code) === String(asked))
    .map(([name]) => name);
}

/** Whether a credential asks for an error of any of these tables. One that asks for none there is, is like any other. */
export function asksForError(credential: string, tables: readonly ErrorTable[]): boolean {
  const magic = magicOf(credential);
  return magic !== undefined && tables.some((errors) => errorsNamed(magic, errors).length === 1);
}
