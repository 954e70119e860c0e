import { pause } from './aborted.ts';
import type { ServiceResponse } from './service.ts';
import type { TokenSource } from './tokens.ts';

/** All waiting of one call together, in milliseconds. */
const MOST_WAIT_MS = 60_000;

export interface Manners {
  readonly tokens: TokenSource;
  /** Whether the provider refused the token itself, before it looked at anything else. */
  isDead(answer: ServiceResponse): boolean;
  /** Milliseconds to wait, where the provider refused for its rate and says how long; undefined otherwise. */
  waitMs?(answer: ServiceResponse): number | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends, and sends again where the answer proves that nothing was kept: once with another token for one that was dead,
 * and after a rate limit for as long as waiting stays bounded. Anything else goes back to the caller as it came, and so
 * does a connection that broke: what was sent by then may have been kept.
 */
export async function deliver(
  send: (token: string) => Promise<ServiceResponse>,
  manners: Manners,
): Promise<ServiceResponse> {
  const { tokens, signal } = manners;
  let renewed = false;
  let waited = 0;
  for (;;) {
    const token = await tokens.current(signal);
    const answer = await send(token);
    const wait = manners.waitMs?.(answer);
    if (!renewed && manners.isDead(answer) && tokens.retire(token)) {
      renewed = true;
    } else if (wait !== undefined && waited + wait <= MOST_WAIT_MS) {
      waited += wait;
      await pause(wait, signal);
    } else {
      return answer;
    }
  }
}
