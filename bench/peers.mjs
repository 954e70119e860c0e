// npm run bench:peers -- [--quick] [--json]: the same uploads to Standin and to mock servers that others made.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from './load.mjs';
import { machine, notesOn } from './machine.mjs';
import { memoryOf } from './memory.mjs';
import { peers } from './peer-list.mjs';
import { install, start } from './peer-start.mjs';
import { KB, MB, upload } from './requests.mjs';
import { alternate } from './rounds.mjs';
import { bare, end, standin } from './servers.mjs';
import { warmUp } from './speed.mjs';
import { columns, short } from './table.mjs';

const { quick, json } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
}).values;
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const images = await import(pathToFileURL(join(dist, 'fixtures/images.js')).href);
const { VERSION } = await import(pathToFileURL(join(dist, 'src/version.js')).href);
const picture = (bytes) => upload(images.jpg({ width: 800, height: 600, bytes }));

const versions = machine();
const notes = notesOn(versions, quick);
const running = [];

await add('bare node:http', () => ({ version: process.version, on: node((port) => bare(0, port)) }));
await add('Standin', () => ({ version: VERSION, on: node((port) => standin(dist, 'standin', port)) }));
for (const peer of peers) {
  await add(peer.name, async () => {
    const { home, version } = await install(peer.install);
    return { version, on: (port) => peer.command(home, port) };
  });
}
await sleep(1000);
for (const server of running) server.idle = memoryOf(server.child.pid, 'VmRSS');

await warmUp(running, images, quick);
const small = await speeds('100 KB', 100 * KB);
const large = await speeds('1 MB', MB);
const rows = running.map(({ name, version, ms, idle, child }, i) => ({
  name: `${name} ${version}`,
  small: small[i],
  large: large[i],
  startMs: ms,
  idleMb: idle,
  peakMb: memoryOf(child.pid, 'VmHWM'),
}));

if (json) console.log(JSON.stringify({ versions, quick, notes, rows }, null, 2));
else console.log([table(), '', Object.entries(versions).flat().join(' '), ...notes].join('\n'));
await Promise.all(running.map(({ child }) => end(child)));

async function add(name, prepare) {
  try {
    const { version, on } = await prepare();
    running.push({ name, version, ...(await start(on, picture(10 * KB), quick ? 1 : 5)) });
  } catch (error) {
    notes.push(`${name} is left out: ${error.message.trim().replaceAll('\n', ' ')}`);
  }
}

function node(contender) {
  return (port) => [process.execPath, contender(port).args];
}

function speeds(name, bytes) {
  console.error(`bench: uploads of ${name} …`);
  const request = picture(bytes);
  const measure = async (server) => {
    const slice = { connections: 16, seconds: 1 };
    try {
      // While it is the others' turn a server cools down, and one that keeps what it is sent most of all: not counted.
      await load(server.url, request, slice);
      return await load(server.url, request, slice);
    } catch (error) {
      notes.push(`${server.name}, ${name}: ${error.message}`);
      return Number.NaN;
    }
  };
  // The first round is not counted: memory grows in it to what these uploads need.
  return alternate(running, 1, measure).then(() => alternate(running, quick ? 1 : 7, measure));
}

function table() {
  const head = ['', '100 KB', 'to bare', 'Standin', '1 MB', 'to bare', 'Standin', 'start', 'idle', 'peak', ''];
  const ours = rows.findIndex(({ name }) => name.startsWith('Standin'));
  const times = (speed, i) => (speed[ours] === undefined ? '' : `${short(speed[ours].value / speed[i].value)} ×`);
  const lines = rows.map(({ name, startMs, idleMb, peakMb }, i) => [
    name,
    ...[small, large].flatMap((speed) => [`${short(speed[i].value)}/s`, speed[i].ratio.toFixed(3), times(speed, i)]),
    `${short(startMs)} ms`,
    `${short(idleMb)} MB`,
    `${short(peakMb)} MB`,
    '',
  ]);
  return columns([head, ...lines]);
}
