import { afterAll, beforeAll, expect, it } from 'vitest';
import { Child } from './child.ts';
import { advisoryForms } from './forms.advisories.ts';
import { busboyForms } from './forms.busboy.ts';
import { oddForms, oddTypes } from './forms.shapes.ts';
import { hostileImages } from './images.ts';
import { addressed } from './parts.ts';
import type { Row } from './row.ts';
import { socketsLeft } from './senders.ts';
import { requestTo, targets } from './targets.ts';
import { ask } from './wire.ts';

const FORM = 'multipart/form-data; boundary=b';
const forms = [...busboyForms, ...advisoryForms, ...oddForms, ...oddTypes];

let server: Child;
beforeAll(async () => {
  server = await Child.start();
});
afterAll(() => server.stop());

const named = (row: Row) => [row[0], row] as const;

/** What each endpoint says to a row, over a socket of its own. */
async function answers([, body, , contentType]: Row) {
  const said: Record<string, unknown> = {};
  for (const target of targets) {
    const type = contentType === undefined ? FORM : (contentType ?? undefined);
    const { replies, ended, ms } = await ask(server.port, requestTo(target, type, addressed(body, target.field)));
    const [reply] = replies;
    const isLate = ms > 2000 ? ` after ${Math.round(ms)} ms` : '';
    said[target.name] = `${(reply && target.codeOf(reply)) ?? `${ended} ${reply?.status} ${reply?.body}`}${isLate}`;
  }
  return said;
}

it.each(forms.map(named))('every provider gives its own answer to a form: %s', async (_, row) => {
  expect(await answers(row)).toEqual(row[2]);
});

it.each(hostileImages.map(named))('every provider gives its own answer to a picture: %s', async (_, row) => {
  expect(await answers(row)).toEqual(row[2]);
});

it('has at least 150 forms, and pictures of every format, none of them twice', () => {
  const names = [...forms, ...hostileImages].map(([odd]) => odd);
  expect(new Set(names).size).toBe(names.length);
  expect(forms.length).toBeGreaterThanOrEqual(150);
  const formats = new Set(hostileImages.map(([odd]) => odd.split(':')[0]));
  expect([...formats]).toEqual(expect.arrayContaining(['jpg', 'png', 'gif', 'bmp', 'ico', 'tiff', 'webp', 'heic']));
});

it('is as well afterwards as before', async () => {
  expect(server.trouble).toBeUndefined();
  expect(await socketsLeft(server)).toBe(0);
});
