import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import type { Transport } from '../../src/core/faults.ts';
import type { FaultOrder } from '../../src/core/shapes.ts';
import { eventually } from '../eventually.ts';
import { formBytes, type Outcome, type Sent, send } from './broken.ts';
import { form } from './form.ts';
import { open } from './raw.ts';

const MIB = 1024 * 1024;
const picture = png({ width: 800, height: 600 });
const transports: readonly Transport[] = [
  'reset',
  'reset-mid-upload',
  'stall',
  'stall-mid-upload',
  'empty-reply',
  'truncated-reply',
  'page-413',
  'page-502',
];

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.emulator.reset());
afterAll(() => server.close());

const control = async (method: string, path: string, body?: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { headers, body: JSON.stringify(body) };
  const response = await fetch(`${server.url}/__standin${path}`, { method, ...sent });
  return { status: response.status, body: await response.json() };
};
const order = async (fault: Partial<FaultOrder>) => {
  const { status, body } = await control('POST', '/faults', { provider: 'feishu', ...fault });
  expect(status).toBe(201);
  return body;
};

const path = '/open-apis/im/v1/images';
/** One upload to Feishu with `node:http`. */
function upload(image: Uint8Array = picture, { headers, ...sent }: Sent = {}, token = 't-1'): Promise<Outcome> {
  const form = formBytes(image);
  const all = { authorization: `Bearer ${token}`, ...form.headers, ...headers };
  return send(server.url + path, { ...sent, headers: all, body: form.body });
}
/** The same with `fetch`. */
function fetched(init: RequestInit = {}): Promise<Response> {
  const body = form(['image_type', 'message'], ['image', picture, 'a.png']);
  return fetch(server.url + path, { method: 'POST', headers: { authorization: 'Bearer t-1' }, body, ...init });
}
const codeOf = ({ body }: Outcome) => JSON.parse(body).code;
const newest = () => server.emulator.requests({ limit: 1 })[0];
/** What a caller waits for in vain is over once the journal has it. */
const isNoted = () => newest() !== undefined;

it.each<[Transport, Partial<Outcome>]>([
  ['reset', { status: undefined, error: 'ECONNRESET' }],
  ['reset-mid-upload', { status: undefined, error: 'ECONNRESET' }],
  ['empty-reply', { status: undefined, body: '', error: 'ECONNRESET' }],
  ['truncated-reply', { status: 200, body: expect.stringMatching(/^\{"code":0,/), error: 'ECONNRESET' }],
  ['page-413', { status: 413, body: expect.stringContaining('<h1>413 Request Entity Too Large</h1>') }],
  ['page-502', { status: 502, body: expect.stringContaining('<h1>502 Bad Gateway</h1>') }],
  ['stall', { status: undefined, body: '', error: 'PATIENCE' }],
  ['stall-mid-upload', { status: undefined, body: '', error: 'PATIENCE' }],
])('shows %s to node:http, once, and to the journal', async (transport, outcome) => {
  await order({ transport });
  expect(await upload(picture, { isOver: isNoted })).toMatchObject({ error: undefined, ...outcome });
  expect(newest()).toMatchObject({
    endpoint: 'feishu/images',
    struckBy: { transport },
    status: outcome.status ?? null,
  });
  expect(newest()).not.toHaveProperty('verdict');
  expect((await control('GET', '/faults')).body.faults).toEqual([]);
  expect(codeOf(await upload())).toBe(0);
});

it.each<[Transport, string]>([
  ['reset', 'ECONNRESET'],
  ['reset-mid-upload', 'ECONNRESET'],
  ['empty-reply', 'UND_ERR_SOCKET'],
])('makes fetch fail on %s', async (transport, code) => {
  await order({ transport });
  const error = await fetched().catch((reason) => reason);
  expect(error).toBeInstanceOf(TypeError);
  expect([code, 'UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']).toContain(error.cause.code);
});

it.each<Transport>(['stall', 'stall-mid-upload'])('keeps fetch waiting on %s until it gives up', async (transport) => {
  await order({ transport });
  await expect(fetched({ signal: AbortSignal.timeout(100) })).rejects.toMatchObject({ name: 'TimeoutError' });
});

it('gives fetch the head of a truncated reply, and breaks off in its body', async () => {
  await order({ transport: 'truncated-reply' });
  const response = await fetched();
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow(/terminated|other side closed/);
});

it('has kept the picture where only the answer was broken', async () => {
  await order({ transport: 'empty-reply' });
  await order({ transport: 'truncated-reply' });
  await upload();
  await upload();
  expect(server.emulator.images()).toHaveLength(2);
  await order({ transport: 'page-502' });
  await upload();
  expect(server.emulator.images()).toHaveLength(2);
});

it('answers the page of a proxy in HTML, which is no answer of the provider', async () => {
  await order({ transport: 'page-413' });
  const response = await fetched();
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(response.headers.has('x-tt-logid')).toBe(false);
  expect(response.headers.get('x-standin-request')).toBe(newest()?.id);
});

it.each<[Transport, boolean]>([
  ['stall', false],
  ['stall-mid-upload', true],
  ['reset', false],
  ['reset-mid-upload', true],
])('%s lets half of a long upload in first: %s', async (transport, half) => {
  await order({ transport });
  await upload(png({ width: 16, height: 16, bytes: 32 * MIB }), { isOver: isNoted });
  const { bodyBytes = 0 } = newest() ?? {};
  expect(bodyBytes >= 16 * MIB).toBe(half);
  expect(bodyBytes).toBeLessThan(32 * MIB);
});

it('lets so many calls pass, strikes so many, and shows how far it is', async () => {
  const { id } = await order({ error: 234041, times: 3, skip: 2 });
  const codes = [];
  const shown = [];
  for (let i = 0; i < 6; i++) {
    codes.push(codeOf(await upload()));
    const [fault] = (await control('GET', '/faults')).body.faults;
    shown.push(fault && [fault.id, fault.skip, fault.times, fault.struck]);
  }
  expect(codes).toEqual([0, 0, 234041, 234041, 234041, 0]);
  expect(shown).toEqual([[id, 1, 3, 0], [id, 0, 3, 0], [id, 0, 2, 1], [id, 0, 1, 2], undefined, undefined]);
});

it('counts transport faults the same way', async () => {
  await order({ transport: 'page-502', times: 2, skip: 1 });
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await upload()).status);
  expect(statuses).toEqual([200, 502, 502, 200]);
});

