// Over a socket, with a server that this file shares: it keeps to an app of its own, and so resets nothing.
import { expectUpload } from 'standin';
import { png } from 'standin/fixtures';
import { expect, inject, it } from 'vitest';
import { sendPhoto } from '../src/send-photo.js';
import { requestsOf } from './requests-of.js';

const account = { appId: 'cli_red', appSecret: 'secret', baseUrl: inject('standin') };

it('sees the red photo and no other', async () => {
  await sendPhoto(png({ width: 32, height: 32, bytes: 1000 }), { ...account, filename: 'red.png' });
  const sent = await requestsOf('cli_red');
  expectUpload(sent, { filename: 'red.png', bytes: 1000 });
  expect(() => expectUpload(sent, { filename: 'blue.png' })).toThrow('filename "red.png" instead of "blue.png"');
});
