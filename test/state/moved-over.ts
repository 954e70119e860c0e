// Before each call of a case everything is written down, read into another emulator, and written down again: so every answer
// rests on a state that was restored.
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { deviations } from '../../contracts/deviations.ts';
import type { Case } from '../../contracts/engine/case.ts';
import { isAsExpected } from '../../contracts/engine/deviation.ts';
import type { HttpResponse } from '../../contracts/engine/http.ts';
import { resultLine } from '../../contracts/engine/report.ts';
import { runContract } from '../../contracts/engine/run.ts';
import type { Target } from '../../contracts/engine/target.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { inProcess } from '../mutation/in-process.ts';

/** So many calls are each the first of an emulator, and of a case of more every so many: some have a thousand. */
const EACH = 25;
/** Cases name days to come. */
const start = { set: new Date().toISOString() };
const [one, other, never] = [1, 2, 3].map(() => createEmulator({ seed: 4 })) as [Emulator, Emulator, Emulator];

export async function closeAll(): Promise<void> {
  for (const each of [one, other, never]) await each.close();
}

/** The case passes, and its answers are those of an emulator that was never restored. */
export async function expectSameAnswers(example: Case): Promise<void> {
  let here = one;
  let calls = 0;
  const move = async () => {
    calls += 1;
    if (calls > EACH && calls % EACH !== 0) return;
    const state = await here.snapshot();
    here = here === one ? other : one;
    await here.restore(state);
    expect(Buffer.compare(await here.snapshot(), state)).toBe(0);
  };
  const moved = await answersOf(
    example,
    inOneTime(() => here, move),
  );
  const plain = await answersOf(
    example,
    inOneTime(() => never),
  );
  expect(moved.length).toBeGreaterThan(0);
  expect(moved).toEqual(plain);
}

/** A case begins with a reset; from then on the clock stands until the case moves it. */
function inOneTime(emulator: () => Emulator, before: () => Promise<void> = async () => {}): Target {
  return {
    ...inProcess(emulator()),
    send: async (request, ...rest) => {
      if (!request.url.endsWith('/__standin/reset')) {
        await before();
        return (inProcess(emulator()).send as NonNullable<Target['send']>)(request, ...rest);
      }
      emulator().reset({ tokens: true });
      emulator().turnClock({ freeze: true });
      emulator().turnClock(start);
      return { status: 204, headers: [], body: new Uint8Array() };
    },
  };
}

async function answersOf(example: Case, target: Target): Promise<readonly object[]> {
  const answers: object[] = [];
  const [result] = await runContract({
    target,
    cases: [example],
    deviations,
    onResult: (_, { steps }) => answers.push(...steps.map(({ response }) => shown(response))),
  });
  if (!isAsExpected(result)) expect.fail(result ? resultLine(result) : 'no result');
  return answers;
}

/** With a hash in the place of the body. */
function shown({ status, headers, body }: HttpResponse): object {
  return { status, headers, body: createHash('sha256').update(body).digest('hex') };
}
