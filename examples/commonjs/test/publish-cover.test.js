const assert = require('node:assert/strict');
const { after, afterEach, before, test } = require('node:test');
const { expectUpload } = require('standin');
const { FeishuClient } = require('standin/clients');
const { casesOf, emulatorAt, runContract } = require('standin/contract');
const { wechat } = require('standin/errors');
const { jpg, tiff } = require('standin/fixtures');
const { startServer } = require('standin/server');
const { publishCover } = require('../src/publish-cover.js');

let server;
before(async () => {
  server = await startServer();
});
afterEach(() => server.emulator.reset());
after(() => server.close());

const publish = (cover, filename) =>
  publishCover(cover, filename, { appId: 'wx1', appSecret: 'secret', baseUrl: server.url });

test('uploads the cover as it is, under its name', async () => {
  const { url } = await publish(jpg({ width: 900, height: 383, bytes: 50_000 }), 'cover.jpg');
  expectUpload(server.emulator, {
    provider: 'wechat',
    filename: 'cover.jpg',
    bytes: 50_000,
    format: 'jpg',
    refused: false,
  });
  const stored = await (await fetch(url)).arrayBuffer();
  assert.equal(stored.byteLength, 50_000);
});

test('meets any error that is ordered, as an UploadError', async () => {
  server.emulator.orderFault({ provider: 'wechat', endpoint: 'wechat/uploadimg', error: 45009 });
  const { refused } = await publish(jpg({ width: 9, height: 9 }), 'cover.jpg');
  assert.equal(refused, 45009);
});

test('meets the limits that WeChat has', async () => {
  const { refused } = await publish(tiff({ width: 9, height: 9 }), 'cover.tiff');
  assert.equal(refused, wechat.upload.fileType.code);
  expectUpload(server.emulator, { filename: 'cover.tiff', format: 'tiff', refused: true });
});

test('gets a TIFF back from Feishu as a JPEG', async () => {
  const feishu = new FeishuClient({ token: 't-1', baseUrl: server.url });
  const { imageKey } = await feishu.uploadImage(tiff({ width: 64, height: 48 }), { type: 'message' });
  const { contentType } = await feishu.downloadImage(imageKey);
  assert.equal(contentType, 'image/jpeg');
});

test('can be asked and told by HTTP', async () => {
  await publish(jpg({ width: 9, height: 9 }), 'cover.jpg');
  const { images } = await (await fetch(`${server.url}/__standin/images`)).json();
  assert.equal(images.length, 1);
});

test('runs the contract, with the samples and schemas of the package', async () => {
  const cases = casesOf.feishu.filter(({ id }) => id.endsWith('-back-as-a-jpg'));
  const results = await runContract({ target: emulatorAt(server.url), cases });
  assert.ok(results.length > 0);
  assert.deepEqual(
    results.filter(({ status }) => status !== 'passed').map(({ case: { id } }) => id),
    [],
  );
});
