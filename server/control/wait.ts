import type { Request } from 'express';
import { InputError } from '../../src/core/input-error.ts';
import type { AnyEmulator } from '../../src/emulator/emulator.ts';

const LONGEST_S = 300;
const ended = ['end', 'close'];

/** How long a list may be waited for, in milliseconds; the rest of the query is the control's. Throws an InputError. */
export function waitOf(request: Request, about: string): { readonly waitMs: number; readonly query: Request['query'] } {
  const { wait, ...query } = request.query;
  if (wait === undefined) return { waitMs: 0, query };
  const seconds = Number(wait);
  if (typeof wait === 'string' && /^\d+(\.\d+)?$/.test(wait) && seconds <= LONGEST_S) {
    return { waitMs: seconds * 1000, query };
  }
  throw new InputError(`${about}: wait must be a number of seconds from 0 to ${LONGEST_S}`);
}

/**
 * Looks until there is something, nobody waits any more, or the time is over; gives what there was last. A connection that
 * was closed and one on which no more will be said end alike: either is the end of the wait.
 */
export async function lookUntil(
  look: () => unknown,
  waitMs: number,
  { world }: AnyEmulator,
  { socket }: Request,
): Promise<unknown> {
  const until = performance.now() + waitMs;
  for (;;) {
    const found = look();
    const left = until - performance.now();
    if (!Array.isArray(found) || found.length > 0 || left <= 0 || socket.readableEnded || socket.destroyed) {
      return found;
    }
    await new Promise<void>((resolve) => {
      const stop = world.happenings.listen(() => end());
      const timer = setTimeout(() => end(), left);
      const end = () => {
        stop();
        clearTimeout(timer);
        for (const event of ended) socket.off(event, end);
        resolve();
      };
      // As many calls may wait on it as came on it.
      socket.setMaxListeners(0);
      for (const event of ended) socket.once(event, end);
    });
  }
}
