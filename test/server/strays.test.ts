import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createEmulator, type RunningServer, startServer } from '../../server/index.ts';
import { createListener } from '../../server/listener.ts';
import { Traffic } from '../../server/traffic.ts';
import type { FaultOrder, RequestRecord } from '../../src/index.ts';
import type { Kakao } from '../../src/providers/kakao/index.ts';
import { eventually, soon } from '../eventually.ts';
import { headerOf, open, repliesIn } from '../hostile/wire.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
afterEach(async () => {
  await eventually(() => expect(connections()).toBe(0));
  server.emulator.reset();
});

const connections = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
type Trouble = Omit<Partial<FaultOrder<Kakao>>, 'provider'>;
const order = (fault: Trouble) => server.emulator.orderFault({ provider: 'kakao', endpoint: 'kakao/FT', ...fault });

const FT = '/file/v1/FT/image/me';
const post = (...headers: string[]) => `${[`POST ${FT} HTTP/1.1`, 'Host: x', ...headers].join('\r\n')}\r\n\r\n`;
const two = post('Content-Length: 2');
const none = post('Content-Length: 0');
const chunked = post('Transfer-Encoding: chunked');

interface Manners {
  readonly port?: number;
  readonly fin?: boolean;
}

/** Sends packets, numbers being pauses in milliseconds, and listens until the other side closes. */
async function heard(packets: readonly (string | number)[], { port = server.port, fin = false }: Manners = {}) {
  const socket = await open(port);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const closed = once(socket, 'close');
  for (const packet of packets) {
    if (typeof packet === 'number') await sleep(packet);
    else socket.write(packet, 'latin1');
  }
  if (fin) socket.end();
  await closed;
  const { replies, rest } = repliesIn(Buffer.concat(chunks));
  expect(`${rest}`).toBe('');
  return replies.map(({ status, headers, body }) => ({
    status,
    request: headerOf(headers, 'x-standin-request'),
    closes: headerOf(headers, 'connection') === 'close',
    text: body.toString(),
  }));
}

/** Oldest first. */
const noted = () => server.emulator.requests().toReversed();

/** What went out is what stands in the journal, one for one. */
function expectAgreement(replies: Awaited<ReturnType<typeof heard>>, records: readonly RequestRecord[] = noted()) {
  const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) => Number(a.id) - Number(b.id);
  const out = replies.map(({ status, text, request }) => ({ id: request, status, body: text })).sort(byId);
  expect(out).toEqual(records.map(({ id, status, reply }) => ({ id, status, body: reply.body })));
}

const surplus = '--b\r\nContent-Disposition: form-data\r\n\r\n';

it.each<[where: string, packets: (string | number)[], fault: Trouble | undefined]>([
  ['in its packet', [`${two}ab${surplus}`], undefined],
  ['in its packet, with an answer that is late', [`${two}ab${surplus}`], { delayMs: 150 }],
  ['in later packets, with an answer that is late', [`${two}ab`, 50, surplus, 20, surplus], { delayMs: 150 }],
  ['while the answer is going out', [`${two}ab`, 150, surplus], { bytesPerSecond: 200 }],
  ['after the answer', [`${two}ab`, 100, surplus], undefined],
  ['in half a method', [`${two}abPO`, 100, 'WER'], undefined],
  ['behind one that asks to close', [`${post('Content-Length: 2', 'Connection: close')}ab${surplus}`], { delayMs: 50 }],
  ['behind the last chunk', [`${chunked}2\r\nab\r\n0\r\n\r\n0\r\n\r\n`], { delayMs: 50 }],
  ['behind an expectation', [post('Content-Length: 2', 'Expect: 100-continue'), 50, `ab${surplus}`], { delayMs: 50 }],
])('answers a call whose sender has more to say than it announced: %s', async (_, packets, fault) => {
  if (fault) order(fault);
  const replies = await heard(packets);
  expect(replies).toMatchObject([{ status: 200, text: expect.stringContaining('CE400') }]);
  expectAgreement(replies);
});

it('says that it closes, where that can still be said', async () => {
  order({ delayMs: 50 });
  expect(await heard([`${two}ab${surplus}`])).toMatchObject([{ closes: true }]);
});

it('answers all that came whole before, in their order, and closes behind the last', async () => {
  order({ delayMs: 100, times: 2 });
  const replies = await heard([none + none + surplus]);
  expect(replies.map(({ closes }) => closes)).toEqual([false, true]);
  expectAgreement(replies);
});

it('answers a sender that has closed its half, with bytes behind its call', async () => {
  order({ delayMs: 100 });
  const replies = await heard([`${two}abPO`], { fin: true });
  expect(replies).toMatchObject([{ status: 200 }]);
  expectAgreement(replies);
});

