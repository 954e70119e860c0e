import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { VERSION } from '../../src/version.ts';
import { form } from './form.ts';
import { exchange } from './raw.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.emulator.reset());

const control = async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`${server.url}/__standin${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
};

const picture = png({ width: 800, height: 600 });
const wechat = { provider: 'wechat', appid: 'wx1', secret: 's' };
const feishu = async (token = 't-1') => {
  const response = await fetch(`${server.url}/open-apis/im/v1/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form(['image_type', 'message'], ['image', picture]),
  });
  return { status: response.status, rule: response.headers.get('x-standin-rule'), body: await response.json() };
};
const kakao = async (kind: string, userId = 'me') => {
  const body = form(['image', picture, 'a.png'], ['image', picture, 'b.png']);
  return (await fetch(`${server.url}/file/v1/${kind}/image/${userId}`, { method: 'POST', body })).json();
};

it('says that it is well, which version it is and whom it stands in for', async () => {
  expect(await control('GET', '/health')).toEqual({
    status: 200,
    body: {
      status: 'ok',
      version: VERSION,
      providers: ['feishu', 'wechat', 'kakao'],
      store: { maxBytes: 67_108_864, heldBytes: expect.any(Number) },
    },
  });
});

it('makes the next calls fail with an ordered error, as often as was said', async () => {
  expect((await control('POST', '/faults', { provider: 'feishu', error: 234041, times: 2 })).status).toBe(201);
  expect([(await feishu()).body.code, (await feishu()).body.code, (await feishu()).body.code]).toEqual([
    234041, 234041, 0,
  ]);
});

it('takes the name of an error, and an endpoint to strike', async () => {
  await control('POST', '/faults', { provider: 'kakao', error: 'imageShape', endpoint: 'kakao/FT_WIDE' });
  expect((await kakao('FT')).data).toBeDefined();
  expect(await kakao('FT_WIDE')).toEqual({ errcode: 'E600', errmsg: 'InvalidImageSizeException' });
});

it('strikes the first image of a list with an error of one image', async () => {
  await control('POST', '/faults', { provider: 'kakao', error: '413' });
  const { code, result } = await kakao('ft-wide-item-list');
  expect(code).toBe('6000');
  expect(result.failure).toEqual([
    { formField: 'image_1', error: { code: '413', message: 'Request Entity Too Large' } },
  ]);
  expect(result.success.map((each: { formField: string }) => each.formField)).toEqual(['image_2']);
});

it('lists the faults that wait, and clears them', async () => {
  await control('POST', '/faults', { provider: 'wechat', error: 45009 });
  expect((await control('GET', '/faults')).body.faults).toMatchObject([
    { provider: 'wechat', error: 'dailyQuota', times: 1 },
  ]);
  expect((await control('DELETE', '/faults')).status).toBe(204);
  expect((await control('GET', '/faults')).body.faults).toEqual([]);
});

it.each([
  [
    { provider: 'kakao', error: 'E600' },
    'E600 is several errors: say which of failedToUpload, tooLarge, imageShape, imageFormat',
  ],
  [
    { provider: 'kakao', error: 'nope', endpoint: 'kakao/FT' },
    'kakao/FT has no error "nope"; there are failedToUpload (E600), tooLarge (E600)',
  ],
  [{ provider: 'qq', error: 1 }, 'provider must be one of feishu, wechat, kakao, not "qq"'],
  [
    { provider: 'wechat', error: 48001, endpoint: 'wechat/x' },
    'wechat has no endpoint "wechat/x"; there are wechat/uploadimg',
  ],
  [{ provider: 'wechat' }, 'must have an error, a transport, a delayMs or a bytesPerSecond'],
  [{ provider: 'wechat', error: 48001, times: 0 }, 'times must be a whole number from 1'],
  [{ provider: 'wechat', error: 48001, often: 2 }, 'there is no "often"; there are provider, error, '],
])('refuses the fault %j in words', async (order, message) => {
  const { status, body } = await control('POST', '/faults', order);
  expect(status).toBe(400);
  expect(body.error).toContain(message);
  expect((await control('GET', '/faults')).body.faults).toEqual([]);
});

it('waits before a delayed fault answers', async () => {
  await control('POST', '/faults', { provider: 'feishu', error: 232096, delayMs: 80 });
  const before = performance.now();
  expect((await feishu()).body.code).toBe(232096);
  expect(performance.now() - before).toBeGreaterThanOrEqual(79);
});

