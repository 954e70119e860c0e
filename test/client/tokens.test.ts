import { expect, it } from 'vitest';
import { SingleFlight } from '../../src/client/single-flight.ts';
import { TokenCache } from '../../src/client/tokens.ts';

/** Issues token 1, 2, 3, each for so many seconds, and shows which dead ones it was told of. */
function issuer(seconds: number) {
  const dead: (string | undefined)[] = [];
  const issue = async (_: AbortSignal, refused: string | undefined) => {
    dead.push(refused);
    return { value: `${dead.length}`, seconds };
  };
  return { issue, dead };
}

it('keeps a token until two minutes before its end', async () => {
  let now = 1000;
  const cache = new TokenCache(issuer(7200).issue, () => now);
  expect(await cache.current(undefined)).toBe('1');
  now += 7_079_999;
  expect(await cache.current(undefined)).toBe('1');
  now += 1;
  expect(await cache.current(undefined)).toBe('2');
});

it('replaces a dead token once, however many calls it failed', async () => {
  const { issue, dead } = issuer(7200);
  const cache = new TokenCache(issue);
  await cache.current(undefined);
  expect(cache.retire('1')).toBe(true);
  expect(await cache.current(undefined)).toBe('2');
  cache.retire('1');
  expect(await cache.current(undefined)).toBe('2');
  expect(dead).toEqual([undefined, '1']);
});

it('asks again after a call for a token has failed', async () => {
  let calls = 0;
  const cache = new TokenCache(async () => {
    calls += 1;
    if (calls === 1) throw new Error('busy');
    return { value: 'x', seconds: 7200 };
  });
  const both = await Promise.allSettled([cache.current(undefined), cache.current(undefined)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await cache.current(undefined)).toBe('x');
  expect(calls).toBe(2);
});

/** A run that ends only when it is aborted, and says so. */
function endless() {
  const runs: AbortSignal[] = [];
  const run = (signal: AbortSignal) => {
    runs.push(signal);
    return new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };
  return { run, runs };
}

it('goes on for who is left when one gives up, and ends when nobody is', async () => {
  const { run, runs } = endless();
  const flight = new SingleFlight<never>();
  const [a, b] = [new AbortController(), new AbortController()];
  const first = flight.join(run, a.signal).catch((reason) => reason);
  const second = flight.join(run, b.signal).catch((reason) => reason);
  a.abort('a');
  expect(await first).toBe('a');
  expect(runs.map(({ aborted }) => aborted)).toEqual([false]);
  b.abort('b');
  expect(await second).toBe('b');
  expect(runs.map(({ aborted }) => aborted)).toEqual([true]);
});

it('starts anew for who comes after all have given up', async () => {
  const { run, runs } = endless();
  const flight = new SingleFlight<unknown>();
  const gone = new AbortController();
  const first = flight.join(run, gone.signal).catch((reason) => reason);
  gone.abort('gone');
  expect(await first).toBe('gone');
  expect(await flight.join(async () => 'fresh', undefined)).toBe('fresh');
  expect(runs).toHaveLength(1);
});
