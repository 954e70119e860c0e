import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { eventually } from '../eventually.ts';
import { form } from './form.ts';
import { exchange, open } from './raw.ts';

const MIB = 1024 * 1024;
let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const picture = png({ width: 800, height: 600 });
const feishu = (image: Uint8Array<ArrayBuffer>, url = server.url) =>
  fetch(`${url}/open-apis/im/v1/images`, {
    method: 'POST',
    headers: { authorization: 'Bearer t-1' },
    body: form(['image_type', 'message'], ['image', image, 'a.png']),
  });

/** A form with one file, as raw text. */
const media = (filename: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; name="media"; filename="${filename}"\r\n\r\n${content}\r\n--b--\r\n`;
const post = (path: string, body: string, ...headers: string[]) =>
  [
    `POST ${path} HTTP/1.1`,
    ...headers,
    'Content-Type: multipart/form-data; boundary=b',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');

it('serves the picture at the address that the answer names', async () => {
  const image = jpg({ width: 640, height: 480, bytes: 300_000 });
  const reply = await fetch(`${server.url}/cgi-bin/media/uploadimg?access_token=x`, {
    method: 'POST',
    body: form(['media', image, 'a.jpg']),
  });
  const { url } = await reply.json();
  expect(url).toMatch(new RegExp(`^${server.url}/mmbiz\\.qpic\\.cn/mmbiz_jpg/`));
  const served = await fetch(url);
  expect(served.headers.get('content-type')).toBe('image/jpeg');
  expect(Buffer.from(await served.arrayBuffer()).equals(image)).toBe(true);
});

it('names the host a call came to, whatever that was', async () => {
  const body = media('a.png', Buffer.from(picture).toString('latin1'));
  const request = post('/cgi-bin/media/uploadimg?access_token=x', body, 'Host: standin.test:8080');
  expect(await exchange(server.url, Buffer.from(request, 'latin1'))).toContain(
    'http:\\/\\/standin.test:8080\\/mmbiz.qpic.cn\\/',
  );
});

it('names the real hosts when it was told to', async () => {
  const live = await startServer({ assetUrls: 'live' });
  const reply = await fetch(`${live.url}/file/v1/FT/image/me`, {
    method: 'POST',
    body: form(['image', picture, 'a.png']),
  });
  expect((await reply.json()).data.url).toMatch(/^https:\/\/mud-kage\.kakao\.com\/dn\//);
  await live.close();
});

it('answers a provider’s host by its name alone, as behind a proxy or a hosts file', async () => {
  const request = 'POST /nothing HTTP/1.1\r\nHost: api.weixin.qq.com\r\nContent-Length: 0\r\n\r\n';
  expect(await exchange(server.url, request)).toContain('"errcode":40066');
});

it('answers a client that sends the whole URL, as to a proxy', async () => {
  const request =
    'POST http://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n';
  expect(await exchange(server.url, request)).toContain('"errcode":41005');
});

it('says 100 to a client that waits for it', async () => {
  const socket = open(server.url);
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  socket.write(
    'POST /cgi-bin/media/uploadimg HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n',
  );
  await eventually(() => expect(heard).toBe('HTTP/1.1 100 Continue\r\n\r\n'));
  socket.write('ab');
  await eventually(() => expect(heard).toContain('"errcode":41001'));
  socket.destroy();
});

it('names the rule that spoke, and none when all is well', async () => {
  expect((await feishu(picture)).headers.has('x-standin-rule')).toBe(false);
  expect((await feishu(new Uint8Array(5))).headers.get('x-standin-rule')).toBe('feishu/images/format');
});

it('answers two calls that came in one packet, in their order', async () => {
  const request = (path: string) => `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n`;
  const both = request('/cgi-bin/media/uploadimg') + request('/cgi-bin/x');
  const text = await exchange(server.url, both, (so) => so.includes('40066'));
  expect(text.indexOf('41001')).toBeLessThan(text.indexOf('40066'));
  expect(text.indexOf('41001')).toBeGreaterThan(0);
});

it.each([
  ['with a length', false],
  ['chunked', true],
])('answers a body past the guard by the provider’s rule for size, %s', async (_, chunked) => {
  const block = new Uint8Array(MIB);
  const blocks = 65;
  async function* body() {
    for (let i = 0; i < blocks; i++) yield block;
  }
  const { request } = await import('node:http');
  const headers = { authorization: 'Bearer t-1', 'content-type': 'multipart/form-data; boundary=b' };
  const framed = chunked ? headers : { ...headers, 'content-length': blocks * MIB };
  const call = request(`${server.url}/open-apis/im/v1/images`, { method: 'POST', headers: framed });
  for await (const each of body()) if (!call.write(each)) await once(call, 'drain');
  call.end();
  const [response] = await once(call, 'response');
  const text = Buffer.concat(await response.toArray()).toString();
  expect(JSON.parse(text).code).toBe(234006);
});

it('asks for the token before it looks at the size, also past the guard', async () => {
  const reply = await fetch(`${server.url}/open-apis/im/v1/images`, { method: 'POST', body: new Uint8Array(65 * MIB) });
  expect((await reply.json()).code).toBe(99991661);
});

it('goes on serving others when uploads are broken off', async () => {
  for (let i = 0; i < 20; i++) {
    const socket = open(server.url);
    await once(socket, 'connect');
    socket.write(
      `POST /cgi-bin/media/uploadimg HTTP/1.1\r\nHost: x\r\nContent-Length: ${60 * MIB}\r\n\r\n${'x'.repeat(1000)}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 2));
    socket.destroy();
  }
  expect((await feishu(picture)).status).toBe(200);
});

