// These need no browser; with one, `page` does the same through the form.
import { expectUpload } from 'standin';
import { jpg } from 'standin/fixtures';
import { test as base, expect } from 'standin/playwright';
import { startApp } from '../src/app.js';

/** The program for each test, as that test's tenant. */
const test = base.extend({
  app: async ({ tenant }, use) => {
    const app = await startApp(tenant.feishu);
    await use(app);
    await app.close();
  },
});

const photo = Buffer.from(jpg({ width: 640, height: 480, bytes: 20_000 }));

test('keeps the photo as it is, under its name', async ({ app, tenant, request }) => {
  const answer = await request.post(`${app.url}/photos?name=holiday.jpg`, { data: photo });
  expect(await answer.text()).toMatch(/^kept as img_/);
  expectUpload(tenant, { filename: 'holiday.jpg', bytes: 20_000, format: 'jpg', refused: false });
});

test('says why it keeps none', async ({ app, tenant, request }) => {
  tenant.orderFault({ provider: 'feishu', endpoint: 'feishu/images', error: 'tooLarge' });
  const answer = await request.post(`${app.url}/photos?name=holiday.jpg`, { data: photo });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toBe('not kept: it is too large');
});

test('sees nothing of what other tests send at the same server', async ({ tenant, standin }) => {
  expect(tenant.requests()).toEqual([]);
  expect(standin.url).toMatch(/^http:/);
});
