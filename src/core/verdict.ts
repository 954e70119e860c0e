import type { Fault, RecordedVerdict } from './shapes.ts';

/** Why a call was refused, as it is kept: what a row or an error table says of it is looked up when somebody asks. */
export interface Verdict extends Omit<RecordedVerdict, 'code' | 'message' | 'grade' | 'source' | 'fault'> {
  readonly fault?: Fault;
}
