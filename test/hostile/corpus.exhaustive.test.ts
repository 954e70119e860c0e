import { afterAll, beforeAll, expect, it } from 'vitest';
import { Child } from './child.ts';
import { answersOf, forms, images, isHeavy } from './corpus.ts';
import { socketsLeft } from './senders.ts';

let server: Child;
beforeAll(async () => {
  server = await Child.start();
});
afterAll(() => server.stop());

const heavy = [...forms, ...images].filter(isHeavy);

it.each(heavy.map((row) => [row[0], row] as const))('every provider gives its own answer to %s', async (_, row) => {
  expect(await answersOf(server, row)).toEqual(row[2]);
});

it('is as well afterwards as before', async () => {
  expect(server.trouble).toBeUndefined();
  expect(await socketsLeft(server)).toBe(0);
});
