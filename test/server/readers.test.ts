import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { eventually } from '../eventually.ts';
import { form } from './form.ts';
import { exchange, open } from './raw.ts';

const MIB = 1024 * 1024;
const picture = jpg({ width: 800, height: 600, bytes: 9 * MIB });

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const bearer = { authorization: 'Bearer t-1' };

/** Its path. */
async function stored({ url } = server): Promise<string> {
  const body = form(['image_type', 'message'], ['image', picture, 'a.jpg']);
  const reply = await fetch(`${url}/open-apis/im/v1/images`, { method: 'POST', headers: bearer, body });
  return `/open-apis/im/v1/images/${(await reply.json()).data.image_key}`;
}

const HEAD = /HTTP\/1\.1 200 OK\r\n(?:[^\r]+\r\n)+\r\n/;

/** Whether two answers are there, whose heads are of one length. Looks for the first head until that is there. */
function areTwo(): (text: string) => boolean {
  let all = 0;
  return (text) => {
    if (all === 0) all = 2 * (9 * MIB + (HEAD.exec(text)?.[0].length ?? Number.NaN)) || 0;
    return all > 0 && text.length >= all;
  };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer t-1\r\n\r\n`;

/** One that has not read anything yet, of what has begun to go out. */
async function asking({ url, emulator }: RunningServer, path: string): Promise<Socket> {
  const socket = open(url);
  socket.on('error', () => {});
  socket.pause();
  socket.write(get(path));
  await eventually(() => expect(emulator.requests({ endpoint: 'feishu/download' })).toHaveLength(1));
  return socket;
}

it.each(['', '/__standin/images/'])(
  'gives a long picture whole, and again on the same connection: %s',
  async (prefix) => {
    const path = await stored();
    const asked = prefix === '' ? path : prefix + path.slice(path.lastIndexOf('/') + 1);
    const twice = await exchange(server.url, get(asked) + get(asked), areTwo());
    const bodies = twice.split(HEAD);
    expect(bodies.map(({ length }) => length)).toEqual([0, 9 * MIB, 9 * MIB]);
    for (const body of bodies.slice(1)) expect(Buffer.from(body, 'latin1').equals(picture)).toBe(true);
  },
);

it('closes the connection of one who takes nothing for longer than is allowed', async () => {
  await using impatient = await startServer({ unreadMs: 800 });
  const socket = await asking(impatient, await stored(impatient));
  const [side] = await Promise.all([once(socket, 'close'), sleep(2500).then(() => socket.resume())]);
  expect(side).toBeDefined();
  expect(socket.bytesRead).toBeLessThan(9 * MIB);
});

it('gives all of it to one who is slow and reads', async () => {
  await using patient = await startServer({ unreadMs: 5000 });
  const socket = await asking(patient, await stored(patient));
  while (socket.bytesRead < 9 * MIB && !socket.destroyed) {
    // A megabyte or more, as far as it is here, and a pause: all of them are longer than what is allowed for one.
    const until = socket.bytesRead + 1.5 * MIB;
    socket.on('data', () => void (socket.bytesRead >= until && socket.pause()));
    socket.resume();
    await sleep(1000);
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
