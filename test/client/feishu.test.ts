import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jpg, png, tiff } from '../../fixtures/images.ts';
import { FeishuClient, UploadError } from '../../src/clients.ts';
import type { FaultOrder } from '../../src/index.ts';
import { knownAt } from '../errors/known.ts';
import { type Place, ways } from './places.ts';
import { answering, recorder } from './record.ts';

const TOKENS = '/open-apis/auth/v3/tenant_access_token/internal';
const IMAGES = '/open-apis/im/v1/images';
const picture = png({ width: 64, height: 48 });
const app = { appId: 'cli_1', appSecret: 'right' };

const message = { type: 'message' } as const;

/** Without those in which nobody hears a code of Feishu's, and the one that is waited for. */
const spoken = ({ name }: { name: string }) => !['edge', 'notFound', 'rateLimited'].includes(name);

const limited = (headers: Record<string, string>) => () =>
  Response.json({ code: 99991400, msg: 'request trigger frequency limit' }, { status: 429, headers });

it.each(knownAt('feishu/tokens').filter(spoken))(
  'has a hint for $code of the token call ($name)',
  async ({ code, text: msg }) => {
    const fetch = answering(() => Response.json({ code, msg }));
    const error = await new FeishuClient({ ...app, fetch }).uploadImage(picture, message).catch((reason) => reason);
    expect(error).toMatchObject({ code, message: msg, hint: expect.stringMatching(/^[A-Z].{20,}\.$/) });
  },
);

it.each([
  ['longer than a minute', limited({ 'x-ogw-ratelimit-reset': '61' })],
  ['for a time nobody can read', limited({ 'x-ogw-ratelimit-reset': 'soon' })],
  ['without saying how long', limited({})],
])('does not wait for a rate limit %s', async (_, answer) => {
  const feishu = new FeishuClient({ token: 't-1', fetch: answering(answer) });
  const error = await feishu.uploadImage(picture, message).catch((reason) => reason);
  expect(error).toMatchObject({ code: 99991400, status: 429, hint: expect.stringContaining('50 a second') });
});

it('ends the wait for a rate limit with the reason of its signal', async () => {
  const fetch = answering(limited({ 'x-ogw-ratelimit-reset': '30' }));
  const feishu = new FeishuClient({ token: 't-1', fetch });
  const signal = AbortSignal.timeout(50);
  const reason = await feishu.uploadImage(picture, { ...message, signal }).catch((thrown) => thrown);
  expect(reason).toBeInstanceOf(DOMException);
  expect(reason).toBe(signal.reason);
});

it('waits for a minute in all, and not a second longer', async () => {
  const minute = limited({ 'x-ogw-ratelimit-reset': '60' });
  const feishu = new FeishuClient({ token: 't-1', fetch: answering(minute) });
  const signal = AbortSignal.timeout(50);
  expect(await feishu.uploadImage(picture, { ...message, signal }).catch((thrown) => thrown)).toBe(signal.reason);
});

it('waits for a second where the service says none', async () => {
  const fetch = answering(limited({ 'x-ogw-ratelimit-reset': '0' }), () =>
    Response.json({ code: 0, data: { image_key: 'img_1' }, msg: 'success' }),
  );
  const began = performance.now();
  await new FeishuClient({ token: 't-1', fetch }).uploadImage(picture, message);
  expect(performance.now() - began).toBeGreaterThan(950);
});

it('repeats the first 200 characters of an answer that is not the service’s', async () => {
  const fetch = answering(
    () => new Response('x'.repeat(300), { status: 502, headers: { 'content-type': 'text/html' } }),
  );
  const error = await new FeishuClient({ token: 't-1', fetch }).uploadImage(picture, message).catch((thrown) => thrown);
  expect(error.message).toBe(`HTTP 502 with an answer that is not the provider's (text/html): ${'x'.repeat(200)}`);
});

it('asks for credentials', () => {
  expect(() => new FeishuClient({ appId: 'cli_1' } as never)).toThrow('needs a token, or an appId and an appSecret');
  expect(() => new FeishuClient({ app_id: 'cli_1', app_secret: 's' } as never)).toThrow(
    'write appId instead of app_id, appSecret instead of app_secret',
  );
});

