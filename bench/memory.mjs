import { readFileSync } from 'node:fs';
import { Connection } from './client.mjs';
import { MB, onWire, upload } from './requests.mjs';
import { withServers } from './servers.mjs';

const AT_ONCE = 64;

/** The largest the process was, after 64 uploads of 9.9 MB at once, some times over. */
export async function memory({ ours, reference, images, quick }) {
  if (process.platform !== 'linux') return [];
  const request = upload(images.jpg({ width: 800, height: 600, bytes: Math.floor(9.9 * MB) }));
  return withServers([reference(), ours], async (...servers) => {
    const [against, standin] = await Promise.all(
      servers.map(async ({ url, child }) => {
        for (let time = 0; time < (quick ? 1 : 5); time++) await atOnce(url, onWire(request, url));
        return memoryOf(child.pid, 'VmHWM');
      }),
    );
    const row = { standin, against, unit: ' MB', ratio: standin / against };
    return [{ what: 'peak memory, 64 × 9.9 MB at once', ...row, reach: '<= 200 MB' }];
  });
}

async function atOnce(url, bytes) {
  const connections = Array.from({ length: AT_ONCE }, () => new Connection(url));
  const answers = await Promise.all(connections.map((connection) => connection.send(bytes)));
  for (const connection of connections) connection.close();
  const refused = answers.find(({ status }) => status !== 200);
  if (refused) throw new Error(`one of ${AT_ONCE} uploads at once was answered ${refused.status} ${refused.body}`);
}

/** In MB: `VmRSS`, what it takes now, or `VmHWM`, the most it ever took. NaN where there is no /proc. */
export function memoryOf(pid, what) {
  if (process.platform !== 'linux') return Number.NaN;
  const kilobytes = new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
