import { expect, it, vi } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { mockServer } from '../../mocks/index.ts';
import { type Config, createEmulator, type Emulator } from '../../src/index.ts';

const clock = { set: '2026-01-31T08:00:00Z', freeze: true };
const config: Config = {
  profile: 'observed',
  settings: { 'wechat.imageMaxBytes': 4096 },
  accounts: [
    { provider: 'wechat', appid: 'wx2', secret: 's', component: 'wxc' },
    { provider: 'wechat', appid: 'wxc', secret: 's', kind: 'component' },
    { provider: 'feishu', app_id: 'cli_1', app_secret: 's' },
  ],
  images: [
    { provider: 'feishu', account: 'cli_1', content: png({ width: 9, height: 9 }) },
    { provider: 'wechat', account: 'wx2', kind: 'material/image', key: 'cover', content: png({ width: 8, height: 8 }) },
  ],
  files: [{ provider: 'feishu', account: 'cli_1', kind: 'pdf', name: 'a.pdf', content: new Uint8Array([1, 2]) }],
  drafts: [
    {
      provider: 'wechat',
      account: 'wx2',
      articles: [{ title: 'A', content: '<p>one</p>', thumb_media_id: 'cover' }],
    },
    {
      provider: 'wechat',
      account: 'wx2',
      articles: [
        { title: 'B', article_type: 'newspic', image_info: { image_list: [{ image_media_id: 'cover' }] } },
        { title: 'C' },
      ],
    },
  ],
  faults: [{ provider: 'feishu', error: 234041 }],
  outcomes: [{ provider: 'wechat', outcome: '4' }],
  clock,
};

async function json(emulator: Emulator, url: string, init?: RequestInit): Promise<Record<string, unknown>> {
  return (await emulator.fetch(new Request(url, init)))?.json() as Promise<Record<string, unknown>>;
}

const post = (fields: object) => ({ method: 'POST', body: JSON.stringify(fields) });
const wechat = 'https://api.weixin.qq.com/cgi-bin';
const feishu = 'https://open.feishu.cn/open-apis';

/** All that can be seen of it without calls, which it may be compared by. */
function seen(emulator: Emulator) {
  const { events: _, ...shown } = emulator;
  return {
    clock: shown.clock(),
    settings: shown.settings(),
    accounts: shown.accounts().map(({ provider, app_id, appid }) => [provider, app_id ?? appid]),
    images: shown.images(),
    files: shown.world.objects.list(shown.world.clock.now()).map(({ key, filename }) => [key, filename]),
    drafts: shown.drafts(),
    faults: shown.faults().map(({ id: _, ...fault }) => fault),
    outcomes: shown.outcomes().map(({ id: _, ...outcome }) => outcome),
  };
}

it('is there before the first call', async () => {
  const emulator = createEmulator({ config });
  const { images, drafts, settings, ...rest } = seen(emulator);
  expect(settings).toMatchObject({ 'wechat.imageMaxBytes': 4096 });
  expect(settings).not.toEqual(createEmulator({ settings: config.settings ?? {} }).settings());
  expect(images).toMatchObject([
    { key: 'cover', tenant: 'wx2', kind: 'material/image', storedAt: '2026-01-31T08:00:00.000Z' },
    { tenant: 'cli_1', kind: 'message' },
  ]);
  expect(drafts).toMatchObject([
    { tenant: 'wx2', articles: [{ title: 'B', type: 'newspic', pictures: ['cover'] }, { title: 'C' }] },
    { tenant: 'wx2', articles: [{ title: 'A', digest: 'one', cover: 'cover' }], createdAt: '2026-01-31T08:00:00.000Z' },
  ]);
  expect(rest).toMatchObject({
    clock: { now: '2026-01-31T08:00:00.000Z', frozen: true },
    faults: [{ provider: 'feishu', error: 'tenantKeyDeleted' }],
    outcomes: [{ provider: 'wechat', outcome: '4' }],
  });
  expect(rest.files).toContainEqual([expect.stringMatching(/^file_v3_00/), 'a.pdf']);
});

