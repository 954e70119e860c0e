// In process: the emulator takes the place of fetch, and there is no port.
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { createEmulator, expectUpload } from 'standin';
import { jpg, png } from 'standin/fixtures';
import { makeCarousel } from '../src/make-carousel.js';

const emulator = createEmulator();
afterEach(() => emulator.reset());
after(() => emulator.close());

const account = { userId: 'shop', fetch: (url, init) => emulator.fetch(new Request(url, init)) };
const good = new File([jpg({ width: 800, height: 400, bytes: 30_000 })], 'good.jpg');
const narrow = new File([png({ width: 499, height: 499 })], 'narrow.png');

test('uploads the pictures as they are, under their names', async () => {
  const { urls } = await makeCarousel([good], account);
  assert.equal(urls.length, 1);
  expectUpload(emulator, { provider: 'kakao', filename: 'good.jpg', bytes: 30_000, format: 'jpg', refused: false });
});

test('meets the limits that KakaoTalk has, picture by picture', async () => {
  const { urls, refused } = await makeCarousel([good, narrow], account);
  assert.equal(urls.length, 1);
  assert.deepEqual(refused, ['narrow.png']);
  expectUpload(emulator, { filename: 'narrow.png', width: 499, refused: true });
});

test('meets any error that is ordered', async () => {
  emulator.orderFault({ provider: 'kakao', endpoint: 'kakao/ft-carousel-feed', error: 'CE504' });
  await assert.rejects(makeCarousel([good], account), { name: 'UploadError', code: 'CE504' });
});

test('begins each test with nothing sent, and says so', () => {
  assert.throws(() => expectUpload(emulator, { provider: 'kakao' }), /no request came/);
});
