// Callers that ask for pictures and read none of them.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { Child } from './child.ts';
import { keyOf, requestOf } from './decoders.ts';
import { MIB } from './pieces.ts';
import { inTheStillness, socketsLeft } from './senders.ts';
import { open, write } from './wire.ts';

const READERS = 60;
const MOST_MORE = 300 * MIB;
const WITHIN_MS = 6000;

it.each([
  ['', false],
  [', in a world that is then made new', true],
])(
  'holds little for sixty who read nothing, each of another picture of 9.9 MB%s',
  { timeout: 120_000 },
  async (_, isReset) => {
    const server = await Child.start();
    try {
      const pictureOf = (n: number) => jpg({ width: 500 + n, height: 500, bytes: 9_900_000 });
      // The store is full, and has evicted some.
      for (let n = 0; n < 10; n++) await keyOf(server.port, pictureOf(n));
      const before = await server.probe();
      const sockets = [];
      for (let n = 0; n < READERS; n++) {
        const key = await keyOf(server.port, pictureOf(10 + n));
        const socket = await open(server.port);
        socket.pause();
        await write(socket, requestOf(key as string));
        sockets.push(socket);
      }
      if (isReset) await fetch(`${server.url}/__standin/reset`, { method: 'POST', headers: { connection: 'close' } });
      await sleep(WITHIN_MS);
      const after = await server.probe();
      expect(after.held - before.held).toBeLessThan(MOST_MORE);
      expect(await inTheStillness(server)).toEqual(['0', '0', '0']);
      for (const socket of sockets) socket.destroy();
      expect(await socketsLeft(server)).toBe(0);
      expect(server.trouble).toBeUndefined();
    } finally {
      await server.stop();
    }
  },
);
