import type { Bench, Seen } from '../door.ts';

/** Does what earns an error by itself, through the provider's client where that can. */
export type Earn = (bench: Bench) => Promise<Seen>;

/** For each error of an endpoint, what earns it, or why nothing does. */
export type Inputs = Readonly<Record<string, Earn | string>>;

/** The page lists it, and names no call that would meet it. */
export const ofTheService = 'a state of the live service that no call brings about';
export const ofTheHost = 'the host says it to paths that are no endpoint';
