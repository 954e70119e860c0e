import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeTogether } from '../../server/written-together.ts';

it('writes in their order what is ready in one turn of the loop, and none before that is over', async () => {
  const written: number[] = [];
  for (const each of [1, 2, 3])
    writeTogether(
      () => written.push(each),
      () => {},
    );
  await Promise.resolve();
  expect(written).toEqual([]);
  await nextTurn();
  expect(written).toEqual([1, 2, 3]);
});

it('writes the others where one cannot be written, and tells whose it was', async () => {
  const told: unknown[] = [];
  const written: number[] = [];
  const fails = () => {
    throw new Error('no');
  };
  writeTogether(fails, (error) => told.push((error as Error).message));
  writeTogether(
    () => written.push(2),
    () => {},
  );
  await nextTurn();
  expect(written).toEqual([2]);
  expect(told).toEqual(['no']);
});
