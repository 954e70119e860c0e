import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { KB, upload } from './requests.mjs';
import { alternate } from './rounds.mjs';

const HOST = 'https://open.feishu.cn';
const sizes = [
  ['10 KB', 10 * KB],
  ['100 KB', 100 * KB],
];

/** Calls a second where client and mock are one process, beside a handler of MSW's that reads the body and answers a constant. */
export async function inProcess({ dist, images, quick }) {
  const load = (file) => import(pathToFileURL(join(dist, file)).href);
  const { mockServer } = await load('mocks/index.js');
  const { createEmulator } = await load('src/index.js');
  const bare = setupServer(http.post(`${HOST}/*`, readAndAnswer));
  const ours = mockServer({ rateLimits: false });
  const emulator = createEmulator({ rateLimits: false });
  const contenders = [
    { listens: bare, call: (request) => fetch(request) },
    { listens: ours, call: (request) => fetch(request) },
    { call: (request) => emulator.fetch(request) },
  ];
  const rows = [];
  for (const [name, bytes] of sizes) {
    const picture = images.jpg({ width: 800, height: 600, bytes });
    const rounds = quick ? 2 : 9;
    const measured = await alternate(contenders, rounds, (each) => callsASecond(each, picture, quick ? 200 : 1500));
    const row = (what, i) => ({
      what: `${what}, ${name}`,
      standin: measured[i].value,
      against: measured[0].value,
      unit: '/s',
      ratio: measured[i].ratio,
      reach: '>= 0.6',
    });
    rows.push(row('in process, through MSW', 1), row('in process, emulator.fetch', 2));
  }
  await emulator.close();
  return rows;
}

async function readAndAnswer({ request }) {
  await request.arrayBuffer();
  return HttpResponse.json({ code: 0, data: { image_key: 'img_v3_0200_constant' }, msg: 'success' });
}

async function callsASecond({ listens, call }, picture, times) {
  listens?.listen({ onUnhandledRequest: 'error' });
  const began = performance.now();
  for (let i = 0; i < times; i++) {
    const response = await call(requestOf(picture));
    if (!response.ok) throw new Error(`an answer was ${response.status}`);
    await response.arrayBuffer();
  }
  const seconds = (performance.now() - began) / 1000;
  listens?.close();
  return times / seconds;
}

/** As its bytes: the encoding of a FormData costs more than what answers it. */
function requestOf(picture) {
  const { method, path, headers, body } = upload(picture);
  return new Request(HOST + path, { method, headers: { ...headers, 'content-length': `${body.length}` }, body });
}
