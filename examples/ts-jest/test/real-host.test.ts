// In process: the service talks to Feishu's real host, MSW takes the call, and there is no port.
import { expectUpload } from 'standin';
import { jpg } from 'standin/fixtures';
import { mockServer } from 'standin/msw';
import { PhotoService } from '../src/photo.service';

const server = mockServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test('keeps the photo as it is, under its name', async () => {
  const photos = new PhotoService({ appId: 'cli_1', appSecret: 'secret' });
  await photos.keep(jpg({ width: 640, height: 480, bytes: 20_000 }), 'holiday.jpg');
  expectUpload(server.emulator, { provider: 'feishu', filename: 'holiday.jpg', bytes: 20_000, refused: false });
});
