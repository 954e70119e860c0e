import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { mockServer } from '../../mocks/index.ts';
import { FeishuClient } from '../../src/clients.ts';
import type { Transport } from '../../src/core/faults.ts';
import { eventually } from '../eventually.ts';
import { form } from '../server/form.ts';

const url = 'https://open.feishu.cn/open-apis/im/v1/images';
const picture = png({ width: 64, height: 48 });
const init = (more: RequestInit = {}): RequestInit => ({
  method: 'POST',
  headers: { authorization: 'Bearer t-1' },
  body: form(['image_type', 'message'], ['image', picture, 'a.png']),
  ...more,
});

const server = mockServer();
const { emulator } = server;
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => emulator.reset());
afterAll(() => server.close());

const order = (transport: Transport) => emulator.orderFault({ provider: 'feishu', transport });
const inProcess = async (more: RequestInit = {}) => {
  const response = await emulator.fetch(new Request(url, init(more)));
  if (response === undefined) throw new Error('nobody answered');
  return response;
};
/** Both ways to the same emulator without a socket. */
const ways: [name: string, send: (more?: RequestInit) => Promise<Response>][] = [
  ['emulator.fetch', inProcess],
  ['MSW', (more) => fetch(url, init(more))],
];
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const broken: Transport[] = ['reset', 'reset-mid-upload', 'empty-reply'];

it.each(broken)('answers %s in process with an error response, which interceptors know', async (transport) => {
  order(transport);
  expect(await inProcess()).toMatchObject({ type: 'error', status: 0 });
  expect(emulator.requests()).toMatchObject([{ struckBy: { transport }, status: null }]);
});

it.each(broken)('makes an intercepted fetch fail on %s, once', async (transport) => {
  order(transport);
  await expect(fetch(url, init())).rejects.toBeInstanceOf(TypeError);
  expect((await fetch(url, init())).status).toBe(200);
});

it.each(broken)('makes an intercepted node:http request fail on %s', async (transport) => {
  order(transport);
  const call = request(url.replace('https', 'http'), { method: 'POST', headers: { authorization: 'Bearer t-1' } });
  call.end('x');
  const [error] = await once(call, 'error');
  expect(error).toBeInstanceOf(Error);
});

it.each(broken)('is an UploadError without a status to our client on %s', async (transport) => {
  order(transport);
  const upload = new FeishuClient({ token: 't-1' }).uploadImage(picture, { type: 'message' });
  await expect(upload).rejects.toMatchObject({ name: 'UploadError', status: undefined, code: undefined });
});

it.each(
  ways.flatMap(([name, send]) =>
    (['stall', 'stall-mid-upload'] as const).map((transport) => ({ name, send, transport })),
  ),
)('$name keeps its caller waiting on $transport until it gives up', async ({ send, transport }) => {
  order(transport);
  const patience = new AbortController();
  let isOver = false;
  const sent = send({ signal: patience.signal }).finally(() => {
    isOver = true;
  });
  sent.catch(() => {});
  await eventually(() => expect(emulator.requests()).toMatchObject([{ struckBy: { transport }, status: null }]));
  await sleep(50);
  expect(isOver).toBe(false);
  // A request that nothing holds is collected, and would never hear of it.
  collectGarbage();
  patience.abort();
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
});

it.each(
  ways.flatMap(([name, send]) =>
    [{ delayMs: 90_000 }, { bytesPerSecond: 1 }].map((late) => ({ name, send, late, key: Object.keys(late)[0] })),
  ),
)('$name lets its caller give up on an answer with $key', async ({ send, late }) => {
  emulator.orderFault({ provider: 'feishu', ...late });
  const patience = new AbortController();
  const sent = send({ signal: patience.signal });
  sent.catch(() => {});
  await sleep(50);
  collectGarbage();
  patience.abort();
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
});

it.each(['POST', 'GET'])('lets a %s go that was given up before it was made', async (method) => {
  order('stall');
  const more = { signal: AbortSignal.abort(), method, ...(method === 'GET' ? { body: null } : {}) };
  const address = method === 'GET' ? `${url}/img_1` : url;
  await expect(emulator.fetch(new Request(address, init(more)))).rejects.toMatchObject({ name: 'AbortError' });
});

it.each(ways)('%s gives the head of a truncated reply and breaks off in its body', async (_, send) => {
  order('truncated-reply');
  const response = await send();
  expect(response.status).toBe(200);
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(20);
  await expect(response.text()).rejects.toThrow();
  expect(emulator.images()).toHaveLength(1);
});

it.each(
  ways.flatMap(([name, send]) =>
    [413, 502].map((status) => ({ name, send, status, transport: `page-${status}` as Transport })),
  ),
)('$name answers the page of a proxy with $status', async ({ send, status, transport }) => {
  order(transport);
  const response = await send();
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(await response.text()).toContain(`<h1>${status} `);
});

it.each(ways)('%s answers late and slowly', async (_, send) => {
  emulator.orderFault({ provider: 'feishu', delayMs: 100 });
  emulator.orderFault({ provider: 'feishu', bytesPerSecond: 2000 });
  const times = [];
  for (let i = 0; i < 2; i++) {
    const before = performance.now();
    expect((await send()).status).toBe(200);
    times.push(performance.now() - before);
  }
  expect(times[0]).toBeGreaterThanOrEqual(99);
  expect(times[1]).toBeGreaterThanOrEqual((1000 * picture.length) / 2000);
});
