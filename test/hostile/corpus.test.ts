// Those of a megabyte and more are in corpus.exhaustive.test.ts, but for every eighth.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Child } from './child.ts';
import { answersOf, forms, images, isHeavy } from './corpus.ts';
import type { Row } from './row.ts';
import { socketsLeft } from './senders.ts';

let server: Child;
beforeAll(async () => {
  server = await Child.start();
});
afterAll(() => server.stop());

function some(rows: readonly Row[]) {
  const heavy = rows.filter(isHeavy).filter((_, i) => i % 8 === 0);
  return rows.filter((row) => !isHeavy(row) || heavy.includes(row)).map((row) => [row[0], row] as const);
}

it.each(some(forms))('every provider gives its own answer to a form: %s', async (_, row) => {
  expect(await answersOf(server, row)).toEqual(row[2]);
});

it.each(some(images))('every provider gives its own answer to a picture: %s', async (_, row) => {
  expect(await answersOf(server, row)).toEqual(row[2]);
});

it('has at least 150 forms, and pictures of every format, none of them twice', () => {
  const names = [...forms, ...images].map(([odd]) => odd);
  expect(new Set(names).size).toBe(names.length);
  expect(forms.length).toBeGreaterThanOrEqual(150);
  const formats = new Set(images.map(([odd]) => odd.split(':')[0]));
  expect([...formats]).toEqual(expect.arrayContaining(['jpg', 'png', 'gif', 'bmp', 'ico', 'tiff', 'webp', 'heic']));
});

it('is as well afterwards as before', async () => {
  expect(server.trouble).toBeUndefined();
  expect(await socketsLeft(server)).toBe(0);
});