it('is strict about a provider once an account of it is declared, and open again after a reset', async () => {
  expect((await feishu()).status).toBe(200);
  await control('POST', '/accounts', { provider: 'feishu', app_id: 'cli_1', app_secret: 's' });
  expect((await feishu()).body.code).toBe(99991663);
  expect((await control('GET', '/accounts')).body.accounts).toMatchObject([
    { provider: 'feishu', app_id: 'cli_1', bot: true },
  ]);
  expect((await kakao('FT')).data).toBeDefined();
  expect((await control('POST', '/reset')).status).toBe(204);
  expect((await feishu()).status).toBe(200);
});

it('keeps the tokens of accounts given at the start over a reset, unless it is told to forget them', async () => {
  await using strict = await startServer({ accounts: [{ provider: 'wechat', appid: 'wx1', secret: 's' }] });
  const { access_token } = await (
    await fetch(`${strict.url}/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=s`)
  ).json();
  const reset = async (body?: string) => {
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const answer = await fetch(
      `${strict.url}/__standin/reset`,
      body === undefined ? { method: 'POST' } : { ...json, body },
    );
    return [answer.status, await answer.text()];
  };
  const code = async () =>
    (await (await fetch(`${strict.url}/cgi-bin/media/uploadimg?access_token=${access_token}`)).json()).errcode;
  for (const body of [undefined, '{}', '{"tokens":false}']) {
    expect(await reset(body)).toEqual([204, '']);
    expect(await code()).not.toBe(40001);
  }
  expect(await reset('{"tokens":1}')).toEqual([400, '{"error":"reset: tokens must be true or false"}']);
  expect(await code()).not.toBe(40001);
  expect(await reset('{"tokens":true}')).toEqual([204, '']);
  expect(await code()).toBe(40001);
});

it.each([
  [{ provider: 'feishu', app_id: 'x' }, 'account: must have app_secret'],
  [{ provider: 'wechat', appid: 'x', secret: 's', kind: 'blog' }, 'kind must be one of official, service'],
  [{ provider: 'kakao', userId: 7 }, 'userId must be a string'],
  [{}, 'account: must have provider'],
  [null, 'account: must be an object'],
  [
    { provider: 'feishu', app_id: 'a', app_secret: 's', tenants: ['t'] },
    'account: tenants must be left out, unless type is isv',
  ],
  [{ provider: 'feishu', app_id: 'a b', app_secret: 's' }, 'account: app_id must be text with no space and no slash'],
  [{ provider: 'feishu', app_id: 'a', app_secret: '' }, 'account: app_secret must not be empty'],
  [{ provider: 'kakao', userId: 'a/b' }, 'account: userId must be text with no space and no slash'],
  [{ provider: 'kakao', userId: '  ' }, 'account: userId must be text with no space and no slash'],
  [{ provider: 'kakao', userId: 'me', name: 'x' }, 'account: there is no "name"; there are provider, userId'],
  [{ ...wechat, permissions: [11] }, 'account: must have component where it has permissions'],
  [{ ...wechat, permissions: [0], component: 'wx2' }, 'account: permissions.0 must be a whole number from 1'],
  [
    { ...wechat, component: 'nosuch' },
    'account: component must be the appid of an account of kind component that is declared, not "nosuch"',
  ],
  ...[
    'localhost',
    '1.2.3',
    '256.1.1.1',
    '1.2.3.4/24',
    '1:2:',
    '1::2::3',
    ':1::',
    '::ffff:1.2.3.4',
    '2001:DB8::1',
    '',
  ].map((ip): [object, string] => [
    { ...wechat, ips: ['127.0.0.1', ip] },
    'account: ips.1 must be an IP address, such as 203.0.113.7 or 2001:db8::7',
  ]),
])('refuses the account %j in words', async (account, message) => {
  const { status, body } = await control('POST', '/accounts', account);
  expect(status).toBe(400);
  expect(body.error).toContain(message);
  expect((await control('GET', '/accounts')).body.accounts).toEqual([]);
});

it('takes a platform first and then the account that has authorised it, and only one of kind component', async () => {
  const shop = { ...wechat, appid: 'wxshop', component: 'wx1', permissions: [11] };
  await control('POST', '/accounts', wechat);
  expect((await control('POST', '/accounts', shop)).body.error).toContain('component must be the appid of an account');
  await control('POST', '/accounts', { ...wechat, kind: 'component', ips: ['203.0.113.7', '::1', '2001:db8::7'] });
  expect((await control('POST', '/accounts', shop)).status).toBe(201);
});

