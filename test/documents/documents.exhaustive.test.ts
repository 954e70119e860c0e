import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, expect, it as test } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
import { installPacked } from '../packed/install.ts';
import {
  type Addresses,
  asInstalled,
  bare,
  type Command,
  commandsIn,
  documents,
  serves,
  whyNotRun,
} from './commands.ts';

// What a document says that can be done is done here, as it is printed, by whoever has just installed the packed file.

const { project, missing, remove } = await installPacked();
if (missing) console.log(`skipped: ${missing}, so the packed file cannot be installed`);
const it = test.skipIf(missing !== undefined);
afterAll(remove, 60_000);

const END = '<<end of a command>>';
/** Calls are told with their status, and streams end; a server is ended as soon as it listens. */
const shell = `
curl() {
  local status=0 most=60
  # These never end.
  case "$*" in *events*) most=3;; esac
  command curl -sS --max-time $most -w '\\nHTTP %{http_code} %{url_effective}\\n' "$@" || status=$?
  [ $status = 28 ] && [ $most = 3 ] && status=0
  return $status
}
serve() {
  # Else what the one before it said may be read before this one has begun.
  : > served.txt
  bash -c "exec env $1 --port 0" > served.txt 2>&1 &
  local server=$! i
  for i in $(seq 300); do grep -q 'listens on' served.txt && break; kill -0 $server 2>/dev/null || break; sleep 0.1; done
  kill $server 2>/dev/null
  wait $server
  local status=$?
  cat served.txt
  return $status
}
`;

/** Of somebody at home in the project. */
const env = {
  ...process.env,
  HOME: project,
  XDG_DATA_HOME: undefined,
  PATH: `${join(project, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
};

/** A program with a live host in its code, which calls nobody where nothing leads it elsewhere. */
const program = `
  if (process.env.STANDIN_URL === undefined) throw new Error('nothing leads this program to Standin');
  const form = new FormData();
  form.set('image_type', 'message');
  form.set('image', new Blob([(await import('node:fs')).readFileSync('photo.jpg')]), 'photo.jpg');
  const headers = { authorization: 'Bearer t-1' };
  const answer = await fetch('https://open.feishu.cn/open-apis/im/v1/images', { method: 'POST', headers, body: form });
  if (!answer.ok) throw new Error(await answer.text());
`;

interface Outcome {
  readonly command: string;
  readonly status: number;
  readonly said: string;
}

/** All of them in one shell, so that one may use what another one set. */
async function run(commands: readonly Command[], addresses: Addresses): Promise<Outcome[]> {
  const { url } = addresses;
  const lines = commands.map((command) => asInstalled(command, addresses));
  const script = lines.flatMap((line) => [serves(line) ? `serve ${quoted(bare(line))}` : line, `echo "$? ${END}"`]);
  const child = spawn('bash', ['-s'], {
    cwd: project,
    env: { ...env, S: url, STANDIN_URL: url },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  child.stdin.end([shell, ...script, ''].join('\n'));
  await once(child, 'close');
  const parts = said.split(`${END}\n`);
  return lines.map((command, i) => {
    const [, text = '', status = '-1'] = /^([\s\S]*?)(\d+) $/.exec(parts[i] ?? '') ?? [];
    return { command, status: Number(status), said: text };
  });
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A call to the control plane that was refused, which leaves curl's own status at 0. */
const isRefused = ({ said }: Outcome) => /^HTTP (4\d\d|5\d\d|000) \S*\/__standin/m.test(said);

/** What a server says, once it has said that. */
function printed(stream: Readable, pattern: RegExp): Promise<RegExpExecArray> {
  let said = '';
  return new Promise((resolve, reject) => {
    stream.on('data', (text) => {
      said += text;
      const found = pattern.exec(said);
      if (found) resolve(found);
    });
    stream.once('end', () => reject(new Error(`it said ${said}`)));
  });
}

/** What is there, of which the documents speak. */
const given = `
files:
  - { provider: feishu, account: cli_a0b1c2d3e4f50617, name: report.pdf, file: report.pdf, key: file_v3_report }
`;

/** What somebody has lying about who tries these. */
function files(): void {
  const pictures = ['photo.jpg', 'one.jpg', 'two.jpg'];
  for (const name of pictures) {
    writeFileSync(join(project, name), jpg({ width: 800, height: 600 }));
  }
  writeFileSync(join(project, 'logo.png'), png({ width: 600, height: 600 }));
  writeFileSync(join(project, 'report.pdf'), '%PDF-1.7');
  writeFileSync(join(project, 'given.yaml'), given);
  for (const name of ['.env.example', '.env']) copyFileSync('.env.example', join(project, name));
  for (const name of ['app.mjs', 'publish.mjs']) writeFileSync(join(project, name), program);
  const scripts = { start: 'node app.mjs', test: 'node app.mjs' };
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'project', private: true, type: 'module', scripts }),
  );
  const subject = ['-subj', '/CN=localhost', '-keyout', 'key.pem', '-out', 'cert.pem'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], {
    cwd: project,
    stdio: 'pipe',
  });
  for (const made of ['standin.yaml', 'back.jpg']) rmSync(join(project, made), { force: true });
}

it.each(documents)('does what %s says', { timeout: 600_000 }, async (document) => {
  const commands = commandsIn(document);
  const left = commands.filter((command) => whyNotRun(command) !== undefined);
  for (const command of left) console.log(`skipped: ${document}: ${command.text}: ${whyNotRun(command)}`);
  files();
  const server = spawn('standin', ['--port', '0', '--tls', '--proxy-port', '0', '--config', 'given.yaml'], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'close');
  try {
    const [, url = '', proxyUrl = ''] = await printed(server.stdout, /listens on (\S+)[\s\S]* proxy .* on ([^\s,]+)/);
    for (let i = 0; i < 20; i++) {
      await fetch(`${url}/cgi-bin/token?grant_type=client_credential&appid=wx0&secret=s`);
    }
    const outcomes = await run(
      commands.filter((command) => whyNotRun(command) === undefined),
      { url, proxyUrl },
    );
    expect(outcomes.filter((outcome) => outcome.status !== 0 || isRefused(outcome))).toEqual([]);
  } finally {
    server.kill();
    await ended;
  }
});

it('finds the commands that the README begins with', () => {
  expect(commandsIn('README.md').map(({ text }) => text)).toContain('npm ci && npm start');
  expect(commandsIn('README.md').length).toBeGreaterThan(15);
  expect(existsSync(join(project, 'node_modules/.bin/standin'))).toBe(true);
});
