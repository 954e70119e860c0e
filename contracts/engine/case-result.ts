import type { Case } from './case.ts';
import type { Difference } from './compare.ts';

interface ResultHead {
  readonly case: Case;
  readonly target: string;
  /** From its first call to its last answer, in milliseconds; absent where none was made. */
  readonly durationMs?: number;
}

export type CaseResult = ResultHead &
  (
    | { readonly status: 'passed' }
    | {
        readonly status: 'failed';
        readonly differences: readonly [Difference, ...Difference[]];
        /** The emulator differs knowingly: the reason deviations.ts gives. It is shown, and fails no run. */
        readonly excused?: string;
      }
    /** No call to this target can bring it about. */
    | { readonly status: 'not provokable here'; readonly why: string }
    /** It could have been asked and was not. */
    | { readonly status: 'not run'; readonly why: string }
  );