it('moves its clock, and dates its replies by it', async () => {
  await control('POST', '/clock', { freeze: true });
  expect((await control('POST', '/clock', { set: '2027-01-31T20:00:00Z' })).body).toEqual({
    now: '2027-01-31T20:00:00.000Z',
    frozen: true,
  });
  expect((await control('POST', '/clock', { advance: '1 month' })).body.now).toBe('2027-02-28T20:00:00.000Z');
  expect((await kakao('FT')).data.request_date).toBe('20270301');
  const { headers } = await fetch(`${server.url}/cgi-bin/media/uploadimg`, { method: 'POST' });
  expect(headers.get('date')).toBe('Sun, 28 Feb 2027 20:00:00 GMT');
});

const isoTime =
  'an ISO time with its zone, such as "2026-01-31T08:00:00Z", on a day that exists in the years 1970 to 9999';

it.each([
  [{ advance: '2 fortnights' }, 'cannot advance by "2 fortnights"; say a number of seconds'],
  [{ set: 'tomorrow' }, `clock: set must be ${isoTime}, not "tomorrow"`],
  [{ set: '1900-01-01T00:00:00Z' }, `clock: set must be ${isoTime}, not "1900-01-01T00:00:00Z"`],
  [{ set: '2026-12-31T23:59:59' }, `clock: set must be ${isoTime}, not "2026-12-31T23:59:59"`],
  [{ set: '2026-02-30T00:00:00Z' }, `clock: set must be ${isoTime}, not "2026-02-30T00:00:00Z"`],
  [{ set: 1 }, 'clock: set must be a string'],
  [{ freeze: 'yes' }, 'clock: freeze must be true or false'],
  [{}, 'clock: must have just one of advance, set, freeze'],
  [{ freeze: true, advance: '1 day' }, 'clock: must have just one of advance, set, freeze'],
  [{ time: 'now' }, 'clock: there is no "time"; there are advance, set, freeze'],
  [null, 'clock: must be an object'],
])('refuses to turn the clock by %j', async (order, message) => {
  const { status, body } = await control('POST', '/clock', order);
  expect(status).toBe(400);
  expect(body.error).toContain(message);
});

it('shows and sets the switches', async () => {
  expect((await control('GET', '/settings')).body['kakao.wideSize']).toBe('exact');
  expect((await control('PUT', '/settings', { 'kakao.wideSize': '4:3', 'feishu.imageMaxBytes': 600 })).status).toBe(
    200,
  );
  expect(await feishu()).toMatchObject({ body: { code: 234006 }, rule: 'feishu/images/size' });
  expect((await control('PUT', '/settings', { 'kakao.wideSize': 'huge' })).body.error).toContain(
    'it can be "exact" or "4:3" or "minimum"',
  );
  for (const none of [['x'], null, 'x']) {
    expect(await control('PUT', '/settings', none)).toEqual({
      status: 400,
      body: { error: 'settings: must be an object' },
    });
  }
});

it('lists the rules with source and grade', async () => {
  const { rules } = (await control('GET', '/rules')).body;
  expect(rules).toContainEqual(
    expect.objectContaining({ id: 'feishu/images/gif-resolution', codes: [234039], limit: 2000, grade: 'assumed' }),
  );
});

it('tells null from the text of it where a switch has that', async () => {
  expect((await control('PUT', '/settings', { 'kakao.noFailures': null })).body.error).toBe(
    'kakao.noFailures cannot be null; it can be "[]" or "null"',
  );
});

it('says what there is to a path that is none of its own', async () => {
  expect(await control('GET', '/nothing')).toEqual({
    status: 404,
    body: { error: 'there is no GET /__standin/nothing; GET /__standin lists what there is' },
  });
});

it('lists its calls', async () => {
  const { calls } = (await control('GET', '')).body;
  expect(calls).toContain('GET /__standin/requests/:id');
  expect(calls).toContain('DELETE /__standin/images/:key');
  expect(calls).toContain('PUT /__standin/settings');
  for (const line of calls as string[]) {
    const [method = '', path = ''] = line.split(' ');
    const { status } = await fetch(server.url + path, { method });
    expect([line, status === 405]).toEqual([line, false]);
  }
});