it('reads on while a sender says more than it announced, so that it gets to its answer', async () => {
  const socket = await open(server.port);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  const ended = once(socket, 'end');
  socket.write(`${two}ab`);
  for (let i = 0; i < 50; i++) socket.write(Buffer.alloc(100_000));
  await ended;
  expect(text).toContain('CE400');
  expect(server.emulator.requests()).toHaveLength(1);
});

it.each<[what: string, packets: (string | number)[], status: number, bytes: number]>([
  ['a chunk size that is none', [`${chunked}2\r\nab\r\nzz\r\n`], 400, 2],
  ['one in a later packet', [`${chunked}2\r\nab\r\n`, 50, 'zz\r\n', 20, surplus], 400, 2],
  ['a trailer that is none', [`${chunked}2\r\nab\r\n0\r\n: x\r\n\r\n`], 400, 2],
  ['trailers that are too long', [`${chunked}0\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`], 431, 0],
  ['an extension that is too long', [`${chunked}2;${'x'.repeat(100_000)}\r\nab\r\n`], 413, 0],
])('refuses a call that breaks before it is whole, and notes that: %s', async (_, packets, status, bytes) => {
  const replies = await heard(packets);
  expect(replies).toMatchObject([{ status, closes: true }]);
  expectAgreement(replies);
  expect(noted()).toMatchObject([{ endpoint: 'kakao/FT', brokeOff: true, bodyBytes: bytes, deviation: /./ }]);
});

it('refuses a call that breaks behind one whose answer is late, in its turn', async () => {
  order({ delayMs: 100 });
  const replies = await heard([`${none}${chunked}zz\r\n`]);
  expect(replies.map(({ status }) => status)).toEqual([200, 400]);
  expectAgreement(replies);
});

it('tells nothing to a sender that leaves in the middle of its body, and still answers the call before', async () => {
  order({ delayMs: 100 });
  const replies = await heard([`${none}${two}a`], { fin: true });
  expect(replies).toMatchObject([{ status: 200 }]);
  expect(noted()).toMatchObject([{ status: null, brokeOff: true, bodyBytes: 1 }, { status: 200 }]);
});

