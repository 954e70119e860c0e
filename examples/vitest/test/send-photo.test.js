// In process: the program talks to Feishu's real host, MSW takes the call, and there is no port.
import { expectUpload } from 'standin';
import { feishu } from 'standin/errors';
import { gif, jpg } from 'standin/fixtures';
import { mockTest } from 'standin/vitest';
import { sendPhoto } from '../src/send-photo.js';

const test = mockTest();

test('sends the photo as it is, under its name', async ({ tenant, expect }) => {
  const photo = jpg({ width: 640, height: 480, bytes: 20_000 });
  const key = await sendPhoto(photo, { ...tenant.feishu, filename: 'holiday.jpg' });
  expect(key).toMatch(/^img_/);
  expectUpload(tenant, {
    provider: 'feishu',
    filename: 'holiday.jpg',
    bytes: 20_000,
    format: 'jpg',
    refused: false,
  });
});

test('meets the limits that Feishu has', async ({ tenant, expect }) => {
  const sending = sendPhoto(gif({ width: 2001, height: 8 }), { ...tenant.feishu, filename: 'wide.gif' });
  await expect(sending).rejects.toMatchObject({ code: feishu.upload.resolutionTooHigh.code });
  expectUpload(tenant, { filename: 'wide.gif', width: 2001, refused: true });
});

test('meets any error that is ordered', async ({ tenant, expect }) => {
  tenant.orderFault({ provider: 'feishu', error: 'tooLarge' });
  const sending = sendPhoto(jpg({ width: 8, height: 8 }), { ...tenant.feishu, filename: 'a.jpg' });
  await expect(sending).rejects.toMatchObject({ code: feishu.upload.tooLarge.code });
});

test('begins each test with nothing sent, and says so', ({ tenant, expect }) => {
  expect(() => expectUpload(tenant, { provider: 'feishu' })).toThrow('no request came');
});