it('answers calls as if they had brought it about', async () => {
  const emulator = createEmulator({ config: { ...config, faults: [] } });
  const { access_token: token } = await json(
    emulator,
    `${wechat}/token?grant_type=client_credential&appid=wx2&secret=s`,
  );
  expect(await json(emulator, `${wechat}/draft/count?access_token=${token}`)).toMatchObject({ total_count: 2 });
  const [, { id: media_id = '' } = {}] = emulator.drafts();
  const url = `${wechat}/draft/get?access_token=${token}`;
  expect(await json(emulator, url, post({ media_id }))).toMatchObject({
    news_item: [{ title: 'A', thumb_media_id: 'cover' }],
  });
  const app = { app_id: 'cli_1', app_secret: 's' };
  const { tenant_access_token } = await json(emulator, `${feishu}/auth/v3/tenant_access_token/internal`, post(app));
  const headers = { authorization: `Bearer ${tenant_access_token}` };
  const key = seen(emulator).files.find(([, name]) => name === 'a.pdf')?.[0];
  const file = await emulator.fetch(new Request(`${feishu}/im/v1/files/${key}`, { headers }));
  expect([file?.status, file?.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(new Uint8Array((await file?.arrayBuffer()) ?? [])).toEqual(new Uint8Array([1, 2]));
});

it('is the same for the same seed, whatever came between, after each reset', () => {
  const emulator = createEmulator({ config, seed: 7 });
  const before = seen(emulator);
  expect(seen(createEmulator({ config, seed: 7 }))).toEqual(before);
  expect(seen(createEmulator({ config, seed: 8 }))).not.toEqual(before);
  for (const settings of [{ 'wechat.imageMaxBytes': 5 }, {}]) {
    emulator.changeSettings(settings);
    emulator.turnClock({ advance: '4 months' });
    emulator.turnClock({ freeze: false });
    emulator.deleteImages();
    emulator.clearFaults();
    emulator.clearOutcomes();
    emulator.declareAccount({ provider: 'kakao', userId: 'me' });
    emulator.reset();
    expect(seen(emulator)).toEqual(before);
  }
});

it('is left out by a reset to nothing, and comes back with the next', () => {
  const emulator = createEmulator({ config, accounts: [{ provider: 'kakao', userId: 'me' }], seed: 7 });
  const before = seen(emulator);
  emulator.reset({ to: 'empty' });
  const { clock: after, settings, ...rest } = seen(emulator);
  expect(rest).toEqual({ accounts: [], images: [], files: [], drafts: [], faults: [], outcomes: [] });
  expect(after.frozen).toBe(false);
  expect(Math.abs(Date.parse(after.now) - Date.now())).toBeLessThan(60_000);
  expect(settings).toEqual(before.settings);
  emulator.reset();
  expect(seen(emulator)).toEqual(before);
  expect(() => emulator.reset({ to: 'nothing' as 'empty' })).toThrow('reset: to must be one of start, empty');
});

it('stands still at the very time that it is given, whatever time passes meanwhile', () => {
  let now = Date.now();
  const machine = vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 1;
    return now;
  });
  const emulator = createEmulator({ config: { clock } });
  machine.mockRestore();
  expect(emulator.clock()).toEqual({ now: '2026-01-31T08:00:00.000Z', frozen: true });
});

it.each<[string, typeof clock | undefined]>([
  ['stands still', clock],
  ['lies far ahead', { ...clock, set: '2090-01-01T00:00:00Z', freeze: false }],
  ['is the machine’s', undefined],
])('keeps a token of one of its accounts, where its time %s', async (_, start) => {
  const { clock: _clock, faults: _faults, ...rest } = config;
  const emulator = createEmulator({ config: start ? { ...rest, clock: start } : rest });
  const { access_token: token } = await json(
    emulator,
    `${wechat}/token?grant_type=client_credential&appid=wx2&secret=s`,
  );
  const count = () => json(emulator, `${wechat}/draft/count?access_token=${token}`);
  emulator.reset();
  expect(await count()).toEqual({ total_count: 2 });
  emulator.turnClock({ advance: '7100 seconds' });
  expect(await count()).toEqual({ total_count: 2 });
  emulator.turnClock({ advance: '101 seconds' });
  expect(await count()).toMatchObject({ errcode: 42001 });
  emulator.reset();
  expect(await count()).toEqual({ total_count: 2 });
  emulator.reset({ to: 'empty' });
  expect(await count()).toEqual({ total_count: 0 });
  emulator.reset({ tokens: true });
  expect(await count()).toMatchObject({ errcode: 40001 });
});

it('keeps the bytes of its own', () => {
  const content = png({ width: 9, height: 9 });
  const emulator = createEmulator({
    config: { images: [{ provider: 'kakao', account: 'me', content }] },
  });
  const stored = () => emulator.image(emulator.images()[0]?.key ?? '')?.content;
  const before = stored();
  content.fill(0);
  before?.fill(0);
  emulator.reset();
  expect(stored()).toEqual(png({ width: 9, height: 9 }));
});

it('stands behind the options that are given beside it', () => {
  const emulator = createEmulator({
    config,
    profile: 'documented',
    settings: { 'wechat.imageMaxBytes': 5 },
    accounts: [{ provider: 'wechat', appid: 'wx3', secret: 's', component: 'wxc' }],
  });
  expect(emulator.settings()).toEqual(createEmulator({ settings: { 'wechat.imageMaxBytes': 5 } }).settings());
  expect(emulator.accounts().map(({ app_id, appid }) => app_id ?? appid)).toEqual(['cli_1', 'wx2', 'wxc', 'wx3']);
});

const tooMuch = Array.from({ length: 3 }, () => ({
  provider: 'kakao' as const,
  account: 'me',
  content: png({ width: 9, height: 9, bytes: 3000 }),
}));

it.each<[unknown, string]>([
  [{ images: [{ provider: 'kakao', account: 'me', file: 'a.png' }] }, 'config: images.0 must have content'],
  [{ images: [{ provider: 'kakao', account: 'me', content: 'x' }] }, 'config: images.0.content '],
  [{ images: {} }, 'config: images must be a list'],
  [{ faults: [{ provider: 'kakao' }] }, 'config: faults.0: must have an error, a transport'],
  [{ files: [{ provider: 'kakao', account: 'a', name: 'n' }] }, 'config: files.0 must have content'],
  [{ images: tooMuch }, 'config: the store of 8192 bytes does not hold all of its images and files'],
  [
    { images: [{ ...tooMuch[0], content: png({ width: 9, height: 9, bytes: 9000 }) }] },
    'config: images.0: it has 9000 bytes, and',
  ],
  [{ clock: { set: 'noon' } }, 'config: clock: set must be an ISO time'],
  ['standin.yaml', 'config must be an object, not "standin.yaml"'],
])('makes no emulator of %j', (bad, message) => {
  expect(() => createEmulator({ config: bad as Config, storeBytes: 8192 })).toThrow(message);
});

it('is for MSW, too', () => {
  const server = mockServer({ config });
  expect(server.emulator.drafts()).toHaveLength(2);
});
