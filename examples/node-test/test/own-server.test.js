// Over a socket, with a server for this file: each test is somebody else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectUpload } from 'standin';
import { jpg } from 'standin/fixtures';
import { useServer } from 'standin/node-test';
import { makeCarousel } from '../src/make-carousel.js';

const standin = useServer();
const picture = (name) => new File([jpg({ width: 800, height: 400, bytes: 20_000 })], name);

test('uploads the pictures as they are', async (t) => {
  const tenant = standin.tenant(t);
  await makeCarousel([picture('one.jpg'), picture('two.jpg')], tenant.kakao);
  expectUpload(tenant, { provider: 'kakao', filename: 'two.jpg', bytes: 20_000, refused: false });
});

test('meets any error that is ordered, and nobody else does', async (t) => {
  const [tenant, other] = [standin.tenant(t), standin.tenant(t)];
  tenant.orderFault({ provider: 'kakao', endpoint: 'kakao/ft-carousel-feed', error: 'CE504' });
  await makeCarousel([picture('one.jpg')], other.kakao);
  await assert.rejects(makeCarousel([picture('one.jpg')], tenant.kakao), { name: 'UploadError', code: 'CE504' });
});
