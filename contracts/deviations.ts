/** Where the emulator knowingly differs from the live services. */
import type { Deviation } from './engine/deviation.ts';

/** Empty until something was seen live that the emulator cannot do. */
export const deviations: readonly Deviation[] = [];
