import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { inWords, say } from '../../src/core/say.ts';
import { ko } from '../../src/languages/ko.ts';
import { zh } from '../../src/languages/zh.ts';
import { printed } from '../printed.ts';
import { standin } from '../server/standin.ts';
import { ended, standinRun, start } from './standin-run.ts';

// Each starts two programs, one of which waits for the other.
vi.setConfig({ testTimeout: 60_000 });

const programs = 'test/run/programs';
const folder = mkdtempSync(join(tmpdir(), 'standin-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const node = (script: string) => ['--', process.execPath, '-e', script];
const ask = "fetch('https://api.weixin.qq.com/cgi-bin/token')";

it('answers a program that names a live host, and says in the end what it called', async () => {
  const { status, stdout, stderr } = await standinRun(...node(`${ask}.then((it) => console.log(it.url, it.status))`));
  expect(stdout).toBe('https://api.weixin.qq.com/cgi-bin/token 200\n');
  expect(stderr).toBe(`Standin answered 1 call: 1 refused
  wechat/token  1  1 refused
    refused: 40002 grantType, wechat/token/grant-type: "no fields", limit "client_credential"; set grant_type to client_credential
`);
  expect(status).toBe(0);
});

it('tells calls apart by what became of them', async () => {
  const json = join(folder, 'calls.json');
  const { status, stderr } = await standinRun(
    '--report',
    `json=${json}`,
    '--',
    process.execPath,
    `${programs}/mixed.mjs`,
  );
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(report).toMatchObject({
    command: process.execPath,
    outcome: { code: 0 },
    calls: { all: 7, refused: 3, unknown: 2, ordered: 1 },
    failures: [],
  });
  expect(report.rows.map(({ name, all }: { name: string; all: number }) => [name, all])).toEqual([
    ['wechat/token', 4],
    ['wechat/uploadimg', 1],
    ['no such path', 1],
    ['no such path of wechat', 1],
  ]);
  expect(stderr).toContain('refused 2 times: 41002');
  expect(stderr).toContain('unknown: GET /cgi-bin/tokn');
  expect(status).toBe(0);
});

it('counts all calls, also those that the journal has forgotten', async () => {
  const { stderr } = await standinRun('--', process.execPath, `${programs}/many.mjs`, '1300');
  expect(stderr).toContain('Standin answered 1300 calls: 1300 refused\n');
});

it.each([
  ['refused', '3 calls refused (--fail-on refused)'],
  ['unknown', '2 calls to what nobody answers (--fail-on unknown)'],
])('fails for calls that were %s where it is asked to', async (kind, sentence) => {
  const junit = join(folder, `${kind}.xml`);
  const html = join(folder, `${kind}.html`);
  const reports = ['--report', `junit=${junit}`, '--report', `html=${html}`];
  const program = [process.execPath, `${programs}/mixed.mjs`];
  const { status, stderr } = await standinRun('--quiet', '--fail-on', kind, ...reports, '--', ...program);
  expect({ status, stderr }).toEqual({ status: 1, stderr: `failed: ${sentence}\n` });
  expect(readFileSync(junit, 'utf8')).toMatch(new RegExp(`<failure type="calls" message="\\d ${kind}"/>`));
  expect(readFileSync(html, 'utf8')).toContain(`<p class="failed">${sentence}</p>`);
});

it('ends well where nothing was as it is asked to fail for', async () => {
  const script = `${ask.replace('token', 'token?grant_type=client_credential&appid=wx1&secret=s')}`;
  const { status, stderr } = await standinRun(
    '--quiet',
    '--fail-on',
    'refused',
    '--fail-on',
    'warned',
    ...node(script),
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it.each([0, 1, 7, 255])('ends with the exit code of the command: %i', async (code) => {
  expect((await standinRun('--quiet', '--fail-on', 'refused', ...node(`process.exit(${code})`))).status).toBe(code);
});

it.skipIf(process.platform === 'win32')('gives 128 and the number of the signal that ended the command', async () => {
  expect((await standinRun('--quiet', ...node("process.kill(process.pid, 'SIGKILL')"))).status).toBe(137);
});

it('says that there is no such command, and gives 127', async () => {
  expect(await standinRun('--', 'no-such-command-here', '--flag')).toMatchObject({
    status: 127,
    stdout: '',
    stderr: 'error: there is no command "no-such-command-here" here\n',
  });
});

it.skipIf(process.platform === 'win32')(
  'says of a file that is no program that it cannot be run, and gives 126',
  async () => {
    expect(await standinRun('--', './README.md')).toMatchObject({
      status: 126,
      stderr: 'error: "./README.md" cannot be run: it is no program, or not for this user\n',
    });
    expect(await standinRun('--', './README.md/x')).toMatchObject({
      status: 126,
      stderr: expect.stringMatching(/^error: ".\/README.md\/x" cannot be run: .+\n$/),
    });
    expect(await standinRun('--', '')).toMatchObject({
      status: 126,
      stderr: expect.stringMatching(/^error: "" .+\n$/),
    });
  },
);

it('warns of a command that made no call', async () => {
  const { status, stderr } = await standinRun(...node(''));
  expect(stderr).toMatch(/^warning: "[^"]+" made no call to Standin\. Either /);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(0);
});

/** Through the proxy that the environment names: what `then` does with the tunnel. */
const tunnel = (target: string, then: string) => `
  const { hostname: host, port } = new URL(process.env.HTTPS_PROXY);
  require('http').request({ host, port, method: 'CONNECT', path: '${target}' })
    .on('connect', ({ statusCode }, socket) => { ${then} }).end();
`;

it('says which other hosts the proxy refused, and fails for them where it is asked to', async () => {
  const script = tunnel('registry.example:443', 'console.log(statusCode); socket.destroy();');
  const { status, stdout, stderr } = await standinRun('--fail-on', 'unknown', ...node(script));
  expect(stdout).toBe('403\n');
  const [warning, ...lines] = stderr.split('\n');
  expect(warning).toContain('made no call to Standin');
  expect(lines).toEqual([
    '  other hosts  1  1 refused or failed',
    '    unknown: CONNECT registry.example:443: registry.example:443 is no host of the providers, and no --pass allows it; --pass registry.example does',
    'failed: 1 try of another host refused or failed (--fail-on unknown)',
    '',
  ]);
  expect(status).toBe(1);
});

it('counts what is no call apart from calls, in each report', async () => {
  const [json, xml, page] = ['beside.json', 'beside.xml', 'beside.html'].map((name) => join(folder, name));
  const reports = ['--report', `json=${json}`, '--report', `junit=${xml}`, '--report', `html=${page}`];
  const program = [process.execPath, `${programs}/beside.mjs`];
  const { status, stderr } = await standinRun('--fail-on', 'unknown', ...reports, '--', ...program);
  const head = 'Standin answered 2 calls: 1 refused, 1 to what nobody answers';
  const beside = '; 3 tries of other hosts: 3 refused or failed; 1 connection: 1 without a call';
  const failures = [
    '1 call to what nobody answers (--fail-on unknown)',
    '3 tries of other hosts refused or failed (--fail-on unknown)',
    '1 connection without a call (--fail-on unknown)',
  ];
  const lines = stderr.split('\n');
  expect(lines[0]).toBe(head + beside);
  expect(lines.filter((line) => /^ {2}\S/.test(line))).toEqual([
    '  wechat/token            1  1 refused',
    '  no such path of wechat  1  1 to what nobody answers',
    '  other hosts             3  3 refused or failed',
    '  no call                 1  1 without a call',
  ]);
  expect(lines.slice(-4)).toEqual([...failures.map((each) => `failed: ${each}`), '']);
  const none = { refused: 0, warned: 0, unknown: 0, ordered: 0, broken: 0, passed: 0 };
  expect(JSON.parse(readFileSync(json as string, 'utf8'))).toMatchObject({
    calls: { ...none, all: 2, refused: 1, unknown: 1 },
    tries: { ...none, all: 3, unknown: 3 },
    connections: { ...none, all: 1, unknown: 1 },
    failures,
  });
  const junit = readFileSync(xml as string, 'utf8');
  expect(junit).toContain(`<system-out>2 calls by ${process.execPath} ${failures.join('; ')}</system-out>`);
  expect(
    junit.match(/<testcase [^>]*>.*\d (call|try|tries|connection)/g)?.map((each) => each.replace(/^.*>/, '')),
  ).toEqual(['1 call', '1 call', '3 tries', '1 connection']);
  expect(readFileSync(page as string, 'utf8')).toContain(`${head.replace('Standin answered ', '')}${beside}; `);
  expect(status).toBe(1);
});

it('says of a program that it does not trust the certificate', async () => {
  const untrusting = "require('tls').connect({ socket, servername: 'open.feishu.cn', ca: [] }).on('error', () => {});";
  const { stderr } = await standinRun(...node(tunnel('open.feishu.cn:443', untrusting)));
  expect(stderr).toContain('made no call to Standin');
  expect(stderr).toMatch(/^ {2}no call {2}1 {2}1 without a call$/m);
  expect(stderr).toMatch(/^ {4}unknown: .*trust the certificate$/m);
});

it('leaves input, output and arguments to the command, also those that look like ours', async () => {
  const script = 'process.stdin.pipe(process.stdout); console.error(process.argv.slice(1).join())';
  const child = start(['--quiet', ...node(script), 'a', '--port', '--quiet', '--', 'b c']);
  child.stdin?.end('said to it');
  expect(await ended(child)).toMatchObject({ status: 0, stdout: 'said to it', stderr: 'a,--port,--quiet,--,b c\n' });
});

it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'passes %s on, waits for the command, and ends as that does',
  async (signal) => {
    const script = `
      process.on('${signal}', () => ${ask}.then(() => process.exit(9)));
      console.log('ready');
      // Where it is told nothing, it ends all the same.
      setTimeout(() => process.exit(8), 50_000);
    `;
    const child = start(node(script));
    const over = ended(child);
    await printed(child.stdout, /ready/);
    child.kill(signal);
    const { status, stderr } = await over;
    expect(stderr).toContain('Standin answered 1 call');
    expect(status).toBe(9);
  },
);

it.skipIf(process.platform === 'win32')('ends no process that the command has left behind', async () => {
  const left = 'console.log(process.pid); setTimeout(() => {}, 600_000)';
  const script = `
    const left = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(left)}], {
      stdio: ['ignore', 'pipe', 'ignore'], detached: true,
    });
    let pid = '';
    left.stdout.on('data', (chunk) => {
      pid += chunk;
      if (pid.endsWith('\\n')) process.stdout.write(pid, () => process.exit(0));
    });
  `;
  const { stdout } = await standinRun('--quiet', ...node(script));
  const pid = Number(stdout);
  try {
    expect(process.kill(pid, 0)).toBe(true);
  } finally {
    process.kill(pid, 'SIGKILL');
  }
});

it('calls a program back, and holds its socket', async () => {
  const { status, stdout, stderr } = await standinRun('--', process.execPath, `${programs}/told.mjs`);
  expect(stdout.split('\n')).toEqual([
    'sent 200',
    'event {"text":"hello"}',
    expect.stringMatching(/^callback \{.*\}$/),
    '',
  ]);
  expect(stderr).toContain('Standin answered 2 calls\n');
  expect(status).toBe(0);
});

it('takes the options of a server, adds to those of Node that are there, and gives live URLs', async () => {
  const script = `
    const { NODE_OPTIONS, STANDIN_URL } = process.env;
    const form = new FormData();
    form.append('media', new Blob([Buffer.from(process.env.PICTURE, 'base64')]), 'a.gif');
    fetch('https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=a', { method: 'POST', body: form })
      .then((answer) => answer.json())
      .then(async ({ url }) => {
        const { status } = await fetch(url);
        console.log(JSON.stringify([NODE_OPTIONS, new URL(STANDIN_URL).hostname, new URL(url).host, status]));
      });
  `;
  const PICTURE = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const child = start(['--quiet', '--set', 'wechat.formats=jpg,png,gif', '--fail-on', 'refused', ...node(script)], {
    NODE_OPTIONS: '--no-warnings',
    PICTURE,
  });
  const { status, stdout, stderr } = await ended(child);
  expect(stderr).toBe('');
  const [options, ...rest] = JSON.parse(stdout);
  expect(options).toMatch(/^--no-warnings --require \S+register\.cjs$/);
  expect(rest).toEqual(['127.0.0.1', 'mmbiz.qpic.cn', 200]);
  expect(status).toBe(0);
});

it('prints calls as they come on standard error, where the command’s output is not', async () => {
  const { stdout, stderr } = await standinRun('--log', '--quiet', ...node(ask));
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^\S+ {2}GET {2}\/cgi-bin\/token {2}200 {2}40002 /);
});

it.each([
  [[], "missing required argument 'command'"],
  [['--report', 'xml=a', 'true'], 'It must be junit, json, html, then = and a file, as in junit=calls.xml.'],
  [['--report', 'json', 'true'], 'It must be junit, json, html, then = and a file'],
  [
    ['--report', 'json=/no/where/a.json', 'true'],
    'report /no/where/a.json cannot be written: there is no folder /no/where',
  ],
  [['--report', 'json=test', 'true'], 'report test cannot be written: it is a folder'],
  [['--fail-on', 'errors', 'true'], 'It must be refused or warned or unknown.'],
  [['--prot', '1', 'true'], "unknown option '--prot'"],
  [['--set', 'kakao.wide=1', 'true'], 'there is no setting "kakao.wide"'],
])('ends %j with one clear line and 2, and runs nothing', async (args, message) => {
  const { status, stdout, stderr } = await standin('run', ...args);
  expect(stderr).toContain(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

it('explains itself', async () => {
  const { status, stdout } = await standin('run', '--help');
  for (const flag of ['--quiet', '--report', '--fail-on', '--port', '--config', '-- <command>']) {
    expect(stdout).toContain(flag);
  }
  expect(status).toBe(0);
});

it.each([
  ['zh', zh, ['--lang', 'zh'], {}],
  ['ko', ko, [], { LANG: 'ko_KR.UTF-8', LC_MESSAGES: '' }],
] as const)('tells in %s why a call was refused', async (_, tongue, args, env) => {
  const html = join(folder, 'languages.html');
  const child = start([...args, '--report', `html=${html}`, ...node(ask)], env);
  child.stdin?.end();
  const mend = inWords(say`set grant_type to ${'client_credential'}`, tongue);
  expect((await ended(child)).stderr).toContain(`limit "client_credential"; ${mend}\n`);
  expect(readFileSync(html, 'utf8')).toContain(mend);
});
