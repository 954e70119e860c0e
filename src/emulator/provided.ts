import type { providers } from '../providers/index.ts';

/** The providers of an emulator that is given none. */
export type Provided = (typeof providers)[number];
