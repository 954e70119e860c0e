import type { RequestTemplate } from './http.ts';

/** How a provider is told from others by what it answers. */
export interface Likeness {
  /** What it refuses whoever asks, so that nothing is left behind. */
  readonly probes: readonly RequestTemplate[];
  /** Whether an answer as JSON is in the form of its own. */
  isOwn(answer: unknown): boolean;
}
