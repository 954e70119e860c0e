import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { gif, jpg, png } from '../../fixtures/images.ts';
import type { Seeds } from '../../mocks/index.ts';
import { type MockServer, mockServer } from '../../mocks/index.ts';
import { FeishuClient, KakaoClient, WeChatClient } from '../../src/clients.ts';
import { InputError } from '../../src/index.ts';
import { inProject, modules } from './project.ts';

const picture = jpg({ width: 800, height: 600 });
const accounts = [
  { provider: 'feishu', app_id: 'cli_1', app_secret: 's', bot: false },
  { provider: 'wechat', appid: 'wx1', secret: 's' },
] as const;

let server: MockServer;
beforeAll(() => {
  server = mockServer();
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => server.emulator.reset());
afterAll(() => server.close());

const kakao = (userId: string) => new KakaoClient({ userId });

it('has the accounts, as they were declared and filled in', async () => {
  server.seed({ accounts });
  const { account } = await server.db();
  expect(account.count()).toBe(2);
  expect(account.findFirst({ where: { provider: { equals: 'wechat' } } })).toMatchObject({
    id: 'wechat/wx1',
    account: 'wx1',
    declared: { appid: 'wx1', secret: 's', kind: 'official' },
  });
  const withoutBot = account.findMany({ where: { declared: { bot: { equals: false } } } });
  expect(withoutBot.map(({ id }) => id)).toEqual(['feishu/cli_1']);
});

it('has the pictures, with their sizes, times and URLs', async () => {
  const { url } = await kakao('a').uploadImage(picture);
  await new WeChatClient({ accessToken: 'x' }).uploadImage(png({ width: 10, height: 20 }));
  const { image } = await server.db();
  expect(image.getAll().map(({ provider }) => provider)).toEqual(['wechat', 'kakao']);
  expect(image.findFirst({ where: { url: { equals: url } } })).toMatchObject({
    provider: 'kakao',
    format: 'jpg',
    width: 800,
    height: 600,
    bytes: picture.length,
    storedAt: expect.any(Date),
    expiresAt: expect.any(Date),
  });
  expect(image.findMany({ where: { width: { lt: 800 } } }).map(({ format }) => format)).toEqual(['png']);
  const lasting = image.findMany({ where: { expiresAt: { gt: new Date() } } });
  expect(lasting.map(({ provider }) => provider)).toEqual(['kakao']);
});

it('has the calls, and why they were refused', async () => {
  await kakao('a').uploadImage(picture, { filename: 'good.jpg' });
  await kakao('a')
    .uploadImage(gif({ width: 800, height: 600 }), { filename: 'bad.gif' })
    .catch(() => {});
  await fetch('https://open.feishu.cn/open-apis/im/v1/images', { method: 'POST' });
  const { request } = await server.db();
  expect(request.count()).toBe(3);
  expect(request.findMany({ where: { taken: { equals: true } } }).map(({ parts }) => parts[0]?.filename)).toEqual([
    'good.jpg',
  ]);
  expect(request.findFirst({ where: { code: { equals: 'E600' } } })).toMatchObject({
    endpoint: 'kakao/FT',
    method: 'POST',
    status: 200,
    taken: false,
    error: 'imageFormat',
    rule: expect.stringMatching(/^kakao\/FT\//),
    replyBody: expect.stringContaining('E600'),
  });
  expect(request.findFirst({ where: { code: { equals: '99991661' } } })?.tenant).toBeNull();
});

it('finds calls by the parts of their forms', async () => {
  const message = { type: 'message', filename: 'photo.jpg' } as const;
  await new FeishuClient({ token: 't-1' }).uploadImage(picture, message);
  const { request, part } = await server.db();
  const found = request.findMany({ where: { parts: { filename: { contains: 'photo' } } } });
  expect(found.map(({ endpoint }) => endpoint)).toEqual(['feishu/images']);
  expect(found[0]?.parts.map(({ name, text, bytes }) => [name, text, bytes])).toEqual([
    ['image_type', 'message', 7],
    ['image', null, picture.length],
  ]);
  expect(part.findMany({ where: { format: { equals: 'jpg' } } }).map(({ request: of }) => of)).toEqual([found[0]?.id]);
});

it('sorts, and gives page by page', async () => {
  const sizes = [800, 720, 1000, 900];
  for (const width of sizes)
    await kakao('a')
      .uploadImage(jpg({ width, height: 600 }))
      .catch(() => {});
  const { request, part } = await server.db();
  const orderBy = { width: 'desc' } as const;
  const widths = (take: number, skip: number) => part.findMany({ orderBy, take, skip }).map(({ width }) => width);
  expect([widths(2, 0), widths(2, 2), widths(2, 4)]).toEqual([[1000, 900], [800, 720], []]);
  const [first] = request.findMany({ orderBy: [{ provider: 'asc' }, { at: 'asc' }], take: 1 });
  expect(request.findMany({ orderBy: { at: 'asc' }, cursor: first?.id ?? '' })).toHaveLength(3);
});

it('is a picture of one moment, and the next one is fresh', async () => {
  const before = await server.db();
  await kakao('a').uploadImage(picture);
  const after = await server.db();
  server.emulator.reset();
  const cleared = await server.db();
  expect([before, after, cleared].map(({ image, request }) => [image.count(), request.count()])).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
  ]);
});

