// What programs hand in and what of it throws: their call is answered all the same, and the process lives.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mockServer } from '../../mocks/index.ts';
import { startServer } from '../../server/index.ts';
import { feishu } from '../../src/providers/feishu/index.ts';
import { eventually } from '../eventually.ts';
import { open } from './raw.ts';

const rejected = vi.fn();
let said: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  process.on('unhandledRejection', rejected);
  said = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', rejected);
  expect(rejected).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

const hostileText = {
  toString() {
    throw new Error('no text');
  },
};

const callbacks: [what: string, onRequest: () => void][] = [
  [
    'throws',
    () => {
      throw new Error('mine\nand more');
    },
  ],
  ['rejects', () => Promise.reject(new Error('mine\nand more')) as never],
  [
    'throws nothing',
    () => {
      throw undefined;
    },
  ],
  [
    'throws what has no text',
    () => {
      throw hostileText;
    },
  ],
];

it.each(callbacks)(
  'goes on where onRequest %s: answered, aborted, unreadable and nobody’s calls',
  async (_, onRequest) => {
    await using server = await startServer({ onRequest });
    const said = () => vi.mocked(console.error).mock.calls;
    expect((await fetch(`${server.url}/cgi-bin/media/uploadimg`)).status).toBe(200);
    expect((await fetch(`${server.url}/nowhere`)).status).toBe(404);
    for (const bytes of [
      'POST /cgi-bin/media/uploadimg HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf',
      'rubbish\r\n\r\n',
    ]) {
      const before = said().length;
      const socket = open(server.url);
      socket.on('error', () => {});
      await new Promise((resolve) => socket.write(bytes, resolve));
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.destroy();
      await eventually(() => expect(said().length).toBe(before + 1));
    }
    expect(server.emulator.requests()).toHaveLength(4);
    expect(said()).toHaveLength(4);
    for (const [line, ...rest] of said()) {
      expect(rest).toEqual([]);
      expect(line).toMatch(/^standin: onRequest threw: .+$/);
    }
  },
);

it('goes on in process, too', async () => {
  const server = mockServer({ onRequest: () => Promise.reject(new Error('mine')) as never });
  server.listen();
  try {
    const answer = await fetch('https://api.weixin.qq.com/cgi-bin/media/uploadimg', { method: 'POST' });
    expect(answer.status).toBe(200);
    await eventually(() => expect(said).toHaveBeenCalledOnce());
  } finally {
    server.close();
  }
});

it.each(['who', 'answer'])('fails the one call where a provider’s own %s throws', async (part) => {
  const throws = () => {
    throw new Error('mine');
  };
  const origins = feishu.origins.map((origin) => ({
    ...origin,
    endpoints: origin.endpoints.map((endpoint) => ({ ...endpoint, [part]: throws })),
  }));
  await using server = await startServer({ providers: [{ ...feishu, origins }] as never });
  server.emulator.world.faults.all();
  const url = `${server.url}/open-apis/im/v1/images`;
  const socket = open(server.url);
  socket.on('error', () => {});
  socket.write('POST /open-apis/im/v1/images HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const answer = await fetch(url, { method: 'POST', body: 'x' });
  expect(answer.status).toBe(part === 'answer' ? 500 : 400);
  expect((await fetch(`${server.url}/open-apis/nothing`)).status).toBe(404);
});
