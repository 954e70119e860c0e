// With the official SDK, over a socket. Its client is made once and keeps its token: that of an app given at the start
// outlives a reset, and the second test sends it as the first one did.
import { expectUpload } from 'standin';
import { jpg } from 'standin/fixtures';
import { startServer } from 'standin/server';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createMessenger } from '../src/messenger.js';

let server;
let messenger;
beforeAll(async () => {
  server = await startServer({ accounts: [{ provider: 'feishu', app_id: 'cli_1', app_secret: 'secret' }] });
  messenger = createMessenger({ appId: 'cli_1', appSecret: 'secret', domain: server.url });
});
afterEach(() => server.emulator.reset());
afterAll(() => server.close());

const photo = (bytes) => Buffer.from(jpg({ width: 640, height: 480, bytes }));

it('sends a photo with a token that the SDK fetches', async () => {
  expect(await messenger.sendPhoto(photo(20_000))).toMatch(/^img_/);
  expect(server.emulator.requests().map(({ endpoint }) => endpoint)).toEqual(['feishu/images', 'feishu/tokens']);
});

it('sends another with the token that the SDK has', async () => {
  await messenger.sendPhoto(photo(30_000));
  expectUpload(server.emulator, { provider: 'feishu', bytes: 30_000, refused: false });
  expect(server.emulator.requests().map(({ endpoint }) => endpoint)).toEqual(['feishu/images']);
});

it('finds in the journal why a token that was forgotten all the same is refused', async () => {
  server.emulator.reset({ tokens: true });
  await expect(messenger.sendPhoto(photo(10_000))).rejects.toThrow();
  const [{ verdict }] = server.emulator.requests();
  expect(verdict).toMatchObject({ code: 99991663, measured: expect.stringMatching(/forgotten by the reset at/) });
});
