import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it as test } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { file } from './files.ts';

const missing = spawnSync('curl', ['--version']).error !== undefined;
if (missing) console.log('skipped: there is no curl on this machine');
const it = test.skipIf(missing);

const picture = jpg({ width: 640, height: 480, bytes: 200_000 });
const path = file('photo.jpg', picture);

let server: RunningServer;
let images: string;
let uploadimg: string;
beforeAll(async () => {
  server = await startServer();
  images = `${server.url}/open-apis/im/v1/images`;
  uploadimg = `${server.url}/cgi-bin/media/uploadimg?access_token=ACCESS_TOKEN`;
});
afterAll(() => server.close());

/** What curl prints: the body, then `-w`'s line with the status; on stderr what `-v` tells of the wire. */
async function curl(...args: string[]) {
  const { stdout, stderr } = await promisify(execFile)('curl', ['-sS', '-w', '\n%{http_code}', ...args]);
  const end = stdout.lastIndexOf('\n');
  return { status: stdout.slice(end + 1), body: stdout.slice(0, end), wire: stderr };
}

async function opens(url: string): Promise<boolean> {
  const target = file('download', new Uint8Array(0));
  await curl('-o', target, url);
  return readFileSync(target).equals(picture);
}

it('uploads as on Feishu’s page, and downloads the same bytes', async () => {
  const token = ['--header', 'Authorization: Bearer t-1'];
  const sent = [...token, '--header', 'Content-Type: multipart/form-data', '--form', 'image_type="message"'];
  const { status, body } = await curl('--location', '--request', 'POST', images, ...sent, '--form', `image=@"${path}"`);
  expect(body).toMatch(/^\{"code":0,"data":\{"image_key":"img_v3_[^"]+"\},"msg":"success"\}$/);
  expect(status).toBe('200');
  const target = file('download', new Uint8Array(0));
  await curl(...token, '-o', target, `${images}/${JSON.parse(body).data.image_key}`);
  expect(readFileSync(target).equals(picture)).toBe(true);
});

it('uploads as on WeChat’s page, and the URL opens the same bytes', async () => {
  const { status, body } = await curl('-F', `media=@${path}`, uploadimg);
  expect(status).toBe('200');
  expect(body).toMatch(/^\{"url":"http:\\\/\\\/127\.0\.0\.1[^"]+","errcode":0,"errmsg":"ok"\}$/);
  expect(await opens(JSON.parse(body).url)).toBe(true);
});

it.each([
  ['FT', 640, 480],
  ['FT_WIDE', 800, 600],
])('uploads to Kakao’s %s with the Content-Type of its page', async (kind, width, height) => {
  const image = file(`${kind}.jpg`, jpg({ width, height }));
  const type = 'Content-Type: multipart/form-data;charset=utf-8';
  const { body } = await curl('-H', type, '-F', `image=@${image}`, `${server.url}/file/v1/${kind}/image/me`);
  const { name, url } = JSON.parse(body).data;
  expect(name).toBe(`${kind}.jpg`);
  expect((await curl('-o', '/dev/null', url)).status).toBe('200');
});

it.each(['ft-wide-item-list', 'ft-carousel-feed'])('uploads several to Kakao’s %s in one request', async (kind) => {
  const small = file('small.png', png({ width: 8, height: 8 }));
  const files = ['-F', `image=@${path}`, '-F', `image=@${small}`];
  const { body } = await curl(
    '-H',
    'Content-Type: multipart/form-data',
    ...files,
    `${server.url}/file/v1/${kind}/image/me`,
  );
  expect(JSON.parse(body)).toMatchObject({
    code: '6000',
    result: { success: [{ formField: 'image_1' }], failure: [{ formField: 'image_2', error: { code: '2002' } }] },
  });
  expect(await opens(JSON.parse(body).result.success[0].url)).toBe(true);
});

it('waits for 100 Continue where it is told to, and by itself before a large body', async () => {
  const asked = await curl('-v', '-H', 'Expect: 100-continue', '-F', `media=@${path}`, uploadimg);
  expect(asked.wire).toContain('< HTTP/1.1 100 Continue');
  expect(JSON.parse(asked.body).errcode).toBe(0);
  const large = file('large.jpg', jpg({ width: 640, height: 480, bytes: 10_485_760 }));
  const form = ['-H', 'Authorization: Bearer t-1', '-F', 'image_type=message', '-F', `image=@${large}`];
  const own = await curl('-v', ...form, images);
  expect(own.wire).toContain('> Expect: 100-continue');
  expect(own.wire).toContain('< HTTP/1.1 100 Continue');
  expect(JSON.parse(own.body).code).toBe(0);
});

it('gets 412 and nothing for a chunked body to WeChat', async () => {
  const { status, body } = await curl('-H', 'Transfer-Encoding: chunked', '-F', `media=@${path}`, uploadimg);
  expect({ status, body }).toEqual({ status: '412', body: '' });
});

it('gets 41005 for < instead of @, which sends no filename', async () => {
  expect(JSON.parse((await curl('-F', `media=<${path}`, uploadimg)).body).errcode).toBe(41005);
});

it('ends well under --fail for WeChat’s failures, which have status 200, and with 22 for Feishu’s', async () => {
  const { body } = await curl('--fail', '-F', `media=@${path}`, `${server.url}/cgi-bin/media/uploadimg`);
  expect(body).toMatch(/^\{"errcode":41001,"errmsg":"access_token missing rid: [0-9a-f-]{26}"\}$/);
  const refused = curl('--fail', '-F', 'image_type=message', '-F', `image=@${path}`, images);
  await expect(refused).rejects.toMatchObject({ code: 22 });
});
