import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { gif, png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import type { RequestRecord } from '../../src/core/shapes.ts';
import { form } from './form.ts';

const picture = png({ width: 800, height: 600 });
const tooWide = gif({ width: 2001, height: 8 });

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.emulator.reset());
afterAll(() => server.close());

const read = async (path: string) => {
  const response = await fetch(`${server.url}/__standin/requests${path}`);
  return { status: response.status, body: await response.json() };
};
const list = async (query = ''): Promise<RequestRecord[]> => {
  const { status, body } = await read(query);
  expect(status).toBe(200);
  return body.requests;
};
const feishu = (image: Uint8Array<ArrayBuffer> = picture, token = 't-1') =>
  fetch(`${server.url}/open-apis/im/v1/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form(['image_type', 'message'], ['image', image, 'a.png']),
  });
const wechat = (filename = 'a.png', token = 'me') =>
  fetch(`${server.url}/cgi-bin/media/uploadimg?access_token=${token}`, {
    method: 'POST',
    body: form(['media', picture, filename]),
  });
const kakao = (...images: Uint8Array<ArrayBuffer>[]) =>
  fetch(`${server.url}/file/v1/ft-carousel-feed/image/me`, {
    method: 'POST',
    body: form(...images.map((image): [string, Uint8Array<ArrayBuffer>, string] => ['image', image, 'a.png'])),
  });

it('shows a refused call with what was sent, the rule that spoke and what would have passed', async () => {
  const reply = await feishu(tooWide);
  const [record] = await list();
  expect(record).toMatchObject({
    id: reply.headers.get('x-standin-request'),
    at: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/),
    tookMs: expect.any(Number),
    provider: 'feishu',
    endpoint: 'feishu/images',
    method: 'POST',
    url: '/open-apis/im/v1/images',
    framing: { length: record?.bodyBytes },
    ip: '127.0.0.1',
    parts: [
      { name: 'image_type', bytes: 7, text: 'message' },
      { name: 'image', filename: 'a.png', bytes: tooWide.length, format: 'gif', width: 2001, height: 8 },
    ],
    status: 400,
    reply: { bytes: Number(reply.headers.get('content-length')), body: await reply.text() },
    verdict: {
      error: 'resolutionTooHigh',
      code: 234039,
      message: 'Image resolution exceeds limit.',
      rule: 'feishu/images/gif-resolution',
      measured: 2001,
      limit: 2000,
      mend: 'scale it until no side is over 2000 pixels',
      also: [],
      grade: 'assumed',
      source: { page: 'feishu-image-create', at: 'Limits' },
    },
    others: [],
    warnings: expect.any(Array),
  });
  expect(reply.headers.get('x-standin-rule')).toBe('feishu/images/gif-resolution');
});

it('says where its claims can be read, also of an error that was ordered or asked for by a credential', async () => {
  await feishu(tooWide);
  await feishu(picture, 't-standin-234041');
  server.emulator.orderFault({ provider: 'wechat', error: 40009 });
  await wechat();
  const [ordered, magic, refused] = (await list()).map(({ verdict }) => verdict);
  const feishuPage = 'https://open.feishu.cn/document/server-docs/im-v1/image/create';
  expect(refused).toMatchObject({ grade: 'assumed', source: { title: 'Upload an image', address: feishuPage } });
  expect(magic).toMatchObject({ magic: true, grade: 'documented', source: { address: feishuPage } });
  expect(ordered).toMatchObject({
    fault: expect.any(Number),
    grade: 'documented',
    source: {
      page: 'wechat-uploadimg',
      address: 'https://developers.weixin.qq.com/doc/service/api/material/permanent/api_uploadimage',
    },
  });
});

it('shows a call that was taken without a verdict, and a download without its bytes', async () => {
  const { data } = await (await feishu()).json();
  await fetch(`${server.url}/open-apis/im/v1/images/${data.image_key}`, { headers: { authorization: 'Bearer t-1' } });
  const [download, upload] = await list();
  expect(upload).not.toHaveProperty('verdict');
  expect(download).toMatchObject({
    endpoint: 'feishu/download',
    status: 200,
    reply: { bytes: picture.length },
    parts: [],
  });
  expect(download?.reply).not.toHaveProperty('body');
});

it('names what else was wrong, in the order in which it would have been said', async () => {
  await fetch(`${server.url}/cgi-bin/media/uploadimg?access_token=me`, {
    method: 'POST',
    body: form(['media', new Uint8Array(2_000_000), 'a.txt']),
  });
  const [record] = await list();
  expect(record?.verdict?.rule).toBe('wechat/uploadimg/extension');
  expect(record?.verdict?.also?.map(({ rule, error }) => [rule, error])).toEqual([
    ['wechat/uploadimg/size', 'tooLarge'],
    ['wechat/uploadimg/content', 'imageFormat'],
  ]);
});

it('shows each image of a list that was refused', async () => {
  await kakao(tooWide, picture, png({ width: 10, height: 10 }));
  const [record] = await list();
  expect(record?.verdict).toMatchObject({ image: 1, code: '2003', rule: 'kakao/ft-carousel-feed/format' });
  expect(record?.others).toMatchObject([{ image: 3, code: '2002', rule: 'kakao/ft-carousel-feed/width' }]);
});

it('gives the same under the id that the answer carries, in process too', async () => {
  const id = (await wechat('a.gif')).headers.get('x-standin-request') ?? '';
  const { status, body } = await read(`/${id}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ id, verdict: { code: 40005 } });
  expect((await list())[0]).toEqual(body);
  expect(JSON.parse(JSON.stringify(server.emulator.request(id)))).toEqual(body);
  expect(JSON.parse(JSON.stringify(server.emulator.requests()))).toEqual([body]);
});

