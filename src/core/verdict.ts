import type { Fault } from './faults.ts';

/** A row that a call breaks. */
export interface Finding {
  readonly rule: string;
  readonly error: string;
  readonly measured: unknown;
  readonly limit: unknown;
  /** The nearest change that passes this row. */
  readonly mend: string;
}

/** Why a call was refused. */
export interface Verdict {
  /** Name in the endpoint's error table. */
  readonly error: string;
  /** The rule that spoke; absent when a fault or a magic credential did. */
  readonly rule?: string;
  readonly measured?: unknown;
  readonly limit?: unknown;
  readonly mend?: string;
  /** What the provider's message names. */
  readonly detail?: string | undefined;
  /** What else is wrong, in the order in which it would have been said. */
  readonly also?: readonly Finding[];
  readonly fault?: Fault;
  /** A credential asked for it. */
  readonly magic?: true;
  /** Which image of a list, counted from 1. */
  readonly image?: number;
}
