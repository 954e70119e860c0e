import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { form } from './form.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ storeBytes: 1024 * 1024, rateLimits: false });
});
afterAll(() => server.close());

const headers = { authorization: 'Bearer t-reader' };
/** Each unlike every other. */
const picture = (n: number, bytes: number) => jpg({ width: 100 + n, height: 50, bytes });

async function upload(content: Uint8Array<ArrayBuffer>, type = 'message'): Promise<string> {
  const body = form(['image_type', type], ['image', content]);
  const response = await fetch(`${server.url}/open-apis/im/v1/images`, { method: 'POST', body, headers });
  return (await response.json()).data?.image_key;
}

async function download(key: string): Promise<Buffer> {
  const response = await fetch(`${server.url}/open-apis/im/v1/images/${key}`, { headers });
  return Buffer.from(await response.arrayBuffer());
}

it('gives back each picture of a store that is ever full, whatever was refused between', async () => {
  for (let n = 0; n < 60; n++) {
    const content = picture(n, 70_000 + n * 4000);
    const key = await upload(content);
    await upload(picture(n, 150_000), 'neither');
    if (n % 3 === 0) expect((await download(key)).equals(content)).toBe(true);
  }
});

it('gives all of a picture to a reader who is slow, while it makes room for others', async () => {
  const content = picture(500, 900_000);
  const key = await upload(content);
  const socket = connect(server.port, '127.0.0.1');
  const lines = [`GET /open-apis/im/v1/images/${key} HTTP/1.1`, 'Host: x', 'Authorization: Bearer t-reader'];
  socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  const first = new Promise((resolve) => socket.once('data', resolve));
  socket.on('data', (chunk) => chunks.push(chunk));
  await first;
  socket.pause();
  for (let n = 0; n < 30; n++) await upload(picture(n, 300_000));
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
  const answer = Buffer.concat(chunks);
  expect(answer.subarray(answer.indexOf('\r\n\r\n') + 4).equals(content)).toBe(true);
});

it('gives all of a picture that somebody in the same program took before it made room', async () => {
  const content = picture(600, 200_000);
  const key = await upload(content);
  const taken = server.emulator.images().find((image) => image.key === key);
  const stored = server.emulator.world.objects.get('feishu', key, server.emulator.world.clock.now());
  for (let n = 0; n < 30; n++) await upload(picture(n, 300_000));
  expect(taken?.bytes).toBe(content.length);
  expect(stored?.bytes.toBuffer().equals(content)).toBe(true);
});