it('keeps calls to paths that a provider does not have, and of nobody, and none of the control plane', async () => {
  await fetch(`${server.url}/open-apis/im/v1/pictures`);
  await fetch(`${server.url}/nothing`);
  await fetch(`${server.url}/__standin/health`);
  expect((await list()).map(({ endpoint, url, status }) => [endpoint, url, status])).toEqual([
    [null, '/nothing', 404],
    [null, '/open-apis/im/v1/pictures', 404],
  ]);
});

/** Six calls, which the filters below tell apart. */
async function sixCalls(): Promise<string[]> {
  const replies = [
    await feishu(picture, 't-a'),
    await feishu(tooWide, 't-b'),
    await wechat('a.png', 'me'),
    await wechat('a.gif', 'me'),
    await kakao(picture, tooWide),
    await fetch(`${server.url}/file/v1/FT/image/me`, { method: 'POST', body: form(['image', tooWide, 'a.gif']) }),
  ];
  return replies.map(({ headers }) => headers.get('x-standin-request') ?? '');
}

it.each<[query: string, calls: number[]]>([
  ['', [6, 5, 4, 3, 2, 1]],
  ['?limit=2', [6, 5]],
  ['?limit=100', [6, 5, 4, 3, 2, 1]],
  ['?provider=feishu', [2, 1]],
  ['?provider=kakao&limit=1', [6]],
  ['?endpoint=kakao/FT', [6]],
  ['?endpoint=kakao%2Fft-carousel-feed', [5]],
  ['?endpoint=wechat/token', []],
  ['?provider=feishu&endpoint=kakao/FT', []],
  ['?code=234039', [2]],
  ['?code=40005', [4]],
  ['?code=E600', [6]],
  ['?code=2003', [5]],
  ['?code=imageFormat', [6, 5]],
  ['?code=resolutionTooHigh', [2]],
  ['?code=99991663', []],
  ['?account=t-a', [1]],
  ['?account=me', [6, 5, 4, 3]],
  ['?account=me&provider=wechat&code=40005', [4]],
  ['?account=nobody', []],
])('filters by %s', async (query, calls) => {
  const ids = await sixCalls();
  expect((await list(query)).map(({ id }) => ids.indexOf(id) + 1)).toEqual(calls);
});

