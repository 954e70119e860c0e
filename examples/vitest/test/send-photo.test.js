// In process: the program talks to Feishu's real host, MSW takes the call, and there is no port.
import { expectUpload } from 'standin';
import { feishu } from 'standin/errors';
import { gif, jpg } from 'standin/fixtures';
import { mockServer } from 'standin/msw';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { sendPhoto } from '../src/send-photo.js';

const server = mockServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.emulator.reset());
afterAll(() => server.close());

const account = { appId: 'cli_1', appSecret: 'secret', filename: 'holiday.jpg' };

it('sends the photo as it is, under its name', async () => {
  const key = await sendPhoto(jpg({ width: 640, height: 480, bytes: 20_000 }), account);
  expect(key).toMatch(/^img_/);
  expectUpload(server.emulator, {
    provider: 'feishu',
    filename: 'holiday.jpg',
    bytes: 20_000,
    format: 'jpg',
    refused: false,
  });
});

it('meets the limits that Feishu has', async () => {
  const sending = sendPhoto(gif({ width: 2001, height: 8 }), { ...account, filename: 'wide.gif' });
  await expect(sending).rejects.toMatchObject({ code: feishu.upload.resolutionTooHigh.code });
  expectUpload(server.emulator, { filename: 'wide.gif', width: 2001, refused: true });
});

it('meets any error that is ordered', async () => {
  server.emulator.orderFault({ provider: 'feishu', error: 'tooLarge' });
  const sending = sendPhoto(jpg({ width: 8, height: 8 }), account);
  await expect(sending).rejects.toMatchObject({ code: feishu.upload.tooLarge.code });
});

it('begins each test with nothing sent, and says so', () => {
  expect(() => expectUpload(server.emulator, { provider: 'feishu' })).toThrow('no request came');
});
