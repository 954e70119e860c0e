import type { Bytes } from '../bytes.ts';
import { formed, type RecordForm } from './form.ts';

/** One thing that outlives a call, as plain JSON. */
export interface StateRecord {
  /** Unique in its part. */
  readonly key: string;
  readonly value: unknown;
  /** Bytes that belong to it: of an upload its content, of a call its text. */
  readonly content?: Bytes;
}

/** Records by the name of the part that they are of. */
export type State = ReadonlyMap<string, readonly StateRecord[]>;

/** Told of what changes in a part of the world, as it does. */
export interface Witness {
  /** What is under that key is new, and the youngest of its part. */
  came(key: string): void;
  /** It is other than it was, or gone. */
  changed(key: string): void;
}

/** A part of the world that can be written down, and read again. */
export interface StatePart {
  /** All of it, what is older first. The same state gives the same records. */
  dump(): Iterable<StateRecord>;
  /** Throws for what cannot be here, as far as `load` does not: an InputError where it can say why. */
  check?(records: readonly StateRecord[]): void;
  /** Puts these in the place of all that is there. Throws for what has not the form that `dump` gives. */
  load(records: readonly StateRecord[]): void;
  /** What is under a key; undefined where there is nothing. Absent of a part that is small: it is written anew as a whole. */
  recordOf?(key: string): StateRecord | undefined;
  /** Told of each change, but for those of `load` and of a reset. */
  witness?: Witness | undefined;
}

/** The key of what is one record and no more. */
export const ONLY = '';

/** What is one record and no more; undefined: it was as it is at the start, and nothing was written. Throws for another form. */
export function only<T>(records: readonly StateRecord[], form: RecordForm): T | undefined {
  const found = records.find(({ key }) => key === ONLY);
  return found && formed<T>(found.value, form);
}
