// With a server that this file shares: it keeps to a token of its own, and so resets nothing.
import { expect, test } from '@jest/globals';
import { expectUpload } from 'standin';
import { jpg } from 'standin/fixtures';
import { uploadCover } from '../src/upload-cover.js';
import { requestsOf } from './requests-of.js';

const account = { accessToken: 'token-of-blue', baseUrl: process.env.STANDIN_URL };

test('sees the blue cover and no other', async () => {
  await uploadCover(jpg({ width: 32, height: 32, bytes: 2000 }), { ...account, filename: 'blue.jpg' });
  const sent = await requestsOf('token-of-blue');
  expectUpload(sent, { filename: 'blue.jpg', bytes: 2000 });
  expect(() => expectUpload(sent, { filename: 'red.jpg' })).toThrow('filename "blue.jpg" instead of "red.jpg"');
});
