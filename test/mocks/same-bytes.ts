import { expect } from 'vitest';
import type { ProviderName } from '../../contracts/engine/case.ts';
import type { Pair, Place } from './pair.ts';
import type { Seen, SenderName, Sent } from './senders.ts';
import { excuseFor, isStrict, type Unlike } from './unlike.ts';

const both: readonly SenderName[] = ['node:http', 'fetch'];

/** What came back of each call, or why none did. */
export type Heard = readonly (Seen | string)[];

/** The rows of `unlike` that were needed. */
export const needed = new Set<Unlike>();

/** The same calls on each way: their answers are the same bytes, unless a row of `unlike` says why they cannot be. */
export async function expectSameBytes(
  pair: Pair,
  name: string,
  hear: (place: Place) => Promise<Heard>,
  ways = both,
): Promise<void> {
  const sent: Sent[] = [];
  pair.reset();
  const there = await hear(noting(pair.socket, sent));
  for (const way of ways) {
    pair.reset();
    const here = await hear(pair.through(way));
    const [expected, got] = [there, here].map((heard) =>
      heard.map((each) => (typeof each === 'string' ? each : pair.shown(each, way))),
    );
    const excuse = excuseFor(way, name, sent);
    if (excuse === undefined) expect(got, `by ${way}`).toEqual(expected);
    else if (isStrict(excuse)) expect(got, `${name} is the same by ${way}: no excuse`).not.toEqual(expected);
    if (excuse && !isEqual(got, expected)) needed.add(excuse);
  }
}

function noting(place: Place, sent: Sent[]): Place {
  const send: Place['send'] = (each, timeoutMs) => {
    sent.push(each);
    return place.send(each, timeoutMs);
  };
  return { ...place, send };
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Sends a call, with the length of its body where it says nothing of that itself. */
export function ask(
  place: Place,
  provider: ProviderName,
  call: Partial<Sent>,
  timeoutMs = 20_000,
): Promise<Seen | string> {
  const { method = 'POST', url = '', headers = {}, body } = call;
  const isFramed = body === undefined || 'Transfer-Encoding' in headers || 'Content-Length' in headers;
  const framed = isFramed ? headers : { ...headers, 'Content-Length': `${body.length}` };
  const wire = { method, url: place.baseUrl(provider) + url, headers: framed, body };
  return place.send(wire, timeoutMs).catch((error: Error) => `no answer: ${error.message}`);
}
