import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
import { UploadError, WeChatClient } from '../../src/clients.ts';
import { wechat as tables } from '../../src/errors.ts';
import { type Place, ways } from './places.ts';
import { answering, recorder } from './record.ts';

const STABLE = '/cgi-bin/stable_token';
const PLAIN = '/cgi-bin/token';
const UPLOAD = '/cgi-bin/media/uploadimg';
const picture = jpg({ width: 64, height: 48 });
const account = { appId: 'wx1', appSecret: 'right' };

/** Without the one that has no code. */
const rows = (table: object) =>
  Object.entries(table)
    .map(([name, row]) => ({ name, ...row }))
    .filter(({ name }) => name !== 'noLength');

it.each([40001, 40014, 42001])('renews the token on %i once and no more', async (code) => {
  const paths: string[] = [];
  const fetch = async (url: string) => {
    const { pathname } = new URL(url);
    paths.push(pathname);
    const refused = { errcode: code, errmsg: 'x' };
    return Response.json(pathname === UPLOAD ? refused : { access_token: `${paths.length}`, expires_in: 7200 });
  };
  await expect(new WeChatClient({ ...account, fetch }).uploadImage(picture)).rejects.toMatchObject({ code });
  expect(paths).toEqual([STABLE, UPLOAD, STABLE, UPLOAD]);
});

it('fetches a new token shortly before the end of the old one', async () => {
  const issued = (expires_in: number) => () => Response.json({ access_token: 'x', expires_in });
  const uploaded = () => Response.json({ url: 'http://mmbiz.qpic.cn/x' });
  const wechat = new WeChatClient({
    ...account,
    fetch: answering(issued(119), uploaded, issued(7200), uploaded, uploaded),
  });
  await wechat.uploadImage(picture);
  await wechat.uploadImage(picture);
  expect(await wechat.uploadImage(picture)).toEqual({ url: 'http://mmbiz.qpic.cn/x' });
});

it('asks for credentials', () => {
  const needs = 'wechat: needs an accessToken, or an appId and an appSecret';
  expect(() => new WeChatClient({ appId: 'wx1' } as never)).toThrow(new TypeError(needs));
  expect(() => new WeChatClient({ appid: 'wx1', secret: 's' } as never)).toThrow(
    new TypeError(`${needs}; write appId instead of appid, appSecret instead of secret`),
  );
  expect(() => new WeChatClient({ token: 'x' } as never)).toThrow('write accessToken instead of token');
});

