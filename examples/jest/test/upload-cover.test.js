// Over a socket, with a server of this file's own.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { expectUpload } from 'standin';
import { bmp, jpg } from 'standin/fixtures';
import { startServer } from 'standin/server';
import { uploadCover } from '../src/upload-cover.js';

let server;
beforeAll(async () => {
  server = await startServer();
});
afterEach(() => server.emulator.reset());
afterAll(() => server.close());

const upload = (cover, filename) => uploadCover(cover, { filename, accessToken: 'token', baseUrl: server.url });

test('uploads the cover as it is, under its name', async () => {
  const cover = jpg({ width: 900, height: 383, bytes: 50_000 });
  const url = await upload(cover, 'cover.jpg');
  expectUpload(server.emulator, {
    provider: 'wechat',
    filename: 'cover.jpg',
    bytes: 50_000,
    format: 'jpg',
    refused: false,
  });
  const stored = await (await fetch(url)).arrayBuffer();
  expect(stored.byteLength).toBe(50_000);
});

test('meets the limits that WeChat has', async () => {
  await expect(upload(bmp({ width: 9, height: 9 }), 'cover.bmp')).rejects.toThrow('40005');
  expectUpload(server.emulator, { filename: 'cover.bmp', refused: true });
});

test('meets any error that is ordered', async () => {
  server.emulator.orderFault({ provider: 'wechat', error: 45009 });
  await expect(upload(jpg({ width: 9, height: 9 }), 'cover.jpg')).rejects.toThrow('45009');
});

test('begins each test with nothing sent, and says so', () => {
  expect(() => expectUpload(server.emulator, { provider: 'wechat' })).toThrow('no request came');
});
