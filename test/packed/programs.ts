/** What somebody writes who installed the package, with the types it should have. */
export const typescript = `
import {
  catalogue,
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  expectUpload,
  InputError,
  type RequestRecord,
  VERSION,
} from 'standin';
import { FeishuClient, type FileInput, KakaoClient, UploadError, WeChatClient } from 'standin/clients';
import { feishu, kakao, wechat } from 'standin/errors';
import { heic, png, truncated } from 'standin/fixtures';
import { type RunningServer, type ServerOptions, startServer } from 'standin/server';

const options: ServerOptions = { port: 0, profile: 'observed', settings: { 'wechat.successFields': 'url' } };

export async function upload(file: FileInput): Promise<string> {
  await using server: RunningServer = await startServer(options);
  const client = new FeishuClient({ token: 't-1', baseUrl: server.url });
  const { imageKey } = await client.uploadImage(file, { type: 'message', signal: AbortSignal.timeout(1000) });
  return imageKey;
}

export async function inProcess(wish: EmulatorOptions): Promise<number> {
  const emulator: Emulator = createEmulator(wish);
  const reply: Response | undefined = await emulator.fetch(new Request('https://api.weixin.qq.com/cgi-bin/token'));
  const sent: RequestRecord[] = emulator.requests({ account: 'a' });
  expectUpload(sent, { format: 'jpg' });
  return expectUpload(emulator, { provider: 'wechat' }).bytes + (reply?.status ?? 0);
}

const image: Uint8Array<ArrayBuffer> = truncated(heic({ width: 3, height: 4, bytes: 9000 }), { keep: 10 });
const code: number = feishu.upload.tooLarge.code;
export const facts = [image, code, kakao.single, wechat.upload, catalogue, VERSION, InputError, KakaoClient, WeChatClient];
export const isUploadError = (error: unknown): error is UploadError => error instanceof UploadError;

// Where the types were lost, everything would be allowed.
// @ts-expect-error
png({ width: 1, height: 1, bytes: 'many' });
// @ts-expect-error
await startServer({ port: '0' });
// @ts-expect-error
new KakaoClient({ userid: 'u' });
// @ts-expect-error
new WeChatClient({ appid: 'wx1', secret: 's' });
// @ts-expect-error
createEmulator({ profile: 'guessed' });
// @ts-expect-error
expectUpload(createEmulator(), { fileName: 'a.jpg' });
// @ts-expect-error
feishu.upload.noSuchError;
`;

/** The same for \`standin/msw\`, where msw is installed. */
export const typescriptWithMsw = `
import { createEmulator } from 'standin';
import { handlers, type MockServer, mockServer } from 'standin/msw';

const server: MockServer = mockServer({ rateLimits: false, unknownPaths: 'answer' });
server.listen({ onUnhandledRequest: 'error' });
server.use(...handlers(createEmulator()));
server.emulator.reset();
server.close();

// @ts-expect-error
mockServer({ unknownPaths: 'maybe' });
`;

/** The same for the doors of test runners, where these are installed. */
export const typescriptWithRunners = `
import { expectUpload } from 'standin';
import { FeishuClient } from 'standin/clients';
import { expect, test as browserTest } from 'standin/playwright';
import { mockTest, serverTest, type Tenant, test } from 'standin/vitest';

const upload = (tenant: Tenant) => new FeishuClient(tenant.feishu).uploadImage(new Uint8Array(), { type: 'message' });

test('with a server', async ({ standin, tenant }) => {
  await upload(tenant);
  const url: string = standin.url;
  expectUpload(tenant, { provider: 'feishu', bytes: url.length });
});
mockTest({ profile: 'observed', unknownPaths: 'answer' })('in process', async ({ emulator, tenant }) => {
  emulator.orderFault({ provider: 'kakao', error: 'CE504' });
  tenant.orderFault({ provider: 'feishu', error: 'tooLarge' });
});
browserTest('with a server', async ({ standin, tenant, request }) => {
  await upload(tenant);
  expect((await request.get(standin.url)).status()).toBe(404);
});

// @ts-expect-error
serverTest({ port: 'any' });
test('has no such thing', ({ tenant }) => {
  // @ts-expect-error
  tenant.orderFault({ provider: 'qq', error: 1 });
});
`;

/** Every one of these, in plain JavaScript of the older kind; prints what each exports. */
export const requiring = (modules: readonly string[]) =>
  importing(modules).replace('await import(name)', 'require(name)');

/** An upload through doors that have to share what they are built of. */
export const uploadByRequire = `
const { InputError, expectUpload } = require('standin');
const { FeishuClient, UploadError } = require('standin/clients');
const { jpg } = require('standin/fixtures');
const { startServer } = require('standin/server');

(async () => {
  const server = await startServer();
  const client = new FeishuClient({ appId: 'a', appSecret: 's', baseUrl: server.url });
  await client.uploadImage(jpg({ width: 9, height: 9, bytes: 3000 }), { type: 'message', filename: 'a.jpg' });
  const { filename, bytes } = expectUpload(server.emulator, { format: 'jpg', refused: false });
  server.emulator.orderFault({ provider: 'feishu', endpoint: 'feishu/images', error: 'tooLarge' });
  const refusal = await client.uploadImage(jpg({ width: 9, height: 9 }), { type: 'message' }).catch((error) => error);
  const noPort = await startServer({ port: -1 }).catch((error) => error);
  console.log(JSON.stringify([filename, bytes, refusal instanceof UploadError, noPort instanceof InputError]));
  await server.close();
})();
`;

/** Every one of these, in plain JavaScript; prints what each exports. */
export const importing = (modules: readonly string[]) => `
const counts = {};
for (const name of ${JSON.stringify(modules)}) counts[name] = Object.keys(await import(name)).length;
console.log(JSON.stringify(counts));
`;
