import { fileURLToPath } from 'node:url';
import { Connection } from './client.mjs';
import { hostileForms, hostileImages } from './hostile-images.mjs';
import { BOUNDARY, onWire, upload } from './requests.mjs';
import { alternate } from './rounds.mjs';
import { withServers } from './servers.mjs';

const preload = fileURLToPath(new URL('loop-delay.mjs', import.meta.url));

/**
 * How long the server's event loop stands still at most while it is sent something hostile, beside an ordinary picture
 * of the same length, which has the same transfer.
 */
export async function hostile({ ours, images, quick }) {
  const ordinary = upload(images.jpg({ width: 800, height: 600, bytes: 10_000_000 }));
  const uploads = [
    ...hostileImages().map(([name, picture]) => [name, upload(picture)]),
    ...hostileForms(BOUNDARY).map(([name, body]) => [name, { ...ordinary, body }]),
  ];
  const use = async (server) => {
    const rows = [];
    for (let time = 0; time < (quick ? 3 : 10); time++) await longestBlock(server, ordinary);
    for (const [name, request] of uploads) {
      const [against, standin] = await alternate([ordinary, request], quick ? 1 : 9, (each) =>
        longestBlock(server, each),
      );
      // Not the ratio: what counts is what it adds, and next to a millisecond anything is many times over.
      rows.push({
        what: `blocked by ${name}`,
        standin: standin.value,
        against: against.value,
        unit: ' ms',
        more: standin.difference,
        reach: '<= 10 ms more',
      });
    }
    return rows;
  };
  return withServers([ours], use, { nodeArgs: ['--import', preload], ipc: true });
}

async function longestBlock({ url, child }, request) {
  await blockSinceAsked(child);
  const connection = new Connection(url);
  await connection.send(onWire(request, url));
  connection.close();
  return blockSinceAsked(child);
}

function blockSinceAsked(child) {
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.send('blocked?');
  });
}