it('strikes with an error and with the connection in one call where both were ordered', async () => {
  await order({ error: 234041 });
  await order({ transport: 'truncated-reply' });
  expect(await upload()).toMatchObject({
    status: 400,
    error: 'ECONNRESET',
    body: expect.stringContaining('{"code":2340'),
  });
  expect(newest()).toMatchObject({
    struckBy: { transport: 'truncated-reply' },
    verdict: { error: 'tenantKeyDeleted' },
  });
});

it('strikes one account alone, be it a token or the app that it was issued to', async () => {
  await order({ error: 234041, account: 't-a', times: 9 });
  await order({ transport: 'page-502', account: 't-b', times: 9 });
  await order({ error: 234042, account: 'cli_1', times: 9 });
  const issued = await fetch(`${server.url}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    body: JSON.stringify({ app_id: 'cli_1', app_secret: 's' }),
  });
  const { tenant_access_token } = await issued.json();
  const seen = [];
  for (const token of ['t-a', 't-b', 't-c', tenant_access_token]) {
    const { status, body } = await upload(picture, {}, token);
    seen.push(status === 502 ? status : JSON.parse(body).code);
  }
  expect(seen).toEqual([234041, 502, 0, 234042]);
});

it('strikes the image of a list that it names, and waits for one that is long enough', async () => {
  await order({ provider: 'kakao', error: 'imageShape', image: 2 });
  await order({ provider: 'kakao', error: '413', image: 3, endpoint: 'kakao/ft-carousel-feed' });
  const send = async (kind: string, images: number) => {
    const fields = Array.from({ length: images }, (_, i) => ['image', picture, `${i}.png`] as const);
    const body = form(...fields.map((field): [string, Uint8Array<ArrayBuffer>, string] => [...field]));
    const { result } = await (await fetch(`${server.url}/file/v1/${kind}/image/me`, { method: 'POST', body })).json();
    return (result.failure ?? []).map((each: { formField: string; error: { code: string } }) => [
      each.formField,
      each.error.code,
    ]);
  };
  expect(await send('ft-wide-item-list', 1)).toEqual([]);
  expect(await send('ft-wide-item-list', 4)).toEqual([['image_2', '2002']]);
  expect(await send('ft-wide-item-list', 4)).toEqual([]);
  expect(await send('ft-carousel-feed', 4)).toEqual([['image_3', '413']]);
});

it.each<Partial<FaultOrder>>([
  { delayMs: 60 },
  { delayMs: 60, error: 234041 },
  { delayMs: 60, transport: 'page-502' },
  { delayMs: 60, transport: 'empty-reply' },
])('answers late, as %j says', async (fault) => {
  await order(fault);
  const before = performance.now();
  await upload();
  expect(performance.now() - before).toBeGreaterThanOrEqual(59);
  expect(newest()?.tookMs).toBeGreaterThanOrEqual(59);
});

it('reads an upload no faster than was ordered', async () => {
  await order({ bytesPerSecond: 800_000 });
  const before = performance.now();
  expect(codeOf(await upload(png({ width: 16, height: 16, bytes: 200_000 })))).toBe(0);
  expect(performance.now() - before).toBeGreaterThanOrEqual(150);
});

it('sends an answer no faster than was ordered, in pieces', async () => {
  const image = png({ width: 16, height: 16, bytes: 200_000 });
  const { key } = server.emulator.seedImage({ provider: 'feishu', account: 't-1', content: image });
  await order({ bytesPerSecond: 600_000, endpoint: 'feishu/download' });
  const before = performance.now();
  const response = await fetch(`${server.url}${path}/${key}`, { headers: { authorization: 'Bearer t-1' } });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let pieces = 0;
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces += 1;
    length += next.value.length;
  }
  expect(length).toBe(200_000);
  expect(pieces).toBeGreaterThanOrEqual(3);
  expect(performance.now() - before).toBeGreaterThanOrEqual(220);
});

it.each<Transport>(['stall', 'stall-mid-upload'])('closes while a call meets %s', async (transport) => {
  const stalling = await startServer();
  stalling.emulator.orderFault({ provider: 'feishu', transport });
  const { headers, body } = formBytes(picture);
  const outcome = send(stalling.url + path, { headers: { ...headers, authorization: 'Bearer t-1' }, body });
  await eventually(() => expect(stalling.emulator.requests()).toHaveLength(1));
  await stalling.close();
  expect(await outcome).toMatchObject({ status: undefined, error: 'ECONNRESET' });
});

it.each(transports)('gives the room of a body back after %s, many times', { timeout: 60_000 }, async (transport) => {
  // Together more than all bodies in flight may hold.
  const image = png({ width: 16, height: 16, bytes: transport.endsWith('mid-upload') ? 4_500_000 : 2_250_000 });
  await order({ transport, times: 32 });
  for (let i = 0; i < 2; i++) {
    await Promise.all(
      Array.from({ length: 16 }, (_, n) => {
        const token = `t-${i}-${n}`;
        return upload(image, { isOver: () => server.emulator.requests({ account: token }).length > 0 }, token);
      }),
    );
  }
  expect(server.emulator.world.faults.all()).toEqual([]);
  // Were there no room left, this one would have to be dropped for its silence before another got its turn.
  const silent = open(server.url);
  silent.on('error', () => {});
  silent.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${30 * MIB}\r\n\r\n`);
  silent.write(Buffer.alloc(2 * MIB));
  expect(codeOf(await upload(image, {}, 't-2'))).toBe(0);
  expect(silent.readyState).toBe('open');
  silent.destroy();
});

