import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './client.mjs';
import { heavyTiffs } from './hostile-tiffs.mjs';
import { memoryOf } from './memory.mjs';
import { download, upload } from './requests.mjs';
import { withServers } from './servers.mjs';

/** What may be left of a conversion once it has come back, in MB. */
const LEFT = 80;
const MAX_SECONDS = 30;

/** What a download that makes a JPEG takes at most, when two callers ask for theirs at once, and how long until it is given back. */
export async function conversions({ ours, images, quick }) {
  if (process.platform !== 'linux') return [];
  const heics = [
    ['HEIC of 24 megapixels', images.heic({ width: 6000, height: 4000 })],
    ['HEIC of 50 megapixels', images.heic({ width: 8192, height: 6144 })],
  ];
  const pictures = [...heavyTiffs(quick), ...heics];
  const rows = [];
  for (const [name, picture] of pictures) {
    // As it is started by everybody: nothing tells its allocator to keep what it once had.
    rows.push(...(await withServers([ours], (server) => twoAtOnce(server, name, picture), { env: {} })));
  }
  return rows;
}

async function twoAtOnce({ url, child }, name, picture) {
  const keys = await Promise.all(['t-one', 't-other'].map(async (token) => [await keyOf(url, picture, token), token]));
  await sleep(500);
  const rest = memoryOf(child.pid, 'VmRSS');
  writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
  const began = performance.now();
  await Promise.all(keys.map(([key, token]) => call(url, download(key, token))));
  const took = (performance.now() - began) / 1000;
  const peak = memoryOf(child.pid, 'VmHWM');
  const ended = performance.now();
  const seconds = () => (performance.now() - ended) / 1000;
  while (memoryOf(child.pid, 'VmRSS') > rest + LEFT && seconds() < MAX_SECONDS) await sleep(50);
  const back = seconds();
  return [
    {
      what: `peak memory, 2 × ${name}`,
      standin: peak,
      against: rest,
      unit: ' MB',
      more: peak - rest,
      reach: '<= 450 MB more',
    },
    {
      what: '  and until it is given back',
      standin: took + back,
      against: took,
      unit: ' s',
      more: back,
      reach: '<= 10 s more',
    },
  ];
}

async function keyOf(url, picture, token) {
  return JSON.parse(await call(url, upload(picture, token))).data.image_key;
}
