import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from './client.mjs';
import { load } from './load.mjs';
import { KB, upload } from './requests.mjs';
import { alternate } from './rounds.mjs';
import { start, withServers } from './servers.mjs';
import { warmUp } from './speed.mjs';

const OBJECTS = 10_000;
const sizes = [
  ['10 KB', 10 * KB],
  ['100 KB', 100 * KB],
];

/** What `--state` costs: uploads beside the same server without, and a start with ten thousand objects beside one with none. */
export async function keeping({ ours, images, quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'standin-bench-'));
  try {
    return [
      ...(await uploads(ours, join(folder, 'uploads'), images, quick)),
      await starts(ours, join(folder, 'start'), images, quick),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const keptIn = (ours, folder) => ({ ...ours, name: 'with --state', args: [...ours.args, '--state', folder] });

function uploads(ours, folder, images, quick) {
  return withServers([ours, keptIn(ours, folder)], async (...servers) => {
    await warmUp(servers, images, quick);
    const rows = [];
    for (const [name, bytes] of sizes) {
      const request = upload(images.jpg({ width: 800, height: 600, bytes }));
      const measure = ({ url }) => load(url, request, { connections: 16, seconds: quick ? 1 : 2 });
      for (const server of servers) await measure(server);
      const [without, kept] = await alternate(servers, quick ? 3 : 7, measure);
      rows.push({
        what: `upload ${name} with --state, 16 connections, to without`,
        ...{ standin: kept.value, against: without.value, unit: '/s', ratio: kept.ratio, reach: '>= 0.50' },
      });
    }
    return rows;
  });
}

/** Until it listens. */
async function starts(ours, folder, images, quick) {
  const kept = keptIn(ours, folder);
  const request = upload(images.jpg({ width: 16, height: 16, bytes: 2 * KB }));
  const server = await start(kept);
  for (let i = 0; i < OBJECTS; i++) await call(server.url, request);
  await server.stop();
  const [without, old] = await alternate([ours, kept], quick ? 3 : 11, async (contender) => {
    const began = performance.now();
    const started = await start(contender);
    const ms = performance.now() - began;
    await started.stop();
    return ms;
  });
  return {
    what: 'start with 10,000 objects in the folder, to without',
    ...{ standin: old.value, against: without.value, unit: ' ms', ratio: old.ratio, reach: '<= 1500 ms' },
  };
}
