import { EventEmitter, once } from 'node:events';
import { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { createEmulator, type RunningServer, startServer } from '../../server/index.ts';
import { createListener } from '../../server/listener.ts';
import { reread } from '../../server/plain/reread.ts';
import { Traffic } from '../../server/traffic.ts';
import type { Endpoint, Provider } from '../../src/core/provider.ts';
import { kakao } from '../../src/providers/kakao/index.ts';
import { eventually, soon } from '../eventually.ts';
import { headerOf, open, repliesIn } from '../hostile/wire.ts';

// What is plain is read by Standin itself, all else by Node; nobody shall see which of the two it was.

let server: RunningServer;
beforeEach(async () => {
  server = await startServer({ seed: 1, rateLimits: false });
});
afterEach(() => server.close());

/** A header that only Node reads. */
const NODES = 'TE: trailers';
const picture = (bytes: number) => Buffer.from(jpg({ width: 640, height: 640, bytes }));

function upload(bytes: number, ...more: string[]): Buffer {
  return post('/open-apis/im/v1/images', form(['image_type', 'message'], ['image', picture(bytes)]), ...more);
}

function form(...fields: [name: string, content: string | Buffer][]): Buffer {
  const parts = fields.flatMap(([name, content]) => [
    `--b\r\nContent-Disposition: form-data; name="${name}"${typeof content === 'string' ? '' : '; filename="a.jpg"'}\r\n\r\n`,
    content,
    '\r\n',
  ]);
  return Buffer.concat([...parts, '--b--\r\n'].map((part) => Buffer.from(part)));
}

function post(path: string, body: Buffer, ...more: string[]): Buffer {
  const headers = ['Host: localhost:80', 'Authorization: Bearer t-1', 'Content-Type: multipart/form-data; boundary=b'];
  const lines = [`POST ${path} HTTP/1.1`, ...headers, ...more, `Content-Length: ${body.length}`, '', ''];
  return Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), body]);
}

const get = (path: string, ...more: string[]) =>
  Buffer.from([`GET ${path} HTTP/1.1`, 'Host: localhost', 'Authorization: Bearer t-1', ...more, '', ''].join('\r\n'));

/** Sends packets, numbers being pauses in milliseconds, until there are so many answers, or the other side closes. */
async function heard(packets: readonly (Buffer | number)[], count: number, port = server.port): Promise<Buffer> {
  const socket = await open(port);
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (repliesIn(Buffer.concat(chunks)).replies.length >= count) resolve();
    });
    socket.on('close', () => resolve());
  });
  for (const packet of packets) {
    if (typeof packet === 'number') await sleep(packet);
    else socket.write(packet);
  }
  await done;
  socket.destroy();
  return Buffer.concat(chunks);
}

const statuses = (bytes: Buffer) => repliesIn(bytes).replies.map(({ status }) => status);

const calls: [what: string, call: (...more: string[]) => Buffer][] = [
  ['an upload', (...more) => upload(10_000, ...more)],
  ['one of several reads', (...more) => upload(300_000, ...more)],
  ['one that is long', (...more) => upload(4_000_000, ...more)],
  ['one that a rule refuses', (...more) => post('/open-apis/im/v1/images', form(['image_type', 'message']), ...more)],
  [
    'one of WeChat',
    (...more) => post('/cgi-bin/media/uploadimg?access_token=x', form(['media', picture(2900)]), ...more),
  ],
  ['one of Kakao', (...more) => post('/file/v1/FT/image/me', form(['image', picture(2900)]), ...more)],
  ['an empty body', (...more) => post('/file/v1/FT/image/me', Buffer.alloc(0), ...more)],
  ['a path that nobody has', (...more) => post('/open-apis/im/v9/images', form(['image', picture(2900)]), ...more)],
  ['an error asked for by a credential', (...more) => post('/file/v1/FT/image/standin-CE504', form(), ...more)],
  ['a host of its own', (...more) => post('/cgi-bin/media/uploadimg', form(['media', picture(9000)]), ...more)],
];

