import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { expectUpload } from 'standin';
import { useMock, useServer } from 'standin/node-test';
import { upload } from './uploads.mjs';

const standin = useServer({ profile: 'observed' });
assert.throws(() => standin.server, /there is no server yet/);

let before;
test('shows a tenant what they sent', async (t) => {
  const tenant = standin.tenant(t);
  await upload(tenant);
  expectUpload(tenant, { provider: 'feishu', filename: 'a.jpg', refused: false });
  assert.equal(standin.server.emulator.settings()['wechat.successFields'], 'url');
  before = tenant;
});

test('begins each test with somebody new', async (t) => {
  const tenant = standin.tenant(t);
  assert.deepEqual(tenant.requests(), []);
  assert.deepEqual(before.images(), []);
  await upload(tenant);
  assert.equal(tenant.images().length, 1);
});

describe('in process', () => {
  const mock = useMock();
  test('answers on the real hosts', async (t) => {
    const tenant = mock.tenant(t);
    await upload(tenant);
    expectUpload(tenant, { filename: 'a.jpg', refused: false });
    assert.equal(mock.emulator.images().length, 1);
  });
});

test('fails', { todo: 'to show that a test here can' }, (t) => {
  expectUpload(standin.tenant(t), { provider: 'feishu' });
});
