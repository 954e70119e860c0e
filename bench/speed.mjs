import { once } from 'node:events';
import { call } from './client.mjs';
import { load } from './load.mjs';
import { cover, download, draft, KB, MB, message, token, upload } from './requests.mjs';
import { alternate } from './rounds.mjs';
import { start, withServers } from './servers.mjs';

const sizes = [
  ['10 KB', 10 * KB],
  ['100 KB', 100 * KB],
  ['1 MB', MB],
  ['9.9 MB', 9.9 * MB],
];
const reach = {
  '10 KB, 16 connections': '>= 0.40',
  '100 KB, 16 connections': '>= 0.50',
  '1 MB, 16 connections': '>= 0.75',
};

export function uploads({ ours, reference, images, quick }) {
  return withServers([reference(), ours], async (...servers) => {
    await warmUp(servers, images, quick);
    const rows = [];
    for (const [name, bytes] of sizes) {
      const request = upload(images.jpg({ width: 800, height: 600, bytes: Math.floor(bytes) }));
      // wrk counts whole answers only: of large ones a second sees too few.
      const seconds = bytes > 5 * MB && !quick ? 2 : 1;
      for (const connections of quick ? [16] : [1, 16, 64]) {
        const options = { connections, seconds, rounds: quick ? 1 : 5 };
        const what = `${name}, ${counted(connections)}`;
        rows.push({ what: `upload ${what}`, ...(await compare(servers, () => request, options)), reach: reach[what] });
      }
    }
    return rows;
  });
}

export function downloads({ ours, reference, images, quick }) {
  const picture = images.jpg({ width: 800, height: 600, bytes: 100 * KB });
  return withServers([reference(picture.length), ours], async (...servers) => {
    await warmUp(servers, images, quick);
    const requests = new Map();
    for (const server of servers) {
      const { data } = JSON.parse(await call(server.url, upload(picture)));
      requests.set(server, download(data.image_key));
    }
    const rows = [];
    for (const connections of quick ? [16] : [1, 16, 64]) {
      const options = { connections, seconds: 1, rounds: quick ? 2 : 5 };
      const row = await compare(servers, (server) => requests.get(server), options);
      const aim = connections === 16 ? '>= 0.70' : undefined;
      rows.push({ what: `download 100 KB, ${counted(connections)}`, ...row, reach: aim });
    }
    return rows;
  });
}

/** What programs do in turn: fetch a token, upload, send, and write a draft. */
export function mixed({ ours, reference, images, quick }) {
  const picture = images.jpg({ width: 800, height: 600, bytes: 100 * KB });
  return withServers([reference(), ours], async (...servers) => {
    await warmUp(servers, images, quick);
    const turns = new Map();
    for (const server of servers) {
      // Another app's, which holds least: what is uploaded then does not push it out.
      const { data } = JSON.parse(await call(server.url, upload(picture, 't-other')));
      const { media_id: coverId } = JSON.parse(await call(server.url, cover(picture)));
      turns.set(server, [token(), upload(picture), message(data.image_key, 't-other'), draft(coverId)]);
    }
    const options = { connections: 16, seconds: 1, rounds: quick ? 2 : 5 };
    const row = await compare(servers, (server) => turns.get(server), options);
    return [{ what: 'token, upload of 100 KB, message, draft in turn, 16 connections', ...row }];
  });
}

const counted = (connections) => `${connections} ${connections === 1 ? 'connection' : 'connections'}`;

/** Some ten thousand calls: until then a server of more than a few lines is still being compiled by V8, on both cores. */
export async function warmUp(servers, images, quick) {
  const request = upload(images.jpg({ width: 800, height: 600, bytes: 10 * KB }));
  for (const server of servers) await load(server.url, request, { connections: 16, seconds: quick ? 1 : 6 });
}

/** The first round is not counted: memory grows in it to what these calls need. */
async function compare(servers, requestTo, { connections, seconds, rounds }) {
  const measure = (server) => load(server.url, requestTo(server), { connections, seconds });
  for (const server of servers) await measure(server);
  const [against, standin] = await alternate(servers, rounds, measure);
  return { standin: standin.value, against: against.value, unit: '/s', ratio: standin.ratio };
}

/** What was compiled is kept for the next start when it ends by itself. */
async function endAsTold({ child }) {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** From the start of the process to its first answer to an upload; of each start but the first of a machine. */
export async function startUp({ ours, reference, images, quick }) {
  const request = upload(images.jpg({ width: 800, height: 600, bytes: 10 * KB }));
  await endAsTold(await start(ours));
  const [against, standin] = await alternate([reference(), ours], quick ? 3 : 21, async (contender) => {
    const began = performance.now();
    const server = await start(contender);
    try {
      await call(server.url, request);
      return performance.now() - began;
    } finally {
      await server.stop();
    }
  });
  const row = { standin: standin.value, against: against.value, unit: ' ms', ratio: standin.ratio };
  return [{ what: 'start to first answered upload, not the first start', ...row, reach: '< 1.4' }];
}
