import type { StatePart, Witness } from './part.ts';

/** Keeps what outlives a call beyond the process. */
export interface Keeper {
  /** Of that part from now on. */
  witnessOf(name: string, part: StatePart): Witness;
  /** All of it is other than it was. */
  rewrite(): void;
  /** Resolves once all that has changed until now is kept. Rejects with a NotKeptError where it cannot be. */
  commit(): Promise<void>;
}

/** What a call did cannot be kept, so that nobody may be told that it was done. */
export class NotKeptError extends Error {}
