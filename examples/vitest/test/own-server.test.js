// Over a socket, with a server for this file, whose tests run at the same time: each is somebody else.
import { expectUpload } from 'standin';
import { jpg } from 'standin/fixtures';
import { serverTest } from 'standin/vitest';
import { sendPhoto } from '../src/send-photo.js';

const test = serverTest({ profile: 'observed' });

test.concurrent.for(['red.jpg', 'blue.jpg'])('sees %s and no other', async (filename, { tenant, expect }) => {
  await sendPhoto(jpg({ width: 32, height: 32, bytes: 1000 }), { ...tenant.feishu, filename });
  expectUpload(tenant, { filename, bytes: 1000 });
  expect(tenant.images()).toHaveLength(1);
});