describe.each(ways)('$way', ({ start, hasWire }) => {
  // Declared, so that no token is good but one that the client fetched for it.
  const declared = { accounts: [{ provider: 'feishu', app_id: 'cli_1', app_secret: 'right' }] } as const;
  let place: Place;
  beforeEach(async () => {
    place = await start(declared);
  });
  afterEach(() => place.close());

  const client = (more: object = {}) => new FeishuClient({ ...app, baseUrl: place.baseUrl, ...more });

  it('uploads a picture and downloads the same bytes by its key', async () => {
    const { imageKey } = await client().uploadImage(picture, message);
    expect(imageKey).toMatch(/^img_v3_/);
    const { bytes, contentType } = await client().downloadImage(imageKey);
    expect(contentType).toBe('image/png');
    expect(Buffer.from(bytes).equals(picture)).toBe(true);
  });

  it('downloads a TIFF as the JPG it was turned into', async () => {
    const { imageKey } = await client().uploadImage(tiff({ width: 16, height: 16 }), message);
    expect((await client().downloadImage(imageKey)).contentType).toBe('image/jpeg');
  });

  it('puts any key into one segment of the path', async () => {
    const { fetch, paths } = recorder();
    await expect(client({ fetch }).downloadImage('a/b?c')).rejects.toMatchObject({ code: 234001 });
    expect(paths.at(-1)).toBe(`${IMAGES}/a%2Fb%3Fc`);
  });

  it('sends the type it is told', async () => {
    const { imageKey } = await client().uploadImage(picture, { type: 'avatar' });
    expect(place.emulator.world.objects.get('feishu', imageKey, Date.now())?.kind).toBe('avatar');
  });

  it('lets the service judge what breaks a limit', async () => {
    const large = png({ width: 16, height: 16, bytes: 10_485_761 });
    await expect(client().uploadImage(large, message)).rejects.toMatchObject({ code: 234006, status: 400 });
    await expect(client().uploadImage(new Uint8Array(0), message)).rejects.toMatchObject({ code: 234010 });
  });

  it.each(knownAt('feishu/images').filter(spoken))(
    'throws $code of uploads with a hint ($name)',
    async ({ name, ...row }) => {
      place.emulator.orderFault({ provider: 'feishu', error: name, endpoint: 'feishu/images', times: 2 } as FaultOrder);
      const error = await client()
        .uploadImage(picture, message)
        .catch((reason) => reason);
      expect(error).toBeInstanceOf(UploadError);
      expect(error).toMatchObject({ provider: 'feishu', code: row.code, status: row.status, body: { code: row.code } });
      expect(error.message).toContain(row.text);
      expect(error.hint).toMatch(/^[A-Z].{20,}\.$/);
    },
  );

  it.each(knownAt('feishu/download').filter(spoken))(
    'throws $code of downloads with a hint ($name)',
    async ({ name, ...row }) => {
      const { imageKey } = await client().uploadImage(picture, message);
      place.emulator.orderFault({
        provider: 'feishu',
        error: name,
        endpoint: 'feishu/download',
        times: 2,
      } as FaultOrder);
      const error = await client()
        .downloadImage(imageKey)
        .catch((reason) => reason);
      expect(error).toBeInstanceOf(UploadError);
      expect(error).toMatchObject({ provider: 'feishu', code: row.code, status: row.status });
      expect(error.message).toContain(row.text);
      expect(error.hint).toMatch(/^[A-Z].{20,}\.$/);
    },
  );

  it.each([
    ['an unknown app', { appId: 'cli_2' }, 10003],
    ['a wrong secret', { appSecret: 'wrong' }, 10014],
  ])('throws for %s, and uploads nothing', async (_, wrong, code) => {
    const { fetch, paths } = recorder();
    const error = await client({ ...wrong, fetch })
      .uploadImage(picture, message)
      .catch((reason) => reason);
    expect(error).toMatchObject({ name: 'UploadError', provider: 'feishu', code, status: 200 });
    expect(error.hint).toEqual(expect.any(String));
    expect(paths).toEqual([TOKENS]);
  });

  it('throws without a code for the HTML page of the network in front', async () => {
    place.emulator.orderFault({ provider: 'feishu', error: 'edge' });
    const error = await client()
      .uploadImage(picture, message)
      .catch((reason) => reason);
    expect(error).toMatchObject({ status: 400, code: undefined, body: expect.stringContaining('volc-dcdn') });
    expect(error.message).toMatch(/^HTTP 400 with an answer that is not the provider's \(text\/html\)/);
    expect(error.hint).toContain('Content-Length');
  });

  it('throws without a code for the plain 404 of a wrong address', async () => {
    const lost = client({ token: 't-1', baseUrl: `${place.url('feishu')}/open-apis/elsewhere` });
    await expect(lost.uploadImage(picture, message)).rejects.toMatchObject({
      status: 404,
      code: undefined,
      body: '404 page not found',
    });
  });

  it('fetches one token for a hundred uploads at once', async () => {
    await place.close();
    place = await start({ rateLimits: false });
    const { fetch, paths } = recorder();
    const feishu = client({ fetch });
    const keys = await Promise.all(Array.from({ length: 100 }, () => feishu.uploadImage(picture, message)));
    expect(new Set(keys.map(({ imageKey }) => imageKey)).size).toBe(100);
    expect(paths.filter((path) => path === TOKENS)).toHaveLength(1);
  });

  it('fetches one new token when the old one died, also for many uploads at once', async () => {
    const { fetch, paths } = recorder();
    const feishu = client({ fetch });
    await feishu.uploadImage(picture, message);
    place.emulator.world.clock.advance('7201 seconds');
    await Promise.all(Array.from({ length: 10 }, () => feishu.uploadImage(picture, message)));
    expect(paths.filter((path) => path === TOKENS)).toHaveLength(2);
    expect(paths.filter((path) => path === IMAGES)).toHaveLength(1 + 10 * 2);
  });

  it('downloads with a new token when the old one died', async () => {
    const feishu = client();
    const { imageKey } = await feishu.uploadImage(picture, message);
    place.emulator.world.clock.advance('2 hours');
    expect((await feishu.downloadImage(imageKey)).contentType).toBe('image/png');
  });

  it('renews a dead token once and no more', async () => {
    const { fetch, paths } = recorder();
    place.emulator.orderFault({ provider: 'feishu', error: 'tokenInvalid', endpoint: 'feishu/images', times: 9 });
    await expect(client({ fetch }).uploadImage(picture, message)).rejects.toMatchObject({ code: 99991663 });
    expect(paths).toEqual([TOKENS, IMAGES, TOKENS, IMAGES]);
  });

  it('cannot renew a token it was given', async () => {
    const { fetch, paths } = recorder();
    const feishu = new FeishuClient({ token: 't-foreign', baseUrl: place.baseUrl, fetch });
    await expect(feishu.uploadImage(picture, message)).rejects.toMatchObject({ code: 99991663 });
    expect(paths).toEqual([IMAGES]);
  });

  // Each waits for a second, which is the same on every way.
  if (hasWire) {
    it('waits for a rate limit as long as its header says, and goes on', async () => {
      const { fetch, paths } = recorder();
      place.emulator.orderFault({ provider: 'feishu', error: 'rateLimited', endpoint: 'feishu/images' });
      const start = performance.now();
      await client({ fetch }).uploadImage(picture, message);
      expect(performance.now() - start).toBeGreaterThan(950);
      expect(paths).toEqual([TOKENS, IMAGES, IMAGES]);
    });
  } else {
    it('gets more uploads through at once than a second allows', async () => {
      const feishu = client();
      const keys = await Promise.all(Array.from({ length: 70 }, () => feishu.uploadImage(picture, message)));
      expect(new Set(keys.map(({ imageKey }) => imageKey)).size).toBe(70);
    });
  }

  it('waits for no other refusal, whatever its headers say', async () => {
    const { fetch, paths } = recorder();
    const refused = async (url: string, init: RequestInit) => {
      const { status, body } = await fetch(url, init);
      return new Response(body, { status, headers: { 'x-ogw-ratelimit-reset': '1' } });
    };
    await expect(client({ fetch: refused }).downloadImage('img_1')).rejects.toMatchObject({ code: 234001 });
    expect(paths).toEqual([TOKENS, `${IMAGES}/img_1`]);
  });

  it('ends an upload in the middle with the reason of its signal, and nothing is kept', async () => {
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const seen: number[] = [];
    let total = 0;
    const upload = client().uploadImage(jpg({ width: 640, height: 480, bytes: 8_000_000 }), {
      ...message,
      signal: controller.signal,
      onProgress: (sent, of) => {
        seen.push(sent);
        total = of;
        if (sent > 1_000_000) controller.abort(reason);
      },
    });
    await expect(upload).rejects.toBe(reason);
    expect(seen.at(-1)).toBeLessThan(total);
    // Had it been kept, that would be before what comes later.
    await client().uploadImage(picture, message);
    expect(place.emulator.images()).toHaveLength(1);
  });

  it('sends nothing when its signal was aborted before', async () => {
    const { fetch, paths } = recorder();
    const signal = AbortSignal.abort('no');
    await expect(client({ fetch }).uploadImage(picture, { ...message, signal })).rejects.toBe('no');
    await expect(client({ fetch }).downloadImage('img_1', { signal })).rejects.toBe('no');
    await expect(client({ fetch, token: 't-1' }).downloadImage('img_1', { signal })).rejects.toBe('no');
    expect(paths).toEqual([]);
  });

  it('lets the others have the token that one of them gave up waiting for', async () => {
    const slow: typeof fetch = async (url, init) => {
      await new Promise((resolve) => setTimeout(resolve, String(url).endsWith('internal') ? 200 : 0));
      return fetch(url, init);
    };
    const feishu = client({ fetch: slow });
    const signal = AbortSignal.timeout(50);
    const impatient = feishu.uploadImage(picture, { ...message, signal }).catch((reason) => reason);
    const patient = feishu.uploadImage(picture, message);
    expect(await impatient).toBe(signal.reason);
    expect((await patient).imageKey).toMatch(/^img_/);
  });

  it('tells every byte of the request as it goes out, up to all of them', async () => {
    const seen: [number, number][] = [];
    const onProgress = (sent: number, total: number) => void seen.push([sent, total]);
    const bytes = 1_000_000;
    await client().uploadImage(png({ width: 16, height: 16, bytes }), { ...message, onProgress });
    const [, total] = seen[0] as [number, number];
    expect(total).toBeGreaterThan(bytes);
    expect(total).toBeLessThan(bytes + 1000);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.map(([sent]) => sent)).toEqual(seen.map(([sent]) => sent).toSorted((a, b) => a - b));
    expect(seen.at(-1)).toEqual([total, total]);
  });
});
