// The command as it is installed: flags, streams and exit codes.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { always, closeServers, serve } from '../../contracts/selftest/wrong-servers.ts';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { standin } from '../server/standin.ts';
import { standIn } from './stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'standin-contract-'));
const picture = join(folder, 'photo.png');
writeFileSync(picture, png({ width: 9, height: 9 }));
let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.close();
  await closeServers();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: unknown;
  readonly out: readonly string[];
  readonly err: string;
}

const environment = { PATH: process.env.PATH, HOME: folder };
const main = resolve('dist/bin/main.cjs');
/** Elsewhere than in a checkout, as where it is installed. */
const run = (...flags: string[]): Promise<Ended> =>
  new Promise((ended) => {
    const options = { cwd: folder, env: environment, timeout: 60_000 };
    execFile(process.execPath, [main, 'contract', ...flags], options, (error, stdout, stderr) =>
      ended({ code: error ? error.code : 0, out: stdout.trimEnd().split('\n'), err: stderr }),
    );
  });

/** In this process, where neither folder nor environment matter. */
async function inProcess(...flags: string[]): Promise<Ended> {
  const { status, stdout, stderr } = await standin('contract', ...flags);
  return { code: status, out: stdout.trimEnd().split('\n'), err: stderr };
}

const few = ['--case', 'wechat/refuses-get', '--case', 'kakao/answers-404-on-*'];

it('exits with 0 when everything passed, and writes each report', async () => {
  const [junit, json, html] = ['r.xml', 'r.json', 'r.html'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const reports = ['--junit', junit, '--json', json, '--html', html];
  const { code, out, err } = await run('--target', server.url, ...few, ...reports);
  expect(code).toBe(0);
  expect(out.at(-1)).toMatch(/^http:\S+: \d+ passed, 0 failed, 0 known deviations, 0 not provokable here, 0 not run$/);
  expect(err).toBe('');
  expect(readFileSync(junit, 'utf8')).toContain('<testsuite');
  expect(JSON.parse(readFileSync(json, 'utf8')).target).toBe(server.url);
  expect(readFileSync(html, 'utf8')).toContain('wechat/refuses-get');
});

it('finds the control plane by itself', async () => {
  const needsFault = ['--case', 'kakao/ft-answers-ce500'];
  expect((await inProcess('--target', server.url, ...needsFault)).out.at(-1)).toContain(': 1 passed, 0 failed');
  const bare = await serve((_, response) => response.writeHead(404).end());
  const { code, out } = await inProcess('--target', bare, ...needsFault);
  expect(code).toBe(1);
  expect(out).toContain(
    `not provokable here  needs the fault CE500, and ${bare} has no control plane: kakao/ft-answers-ce500`,
  );
  expect(out.at(-1)).toBe('FAILED  nothing was compared');
});

it('exits with 1 when a case failed, with one line for it', async () => {
  const wrong = await serve(always(200, 'application/json', '{}'));
  const { code, out } = await inProcess('--target', wrong, '--case', 'wechat/refuses-get');
  expect(code).toBe(1);
  const failures = out.filter((line) => line.startsWith('FAILED'));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toMatch(
    /^FAILED {2}wechat\/refuses-get {2}\S.*: expected .+, got .+ {2}\[observed: wxjava-3692, report: .+ – https:\/\/github\.com\/binarywang\/WxJava\/pull\/3692\]$/,
  );
});

it('says first that nobody is there, names five of the cases, and writes the report', async () => {
  const json = join(folder, 'dead.json');
  const { code, out } = await run('--target', 'http://127.0.0.1:1', '--json', json);
  expect(code).toBe(1);
  expect(out).toEqual([
    'PROBLEM  nothing answers at http://127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1',
    expect.stringMatching(/^not run {2}nothing answers there: (feishu\/[\w-]+(, )?){5} and \d{3,} more$/),
    expect.stringContaining('ledger: none of these '),
    expect.stringMatching(
      /^http:\/\/127\.0\.0\.1:1: passed 0 of \d{3,} documented, 0 of \d{3,} observed, 0 of \d{3,} assumed$/,
    ),
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:1: 0 passed, 0 failed, .*, 0 not provokable here, \d{4} not run$/),
    'FAILED  nothing was compared',
  ]);
  expect(JSON.parse(readFileSync(json, 'utf8')).cases.length).toBeGreaterThan(1000);
});

