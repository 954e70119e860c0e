import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './client.mjs';
import { memoryOf } from './memory.mjs';
import { download, KB, MB, onWire, seed, upload } from './requests.mjs';
import { withServers } from './servers.mjs';

/** What callers feel of one who holds all there is to hold, and what such a one can make the server hold. */
export async function crowd({ ours, images, quick }) {
  const rows = [];
  for (const measure of [smallBesideLarge, unreadDownloads, longForms]) {
    // Memory as it is given back where nobody tuned that.
    rows.push(await withServers([ours], (server) => measure(server, images, quick), { env: {} }));
  }
  return rows;
}

/** Two that bring more than all bodies may hold together, and then a byte now and then. */
async function smallBesideLarge({ url }, images, quick) {
  const small = upload(images.jpg({ width: 800, height: 600, bytes: 10 * KB }));
  const count = quick ? 200 : 1000;
  const times = async () => {
    const took = [];
    // Minutes would say no more than seconds.
    for (let i = 0; i < count && took.filter((ms) => ms >= PATIENCE_MS).length < 3; i++) {
      const began = performance.now();
      await Promise.race([call(url, small), sleep(PATIENCE_MS)]);
      took.push(performance.now() - began);
      await sleep(5);
    }
    return took.sort((a, b) => a - b)[Math.ceil(0.99 * took.length) - 1];
  };
  const against = await times();
  const attackers = await Promise.all([35, 33].map((megabytes) => holdAndDrip(url, megabytes)));
  const standin = await times();
  for (const stop of attackers) stop();
  const what = 'small uploads beside two that hold 68 MB, 99th of 100';
  return { what, standin, against, unit: ' ms', ratio: standin / against, reach: '< 250 ms' };
}

const PATIENCE_MS = 2000;

async function holdAndDrip(url, megabytes) {
  const bytes = onWire(upload(Buffer.alloc(60 * MB)), url);
  const socket = open(url);
  let sent = megabytes * MB;
  socket.write(bytes.subarray(0, sent));
  await sleep(500);
  const drip = setInterval(() => {
    socket.write(bytes.subarray(sent, sent + 16 * KB));
    sent += 16 * KB;
  }, 250);
  const stop = () => {
    clearInterval(drip);
    socket.destroy();
  };
  socket.on('close', () => clearInterval(drip));
  return stop;
}

/** Sixty, each of another picture. */
async function unreadDownloads({ url, child }, images) {
  const picture = upload(images.jpg({ width: 800, height: 600, bytes: Math.floor(9.9 * MB) }));
  await call(url, picture);
  const before = memoryOf(child.pid, 'VmRSS');
  const readers = [];
  for (let i = 0; i < 60; i++) {
    const { data } = JSON.parse(await call(url, picture));
    const reader = open(url);
    reader.pause();
    reader.write(onWire(download(data.image_key), url));
    readers.push(reader);
  }
  await sleep(6000);
  const row = memoryRow('60 downloads of 9.9 MB that nobody reads', memoryOf(child.pid, 'VmRSS'), before, '< 300 MB');
  for (const reader of readers) reader.destroy();
  return row;
}

async function longForms({ url, child }, images) {
  const { method, path, headers, body } = seed(images.jpg({ width: 800, height: 600, bytes: 60 * MB }));
  const form = { method, headers, body };
  await fetch(`${url}/__standin/health`);
  const before = memoryOf(child.pid, 'VmRSS');
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      const answer = await fetch(url + path, form);
      await answer.arrayBuffer();
    }),
  );
  return memoryRow('16 forms of 60 MB to the control plane, at most', memoryOf(child.pid, 'VmHWM'), before, '< 400 MB');
}

function memoryRow(what, standin, against, reach) {
  return { what, standin, against, unit: ' MB', more: standin - against, reach: `${reach} more` };
}

function open(url) {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => {});
  return socket;
}
