/** Numbers that tell whether all that was written is there, and as it was written last. */
export interface CommitTally {
  readonly commit: number;
  /** Of records. */
  readonly count: number;
  /** Of the numbers of the commits that wrote them. */
  readonly sum: number;
}

/** A key of the store and what is to lie there, neither with a line break in it; without a text nothing is. */
export type Change = readonly [key: string, text?: string];

export interface Commit {
  readonly tally: CommitTally;
  readonly changes: readonly Change[];
}
