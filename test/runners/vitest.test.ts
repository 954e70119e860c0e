import { describe, expect } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
import { mockTest, serverTest, test } from '../../mocks/runners/vitest.ts';
import { FeishuClient } from '../../src/providers/feishu/client.ts';
import { KakaoClient } from '../../src/providers/kakao/client.ts';
import { WeChatClient } from '../../src/providers/wechat/client.ts';
import { expectUpload } from '../../src/testing/expect-upload.ts';
import type { Tenant } from '../../src/testing/tenant.ts';

const strict = serverTest({
  accounts: [
    { provider: 'feishu', app_id: 'cli_declared', app_secret: 's' },
    { provider: 'wechat', appid: 'wxdeclared', secret: 's' },
    { provider: 'kakao', userId: 'declared' },
  ],
});
const mocked = mockTest({ profile: 'observed' });

const picture = () => jpg({ width: 800, height: 600, bytes: 20_000 });

/** One upload to each provider. */
async function uploadAll(tenant: Tenant): Promise<void> {
  await new FeishuClient(tenant.feishu).uploadImage(picture(), { type: 'message' });
  await new WeChatClient(tenant.wechat).uploadImage(picture(), { filename: 'a.jpg' });
  await new KakaoClient(tenant.kakao).uploadImage(picture(), { filename: 'a.jpg' });
}

const providersOf = (tenant: Tenant) => tenant.images().map(({ provider }) => provider);

describe('a server for the file', () => {
  const earlier: { url: string; tenant: Tenant }[] = [];

  test('takes what a tenant sends, and shows it to them', async ({ standin, tenant }) => {
    await uploadAll(tenant);
    for (const provider of ['feishu', 'wechat', 'kakao'] as const) {
      expectUpload(tenant, { provider, format: 'jpg', bytes: 20_000, refused: false });
    }
    expect(providersOf(tenant).sort()).toEqual(['feishu', 'kakao', 'wechat']);
    expect(tenant.requests({ limit: 2 })).toHaveLength(2);
    earlier.push({ url: standin.url, tenant });
  });

  test('is there for the next test too, whose tenant has nothing yet', async ({ standin, tenant }) => {
    const [before] = earlier;
    expect(before?.url).toBe(standin.url);
    expect(tenant.requests()).toEqual([]);
    expect(() => expectUpload(tenant, { provider: 'feishu' })).toThrow('no request came');
    // What the one before sent can still be asked for, and their pictures are gone.
    expect(before?.tenant.requests().length).toBeGreaterThan(2);
    expect(before?.tenant.images()).toEqual([]);
    expect(standin.emulator.images()).toEqual([]);
  });

  test('strikes nobody else with what a tenant orders', async ({ standin, tenant, expect }) => {
    const other = new FeishuClient({ appId: 'cli_other', appSecret: 's', baseUrl: standin.url });
    tenant.orderFault({ provider: 'feishu', error: 'tooLarge' });
    await other.uploadImage(png({ width: 8, height: 8 }), { type: 'message' });
    const own = new FeishuClient(tenant.feishu).uploadImage(png({ width: 8, height: 8 }), { type: 'message' });
    await expect(own).rejects.toMatchObject({ code: 234006 });
  });

  test('gives a token to a program that is given one', async ({ standin, tenant }) => {
    const [feishu, wechat] = [await tenant.token('feishu'), await tenant.token('wechat')];
    await new FeishuClient({ token: feishu, baseUrl: standin.url }).uploadImage(picture(), { type: 'message' });
    await new WeChatClient({ accessToken: wechat, baseUrl: standin.url }).uploadImage(picture(), { filename: 'a.jpg' });
    expect(providersOf(tenant).sort()).toEqual(['feishu', 'wechat']);
  });
});

describe('a server with accounts', () => {
  strict('has its tenants declared', async ({ standin, tenant }) => {
    await uploadAll(tenant);
    const stranger = new FeishuClient({ appId: 'cli_0123456789abcdef', appSecret: 's', baseUrl: standin.url });
    await expect(stranger.uploadImage(picture(), { type: 'message' })).rejects.toMatchObject({ code: 10014 });
  });
});

describe('MSW for the file', () => {
  mocked('answers on the real hosts', async ({ emulator, tenant }) => {
    await uploadAll(tenant);
    expectUpload(tenant, { provider: 'kakao', refused: false });
    expect(emulator.settings()['wechat.successFields']).toBe('url');
    expect(tenant.feishu).not.toHaveProperty('baseUrl');
  });
});