it.each(calls)('answers %s to the byte as through Node, and notes the same', async (_, call) => {
  await using other = await startServer({ seed: 1, rateLimits: false });
  for (const { emulator } of [server, other]) {
    emulator.turnClock({ freeze: true });
    emulator.turnClock({ set: '2026-11-01T00:00:00.000Z' });
  }
  const plain = await heard([call()], 1);
  const nodes = await heard([call(NODES)], 1, other.port);
  expect(plain.toString('latin1')).toBe(nodes.toString('latin1'));
  const [mine, theirs] = [server, other].map(({ emulator }) => emulator.requests());
  const same = { at: expect.any(String), tookMs: expect.any(Number), headers: expect.any(Array) };
  expect(mine).toMatchObject((theirs ?? []).map((each) => ({ ...each, ...same, reply: { body: each.reply.body } })));
  expect(mine?.[0]?.headers).toEqual(theirs?.[0]?.headers.filter(([name]) => name !== 'TE'));
});

const download = (key: string, ...more: string[]) => get(`/open-apis/im/v1/images/${key}`, ...more);

it.each<[what: string, bytes: number, call: typeof download]>([
  ['a download', 2900, download],
  ['one of several blocks', 250_000, download],
  ['one that is long', 4_000_000, download],
  ['one of what is not there', 2900, (key, ...more) => download(`${key}x`, ...more)],
  ['a path that nobody has', 2900, (key, ...more) => get(`/open-apis/im/v9/images/${key}`, ...more)],
  ['a token', 2900, (_, ...more) => get('/cgi-bin/token?grant_type=client_credential&appid=a&secret=b', ...more)],
  ['a GET where a POST belongs', 2900, (_, ...more) => get('/file/v1/FT/image/me', ...more)],
  ['a GET with a body', 2900, (key, ...more) => Buffer.from(`${download(key, ...more, 'Content-Length: 2')}{}`)],
  ['one without a host', 2900, (key) => Buffer.from(`GET /open-apis/im/v1/images/${key} HTTP/1.1\r\n\r\n`)],
])('answers a GET to the byte as through Node: %s', async (_, bytes, call) => {
  await using other = await startServer({ seed: 1, rateLimits: false });
  const answers: string[] = [];
  for (const { emulator, port, more } of [
    { emulator: server.emulator, port: server.port, more: [] },
    { emulator: other.emulator, port: other.port, more: [NODES] },
  ]) {
    emulator.turnClock({ freeze: true });
    emulator.turnClock({ set: '2026-11-01T00:00:00.000Z' });
    const [uploaded] = repliesIn(await heard([upload(bytes)], 1, port)).replies;
    const { data } = JSON.parse(`${uploaded?.body}`);
    answers.push((await heard([call(data.image_key, ...more)], 1, port)).toString('latin1'));
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toMatch(/^HTTP\/1\.1 \d+ /);
});

it('reads a download itself, and goes on when a slow reader has taken it', async () => {
  using place = await listening(30_000, 30_000);
  const [uploaded] = repliesIn(await heard([upload(250_000)], 1, place.port)).replies;
  const { data } = JSON.parse(`${uploaded?.body}`);
  const one = download(data.image_key);
  const nodes = vi.fn();
  place.listener.on('request', nodes);
  expect(statuses(await heard([one, 30, one], 2, place.port))).toEqual([200, 200]);
  expect(nodes).not.toHaveBeenCalled();
  const socket = await open(place.port);
  socket.pause();
  for (let i = 0; i < 40; i++) {
    socket.write(one);
    await sleep(2);
  }
  let length = 0;
  const all = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      length += chunk.length;
      if (length > 40 * 250_000) resolve();
    });
  });
  socket.resume();
  await all;
  socket.destroy();
});

it('gives the time of the world, where that is another', async () => {
  server.emulator.turnClock({ set: '2030-01-02T03:04:05.000Z' });
  server.emulator.turnClock({ freeze: true });
  expect((await heard([upload(2900)], 1)).toString('latin1')).toContain(
    'Date: Wed, 02 Jan 2030 03:04:05 GMT\r\nConnection',
  );
});

const whole = upload(200_000);
const headEnd = whole.indexOf('\r\n\r\n') + 4;

