/** A call that the contract has, and what it was answered. */
export interface Example {
  /** Its id. */
  readonly case: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly reply?: unknown;
  /** Of the answer, without its parameters. */
  readonly type: string;
}

/** By endpoint and path. */
export type Examples = Readonly<Record<string, Example>>;
