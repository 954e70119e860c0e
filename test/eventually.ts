import { setTimeout as sleep } from 'node:timers/promises';
import { vi } from 'vitest';

/** Far longer than anything takes: on a busy machine what comes comes late. */
export const GENEROUS_MS = 20_000;

/** Looks again and again until it does not throw, and gives what it gives. Rejects with what it threw last. */
export function eventually<T>(look: () => T | Promise<T>, intervalMs = 20): Promise<T> {
  return vi.waitFor(look, { timeout: GENEROUS_MS, interval: intervalMs });
}

/**
 * What comes of a promise, or an error where it takes so long. For what has to be over without anybody's patience running
 * out, which is 30 seconds and more where a test does not say otherwise.
 */
export async function soon<T>(promise: Promise<T>): Promise<T> {
  const late = new AbortController();
  const tooLate = sleep(GENEROUS_MS, undefined, { signal: late.signal }).then(() => {
    throw new Error(`not over after ${GENEROUS_MS} ms`);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    tooLate.catch(() => {});
    late.abort();
  }
}
