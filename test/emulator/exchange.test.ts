import { expect, it } from 'vitest';
import { Bytes } from '../../src/core/bytes.ts';
import { createEmulator, type Emulator } from '../../src/index.ts';
import { endlessFax } from '../core/tiff-of.ts';
import { eventually } from '../eventually.ts';

const head = {
  method: 'POST',
  url: '/open-apis/im/v1/images',
  headers: ['Authorization', 'Bearer t-x'],
  framing: { length: 0 },
  ip: '127.0.0.1',
};

const enders = ['answer', 'brokeOff'] as const;

it.each(enders.flatMap((first) => enders.map((second) => [first, second] as const)))(
  'ends once: not by %s and then by %s',
  async (first, second) => {
    const emulator = createEmulator();
    const exchange = emulator.exchange(head);
    const end = { answer: () => exchange?.answer(Bytes.empty), brokeOff: async () => exchange?.brokeOff(3) };
    await end[first]();
    await expect(end[second]()).rejects.toThrow('an exchange ends once');
    expect(emulator.requests()).toHaveLength(1);
  },
);

it('is none for a path and a host that are nobody’s', () => {
  const emulator = createEmulator();
  expect(emulator.exchange({ ...head, url: '/' })).toBeUndefined();
  expect(emulator.exchange({ ...head, url: '/' }, 'open.feishu.cn')?.endpoint).toBeUndefined();
  expect(emulator.exchange(head)?.endpoint).toBe('feishu/images');
});

it('takes an ordered fault once, however often it is looked at, and none where nobody looks', async () => {
  const emulator = createEmulator();
  emulator.orderFault({ provider: 'feishu', transport: 'page-502', times: 2 });
  emulator.exchange(head);
  const exchange = emulator.exchange(head);
  expect([exchange?.fault?.transport, exchange?.fault?.transport]).toEqual(['page-502', 'page-502']);
  expect(emulator.faults()).toMatchObject([{ times: 1, struck: 1 }]);
  expect((await exchange?.answer(Bytes.empty))?.reply.status).toBe(502);
  expect(emulator.faults()).toMatchObject([{ times: 1, struck: 1 }]);
});

it('keeps of a call that broke off how much of it came', () => {
  const emulator = createEmulator();
  emulator.exchange(head)?.brokeOff(3);
  expect(emulator.requests()).toMatchObject([
    { bodyBytes: 3, brokeOff: true, status: null, endpoint: 'feishu/images' },
  ]);
});

it('keeps what its sender was told, where it was', () => {
  const emulator = createEmulator();
  const told = { reply: { status: 400, headers: [], body: 'no' }, deviation: 'a broken body' };
  const id = emulator.exchange(head)?.brokeOff(3, told) ?? '';
  expect(emulator.request(id)).toMatchObject({ brokeOff: true, status: 400, deviation: 'a broken body' });
});

it('keeps what was nobody’s call, without the secrets of whom it may have been meant for', () => {
  const seen: string[] = [];
  const emulator = createEmulator({ onRequest: ({ id }) => seen.push(id) });
  const told = { reply: { status: 400, headers: [], body: 'no' }, deviation: 'no host' };
  const id = emulator.noteStray({ ...head, url: '/file/v1/FT/image/user-of-mine' }, told);
  expect(seen).toEqual([id]);
  const record = emulator.request(id);
  expect(record).toMatchObject({ provider: null, endpoint: null, tenant: null, status: 400, deviation: 'no host' });
  expect(JSON.stringify(record)).not.toContain('user-of-mine');
});

it.each([
  [
    'an aborted fetch',
    (emulator: Emulator, url: string, headers: Record<string, string>) => {
      const signal = AbortSignal.timeout(200);
      const fetched = emulator.fetch(new Request(`https://open.feishu.cn${url}`, { headers, signal }));
      return expect(fetched).rejects.toMatchObject({ name: 'TimeoutError' });
    },
  ],
  [
    'a call whose sender hangs up',
    (emulator: Emulator, url: string, headers: Record<string, string>) => {
      const call = { ...head, method: 'GET', url, headers: Object.entries(headers).flat(), body: Bytes.empty };
      return emulator.answer({ ...call, onHangUp: (then) => void setTimeout(then, 200) });
    },
  ],
])('ends work that is under way for %s', async (_, ask) => {
  const emulator = createEmulator();
  const headers = { Authorization: 'Bearer t-x' };
  const body = new FormData();
  body.set('image_type', 'message');
  body.set('image', new Blob([endlessFax()]));
  const url = 'https://open.feishu.cn/open-apis/im/v1/images';
  await emulator.fetch(new Request(url, { method: 'POST', headers, body }));
  const [{ key } = { key: '' }] = emulator.images();
  await ask(emulator, `/open-apis/im/v1/images/${key}`, headers);
  const told = 'live gives a JPEG; there is none: its caller hung up';
  await eventually(() => expect(emulator.requests()[0]?.deviation).toBe(told));
  await emulator.close();
});
