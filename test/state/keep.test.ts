import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../server/index.ts';
import { printed } from '../printed.ts';
import { begun, Kept, killRepeatedly } from './kills.ts';
import { oneOfEverything } from './one-of-everything.ts';

// A state that stays in a folder: over a restart, a kill, and whatever befalls its files.

const root = mkdtempSync(join(tmpdir(), 'standin-keep-'));
let made = 0;
const started: RunningServer[] = [];
/** A folder in which there is something of everything, whose server ended well. */
let full: string;
let expected: Uint8Array;

beforeAll(async () => {
  full = newFolder();
  const server = await start({ state: full });
  const emulator = await oneOfEverything();
  await server.emulator.restore(await emulator.snapshot());
  await emulator.close();
  expected = await server.emulator.snapshot();
  await server.close();
});
afterEach(async () => {
  for (const each of started.splice(0)) await each.close();
});
afterAll(() => rmSync(root, { recursive: true }));

function newFolder(): string {
  made += 1;
  return join(root, `${made}`);
}

function copyOfFull(): string {
  const folder = newFolder();
  cpSync(full, folder, { recursive: true });
  return folder;
}

async function start(options: ServerOptions): Promise<RunningServer> {
  const server = await startServer({ seed: 1, ...options });
  started.push(server);
  return server;
}

const picture = (bytes = 5000) => png({ width: 9, height: 9, bytes });
const uploadTo = ({ url }: { url: string }, content = picture()) => {
  const body = new FormData();
  body.append('image_type', 'message');
  body.append('image', new Blob([content]), 'a.png');
  return fetch(`${url}/open-apis/im/v1/images`, { method: 'POST', body, headers: { authorization: 'Bearer t-1' } });
};

it('has all that was acknowledged, and nothing half, after it was killed', { timeout: 120_000 }, () =>
  killRepeatedly(newFolder(), 3),
);

it('goes on with everything that there was, but for rate windows', async () => {
  const server = await start({ state: full });
  const lines = (state: Uint8Array) =>
    Buffer.from(state)
      .toString('latin1')
      .split('\n')
      .slice(1)
      .filter((line) => !line.startsWith('["calls"'));
  expect(lines(await server.emulator.snapshot())).toEqual(lines(expected));
});

