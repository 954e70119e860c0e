import { type Case, stepsOf } from '../../contracts/engine/case.ts';
import { runContract } from '../../contracts/engine/run.ts';
import { emulatorAt } from '../../contracts/engine/target.ts';
import type { Pair, Place } from './pair.ts';
import { expectSameBytes } from './same-bytes.ts';
import { overSocket, type Seen, type Sent } from './senders.ts';

/** A case with more makes one call very often, which other cases make as well. */
export const MOST_STEPS = 200;

/** By `fetch`: contracts/emulator.contract.test.ts has every case on the other way. */
export function expectSameBytesByFetch(pair: Pair, example: Case): Promise<void> {
  return expectSameBytes(pair, example.id, (place) => exchanges(example, place, pair), ['fetch']);
}

async function exchanges(example: Case, place: Place, pair: Pair): Promise<Seen[]> {
  const seen: Seen[] = [];
  const send = async (sent: Sent, timeoutMs: number) => {
    if (sent.url.endsWith('/__standin/reset')) return afterReset(pair);
    if (sent.url.includes('/__standin/')) return overSocket(sent, timeoutMs);
    const answer = await place.send(sent, timeoutMs);
    seen.push(answer);
    return answer;
  };
  await runContract({ target: { ...emulatorAt(place.server.url), baseUrl: place.baseUrl, send }, cases: [example] });
  return seen;
}

/** A case begins with a reset. This one stops the clock as well, so that all ways have the same time. */
function afterReset(pair: Pair) {
  pair.reset();
  return { status: 204, headers: [], body: new Uint8Array() };
}

/** What tells one request from another on its way: the method, the framing, and which headers there are. */
export function shapeOf(example: Case): string | undefined {
  const [{ send }] = stepsOf(example);
  if (typeof send === 'function' || stepsOf(example).length > MOST_STEPS) return undefined;
  const { method, headers = {}, body } = send;
  return [example.id.split('/')[0], method, body?.kind, body?.framing, ...Object.keys(headers).sort()].join(' ');
}
