import type { Said } from './say.ts';
import type { Fault, Finding, RecordedVerdict } from './shapes.ts';

/** A broken row as it is kept. */
export interface JudgedFinding extends Omit<Finding, 'mend'> {
  readonly mend: Said;
  /** What was measured is told in words that are all ours: nothing in them is a secret. */
  readonly ours?: true | undefined;
}

/** Why a call was refused, as it is kept: what a row or an error table says of it is looked up when somebody asks. */
export interface Verdict
  extends Omit<RecordedVerdict, 'code' | 'message' | 'grade' | 'source' | 'fault' | 'also' | 'mend'> {
  readonly mend?: Said | undefined;
  readonly fault?: Fault;
  readonly ours?: true | undefined;
  readonly also?: readonly JudgedFinding[] | undefined;
}
