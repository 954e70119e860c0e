// With a server that this file shares: it keeps to a token of its own, and so resets nothing.
import { expect, test } from '@jest/globals';
import { expectUpload } from 'standin';
import { jpg } from 'standin/fixtures';
import { uploadCover } from '../src/upload-cover.js';
import { requestsOf } from './requests-of.js';

const account = { accessToken: 'token-of-red', baseUrl: process.env.STANDIN_URL };

test('sees the red cover and no other', async () => {
  await uploadCover(jpg({ width: 32, height: 32, bytes: 1000 }), { ...account, filename: 'red.jpg' });
  const sent = await requestsOf('token-of-red');
  expectUpload(sent, { filename: 'red.jpg', bytes: 1000 });
  expect(() => expectUpload(sent, { filename: 'blue.jpg' })).toThrow('filename "red.jpg" instead of "blue.jpg"');
});