it.each([
  [{}, 'fault: must have provider'],
  [[], 'fault: must be an object'],
  [{ provider: 'qq', error: 1 }, 'provider must be one of feishu, wechat, kakao, not "qq"'],
  [{ provider: 7, error: 1 }, 'fault: provider must be a string'],
  [{ provider: 'feishu' }, 'fault: must have an error, a transport, a delayMs or a bytesPerSecond'],
  [{ provider: 'feishu', times: 2, skip: 1 }, 'fault: must have an error, a transport, a delayMs or a bytesPerSecond'],
  [
    { provider: 'feishu', error: 234041, transport: 'reset' },
    'fault: can have an error or a transport, not both; order two',
  ],
  [
    { provider: 'feishu', error: 234041, bytesPerSecond: 9 },
    'fault: cannot have both an error and bytesPerSecond; order two',
  ],
  [
    { provider: 'feishu', error: 7, endpoint: 'feishu/tokens' },
    'feishu/tokens has no error 7; there are invalidParam (10003), ',
  ],
  [
    { provider: 'feishu', error: 234041, endpoint: 'feishu/tokens' },
    'feishu/tokens has no error 234041; there are invalidParam',
  ],
  [
    { provider: 'feishu', error: 99991668 },
    '99991668 is several errors: say which of userTokenInvalid, userTokenRefused',
  ],
  [
    { provider: 'kakao', error: 'E600' },
    'E600 is several errors: say which of failedToUpload, tooLarge, imageShape, imageFormat',
  ],
  [
    { provider: 'feishu', error: 1, endpoint: 'feishu/x' },
    'feishu has no endpoint "feishu/x"; there are feishu/images, ',
  ],
  [
    { provider: 'kakao', error: 'CE504', endpoint: 'kakao/picture' },
    'fault: kakao/picture has no errors; order a transport',
  ],
  [{ provider: 'kakao', error: 234041 }, 'fault: kakao has no error 234041; there are failedToUpload (E600), '],
  [
    { provider: 'wechat', error: 404, endpoint: 'wechat/picture' },
    'fault: wechat/picture has no errors; order a transport',
  ],
  [{ provider: 'feishu', error: { code: 1 } }, 'fault: error must be a string or a number'],
  [{ provider: 'feishu', transport: 'melt' }, `fault: transport must be one of ${transports.join(', ')}`],
  [{ provider: 'feishu', error: 234041, times: 0 }, 'fault: times must be a whole number from 1'],
  [{ provider: 'feishu', error: 234041, times: 1.5 }, 'fault: times must be a whole number from 1'],
  [{ provider: 'feishu', error: 234041, times: '2' }, 'fault: times must be a whole number from 1'],
  [{ provider: 'feishu', error: 234041, skip: -1 }, 'fault: skip must be a whole number from 0'],
  [{ provider: 'feishu', delayMs: -1 }, 'fault: delayMs must be a whole number from 0 to 600000'],
  [{ provider: 'feishu', delayMs: 600_001 }, 'fault: delayMs must be a whole number from 0 to 600000'],
  [{ provider: 'feishu', bytesPerSecond: 0 }, 'fault: bytesPerSecond must be a whole number from 1'],
  [{ provider: 'feishu', error: 234041, often: 2 }, 'fault: there is no "often"; there are provider, error, '],
  [{ provider: 'feishu', error: 234041, account: '' }, 'fault: account must not be empty'],
  [
    { provider: 'feishu', transport: 'reset', endpoint: 'feishu/tokens', account: 'cli_1' },
    'fault: calls to feishu/tokens name their account in the body, too late for this',
  ],
  [{ provider: 'kakao', transport: 'reset', image: 1 }, 'fault: image needs an error'],
  [{ provider: 'kakao', error: 'imageShape', image: 0 }, 'fault: image must be a whole number from 1'],
  [
    { provider: 'kakao', error: 'imageShape', image: 7 },
    'fault: no endpoint takes an image 7; there are kakao/ft-wide-item-list (up to 4), kakao/ft-carousel-feed (up to 6)',
  ],
  [
    { provider: 'kakao', error: 'imageShape', image: 5, endpoint: 'kakao/ft-wide-item-list' },
    'fault: no endpoint takes an image 5; there are kakao/ft-wide-item-list (up to 4)',
  ],
  [
    { provider: 'feishu', error: 'tooLarge', image: 1 },
    'fault: no endpoint takes an image 1; none of these endpoints takes several',
  ],
  [
    { provider: 'kakao', error: 'CE500', image: 1 },
    'fault: one image of kakao has no error "CE500"; there are tooLarge (2001), imageShape (2002)',
  ],
])('refuses the order %j in one clear line', async (fault, message) => {
  const { status, body } = await control('POST', '/faults', fault);
  expect(status).toBe(400);
  expect(body.error).toContain(message);
  expect(body.error).not.toContain('\n');
  expect(server.emulator.world.faults.all()).toEqual([]);
});

