// Asks the live hosts by every client that Node programs have, as their own pages show them, and prints what each got.
import http from 'node:http';
import https, { get } from 'node:https';
import { json, text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import * as lark from '@larksuiteoapi/node-sdk';
import axios from 'axios';
import WeChatAPI from 'co-wechat-api';
import got from 'got';
import * as undici from 'undici';
import WebSocket from 'ws';

const TOKEN = 'https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=s';
const TENANT = 'https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal';
const app = { app_id: 'cli_1', app_secret: 's' };
const asJson = { 'Content-Type': 'application/json' };

function sent(module, where, body) {
  return new Promise((resolve, reject) => {
    const request = module.request(...where, (response) => resolve(json(response)));
    request.on('error', reject).end(body);
  });
}

function got1(url, options = {}) {
  return new Promise((resolve, reject) => {
    get(url, options, (response) => resolve(json(response))).on('error', reject);
  });
}

// As programs make one of `https.get`, whose answer comes to a function and whose error does not.
https.get[promisify.custom] = (url, options = {}) =>
  new Promise((resolve, reject) => https.get(url, options, resolve).on('error', reject));

async function keptAlive() {
  const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });
  const ports = [];
  for (let i = 0; i < 3; i++) {
    const response = await new Promise((resolve) => https.get(TOKEN, { agent }, resolve));
    ports.push(response.socket.localPort);
    await text(response);
  }
  agent.destroy();
  return { sockets: new Set(ports).size };
}

async function streamed() {
  async function* body() {
    yield '--b\r\nContent-Disposition: form-data; name="media"; filename="a.jpg"\r\n\r\n';
    yield 'x\r\n--b--\r\n';
  }
  const url = 'https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=a';
  const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
  const response = await fetch(url, { method: 'POST', headers, body: ReadableStream.from(body()), duplex: 'half' });
  return { status: response.status };
}

const clients = {
  fetch: async () => {
    const response = await fetch(TENANT, { method: 'POST', headers: asJson, body: JSON.stringify(app) });
    return { ...(await response.json()), url: response.url };
  },
  'fetch over http': async () => (await fetch('http://mmbiz.qpic.cn/mmbiz_jpg/nobody/0')).status,
  'a stream': streamed,
  aborted: () => fetch(TOKEN, { signal: AbortSignal.abort() }).catch(({ name }) => ({ name })),
  'undici fetch': async () => (await undici.fetch(TOKEN)).json(),
  'undici request': async () => (await undici.request(TOKEN)).body.json(),
  'undici Agent': async () => {
    const dispatcher = new undici.Agent({ connections: 1, connect: { rejectUnauthorized: true } });
    const answer = await (await undici.request(TOKEN, { dispatcher })).body.json();
    await dispatcher.close();
    return answer;
  },
  'https.request': () => sent(https, [TENANT, { method: 'POST', headers: asJson }], JSON.stringify(app)),
  'https.request of options': () => sent(https, [{ hostname: 'api.weixin.qq.com', path: '/cgi-bin/token' }]),
  'https.request with a name in capitals': () => sent(https, [{ host: 'API.weixin.qq.com', path: '/cgi-bin/token' }]),
  'https.get by name': () => got1(TOKEN),
  'https.get promisified': async () => json(await promisify(https.get)(TOKEN)),
  'https with no agent': () => got1(TOKEN, { agent: false }),
  'https, kept alive': keptAlive,
  'https to an address of its own': () => got1(TOKEN, { localAddress: '127.0.0.1', family: 6 }),
  'http.request': () => sent(http, [TOKEN.replace('https', 'http')]),
  axios: async () => (await axios.get(TOKEN)).data,
  got: () => got(TOKEN, { timeout: { secureConnect: 10_000, connect: 10_000 } }).json(),
  'node-sdk': async () => {
    const client = new lark.Client({ appId: 'cli_1', appSecret: 's', loggerLevel: lark.LoggerLevel.error });
    const image = Buffer.from(process.env.PICTURE, 'base64');
    return client.im.image.create({ data: { image_type: 'message', image } });
  },
  'co-wechat-api': async () => new WeChatAPI('wx1', 's').ensureAccessToken(),
  ws: async () => {
    const endpoint = 'https://open.feishu.cn/callback/ws/endpoint';
    const body = JSON.stringify({ AppID: 'cli_a0b1c2d3e4f50617', AppSecret: 's' });
    const { data } = await (await fetch(endpoint, { method: 'POST', headers: asJson, body })).json();
    const socket = new WebSocket(data.URL);
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
    socket.terminate();
    return 'open';
  },
};

const results = {};
for (const [name, client] of Object.entries(clients)) {
  results[name] = await client().catch((error) => ({ failed: `${error.stack} ${error.cause ?? ''}` }));
}
process.stdout.write(JSON.stringify(results));
