// Over a socket, with a server of this file's own.
import { expectUpload } from 'standin';
import { feishu } from 'standin/errors';
import { gif, jpg } from 'standin/fixtures';
import { type RunningServer, startServer } from 'standin/server';
import { PhotoService } from '../src/photo.service';

let server: RunningServer;
let photos: PhotoService;
beforeAll(async () => {
  server = await startServer();
  photos = new PhotoService({ appId: 'cli_1', appSecret: 'secret', baseUrl: server.url });
});
afterEach(() => server.emulator.reset());
afterAll(() => server.close());

test('keeps the photo as it is, under its name', async () => {
  const kept = await photos.keep(jpg({ width: 640, height: 480, bytes: 20_000 }), 'holiday.jpg');
  expect(kept).toEqual({ key: expect.stringMatching(/^img_/) });
  expectUpload(server.emulator, {
    provider: 'feishu',
    filename: 'holiday.jpg',
    bytes: 20_000,
    format: 'jpg',
    refused: false,
  });
});

test('meets the limits that Feishu has', async () => {
  const kept = await photos.keep(gif({ width: 2001, height: 8 }), 'wide.gif');
  expect(kept).toEqual({ refused: feishu.upload.resolutionTooHigh.code });
  expectUpload(server.emulator, { filename: 'wide.gif', width: 2001, refused: true });
});

test('meets any error that is ordered', async () => {
  server.emulator.orderFault({ provider: 'feishu', endpoint: 'feishu/images', error: 'tooLarge' });
  const kept = await photos.keep(jpg({ width: 8, height: 8 }), 'holiday.jpg');
  expect(kept).toEqual({ refused: feishu.upload.tooLarge.code });
});

test('begins each test with nothing sent, and says so', () => {
  expect(() => expectUpload(server.emulator, { provider: 'feishu' })).toThrow('no request came');
});
