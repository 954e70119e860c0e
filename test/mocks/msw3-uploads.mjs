// Run by msw3.test.ts under another Node and with another msw: plain JavaScript, one line for each thing that works.
import assert from 'node:assert/strict';
import https from 'node:https';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { createEmulator } from 'standin';
import { handlers, mockServer } from 'standin/msw';

const IMAGES = 'https://open.feishu.cn/open-apis/im/v1/images';
const UPLOADIMG = 'https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=any';
const OTHER = 'https://open.feishu.cn/open-apis/application/v6/applications';
const picture = Buffer.from(process.argv[2], 'base64');
const authorization = 'Bearer t-any';

async function formOf(field, fields = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set(field, new File([picture], 'a.png', { type: 'image/png' }));
  const written = new Response(form);
  const headers = { 'content-type': written.headers.get('content-type') };
  return { form, headers, body: Buffer.from(await written.arrayBuffer()) };
}

function send(url, headers, body) {
  return new Promise((resolve, reject) => {
    const request = https.request(url, { method: body ? 'POST' : 'GET', headers }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, body: Buffer.concat(chunks) });
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function uploads() {
  const { form, headers, body } = await formOf('image', { image_type: 'message' });
  const fetched = await (await fetch(IMAGES, { method: 'POST', headers: { authorization }, body: form })).json();
  assert.equal(fetched.code, 0);
  const sent = await send(IMAGES, { ...headers, authorization, 'content-length': body.length }, body);
  const { data } = JSON.parse(sent.body.toString());
  for (const key of [fetched.data.image_key, data.image_key]) {
    assert.deepEqual((await send(`${IMAGES}/${key}`, { authorization })).body, picture);
    const response = await fetch(`${IMAGES}/${key}`, { headers: { authorization } });
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), picture);
  }
}

async function pictures() {
  const { form } = await formOf('media');
  const { url } = await (await fetch(UPLOADIMG, { method: 'POST', body: form })).json();
  assert.match(url, /^http:\/\/mmbiz\.qpic\.cn\//);
  for (const scheme of ['http', 'https']) {
    const response = await fetch(url.replace(/^http/, scheme));
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), picture);
  }
}

async function chunked() {
  const { headers, body } = await formOf('media');
  assert.equal((await send(UPLOADIMG, { ...headers, 'transfer-encoding': 'chunked' }, body)).status, 412);
}

async function aborted(emulator) {
  const { body, headers } = await formOf('image', { image_type: 'message' });
  const controller = new AbortController();
  const pull = (stream) => {
    stream.enqueue(body);
    controller.abort(new Error('enough'));
    stream.close();
  };
  const { signal } = controller;
  const stream = new ReadableStream({ pull }, { highWaterMark: 0 });
  const init = { method: 'POST', headers: { ...headers, authorization }, body: stream, duplex: 'half', signal };
  const before = emulator.requests().length;
  await assert.rejects(fetch(IMAGES, init), { message: 'enough' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(emulator.requests().length, before);
}

const fallsThrough = async () => assert.equal(await (await fetch(OTHER)).text(), 'mine');
const asks = () => assert.rejects(fetch(OTHER));

async function database() {
  const { image, request } = await server.db();
  assert.equal(image.findMany({ where: { width: { equals: 64 } } }).length, server.emulator.images().length);
  assert.equal(request.findMany({ orderBy: { at: 'desc' }, take: 1 })[0].id, server.emulator.requests()[0].id);
}

async function check(where, server, emulator, what) {
  const untouched = globalThis.fetch;
  // Breaks the connection instead of letting a call out into the network.
  const onUnhandledFrame = () => {
    throw Response.error();
  };
  server.listen({ onUnhandledFrame });
  for (const work of what) {
    await work(emulator);
    console.log(`${where}: ${work.name}`);
  }
  server.close();
  assert.equal(globalThis.fetch, untouched);
}

const server = mockServer();
await check('mockServer', server, server.emulator, [uploads, pictures, chunked, aborted, asks, database]);

const emulator = createEmulator();
const mine = http.get(OTHER, () => HttpResponse.text('mine'));
await check('handlers', setupServer(...handlers(emulator), mine), emulator, [uploads, pictures, chunked, fallsThrough]);
console.log(`closed under Node ${process.versions.node}`);