it.each<[what: string, packet: string, status: number, says: RegExp, manners?: Manners]>([
  ['rubbish', 'rubbish\r\n\r\n', 400, /no HTTP: Invalid method/],
  ['a TLS greeting', `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03${'\xa5'.repeat(500)}`, 400, /TLS.* http:\/\//],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, /HTTP\/2/],
  ['a method that is none', 'EXPLODE / HTTP/1.1\r\nHost: x\r\n\r\n', 400, /no HTTP/],
  ['headers that are too long', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431, /longer than 16384/],
  ['half a request, and a FIN', 'GET / HT', 400, /closed its side/, { fin: true }],
])('tells what it met where nothing was asked yet, and notes it: %s', async (_, packet, status, says, manners) => {
  const replies = await heard([packet], manners);
  expect(replies).toMatchObject([{ status, closes: true, text: expect.stringMatching(says) }]);
  expectAgreement(replies);
  expect(noted()).toMatchObject([
    { provider: null, endpoint: null, method: '', url: '', ip: '127.0.0.1', deviation: expect.stringMatching(says) },
  ]);
});

it('says nothing where nothing came', async () => {
  expect(await heard([], { fin: true })).toEqual([]);
  expect(noted()).toEqual([]);
});

it.each([
  ['while the answer before it is late', 20],
  ['after the answer before it', 200],
])('refuses a second call that cannot be read, %s', async (_, pause) => {
  order({ delayMs: 100 });
  const replies = await heard([none, pause, `POST ${FT} HTTP/1.1\r\n: x\r\n\r\n`]);
  expect(replies.map(({ status, closes }) => [status, closes])).toEqual([
    [200, false],
    [400, true],
  ]);
  expectAgreement(replies);
});

it('refuses what names no host, and looks at nothing behind it', async () => {
  const replies = await heard([`POST ${FT}?access_token=a-secret-of-mine HTTP/1.1\r\n\r\n${none}`]);
  expect(replies).toMatchObject([{ status: 400, closes: true }]);
  expectAgreement(replies);
  expect(noted()).toMatchObject([{ provider: null, method: 'POST', deviation: expect.stringContaining('Host') }]);
  expect(JSON.stringify(noted())).not.toMatch(/a-secret-of-mine|image\/me/);
});

it('notes an expectation that it cannot meet, and goes on', async () => {
  const replies = await heard([post('Expect: miracles', 'Content-Length: 2'), 'ab', none, surplus]);
  expect(replies.map(({ status }) => status)).toEqual([417, 200]);
  expectAgreement(replies);
});

const tunnel =
  'CONNECT open.feishu.cn:443 HTTP/1.1\r\nHost: open.feishu.cn:443\r\nProxy-Authorization: Basic c2VjcmV0\r\n\r\n';

it.each([
  ['alone', [tunnel], 1],
  ['with bytes behind it', [`${tunnel}\x16\x03\x01`, 20, 'more'], 1],
  ['behind a call whose answer is late', [none + tunnel], 2],
])('is no proxy, and says how to come here without one: %s', async (_, packets, count) => {
  order({ delayMs: 100 });
  const replies = await heard(packets);
  expect(replies).toHaveLength(count);
  expect(replies.at(-1)).toMatchObject({ status: 405, closes: true, text: expect.stringContaining(server.url) });
  expectAgreement(replies);
  expect(noted().at(-1)).toMatchObject({ provider: null, method: 'CONNECT', url: 'open.feishu.cn:443' });
  expect(JSON.stringify(noted())).not.toContain('c2VjcmV0');
});

it('closes at once, also with somebody who waits for a tunnel', async () => {
  const other = await startServer();
  other.emulator.orderFault({ provider: 'kakao', endpoint: 'kakao/FT', delayMs: 60_000 });
  const socket = await open(other.port);
  socket.write(none + tunnel);
  await sleep(50);
  await soon(other.close());
  socket.destroy();
});

it('says nothing on a connection that was ordered to stall, and forgets it when its sender leaves', async () => {
  order({ transport: 'stall' });
  const socket = await open(server.port);
  let heardBytes = 0;
  socket.on('data', (chunk) => {
    heardBytes += chunk.length;
  });
  socket.write(none + surplus);
  await eventually(() => expect(noted()).toMatchObject([{ status: null, struckBy: { transport: 'stall' } }]));
  await sleep(50);
  expect(heardBytes).toBe(0);
  socket.destroy();
});

it.each(['faults', 'images'])('refuses a call to the control plane whose body breaks: %s', async (path) => {
  const error = vi.spyOn(console, 'error');
  const type = path === 'faults' ? 'application/json' : 'multipart/form-data; boundary=b';
  const head = [`POST /__standin/${path} HTTP/1.1`, 'Host: 127.0.0.1', `Content-Type: ${type}`];
  const replies = await heard([
    `${head.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n--b\r\n`,
    100,
    'zz\r\n',
  ]);
  expect(replies).toMatchObject([{ status: 400, closes: true }]);
  expectAgreement(replies);
  expect(error).not.toHaveBeenCalled();
  error.mockRestore();
});

it('answers the control plane, too, with bytes behind the call', async () => {
  const replies = await heard([`GET /__standin/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n${surplus}`]);
  expect(replies).toMatchObject([{ status: 200 }]);
  expect(noted()).toEqual([]);
});

it('leaves paths of other hosts to its own 404', async () => {
  const request = 'GET http://example.com/x HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n';
  expect(await heard([request])).toMatchObject([{ status: 404 }]);
  expect(noted()).toMatchObject([{ provider: null, url: '/x', status: 404 }]);
});

/** A server whose connections a test can run out of time. */
async function timed() {
  const emulator = createEmulator();
  const traffic = new Traffic(emulator, { silenceMs: 30_000, unreadMs: 30_000 });
  const listener: Server = createListener(traffic, 'local', () => {});
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const sockets: Socket[] = [];
  listener.on('connection', (socket) => sockets.push(socket));
  const runOut = () => {
    const error = Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
    for (const socket of sockets) listener.emit('clientError', error, socket);
  };
  return { emulator, listener, runOut, port: (listener.address() as { port: number }).port };
}

it.each([
  ['half a head', 'GET / HT', { provider: null, status: 408 }],
  ['half a body', `${chunked}1\r\na\r\n`, { provider: 'kakao', status: 408, brokeOff: true, bodyBytes: 1 }],
  ['nothing', '', undefined],
])('tells a sender whose time ran out after %s, and notes it', async (_, packet, entry) => {
  const { emulator, listener, runOut, port } = await timed();
  setTimeout(runOut, 100);
  const replies = await heard([packet], { port });
  expect(replies.map(({ status }) => status)).toEqual(entry ? [408] : []);
  expect(emulator.requests()).toMatchObject(entry ? [entry] : []);
  listener.close();
});

it('filters what is nobody’s out where somebody’s is asked for', async () => {
  await heard(['rubbish\r\n\r\n']);
  await heard([`${none}${surplus}`]);
  expect(server.emulator.requests({ provider: 'kakao' })).toHaveLength(1);
  expect(server.emulator.requests({ endpoint: 'kakao/FT' })).toHaveLength(1);
  expect(server.emulator.requests({ code: 'CE400' })).toHaveLength(1);
  expect(server.emulator.requests()).toHaveLength(2);
});
