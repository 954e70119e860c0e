import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { form } from './form.ts';
import { exchange, open } from './raw.ts';

const MIB = 1024 * 1024;
const picture = jpg({ width: 800, height: 600, bytes: 9 * MIB });

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ unreadMs: 800 });
});
afterAll(() => server.close());

const bearer = { authorization: 'Bearer t-1' };

/** Its path. */
async function stored(): Promise<string> {
  const body = form(['image_type', 'message'], ['image', picture, 'a.jpg']);
  const reply = await fetch(`${server.url}/open-apis/im/v1/images`, { method: 'POST', headers: bearer, body });
  return `/open-apis/im/v1/images/${(await reply.json()).data.image_key}`;
}

const HEAD = /HTTP\/1\.1 200 OK\r\n(?:[^\r]+\r\n)+\r\n/;

/** How long two heads are together: both are as long as the first. */
const heads = (text: string) => 2 * (HEAD.exec(text)?.[0].length ?? 0);

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer t-1\r\n\r\n`;

function asking(path: string): Socket {
  const socket = open(server.url);
  socket.on('error', () => {});
  socket.pause();
  socket.write(get(path));
  return socket;
}

it.each(['', '/__standin/images/'])(
  'gives a long picture whole, and again on the same connection: %s',
  async (prefix) => {
    const path = await stored();
    const asked = prefix === '' ? path : prefix + path.slice(path.lastIndexOf('/') + 1);
    const twice = await exchange(
      server.url,
      get(asked) + get(asked),
      (text) => text.length >= 18 * MIB && text.length >= 18 * MIB + heads(text),
    );
    const bodies = twice.split(HEAD);
    expect(bodies.map(({ length }) => length)).toEqual([0, 9 * MIB, 9 * MIB]);
    for (const body of bodies.slice(1)) expect(Buffer.from(body, 'latin1').equals(picture)).toBe(true);
  },
);

it('closes the connection of one who takes nothing for longer than is allowed', async () => {
  const socket = asking(await stored());
  const [side] = await Promise.all([once(socket, 'close'), sleep(2500).then(() => socket.resume())]);
  expect(side).toBeDefined();
  expect(socket.bytesRead).toBeLessThan(9 * MIB);
});

it('gives all of it to one who is slow and reads', async () => {
  const socket = asking(await stored());
  const deadline = performance.now() + 20_000;
  while (socket.bytesRead < 9 * MIB && !socket.destroyed && performance.now() < deadline) {
    // A megabyte or more, as far as it is here, and a pause of most of the time that is allowed.
    const until = socket.bytesRead + 1.5 * MIB;
    socket.on('data', () => void (socket.bytesRead >= until && socket.pause()));
    socket.resume();
    await sleep(400);
    socket.removeAllListeners('data');
    socket.pause();
  }
  expect(socket.bytesRead).toBeGreaterThan(9 * MIB);
  socket.destroy();
});

it('does not hurry one whose answer was ordered to be slow', async () => {
  const path = await stored();
  server.emulator.orderFault({ provider: 'feishu', endpoint: 'feishu/download', bytesPerSecond: 4 * MIB } as never);
  const answer = await fetch(server.url + path, { headers: bearer });
  expect((await answer.arrayBuffer()).byteLength).toBe(9 * MIB);
});