describe.each(ways)('$way', ({ start, hasWire }) => {
  // Declared, so that no token is good but one that the client fetched for it.
  const declared = { accounts: [{ provider: 'wechat', appid: 'wx1', secret: 'right' }] };
  let place: Place;
  beforeEach(async () => {
    place = await start(declared);
  });
  afterEach(() => place.close());

  const client = (more: object = {}) => new WeChatClient({ ...account, baseUrl: place.baseUrl, ...more });

  it.each([
    ['a stable token', {}, STABLE],
    ['a plain token', { stable: false }, PLAIN],
  ])('uploads with %s, and the URL opens the same bytes', async (_, options, path) => {
    const { fetch: recorded, paths } = recorder();
    const { url } = await client({ ...options, fetch: recorded }).uploadImage(picture);
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(picture)).toBe(true);
    expect(paths).toEqual([path, UPLOAD]);
  });

  it('reads a success that has the URL alone', async () => {
    await place.close();
    place = await start({ profile: 'observed' });
    const wechat = new WeChatClient({ accessToken: 'x', baseUrl: place.baseUrl });
    expect((await wechat.uploadImage(picture)).url).toContain('/mmbiz_jpg/');
  });

  it('lets the service judge what breaks a limit', async () => {
    const large = png({ width: 16, height: 16, bytes: 1_048_576 });
    await expect(client().uploadImage(large)).rejects.toMatchObject({ code: 40009, status: 200 });
  });

  it.each(rows(tables.upload))('throws $code of uploads with a hint ($name)', async ({ name, code, message }) => {
    place.emulator.orderFault({ provider: 'wechat', error: name, endpoint: 'wechat/uploadimg', times: 2 });
    const error = await client()
      .uploadImage(picture)
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(UploadError);
    expect(error).toMatchObject({ provider: 'wechat', code, status: 200, body: { errcode: code } });
    expect(error.message.startsWith(message)).toBe(true);
    expect(error.hint).toMatch(/^[A-Z].{20,}\.$/);
  });

  it.each([
    ...rows(tables.stableToken).map((row) => ({ ...row, endpoint: 'stable_token', stable: true })),
    ...rows(tables.token).map((row) => ({ ...row, endpoint: 'token', stable: false })),
  ])('throws $code of $endpoint with a hint, and uploads nothing ($name)', async ({ name, code, endpoint, stable }) => {
    const { fetch, paths } = recorder();
    place.emulator.orderFault({ provider: 'wechat', error: name, endpoint: `wechat/${endpoint}` });
    const error = await client({ stable, fetch })
      .uploadImage(picture)
      .catch((reason) => reason);
    expect(error).toMatchObject({ provider: 'wechat', code, status: 200 });
    expect(error.hint).toMatch(/^[A-Z].{20,}\.$/);
    expect(paths).toEqual([`/cgi-bin/${endpoint}`]);
  });

  it('throws without a code for the empty 412', async () => {
    place.emulator.orderFault({ provider: 'wechat', error: 'noLength' });
    const error = await client()
      .uploadImage(picture)
      .catch((reason) => reason);
    expect(error).toMatchObject({ status: 412, code: undefined, body: undefined });
    expect(error.message).toBe('HTTP 412 with nothing to read in it (no type)');
    expect(error.hint).toContain('Content-Length');
  });

  it.each([
    ['stable', true, STABLE],
    ['plain', false, PLAIN],
  ])('fetches one new %s token when the old one has expired', async (_, stable, path) => {
    const { fetch, paths } = recorder();
    const wechat = client({ stable, fetch });
    await wechat.uploadImage(picture);
    place.emulator.world.clock.advance('7201 seconds');
    await Promise.all([wechat.uploadImage(picture), wechat.uploadImage(picture)]);
    expect(paths.filter((each) => each === path)).toHaveLength(2);
  });

  it('fetches a new plain token when another program replaced its own', async () => {
    const mine = client({ stable: false });
    const theirs = client({ stable: false });
    await mine.uploadImage(picture);
    await theirs.uploadImage(picture);
    place.emulator.world.clock.advance('6 minutes');
    expect((await mine.uploadImage(picture)).url).toContain('mmbiz');
  });

  it('shares a stable token with other programs', async () => {
    const mine = client();
    await mine.uploadImage(picture);
    await client().uploadImage(picture);
    place.emulator.world.clock.advance('6 minutes');
    const { fetch, paths } = recorder();
    const again = client({ fetch });
    await again.uploadImage(picture);
    await mine.uploadImage(picture);
    expect(paths).toEqual([STABLE, UPLOAD]);
  });

  it('forces a new stable token when it is handed the one that was just refused', async () => {
    const tokens: string[] = [];
    const fetch: typeof globalThis.fetch = (url, init) => {
      const token = new URL(String(url)).searchParams.get('access_token');
      if (token) tokens.push(token);
      return globalThis.fetch(url, init);
    };
    const wechat = client({ fetch });
    await wechat.uploadImage(picture);
    place.emulator.world.clock.advance('1 minute');
    place.emulator.orderFault({ provider: 'wechat', error: 'tokenInvalid', endpoint: 'wechat/uploadimg' });
    await wechat.uploadImage(picture);
    const [first, second, third] = tokens;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('cannot renew a token it was given', async () => {
    const { fetch, paths } = recorder();
    const wechat = new WeChatClient({ accessToken: 'foreign', baseUrl: place.baseUrl, fetch });
    await expect(wechat.uploadImage(picture)).rejects.toMatchObject({ code: 40001 });
    expect(paths).toEqual([UPLOAD]);
  });

  it.each([45009, -1])('throws %i without a second try', async (code) => {
    const { fetch, paths } = recorder();
    place.emulator.orderFault({ provider: 'wechat', error: code, endpoint: 'wechat/uploadimg' });
    await expect(client({ fetch }).uploadImage(picture)).rejects.toMatchObject({ code });
    expect(paths).toEqual([STABLE, UPLOAD]);
  });

  it('fetches one token for a hundred uploads at once', async () => {
    const { fetch, paths } = recorder();
    const wechat = client({ fetch });
    await Promise.all(Array.from({ length: 100 }, () => wechat.uploadImage(picture)));
    expect(paths.filter((path) => path === STABLE)).toHaveLength(1);
  });

  it.each([
    ['photo', 40005],
    ['photo.webp', 40005],
    ['', 41005],
    ['图片 "一".png', undefined],
  ])('sends the filename %j as it is given', async (filename, code) => {
    const result = client().uploadImage(picture, { filename });
    if (code === undefined) await expect(result).resolves.toHaveProperty('url');
    else await expect(result).rejects.toMatchObject({ code });
  });

  it('sends a length also while it tells progress', async ({ skip }) => {
    skip(!hasWire, 'MSW does not show how the body of a fetch is framed');
    let last: [number, number] = [0, 1];
    const onProgress = (sent: number, total: number) => {
      last = [sent, total];
    };
    expect((await client().uploadImage(picture, { onProgress })).url).toContain('mmbiz');
    expect(last[0]).toBe(last[1]);
  });

  it('sends a length through the fetch of npm’s undici too', async ({ skip }) => {
    skip(!hasWire, 'MSW does not see npm’s undici');
    const undici = await import('undici');
    const onProgress = () => {};
    const wechat = client({ fetch: undici.fetch });
    expect((await wechat.uploadImage(picture)).url).toContain('mmbiz');
    expect((await wechat.uploadImage(picture, { onProgress })).url).toContain('mmbiz');
  });

  it('ends an upload in the middle with the reason of its signal, and nothing is kept', async () => {
    const controller = new AbortController();
    const upload = client().uploadImage(jpg({ width: 64, height: 48, bytes: 1_000_000 }), {
      signal: controller.signal,
      onProgress: () => controller.abort('enough'),
    });
    await expect(upload).rejects.toBe('enough');
    await client().uploadImage(picture);
    expect(place.emulator.images()).toHaveLength(1);
  });
});
