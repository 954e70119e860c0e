import { expectUpload } from 'standin';
import { expect, test } from 'standin/playwright';
import { upload } from './uploads.mjs';

let before;
test('shows a tenant what they sent', async ({ standin, tenant }) => {
  await upload(tenant);
  expectUpload(tenant, { provider: 'feishu', filename: 'a.jpg', refused: false });
  expect(standin.emulator.settings()['wechat.successFields']).toBe('url');
  before = { url: standin.url, tenant };
});

test('begins each test with somebody new, at the same server', async ({ standin, tenant, request }) => {
  expect(standin.url).toBe(before.url);
  expect(tenant.requests()).toEqual([]);
  expect(before.tenant.images()).toEqual([]);
  const answer = await request.get(`${standin.url}/__standin/health`);
  expect(await answer.json()).toMatchObject({ status: 'ok' });
});

test('fails where nothing was sent', async ({ tenant }) => {
  test.fail();
  expectUpload(tenant, { provider: 'feishu' });
});