it('keeps each order, and what a reset leaves', async () => {
  const state = newFolder();
  const config = { images: [{ provider: 'kakao', account: 'me', content: picture() }] } as const;
  let server = await start({ state, config });
  const order = async (path: string, body?: object) =>
    fetch(`${server.url}/__standin/${path}`, {
      method: 'POST',
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  await order('accounts', { provider: 'feishu', app_id: 'cli_1', app_secret: 's' });
  await order('faults', { provider: 'feishu', error: 234041, times: 2 });
  await order('clock', { advance: '2 hours' });
  await uploadTo(server);
  const seen = () => {
    const { emulator } = server;
    return [emulator.accounts(), emulator.faults(), emulator.world.clock.ahead, emulator.images(), emulator.requests()];
  };
  const before = seen();
  await server.close();
  server = await start({ state, config });
  expect(seen()).toEqual(before);
  await order('reset');
  expect(server.emulator.images()).toHaveLength(1);
  const afterReset = seen();
  await server.close();
  server = await start({ state, config });
  expect(seen().slice(0, 3)).toEqual(afterReset.slice(0, 3));
  expect(server.emulator.images().map(({ key }) => key)).toHaveLength(1);
  // What the folder holds goes before a config.
  server.emulator.deleteImages();
  await server.close();
  server = await start({ state, config });
  expect(server.emulator.images()).toEqual([]);
});

it('keeps what came about by no call', async () => {
  const state = newFolder();
  let server = await start({ state });
  const { key } = server.emulator.seedImage({ provider: 'kakao', account: 'me', content: picture() });
  await server.close();
  server = await start({ state });
  expect(server.emulator.image(key)?.content).toEqual(new Uint8Array(picture()));
});

it('tells keys apart that UTF-8 has no form for', async () => {
  const state = newFolder();
  let server = await start({ state });
  for (const caller of ['a\ud800', 'a\ud801', 'a\n"\0']) server.emulator.world.quotas.add(caller, 'today');
  await server.close();
  server = await start({ state });
  const { quotas } = server.emulator.world;
  expect(['a\ud800', 'a\ud801', 'a\n"\0', 'a\ufffd'].map((caller) => quotas.used(caller, 'today'))).toEqual([
    1, 1, 1, 0,
  ]);
});

it('removes from its folder what made room, and moves what is left of a file', async () => {
  const state = newFolder();
  let server = await start({ state, storeBytes: 2_000_000, rateLimits: false });
  const { key } = server.emulator.seedImage({ provider: 'kakao', account: 'stays', content: picture(50_000) });
  for (let i = 0; i < 500; i++) {
    const answer = await uploadTo(server, picture(200_000));
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  }
  await server.close();
  const bytes = readdirSync(join(state, 'values')).reduce(
    (sum, name) => sum + statSync(join(state, 'values', name)).size,
    0,
  );
  expect(bytes).toBeLessThan(80_000_000);
  server = await start({ state, storeBytes: 2_000_000 });
  expect(server.emulator.image(key)?.bytes).toBe(50_000);
  expect(server.emulator.images().length).toBeGreaterThan(5);
});

it('lets the oldest make room where the store is smaller now', async () => {
  const state = newFolder();
  let server = await start({ state });
  server.emulator.seedImages(
    [1, 2, 3, 4].map(() => ({ provider: 'kakao', account: 'me', content: picture(20_000) }) as const),
  );
  await server.close();
  server = await start({ state, storeBytes: 50_000 });
  expect(server.emulator.images()).toHaveLength(2);
  await server.close();
  server = await start({ state });
  expect(server.emulator.images()).toHaveLength(2);
});

it('refuses a second server, and frees the folder with the process', async () => {
  const state = newFolder();
  const first = await Kept.start('--state', state);
  const { child, said } = await begun('--state', state);
  child.kill('SIGKILL');
  expect(said).toBe(`error: the state folder ${state}: another Standin uses it; each needs a folder of its own\n`);
  await expect(startServer({ state })).rejects.toThrow(/another Standin uses it/);
  expect((await uploadTo(first)).status).toBe(200);
  await first.kill();
  const after = await start({ state });
  expect(after.emulator.images()).toHaveLength(1);
});

const fileIn = (folder: string, part: string) => {
  const [largest] = readdirSync(join(folder, part))
    .filter((name) => /^(\d+|\d+\.(ldb|log)|MANIFEST.*)$/.test(name))
    .map((name) => join(folder, part, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  return largest as string;
};
const named = (part: string, form: RegExp) => (folder: string) =>
  join(folder, part, readdirSync(join(folder, part)).find((name) => form.test(name)) ?? '');

/** Of a folder whose server was killed, so that something is in the log. */
let killed: string;
beforeAll(async () => {
  killed = newFolder();
  const server = await Kept.start('--state', killed);
  for (let i = 0; i < 3; i++) expect((await uploadTo(server)).status).toBe(200);
  await server.kill();
});

const damages: readonly (readonly [what: string, of: () => string, file: (folder: string) => string])[] = [
  ['the log', () => killed, (folder) => fileIn(folder, 'log')],
  ['a file of values', () => full, (folder) => fileIn(folder, 'values')],
  ['a table of the store', () => full, named('records', /\.(ldb|log)$/)],
  ['the manifest of the store', () => full, named('records', /^MANIFEST/)],
  ['what names the manifest', () => full, (folder) => join(folder, 'records', 'CURRENT')],
  ['the count of commits', () => full, (folder) => join(folder, 'commits')],
  ['the marker', () => full, (folder) => join(folder, 'standin-state.json')],
];
const blows: readonly (readonly [how: string, strike: (file: string) => void])[] = [
  ['is cut to half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['is zeroed', (file) => writeFileSync(file, Buffer.alloc(statSync(file).size))],
  ['is gone', (file) => rmSync(file)],
];
const rows = damages.flatMap(([what, of, file]) =>
  blows.map(([how, strike]) => [what, how, of, file, strike] as const),
);

it.each(rows)('is refused with a sentence, or whole, where %s %s', async (what, how, of, file, strike) => {
  const folder = newFolder();
  cpSync(of(), folder, { recursive: true });
  strike(file(folder));
  const before = readdirSync(folder).sort();
  const outcome = await startServer({ state: folder, seed: 1 }).then(
    async (server) => {
      const images = server.emulator.images().length;
      await server.close();
      return images;
    },
    ({ message }: Error) => message,
  );
  // Without its count it goes on with what is there, which is all.
  if (typeof outcome === 'number') {
    expect([what, how]).toEqual(['the count of commits', 'is gone']);
    expect(outcome).toBeGreaterThan(0);
  } else {
    expect(outcome).toMatch(/^the state folder \S+: it (is damaged: |is none of Standin’s: |cannot be used: )\w/);
    expect(outcome).not.toContain('\n');
    expect(readdirSync(folder).sort()).toEqual(before);
  }
});

it.each<[odd: string, prepare: (folder: string) => void, said: string]>([
  [
    'of another version',
    (folder) => writeFileSync(join(folder, 'standin-state.json'), '{"product":"standin state","version":7}'),
    'it is of version 7, which another version of Standin wrote; this one has version 2',
  ],
  [
    'of the version before',
    (folder) => writeFileSync(join(folder, 'standin-state.json'), '{"product":"standin state","version":1}'),
    'it is of version 1, which another version of Standin wrote; this one has version 2',
  ],
  [
    'of another product',
    (folder) => writeFileSync(join(folder, 'standin-state.json'), '{"product":"something","version":1}'),
    'it is damaged: standin-state.json is not as it was written',
  ],
  [
    'of which only values are left',
    (folder) => {
      for (const each of ['records', 'log', 'commits']) rmSync(join(folder, each), { recursive: true });
    },
    'it is damaged: there are values in it, and nothing that says what they are',
  ],
  [
    'with other files in it',
    (folder) => {
      rmSync(folder, { recursive: true });
      cpSync('docs', folder, { recursive: true });
    },
    'it is none of Standin’s: there are other files in it; name one that is empty, or new',
  ],
  [
    'that is a file',
    (folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'x');
    },
    'it cannot be used: ENOTDIR: not a directory',
  ],
])('refuses a folder %s, and leaves it as it is', async (_, prepare, said) => {
  const folder = copyOfFull();
  prepare(folder);
  const { child, said: told } = await begun('--state', folder);
  child.kill('SIGKILL');
  expect(told).toMatch(/^error: .*\n$/);
  expect(told).toContain(`the state folder ${folder}: ${said}`);
});

it('refuses a folder that cannot be written to', async () => {
  await expect(startServer({ state: '/proc/standin' })).rejects.toThrow(
    /^the state folder \/proc\/standin: it cannot be used: /,
  );
});

it.each(['SIGKILL', 'SIGTERM'] as const)(
  'answers no call that it cannot keep, says so in a line, and loses nothing that it acknowledged, ended by %s',
  async (signal) => {
    const state = newFolder();
    const program = `ulimit -f 2000; exec "$0" dist/bin/main.cjs --port 0 --state "$1"`;
    const server = await limited(program, state);
    const keys: string[] = [];
    let broke = 0;
    for (let i = 0; i < 200 && broke < 3; i++) {
      const answer = await uploadTo(server, picture(60_000)).catch(() => undefined);
      if (answer === undefined) broke += 1;
      else keys.push((await answer.json()).data.image_key);
    }
    expect(broke).toBe(3);
    expect(keys.length).toBeGreaterThan(5);
    const control = await fetch(`${server.url}/__standin/clock`, {
      method: 'POST',
      body: '{"freeze":true}',
      headers: { 'content-type': 'application/json' },
    });
    expect(control.status).toBe(503);
    expect((await control.json()).error).toContain(`the state in ${state} cannot be kept any more: `);
    // With all that it has said.
    const ended = once(server.child, 'close');
    server.child.kill(signal);
    await ended;
    expect(server.errors().trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^standin: the state in \S+ cannot be kept any more: .*EFBIG.*\. No call is answered until /,
      ),
    ]);
    const after = await start({ state });
    for (const key of keys) expect(after.emulator.image(key)?.bytes).toBe(60_000);
  },
);

async function limited(program: string, state: string) {
  const child = spawn('bash', ['-c', program, process.execPath, state]);
  let wrong = '';
  child.stderr.on('data', (text) => {
    wrong += text;
  });
  return { child, url: /http:\S+/.exec(await printed(child.stdout))?.[0] ?? '', errors: () => wrong };
}

it('says in a line what is missing where the package is', () => {
  const hooks = join(root, 'hooks.mjs');
  const thrown = `Object.assign(new Error('none'), { code: 'ERR_MODULE_NOT_FOUND' })`;
  writeFileSync(
    hooks,
    `export function resolve(name, context, next) { if (name === 'classic-level') throw ${thrown}; return next(name, context); }`,
  );
  const register = join(root, 'register.mjs');
  writeFileSync(register, `import { register } from 'node:module'; register('./hooks.mjs', import.meta.url);`);
  const args = ['--import', register, 'dist/bin/main.cjs', '--port', '0', '--state', newFolder()];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /^error: the state folder \S+: .* needs the package classic-level; .*npm install classic-level\n$/,
  );
});

it('holds what is in it for its owner alone', () => {
  expect(statSync(full).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(full, 'standin-state.json'), 'utf8')).toBe('{"product":"standin state","version":2}\n');
});