it('knows whose call it was that met a connection fault, and what struck it', async () => {
  await order({ transport: 'page-502', account: 't-mine', delayMs: 5 });
  await upload(picture, {}, 't-mine');
  const [struck] = server.emulator.requests({ account: 't-mine' });
  expect(struck).toMatchObject({ status: 502, struckBy: { transport: 'page-502', delayMs: 5 }, parts: [] });
  expect(struck).not.toHaveProperty('body');
});

it('shows what was announced of an upload that was reset half way', async () => {
  await order({ transport: 'reset-mid-upload' });
  const { body } = formBytes(picture);
  await upload();
  expect(newest()).toMatchObject({ framing: { length: body.length }, bodyBytes: expect.any(Number) });
});

it('notes a sender that breaks off, and what came of it', async () => {
  const socket = open(server.url);
  const sent = 'POST /cgi-bin/media/uploadimg?access_token=me HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n12345';
  await new Promise((resolve) => socket.write(sent, resolve));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(newest()).toBeUndefined();
  socket.destroy();
  await eventually(() => expect(newest()).toBeDefined());
  expect(newest()).toMatchObject({ brokeOff: true, bodyBytes: 5, framing: { length: 5000 }, status: null });
});

it('shows for whom a fault was ordered by the name of an account, and no bare credential', async () => {
  const { emulator } = server;
  emulator.declareAccounts([{ provider: 'feishu', app_id: 'cli_1', app_secret: 's' }]);
  await order({ error: 234041, account: 'cli_1' });
  await order({ error: 234041, account: 't-Canary-of-the-Heron' });
  const listed = await (await fetch(`${server.url}/__standin/faults`)).text();
  expect(JSON.parse(listed).faults.map(({ account }: { account: string }) => account)).toEqual([
    'cli_1',
    expect.stringMatching(/^t-…[\da-f]{8}$/),
  ]);
  expect(listed).not.toContain('Canary');
});