it('filters in process alike, with codes as they are', async () => {
  await sixCalls();
  const { emulator } = server;
  expect(emulator.requests({ code: 234039 })).toHaveLength(1);
  expect(emulator.requests({ code: 'E600' })).toHaveLength(1);
  expect(emulator.requests({ provider: 'wechat', limit: 1 })).toMatchObject([{ verdict: { code: 40005 } }]);
  expect(() => emulator.requests({ limit: 0 })).toThrow('requests: limit must be a whole number from 1');
});

it('finds a call by the code of an image that was refused beside another', async () => {
  await kakao(tooWide, png({ width: 10, height: 10 }));
  expect(await list('?code=2002')).toHaveLength(1);
});

it('gives a hundred where nobody says how many', async () => {
  for (let i = 0; i < 101; i++) await fetch(`${server.url}/open-apis/x`);
  expect(await list()).toHaveLength(100);
  expect(await list('?limit=500')).toHaveLength(101);
});

it.each([
  ['?provider=qq', 'provider must be one of feishu, wechat, kakao, not "qq"'],
  ['?provider=', 'provider must be one of feishu, wechat, kakao, not ""'],
  ['?provider=feishu&provider=kakao', 'requests: provider must be a string'],
  ['?endpoint=feishu', 'requests: there is no endpoint "feishu"; there are feishu/images, feishu/download'],
  ['?endpoint=a&endpoint=b', 'requests: endpoint must be a string'],
  ['?limit=0', 'requests: limit must be a whole number from 1'],
  ['?limit=-1', 'requests: limit must be a whole number from 1'],
  ['?limit=1.5', 'requests: limit must be a whole number from 1'],
  ['?limit=', 'requests: limit must be a whole number from 1'],
  ['?limit=1&limit=2', 'requests: limit must be a whole number from 1'],
  ['?account=', 'requests: account must not be empty'],
  ['?code=1&code=2', 'requests: code must be a string or a number'],
  ['?code=toolarge', 'requests: no error has the code or the name "toolarge"; "standin rules" lists them'],
  ['?code=99', 'requests: no error has the code or the name "99"; "standin rules" lists them'],
  ['?code=0', 'requests: no error has the code or the name "0"; "standin rules" lists them'],
  ['?since=now', 'requests: there is no "since"; there are provider, endpoint, code, account, after, limit'],
])('refuses %s in one clear line', async (query, message) => {
  const { status, body } = await read(query);
  expect(status).toBe(400);
  expect(body.error).toContain(message);
  expect(body.error).not.toContain('\n');
});

it.each(['0', '2', '1.5', '-1', '01', 'x', '%20', 'constructor', '..%2F1'])('knows no request %s', async (id) => {
  await wechat();
  const { status, body } = await read(`/${id}`);
  expect(status).toBe(404);
  expect(body.error).toBe(`there is no request ${JSON.stringify(decodeURIComponent(id))}, or it was forgotten`);
});

it('forgets with a reset, and the oldest past a thousand', async () => {
  const first = (await wechat()).headers.get('x-standin-request');
  expect((await read(`/${first}`)).status).toBe(200);
  await fetch(`${server.url}/__standin/reset`, { method: 'POST' });
  expect((await read(`/${first}`)).status).toBe(404);
  expect(await list()).toEqual([]);
  const oldest = (await wechat()).headers.get('x-standin-request');
  for (let i = 0; i < 1000; i++) await server.emulator.fetch(new Request('https://open.feishu.cn/nothing'));
  expect((await read(`/${oldest}`)).status).toBe(404);
  expect(await list('?limit=5000')).toHaveLength(1000);
});

it.each(['POST', 'PUT', 'DELETE'])('has no %s', async (method) => {
  const response = await fetch(`${server.url}/__standin/requests`, { method });
  expect(response.status).toBe(405);
});
