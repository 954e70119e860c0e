import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
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
    body: { status: 'ok', version: VERSION, providers: ['feishu', 'wechat', 'kakao'] },
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
    'there is no error "nope"; there are failedToUpload (E600), tooLarge (E600)',
  ],
  [{ provider: 'qq', error: 1 }, 'provider must be one of feishu, wechat, kakao, not "qq"'],
  [
    { provider: 'wechat', error: 48001, endpoint: 'wechat/x' },
    'wechat has no endpoint "wechat/x"; there are wechat/uploadimg',
  ],
  [{ provider: 'wechat' }, "must have required property 'error'"],
  [{ provider: 'wechat', error: 48001, times: 0 }, 'times must be >= 1'],
  [{ provider: 'wechat', error: 48001, often: 2 }, 'must NOT have additional properties: often'],
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

it.each([
  [{ provider: 'feishu', app_id: 'x' }, "account of feishu: must have required property 'app_secret'"],
  [
    { provider: 'wechat', appid: 'x', secret: 's', kind: 'blog' },
    'kind must be equal to one of the allowed values: official, service',
  ],
  [{ provider: 'kakao', userId: 7 }, 'userId must be string'],
  [{}, 'provider must be one of feishu, wechat, kakao'],
])('refuses the account %j in words', async (account, message) => {
  const { status, body } = await control('POST', '/accounts', account);
  expect(status).toBe(400);
  expect(body.error).toContain(message);
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

it.each([
  [{ advance: '2 fortnights' }],
  [{ set: 'tomorrow' }],
  [{ set: 1 }],
  [{}],
  [{ freeze: true, advance: '1 day' }],
])('refuses to turn the clock by %j', async (order) => {
  const { status, body } = await control('POST', '/clock', order);
  expect(status).toBe(400);
  expect(body.error).toMatch(/advanc|clock/);
});

it('shows and sets the switches', async () => {
  expect((await control('GET', '/settings')).body['kakao.wideSize']).toBe('exact');
  expect((await control('PUT', '/settings', { 'kakao.wideSize': '4:3', 'feishu.imageMaxBytes': 600 })).status).toBe(
    200,
  );
  expect(await feishu()).toMatchObject({ body: { code: 234006 }, rule: 'feishu/images/size' });
  expect((await control('PUT', '/settings', { 'kakao.wideSize': 'huge' })).body.error).toContain(
    'it can be exact or 4:3 or minimum',
  );
  expect((await control('PUT', '/settings', ['x'])).status).toBe(400);
});

it('lists the rules with source and grade', async () => {
  const { rules } = (await control('GET', '/rules')).body;
  expect(rules).toContainEqual(
    expect.objectContaining({ id: 'feishu/images/gif-resolution', codes: [234039], limit: 2000, grade: 'assumed' }),
  );
});

it.each([
  ['GET', '/nothing', 404],
  ['PUT', '/faults', 404],
])('%s %s is %i with an error in words', async (method, path, status) => {
  const reply = await control(method, path);
  expect(reply.status).toBe(status);
  expect(reply.body.error).toContain(`there is no ${method} /__standin${path}`);
});

it('refuses JSON nested past any use without a fault of its own', async () => {
  const deep = `{"provider":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/__standin/accounts`, { method: 'POST', headers, body: deep });
  expect(response.status).toBe(400);
});

it('refuses a body that is no JSON without losing anything', async () => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/__standin/settings`, { method: 'PUT', headers, body: '{"kakao' });
  expect(response.status).toBe(400);
  expect((await response.json()).error).toContain('JSON');
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
  expect((await response.json()).error).toContain('/open-apis, /cgi-bin, /file/v1 and /__standin');
});
