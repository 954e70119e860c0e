import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { heic, tiff } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { readImage } from '../../src/core/image.ts';
import { form } from './form.ts';

let server: RunningServer;
const headers = { Authorization: 'Bearer t-jpeg' };

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

async function upload(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const body = form(['image_type', 'message'], ['image', file, 'a']);
  const reply = await fetch(`${server.url}/open-apis/im/v1/images`, { method: 'POST', headers, body });
  const { data } = (await reply.json()) as { data: { image_key: string } };
  return data.image_key;
}

async function download(key: string) {
  const reply = await fetch(`${server.url}/open-apis/im/v1/images/${key}`, { headers });
  const bytes = Buffer.from(await reply.arrayBuffer());
  return { status: reply.status, type: reply.headers.get('content-type'), bytes };
}

it.each([
  ['a tiff', tiff({ width: 31, height: 7 }), 31, 7],
  ['a heic', heic({ width: 31, height: 7 }), 31, 7],
  ['a heic that cuts', Uint8Array.from(readFileSync('fixtures/samples/clap-999x777.heic')), 999, 777],
])('gives %s back as a jpeg of its size, the same one each time', async (_, file, width, height) => {
  const key = await upload(file);
  const both = await Promise.all([download(key), download(key)]);
  const again = await download(key);
  for (const { status, type } of [...both, again]) expect([status, type]).toEqual([200, 'image/jpeg']);
  expect(readImage(Bytes.of(again.bytes))).toEqual({ format: 'jpg', width, height });
  for (const { bytes } of both) expect(bytes.equals(again.bytes)).toBe(true);
});

it('charges the store for the jpeg instead of for the picture it was made of', async () => {
  const { objects } = server.emulator.world;
  const key = await upload(tiff({ width: 10, height: 10, bytes: 100_000 }));
  const before = objects.held;
  const { bytes } = await download(key);
  expect(objects.held).toBe(before - 100_000 + bytes.length);
});

it('gives the picture as it came in where it makes no jpeg of it', async () => {
  const file = tiff({ width: 12_000, height: 12_000 });
  const { status, type, bytes } = await download(await upload(file));
  expect([status, type, bytes.equals(file)]).toEqual([200, 'image/tiff', true]);
});

it('closes in the middle of a conversion', async () => {
  const own = await startServer();
  const body = form(['image_type', 'message'], ['image', heic({ width: 8000, height: 6000 }), 'a']);
  const reply = await fetch(`${own.url}/open-apis/im/v1/images`, { method: 'POST', headers, body });
  const { data } = (await reply.json()) as { data: { image_key: string } };
  const asked = fetch(`${own.url}/open-apis/im/v1/images/${data.image_key}`, { headers }).catch(() => 'cut off');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await own.close();
  expect(await asked).toBe('cut off');
});
