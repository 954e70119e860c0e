// Over a socket, with a server that this file shares: it keeps to an app of its own, and so resets nothing.
import { expectUpload } from 'standin';
import { png } from 'standin/fixtures';
import { expect, inject, it } from 'vitest';
import { sendPhoto } from '../src/send-photo.js';
import { requestsOf } from './requests-of.js';

const account = { appId: 'cli_blue', appSecret: 'secret', baseUrl: inject('standin') };

it('sees the blue photo and no other', async () => {
  await sendPhoto(png({ width: 32, height: 32, bytes: 2000 }), { ...account, filename: 'blue.png' });
  const sent = await requestsOf('cli_blue');
  expectUpload(sent, { filename: 'blue.png', bytes: 2000 });
  expect(() => expectUpload(sent, { filename: 'red.png' })).toThrow('filename "blue.png" instead of "red.png"');
});