it('says in a line that a server is none of the three', async () => {
  const { code, out } = await inProcess('--target', await serve(always(404, 'text/html', '<h1>Not Found</h1>')));
  expect(code).toBe(1);
  expect(out.slice(0, 1)).toEqual([
    expect.stringMatching(
      /^not run {2}http:\S+ is none of feishu, wechat, kakao: POST \S+ gets HTTP 404, text\/html: .* and \d{3,} more$/,
    ),
  ]);
  expect(out.filter((line) => line.startsWith('FAILED'))).toEqual(['FAILED  nothing was compared']);
});

it('takes Standin for each of the three', { timeout: 60_000 }, async () => {
  const { code, out } = await inProcess('--target', server.url, '--case', '*/accepts-*');
  expect(out.filter((line) => line.startsWith('not run'))).toEqual([]);
  expect(code).toBe(0);
});

it('takes credentials from a file, those of the environment first', { timeout: 60_000 }, async () => {
  await using live = await standIn();
  const file = join(folder, '.env');
  writeFileSync(file, 'APIPLEX_USER_ID=canaryuser37\n# nothing else\n');
  const flags = ['--live', '--live-base', `kakao=${live.bases.kakao}`, '--rate', 'kakao=100', '--credentials', file];
  const { code, out } = await run(...flags, '--provider', 'kakao', '--case', 'kakao/answers-404-on-get');
  expect(out.at(-1)).toBe('live: 1 passed, 0 failed, 0 known deviations, 0 not provokable here, 0 not run');
  expect(code).toBe(0);
  expect(live.asked).toEqual(['GET /file/v1/FT/image/canaryuser37']);
});

it.each([
  [[], 'error: there must be one target: --target, --emulator, --live, --recorded'],
  [['--target', 'localhost:4010'], 'error: localhost:4010 is no address; it must be http://… or https://…'],
  [['--target', 'http://127.0.0.1:1', '--case', 'nothing'], 'error: no case is called nothing; ids look like '],
  [['--target', 'http://127.0.0.1:1', '--timeout', '0'], "argument '0' is invalid. It must be a whole number above 0."],
  [['--live', '--rate', 'feishu'], "argument 'feishu' is invalid. It must be provider=value."],
  [['--live', '--rate', 'feishu=0'], "argument 'feishu=0' is invalid. It must be a number above 0."],
  [['--live', '--credentials', '/nowhere/.env'], 'error: the file /nowhere/.env cannot be read: ENOENT'],
  [
    ['--live', '--credentials', picture],
    `error: the file ${picture} has no line NAME=value for any of FEISHU_APP_ID, `,
  ],
  [['--target', 'http://127.0.0.1:1', '--credentials', '.env'], 'error: --credentials cannot go without --live'],
  [['--target', 'http://127.0.0.1:1', '--max-calls', '5'], 'error: --max-calls cannot go without --live or --settle'],
  [['--settle', '*', '--provider', 'kakao', '--live'], 'error: --provider cannot go with --settle'],
  [['--ledger', '--ledger-dir', '/nowhere'], 'error: there is no folder /nowhere; --live --record writes one'],
  [
    ['--target', 'http://127.0.0.1:1', '--ledger-dir', '/nowhere'],
    'error: there is no folder /nowhere; --live --record writes one',
  ],
  [
    ['--settle', 'feishu.nothing', '--target', 'http://127.0.0.1:1'],
    'error: nothing is open about feishu.nothing; there are ',
  ],
  [['--recorded', '/nowhere'], 'error: there is no folder /nowhere; --live --record writes one'],
  [['--recorded', folder], `error: ${folder} holds no recording; --live --record writes one`],
  [['--nonsense'], "error: unknown option '--nonsense'"],
])('exits with 2 and one line for %j', async (flags, says) => {
  const { code, out, err } = await inProcess(...flags);
  expect(code).toBe(2);
  expect(out).toEqual(['']);
  expect(err).toContain(says);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

it('does so in a process of its own, in a folder where no record can be kept', async () => {
  const err = 'error: say with --ledger-dir in which folder to keep the record';
  const ended = await run('--live', '--record');
  expect(ended).toEqual({ code: 2, out: [''], err: expect.stringMatching(`^${err}.*\n$`) });
});

it('names every variable in .env.example, and none with a value', async () => {
  const example = readFileSync('.env.example', 'utf8');
  const names = example.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const { out } = await run(
    '--live',
    '--dry-run',
    '--case',
    'feishu/accepts-png',
    '--case',
    'wechat/refuses-get',
    '--case',
    'kakao/answers-404-on-get',
  );
  const missing = out.join(' ').match(/[A-Z]+_[A-Z_]+/g);
  expect(names).toEqual(missing?.map((name) => `${name}=`));
});
