import { afterAll, beforeAll, it } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import { type Case, stepsOf } from '../../contracts/engine/case.ts';
import { runContract } from '../../contracts/engine/run.ts';
import { emulatorAt } from '../../contracts/engine/target.ts';
import { Pair, type Place } from './pair.ts';
import { expectSameBytes } from './same-bytes.ts';
import { overSocket, type Seen, type Sent } from './senders.ts';

const MOST_STEPS = 200;

let pair: Pair;
beforeAll(async () => {
  pair = await Pair.start();
});
afterAll(() => pair.close());

it.for(allCases)('gives the same bytes over a socket and through MSW: $id', async (example, { skip }) => {
  skip(stepsOf(example).length > MOST_STEPS, 'it makes one call very often, which other cases make as well');
  await expectSameBytes(pair, example.id, (place) => exchanges(example, place));
});

async function exchanges(example: Case, place: Place): Promise<Seen[]> {
  const seen: Seen[] = [];
  const send = async (sent: Sent, timeoutMs: number) => {
    if (sent.url.endsWith('/__standin/reset')) return afterReset();
    if (sent.url.includes('/__standin/')) return overSocket(sent, timeoutMs);
    const answer = await place.send(sent, timeoutMs);
    seen.push(answer);
    return answer;
  };
  await runContract({ target: { ...emulatorAt(place.server.url), baseUrl: place.baseUrl, send }, cases: [example] });
  return seen;
}

/** A case begins with a reset. This one stops the clock as well, so that all ways have the same time. */
function afterReset() {
  pair.reset();
  return { status: 204, headers: [], body: new Uint8Array() };
}