it('has everything that is remembered, not only the newest hundred', async () => {
  const url = 'https://tyrar0qvgf.apigw.ntruss.com/file/v1/FT/image/me';
  for (let i = 0; i < 150; i++) await fetch(url, { method: 'POST' });
  const content = picture;
  server.seed({ images: Array.from({ length: 150 }, () => ({ provider: 'wechat', content })) });
  const { image, request } = await server.db();
  expect([image.count(), request.count()]).toEqual([150, 150]);
});

it('seeds pictures under the keys it gives, which open as if they had been uploaded', async () => {
  const [mine, free, dated, avatar] = server.seed({
    accounts: [{ provider: 'feishu', app_id: 'cli_1', app_secret: 's' }],
    images: [
      { provider: 'feishu', account: 'cli_1', content: picture },
      { provider: 'wechat', content: picture },
      { provider: 'kakao', account: 'me', content: picture },
      { provider: 'feishu', account: 'cli_1', kind: 'avatar', content: picture },
    ],
  });
  const client = new FeishuClient({ appId: 'cli_1', appSecret: 's' });
  expect(Buffer.from((await client.downloadImage(mine ?? '')).bytes).equals(picture)).toBe(true);
  const { image } = await server.db();
  for (const key of [free, dated]) {
    const url = image.findFirst({ where: { key: { equals: key ?? '' } } })?.url ?? '';
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(picture)).toBe(true);
  }
  expect(image.findFirst({ where: { kind: { equals: 'avatar' } } })).toMatchObject({ tenant: 'cli_1', key: avatar });
});

it.each([
  [{ accounts: [{ provider: 'line' }] }, 'provider must be one of'],
  [{ images: [{ provider: 'feishu', content: picture }] }, 'account must be'],
  [{ images: [{ provider: 'wechat', content: new Uint8Array(9) }] }, 'is no picture'],
])('says what is wrong with a seed', (wrong, message) => {
  const seeds = wrong as Seeds;
  expect(() => server.seed(seeds)).toThrow(InputError);
  expect(() => server.seed(seeds)).toThrow(message);
});

it('asks for @mswjs/data only where there is none and a database is wanted', async () => {
  const project = { node: process.execPath, packages: { msw: join(modules, 'msw') } };
  const script = `
    import { mockServer } from 'standin/msw';
    const server = mockServer();
    server.listen({ onUnhandledRequest: 'error' });
    const answer = await fetch('https://open.feishu.cn/open-apis/im/v1/images', { method: 'POST' });
    console.log((await answer.json()).code);
    await server.db().catch(({ message }) => console.log(message));
    server.close();
  `;
  expect((await inProject(project, script)).split('\n')).toEqual([
    '99991661',
    'db() needs the package @mswjs/data; install it with: npm install --save-dev @mswjs/data',
  ]);
});

it('seeds accounts in any order, and none where one cannot be', () => {
  const server = mockServer();
  const platform = { provider: 'wechat', appid: 'wxp', secret: 's', kind: 'component' } as const;
  const account = { provider: 'wechat', appid: 'wx1', secret: 's', component: 'wxp', permissions: [11] } as const;
  expect(() => server.seed({ accounts: [account, { ...platform, kind: 'service' }] })).toThrow(
    'account 1: component must be',
  );
  expect(server.emulator.accounts()).toEqual([]);
  server.seed({ accounts: [account, platform] });
  expect(server.emulator.accounts().map(({ appid }) => appid)).toEqual(['wx1', 'wxp']);
});

it('has what was nobody’s call', async () => {
  const head = { method: '', url: '', headers: [], framing: 'unknown', ip: '127.0.0.1' } as const;
  const told = { reply: { status: 400, headers: [], body: 'no' }, deviation: 'rubbish' };
  server.emulator.noteStray(head, told);
  await kakao('a').uploadImage(picture);
  const { request } = await server.db();
  expect(request.findMany({ where: { status: { equals: 400 } } })).toMatchObject([
    { provider: null, endpoint: null, taken: false, error: null, deviation: 'rubbish' },
  ]);
  expect(request.findMany({ where: { provider: { equals: 'kakao' } } })).toHaveLength(1);
});
