import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Connection } from './client.mjs';
import { onWire } from './requests.mjs';

const script = fileURLToPath(new URL('load.lua', import.meta.url));
const run = promisify(execFile);

/** The version of `wrk`; undefined where it is not installed. */
export const wrk = /^wrk (\S+)/.exec(spawnSync('wrk', ['-v'], { encoding: 'utf8' }).stdout ?? '')?.[1];

/** Answers a second to one request sent again and again, or several in turn. Throws when an answer is none of success. */
export function load(url, request, { connections, seconds }) {
  const requests = [request].flat();
  return wrk === undefined ? byClient(url, requests, connections, seconds) : byWrk(url, requests, connections, seconds);
}

async function byWrk(url, requests, connections, seconds) {
  const [{ path }] = requests;
  const env = { ...process.env, ...(requests.length === 1 ? alone(requests[0]) : inTurn(requests, url)) };
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, url + path];
  const { stdout } = await run('wrk', args, { env, timeout: (seconds + 60) * 1000 });
  const { requests: answers, us, refused, broken } = JSON.parse(/^BENCH (.*)$/m.exec(stdout)?.[1] ?? '{}');
  if (refused > 0) throw new Error(`${refused} of ${answers} answers were refusals`);
  if (broken > 0) throw new Error(`${broken} connections broke or gave no answer for half a minute`);
  return answers / (us / 1e6);
}

function alone({ method, headers, body }) {
  return {
    BENCH_METHOD: method,
    BENCH_BODY: fileOf(body),
    BENCH_TYPE: headers['content-type'] ?? '',
    BENCH_AUTHORIZATION: headers.authorization,
  };
}

function inTurn(requests, url) {
  return { BENCH_TURNS: requests.map((request) => fileOf(wireOf(request, url))).join() };
}

const wires = new WeakMap();

/** The same bytes for the same request, which stand in one file then; each goes to one server. */
function wireOf(request, url) {
  const made = wires.get(request) ?? onWire(request, url);
  wires.set(request, made);
  return made;
}

/** Slower than wrk, so it may measure itself: what it finds is nearer to 1 than what is. */
async function byClient(url, requests, connections, seconds) {
  const bytes = requests.map((request) => onWire(request, url));
  const began = performance.now();
  const until = began + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new Connection(url);
      let count = 0;
      while (performance.now() < until) {
        const { status } = await connection.send(bytes[count % bytes.length]);
        if (status < 200 || status > 299) throw new Error(`an answer was ${status}`);
        count++;
      }
      connection.close();
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - began) / 1000);
}

const files = new Map();
let folder;

function fileOf(body) {
  if (body.length === 0) return '';
  if (!files.has(body)) {
    folder ??= temporaryFolder();
    const file = join(folder, `${files.size}.body`);
    writeFileSync(file, body);
    files.set(body, file);
  }
  return files.get(body);
}

/** A folder that is gone when this program is. */
export function temporaryFolder() {
  const made = mkdtempSync(join(tmpdir(), 'standin-bench-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}
