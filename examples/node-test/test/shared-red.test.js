// Over a socket, with a server that this file shares: it keeps to a user of its own, and so resets nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectUpload } from 'standin';
import { jpg } from 'standin/fixtures';
import { makeCarousel } from '../src/make-carousel.js';
import { requestsOf } from './requests-of.js';

const account = { userId: 'red', baseUrl: process.env.STANDIN_URL };

test('sees the red picture and no other', async () => {
  const picture = jpg({ width: 800, height: 400, bytes: 10_000 });
  await makeCarousel([new File([picture], 'red.jpg')], account);
  const sent = await requestsOf('red');
  expectUpload(sent, { filename: 'red.jpg', bytes: 10_000 });
  assert.throws(() => expectUpload(sent, { filename: 'blue.jpg' }), /filename "red.jpg" instead of "blue.jpg"/);
});