it.each([
  ['POST', '/settings', 'GET, HEAD, PUT', 'it takes GET, PUT'],
  ['GET', '/reset', 'POST', 'it takes POST'],
  ['PUT', '/clock', 'GET, HEAD, POST', 'it takes GET, POST'],
  ['PUT', '/faults', 'GET, HEAD, POST, DELETE', 'it takes GET, POST, DELETE'],
  ['DELETE', '/requests/1', 'GET, HEAD', 'it takes GET'],
  ['POST', '', 'GET, HEAD', 'it takes GET'],
])('answers %s %s with 405 and the methods there are', async (method, path, allow, message) => {
  const response = await fetch(`${server.url}/__standin${path}`, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
  expect(await response.json()).toEqual({ error: `there is no ${method} /__standin${path}; ${message}` });
});

it('answers a HEAD as a GET', async () => {
  expect((await fetch(`${server.url}/__standin/health`, { method: 'HEAD' })).status).toBe(200);
});

const put = async (body: string | Uint8Array<ArrayBuffer>, headers = {}) => {
  const sent = { 'content-type': 'application/json', ...headers };
  const response = await fetch(`${server.url}/__standin/settings`, { method: 'PUT', headers: sent, body });
  return { status: response.status, error: (await response.json()).error };
};

it('says how long a body may be', async () => {
  expect(await put(`"${'x'.repeat(1024 * 1024)}"`)).toEqual({
    status: 413,
    error: 'the body may have 1048576 bytes at the most',
  });
});

it.each([
  ['gzip', 400, 'the body is not gzip, as its Content-Encoding says'],
  ['br', 400, 'the body is not br, as its Content-Encoding says'],
  ['lzw', 415, 'the Content-Encoding "lzw" is not supported; send the body as it is, or as gzip, deflate or br'],
])('says so where a body is no %s', async (encoding, status, error) => {
  expect(await put('{"kakao.wideSize":"4:3"}', { 'content-encoding': encoding })).toEqual({ status, error });
});

it('reads a packed body', async () => {
  const packed = new Uint8Array(gzipSync('{"kakao.wideSize":"4:3"}'));
  expect((await put(packed, { 'content-encoding': 'gzip' })).status).toBe(200);
  expect(server.emulator.settings()['kakao.wideSize']).toBe('4:3');
});

it('takes a RangeError of its own for what it is: its own', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(server.emulator.world.faults, 'all').mockImplementation(() => {
    throw new RangeError('Invalid array length');
  });
  expect(await control('GET', '/faults')).toEqual({ status: 500, body: { error: 'internal error of Standin' } });
  expect(said).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});

it('refuses JSON nested past any use without a fault of its own', async () => {
  const deep = `{"provider":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/__standin/accounts`, { method: 'POST', headers, body: deep });
  expect(response.status).toBe(400);
  expect((await response.json()).error).toBe('account: must be plain JSON, and not nested so deeply');
});

it('refuses a setting of any depth in words', async () => {
  for (let depth = 1000; depth < 10_000; depth += 250) {
    const { status, error } = await put(`{"kakao.wideSize":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect([depth, status, error.includes('kakao.wideSize') || error.includes('so deeply')]).toEqual([
      depth,
      400,
      true,
    ]);
  }
});

it('refuses a body that is no JSON without losing anything', async () => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/__standin/settings`, { method: 'PUT', headers, body: '{"kakao' });
  expect(response.status).toBe(400);
  expect((await response.json()).error).toContain('the body is not JSON: ');
});

it.each([
  ['a foreign Host', 'Host: evil.example\r\n', 403],
  ['a rebound Host', 'Host: 127.0.0.1.evil.example:80\r\n', 403],
  ['no Host', '', 400],
  ['a foreign Origin', 'Host: localhost\r\nOrigin: http://evil.example\r\n', 403],
  ['a null Origin', 'Host: localhost\r\nOrigin: null\r\n', 403],
  ['a cross-site fetch', 'Host: localhost\r\nSec-Fetch-Site: cross-site\r\n', 403],
  ['a form', 'Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 2\r\n', 415],
  ['a text body', 'Host: localhost\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n', 415],
])('keeps out a call with %s', async (_, headers, status) => {
  const body = headers.includes('Content-Length') ? '{}' : '';
  const reply = await exchange(
    server.url,
    `POST /__standin/reset HTTP/1.1\r\n${headers}Connection: close\r\n\r\n${body}`,
  );
  expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(reply.toLowerCase()).not.toContain('access-control');
});

it.each(['localhost', '127.0.0.1', '127.0.0.1:4010', '[::1]:4010', 'LOCALHOST'])('lets in Host %s', async (host) => {
  const reply = await exchange(
    server.url,
    `POST /__standin/reset HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
  );
  expect(reply).toMatch(/^HTTP\/1.1 204 /);
});

it('says where the providers are to a path that is nobody’s', async () => {
  const response = await fetch(`${server.url}/v1/images`);
  expect(response.status).toBe(404);
  expect((await response.json()).error).toContain(
    '/open-apis, /callback/ws, /cgi-bin, /wxa, /file/v1, /image/v1/mms, ',
  );
});