it.each<[what: string, packets: (Buffer | number)[], count: number]>([
  ['a head, and then its body', [whole.subarray(0, headEnd), 20, whole.subarray(headEnd)], 1],
  ['half a head', [whole.subarray(0, 30), 20, whole.subarray(30)], 1],
  ['half a body', [whole.subarray(0, 100_000), 20, whole.subarray(100_000)], 1],
  ['all but the last byte', [whole.subarray(0, -1), 20, whole.subarray(-1)], 1],
  ['two in turn', [whole, 60, whole], 2],
  ['two at once', [Buffer.concat([whole, whole])], 2],
  ['two, small, in one packet', [Buffer.concat([upload(2900), upload(2800)])], 2],
  ['one and a half', [Buffer.concat([whole, whole.subarray(0, 999)]), 20, whole.subarray(999)], 2],
  ['half a head behind one', [whole, 60, whole.subarray(0, 30), 20, whole.subarray(30)], 2],
  ['one that Node reads, and one that is plain', [upload(2900, NODES), 30, upload(2900)], 2],
  ['one that is plain, and one that Node reads', [upload(2900), 30, upload(2900, NODES), 30, upload(2900)], 3],
  ['a download in between', [upload(2900), 30, get('/open-apis/im/v1/images/x'), 30, upload(2900)], 3],
  ['the control plane in between', [upload(2900), 30, get('/__standin/health'), 30, upload(2900)], 3],
])('answers all that comes on a connection: %s', async (_, packets, count) => {
  const answered = statuses(await heard(packets, count));
  expect(answered).toHaveLength(count);
  expect(answered.filter((status) => status === 200).length).toBeGreaterThanOrEqual(count - 1);
  expect(server.emulator.images().every(({ bytes }) => [2900, 2800, 200_000].includes(bytes))).toBe(true);
});