it('takes a whole URL’s host over the Host header', async () => {
  const request = 'GET http://open.feishu.cn/x HTTP/1.1\r\nHost: localhost\r\n\r\n';
  expect(await exchange(server.url, request)).toContain('404 page not found');
});

it('serves a picture to a client that came under the live host, at the address it was told', async () => {
  const body = media('a.png', Buffer.from(picture).toString('latin1'));
  const upload = post('/cgi-bin/media/uploadimg?access_token=x', body, 'Host: api.weixin.qq.com');
  const [, path] =
    /weixin\.qq\.com(\S+?from=appmsg)/.exec(
      (await exchange(server.url, Buffer.from(upload, 'latin1'))).replaceAll('\\/', '/'),
    ) ?? [];
  const served = await exchange(server.url, `GET ${path} HTTP/1.1\r\nHost: api.weixin.qq.com\r\n\r\n`);
  expect(served).toContain('Content-Type: image/png');
});

it('gives its room back when callers leave while their answer is held up', async () => {
  server.emulator.orderFault({ provider: 'wechat', error: 41005, times: 2, delayMs: 300 });
  const head = `POST /cgi-bin/media/uploadimg HTTP/1.1\r\nHost: x\r\nContent-Length: ${64 * MIB}\r\n\r\n`;
  const callers = [open(server.url), open(server.url)];
  for (const caller of callers) {
    caller.write(head);
    await new Promise((resolve) => caller.write(Buffer.alloc(64 * MIB), resolve));
  }
  await eventually(() => expect(server.emulator.world.faults.all()).toEqual([]));
  for (const caller of callers) caller.destroy();
  expect((await feishu(picture)).status).toBe(200);
});

it('gives its room back when callers leave while they wait for it', async () => {
  const silent = `POST /cgi-bin/media/uploadimg HTTP/1.1\r\nHost: x\r\nContent-Length: ${64 * MIB}\r\n\r\n`;
  const whole =
    'POST /cgi-bin/media/uploadimg HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n';
  const callers = [silent, silent, whole, whole].map((request) => {
    const socket = open(server.url);
    socket.write(request);
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await fetch(`${server.url}/cgi-bin/x`)).status).toBe(200); // a call without a body does not wait
  for (const caller of callers) caller.destroy();
  expect((await feishu(picture)).status).toBe(200);
});

it('drops a body that stopped coming, with its connection', async () => {
  await using impatient = await startServer({ silenceMs: 100 });
  const socket = open(impatient.url);
  socket.write('POST /cgi-bin/media/uploadimg HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
  await once(socket, 'close');
  expect(socket.bytesRead).toBe(0);
});

it('lets uploads wait for those before them, and serves them all', async () => {
  // Together more than all bodies in flight may hold.
  const large = png({ width: 16, height: 16, bytes: 10 * MIB });
  const replies = await Promise.all(Array.from({ length: 10 }, () => feishu(large)));
  expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200));
});

it('leaves nothing open behind it', async () => {
  const handles = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
  const before = handles();
  for (let i = 0; i < 20; i++) {
    await using started = await startServer();
    await feishu(picture, started.url);
  }
  await eventually(() => expect(handles()).toBe(before));
});

it('tells a host that is no address of this machine', async () => {
  await expect(startServer({ host: '203.0.113.7' })).rejects.toThrow('host 203.0.113.7 is no address of this machine');
  await expect(startServer({ port: server.port })).rejects.toThrow(`port ${server.port} on 127.0.0.1 is taken`);
});