it('answers whatever comes in whatever pieces, in its order', async () => {
  const kinds = [upload(2900), upload(70_000), upload(2900, NODES), get('/__standin/health'), upload(20_000)];
  const expected = [2900, 70_000, 2900, 20_000];
  let state = 7;
  const below = (most: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  for (let round = 0; round < 25; round++) {
    server.emulator.reset();
    const all = Buffer.concat(kinds);
    const cuts = Array.from({ length: 1 + below(6) }, () => below(all.length)).sort((a, b) => a - b);
    const packets = [0, ...cuts].flatMap((from, i) => [all.subarray(from, cuts[i] ?? all.length), below(2) * 5]);
    expect(statuses(await heard(packets, kinds.length))).toEqual([200, 200, 200, 200, 200]);
    expect(
      server.emulator
        .images()
        .map(({ bytes }) => bytes)
        .toReversed(),
    ).toEqual(expected);
  }
});

it('answers a call with bytes behind it, and closes the connection', async () => {
  for (const call of [upload(2900), whole]) {
    const answer = await heard([Buffer.concat([call, Buffer.from('rubbish\r\n\r\n')])], 9);
    expect(statuses(answer)).toEqual([200]);
    expect(headerOf(repliesIn(answer).replies[0]?.headers ?? [], 'connection')).toBe('close');
  }
  expect(server.emulator.requests().map(({ status }) => status)).toEqual([200, 200]);
});

async function connected(port = server.port): Promise<Socket> {
  const socket = await open(port);
  socket.on('error', () => {});
  socket.resume();
  return socket;
}

it('answers a sender that has said everything, and closes', async () => {
  const socket = await connected();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.end(upload(100_000));
  await once(socket, 'close');
  expect(statuses(Buffer.concat(chunks))).toEqual([200]);
});

it.each(['destroy', 'end'] as const)('notes how far a call came whose sender leaves (%s)', async (leave) => {
  const socket = await connected();
  socket.write(whole.subarray(0, headEnd + 5000));
  await sleep(50);
  socket[leave]();
  await eventually(() =>
    expect(server.emulator.requests()).toMatchObject([{ status: null, brokeOff: true, bodyBytes: 5000 }]),
  );
  await eventually(() => expect(socket.destroyed).toBe(true));
  expect(server.emulator.images()).toEqual([]);
});

async function listening(silenceMs: number, requestMs: number, providers?: readonly Provider[]) {
  const emulator = createEmulator(providers && { providers });
  const traffic = new Traffic(emulator, { silenceMs, unreadMs: 30_000 });
  const listener = createListener(traffic, 'local', () => {});
  listener.requestTimeout = requestMs;
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const { port } = listener.address() as { port: number };
  return { emulator, listener, port, [Symbol.dispose]: () => void listener.close().closeAllConnections() };
}

it('waits longer for an answer than a connection may be silent, and not for a call', async () => {
  const slow = broken({
    answer: async () => {
      await sleep(900);
      return { reply: { status: 200, headers: [], body: 'late' } };
    },
  });
  using place = await listening(600, 30_000, [slow]);
  place.listener.keepAliveTimeout = 600;
  const call = post('/file/v1/FT/image/me', form(['image', picture(2900)]));
  const socket = await connected(place.port);
  const chunks: Buffer[] = [];
  // The second comes in two pieces, on the clock of the first.
  socket.once('data', () => socket.write(call.subarray(0, -1), () => void socket.write(call.subarray(-1))));
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(call);
  await once(socket, 'close');
  expect(statuses(Buffer.concat(chunks))).toEqual([200, 200]);
  expect(place.emulator.requests().map(({ status }) => status)).toEqual([200, 200]);
});

it('closes a connection whose body falls silent', async () => {
  using place = await listening(100, 30_000);
  const socket = await connected(place.port);
  socket.write(whole.subarray(0, headEnd + 1));
  await once(socket, 'close');
  await eventually(() =>
    expect(place.emulator.requests()).toMatchObject([{ status: null, brokeOff: true, bodyBytes: 1 }]),
  );
});

it('tells a sender that takes too long, and closes', async () => {
  using place = await listening(30_000, 80);
  const trickle = Array.from({ length: 8 }, (_, i) => [whole.subarray(headEnd + i, headEnd + i + 1), 20]).flat();
  const answer = await heard([whole.subarray(0, headEnd), ...trickle], 9, place.port);
  expect(statuses(answer)).toEqual([408]);
  expect(headerOf(repliesIn(answer).replies[0]?.headers ?? [], 'connection')).toBe('close');
  expect(place.emulator.requests()).toMatchObject([{ status: 408, brokeOff: true }]);
});

it('strikes with a fault that is ordered between two calls', async () => {
  const socket = await connected();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(upload(2900));
  await eventually(() => expect(statuses(Buffer.concat(chunks))).toEqual([200]));
  server.emulator.orderFault({ provider: 'feishu', transport: 'truncated-reply' });
  socket.write(upload(2900));
  await once(socket, 'close');
  expect(server.emulator.requests()[0]).toMatchObject({ struckBy: { transport: 'truncated-reply' } });
});

it('strikes with an error that is ordered while a body comes', async () => {
  const socket = await connected();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(whole.subarray(0, -1));
  await sleep(30);
  server.emulator.orderFault({ provider: 'feishu', error: 'tooLarge' });
  socket.write(whole.subarray(-1));
  await eventually(() => expect(statuses(Buffer.concat(chunks))).toEqual([400]));
  socket.destroy();
});

it('ends at once with connections that wait, or are in the middle of a call', async () => {
  const waiting = await connected();
  waiting.write(upload(2900));
  const reading = await connected();
  reading.write(whole.subarray(0, 1000));
  const silent = await connected();
  await eventually(() => expect(server.emulator.requests()).toHaveLength(1));
  await soon(server.close());
  await eventually(() => expect([waiting, reading, silent].every(({ destroyed }) => destroyed)).toBe(true));
});

it('reads a plain call itself, and leaves all others to Node', async () => {
  using place = await listening(30_000, 30_000);
  const nodes = vi.fn();
  place.listener.on('request', nodes);
  expect(statuses(await heard([upload(2900), 30, whole], 2, place.port))).toEqual([200, 200]);
  expect(nodes).not.toHaveBeenCalled();
  expect(statuses(await heard([upload(2900, NODES)], 1, place.port))).toEqual([200]);
  expect(nodes).toHaveBeenCalledTimes(1);
});

it('leaves a connection to Node that it cannot read', () => {
  expect(reread({} as Socket, () => true)).toBe(false);
  expect(reread({ _handle: { useUserBuffer() {} } } as unknown as Socket, () => true)).toBe(false);
});

it('dates an answer by the clock of the machine', async () => {
  const before = Date.now();
  const answer = (await heard([upload(2900)], 1)).toString('latin1');
  const date = Date.parse(/Date: ([^\r]+)/.exec(answer)?.[1] ?? '');
  // In whole seconds, and written anew once in each.
  expect(date).toBeGreaterThan(before - 2000);
  expect(date).toBeLessThanOrEqual(Date.now());
});

const library = '/cgi-bin/material';

it('lets go of a picture that it answered', async () => {
  const key = server.emulator.seedImage({
    provider: 'wechat',
    account: 'x',
    kind: 'material/image',
    content: picture(900_000),
  }).key;
  const asked = Buffer.from(JSON.stringify({ media_id: key }));
  const close = vi.fn();
  const { prototype } = ServerResponse;
  const emit = vi.spyOn(prototype, 'emit').mockImplementation(function (this: ServerResponse, event, ...given) {
    if (event === 'close') close();
    return EventEmitter.prototype.emit.call(this, event, ...given);
  });
  const answer = await heard([post(`${library}/get_material?access_token=x`, asked), 50, upload(2900)], 2);
  emit.mockRestore();
  expect(statuses(answer)).toEqual([200, 200]);
  expect(repliesIn(answer).replies[0]?.body).toHaveLength(900_000);
  expect(close).toHaveBeenCalledTimes(1);
});

it('reads on for a while what a sender still says who was told that it is late', async () => {
  using place = await listening(30_000, 60);
  const socket = connect({ port: place.port, host: '127.0.0.1', allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const long = upload(30_000_000);
  let sent = 3000;
  socket.write(long.subarray(0, sent));
  // Late is what comes when the time is over, counted from when the head was read: byte by byte, until it is.
  await eventually(() => {
    if (chunks.length === 0) socket.write(long.subarray(sent, ++sent));
    expect(statuses(Buffer.concat(chunks))).toEqual([408]);
  }, 100);
  const { headers } = repliesIn(Buffer.concat(chunks)).replies[0] ?? { headers: [] };
  expect(headerOf(headers, 'x-standin-request')).toBe('1');
  const written = await new Promise<boolean>((resolve) => {
    socket.write(long.subarray(sent, 12_000_000), (error) => resolve(!error));
  });
  socket.destroy();
  expect(written).toBe(true);
});

/** A provider of which one thing is broken. */
function broken(change: Partial<Endpoint>) {
  const provider: Provider = kakao;
  const origins = provider.origins.map((origin) => ({
    ...origin,
    endpoints: origin.endpoints.map((endpoint) => ({ ...endpoint, ...change })),
  }));
  return { ...provider, origins } as Provider;
}

it.each<[what: string, change: Partial<Endpoint>]>([
  ['throws', { answer: () => Promise.reject(new Error('no')) }],
  ['has a header that is none', { answer: () => ({ reply: { status: 200, headers: ['X', 'a\r\nb'], body: 'x' } }) }],
  [
    'does not know its caller',
    {
      who: () => {
        throw new Error('nobody');
      },
    },
  ],
])('fails the call and no other where an endpoint %s', async (_, change) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await using other = await startServer({ providers: [broken(change)] });
  const call = post('/file/v1/FT/image/me', form(['image', picture(2900)]));
  const answers = await heard([call, 60, call], 2, other.port);
  const left = await connected(other.port);
  left.write(call.subarray(0, -1));
  await sleep(50);
  left.destroy();
  await sleep(50);
  if ('who' in change) expect(statuses(answers).every((status) => status !== 500)).toBe(true);
  else expect(statuses(answers)).toEqual([500, 500]);
  expect(statuses(await heard([get('/__standin/health')], 1, other.port))).toEqual([200]);
  log.mockRestore();
});
