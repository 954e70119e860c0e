import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bundleWith } from '../../server/env/bundle.ts';
import { phpSettingsWith } from '../../server/env/php-settings.ts';
import { placesFor } from '../../server/env/places.ts';
import { linesToSet, linesToUnset, type ShellName, shellNames } from '../../server/env/shells.ts';
import { trustStoreWith } from '../../server/env/trust-store.ts';
import { variableNames, variables } from '../../server/env/variables.ts';
import { startServer } from '../../server/index.ts';
import { authorityFor } from '../../server/tls/authority.ts';
import { namesFor } from '../../server/tls/names.ts';
import { providers } from '../../src/providers/index.ts';
import { standin } from '../server/standin.ts';
import { useDataFolder } from '../tls/call.ts';

useDataFolder();

const run = promisify(execFile);
const names = namesFor(providers);
const newFolder = (name = 'data') => join(mkdtempSync(join(tmpdir(), 'standin-env-')), name);
const isThere = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const hasJava = isThere('java', '-version') && isThere('keytool', '-help');
const pointing = { proxy: 'http://127.0.0.1:4011', authority: '/d/ca.pem', bundle: '/d/bundle.pem' };

it('tells of the proxy in both spellings, and exempts this machine and nothing else', () => {
  const told = variables(pointing);
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']) {
    expect([told[name], told[name.toLowerCase()]]).toEqual([pointing.proxy, pointing.proxy]);
  }
  expect([told.NO_PROXY, told.no_proxy]).toEqual(['localhost,127.0.0.1', 'localhost,127.0.0.1']);
});

it('tells each what it reads of certificates: the authority where it is added, the bundle where nothing else is read', () => {
  expect(variables(pointing)).toMatchObject({
    NODE_EXTRA_CA_CERTS: '/d/ca.pem',
    DENO_CERT: '/d/ca.pem',
    SSL_CERT_FILE: '/d/bundle.pem',
    REQUESTS_CA_BUNDLE: '/d/bundle.pem',
    CURL_CA_BUNDLE: '/d/bundle.pem',
    NODE_USE_ENV_PROXY: '1',
  });
});

it('tells Java where there is one, behind what it is told anyway', () => {
  expect(variables(pointing).JAVA_TOOL_OPTIONS).toBeUndefined();
  const { JAVA_TOOL_OPTIONS } = variables({ ...pointing, trustStore: '/d/t.p12', javaToolOptions: '-Xmx1g' });
  expect(JAVA_TOOL_OPTIONS).toBe(
    '-Xmx1g -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=4011 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=4011 -Dhttp.nonProxyHosts=localhost|127.0.0.1 -Djavax.net.ssl.trustStore=/d/t.p12 -Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword=changeit',
  );
});

it('has the name of every variable that it may tell', () => {
  expect(variableNames).toEqual(Object.keys(variables({ ...pointing, trustStore: '/d/t.p12', phpFolder: '/d/php' })));
});

it('tells PHP of its settings behind those that it has', () => {
  expect(variables({ ...pointing, phpFolder: '/d/php' }).PHP_INI_SCAN_DIR).toBe(`${delimiter}/d/php`);
  const told = variables({ ...pointing, phpFolder: '/d/php', phpScanDir: '/etc/php.d' });
  expect(told.PHP_INI_SCAN_DIR).toBe(`/etc/php.d${delimiter}/d/php`);
});

it('writes no settings for PHP that it would read otherwise', () => {
  expect(phpSettingsWith("/d/it's/bundle.pem")).toBeUndefined();
});

const hostile = [
  'plain',
  "it's",
  'a "quoted" one',
  'a space and $HOME `id` $(id)',
  'back\\slash\\',
  '%PATH% !x! ^&|<>;',
  '中文 ‘quotes’ ~/ * ?',
  '',
];

/** What a shell has that was told these lines: it prints each value with a mark behind it. */
const askers: Readonly<Record<Exclude<ShellName, 'cmd'>, (lines: readonly string[], name: string) => string[]>> = {
  sh: (lines, name) => ['sh', '-c', `${lines.join('\n')}\nprintf '%s|' "$${name}"`],
  fish: (lines, name) => ['fish', '--no-config', '-c', `${lines.join('\n')}\nprintf '%s|' "$${name}"`],
  powershell: (lines, name) => [
    'pwsh',
    '-NoProfile',
    '-Command',
    `${lines.join('\n')}\n[Console]::Write("$env:${name}|")`,
  ],
};

for (const [shell, asker] of Object.entries(askers) as [keyof typeof askers, (typeof askers)['sh']][]) {
  const [program = ''] = asker([], 'A');
  const skip = isThere(program, shell === 'sh' ? '-c' : '--version', ':') ? false : `${program} is not there`;
  it.skipIf(skip)(`is understood by ${shell}, whatever is in a value`, () => {
    for (const value of hostile) {
      const [, ...args] = asker(linesToSet(shell, { STANDIN_A: value }), 'STANDIN_A');
      expect(execFileSync(program, args, { encoding: 'utf8' })).toBe(`${value}|`);
    }
    const before = { ...process.env, STANDIN_A: 'x' };
    const [, ...args] = asker(linesToUnset(shell, ['STANDIN_A', 'STANDIN_B']), 'STANDIN_A');
    expect(execFileSync(program, args, { encoding: 'utf8', env: before })).toBe('|');
  });
}

it.each([
  ['sh', "export A='it'\\''s'", 'unset A'],
  ['fish', "set -gx A 'it\\'s'", 'set -e A'],
  ['powershell', "$env:A = 'it''s'", 'Remove-Item Env:A -ErrorAction SilentlyContinue'],
  ['cmd', 'set "A=it\'s"', 'set "A="'],
] as const)('tells %s in its own words', (shell, set, unset) => {
  expect(linesToSet(shell, { A: "it's" })).toEqual([set]);
  expect(linesToUnset(shell, ['A'])).toEqual([unset]);
});

it('has PowerShell take no quote of any kind for the end, and cmd no sign for a variable', () => {
  expect(linesToSet('powershell', { A: '‘a’' })).toEqual(["$env:A = '‘‘a’’'"]);
  expect(linesToSet('cmd', { A: '100%' })).toEqual(['set "A=100%%"']);
  expect(() => linesToSet('cmd', { A: 'a"b' })).toThrow('cmd cannot be told of a quote, as in A: a"b');
});

it.each(shellNames)('tells %s nothing that would be printed as something else', (shell) => {
  expect(() => linesToSet(shell, { A: 'a\nb' })).toThrow(
    'A has a character that cannot be printed: "a\\nb"; --json has it',
  );
});

it('bundles the roots of the system with the authority', () => {
  const { file, cert } = authorityFor(names, newFolder());
  const system = join(newFolder('system.pem'));
  writeFileSync(system, `${rootCertificates[0]}\n`);
  const bundle = bundleWith(file, {}, ['/nowhere.pem', system]);
  expect(readFileSync(bundle, 'utf8')).toBe(`${rootCertificates[0]}\n\n${cert}`);
  // What a shell was told already holds the system's roots.
  expect(readFileSync(bundleWith(file, { SSL_CERT_FILE: bundle }, [system]), 'utf8').split(cert)).toHaveLength(2);
  // A company's own.
  const own = join(newFolder('own.pem'));
  writeFileSync(own, `${rootCertificates[1]}\n`);
  expect(readFileSync(bundleWith(file, { SSL_CERT_FILE: own }, [system]), 'utf8')).toContain(rootCertificates[1]);
});

it('bundles the roots of Node where the system keeps none', () => {
  const { file } = authorityFor(names, newFolder());
  const text = readFileSync(bundleWith(file, {}, ['/nowhere.pem']), 'utf8');
  expect(text.match(/BEGIN CERTIFICATE/g)).toHaveLength(rootCertificates.length + 1);
});

it('makes no trust store without a Java', async () => {
  const { file } = authorityFor(names, newFolder());
  expect(await trustStoreWith(file, { PATH: '/nowhere' })).toBeUndefined();
  expect(await placesFor(file, { PATH: '/nowhere' })).toMatchObject({ authority: file, trustStore: undefined });
});

it('says what is wrong with a Java that makes none, and points all others', async () => {
  const { file } = authorityFor(names, newFolder());
  const home = newFolder('java');
  mkdirSync(join(home, 'bin'), { recursive: true });
  mkdirSync(join(home, 'lib/security'), { recursive: true });
  writeFileSync(join(home, 'lib/security/cacerts'), 'x');
  for (const name of ['java', 'keytool']) {
    writeFileSync(join(home, 'bin', name), '#!/bin/sh\necho "no such thing" >&2\nexit 1\n');
    chmodSync(join(home, 'bin', name), 0o755);
  }
  const { trouble, bundle } = await placesFor(file, { JAVA_HOME: home, PATH: process.env.PATH });
  expect(trouble).toMatch(/^Java is not pointed here: Command failed: .*no such thing/);
  expect(bundle).toMatch(/bundle\.pem$/);
  expect(readdirSync(join(file, '..')).filter((name) => /trust/.test(name))).toEqual([]);
});

it.skipIf(!hasJava && 'java is not there')('makes a trust store that Java takes, once', async () => {
  const { file } = authorityFor(names, newFolder("it's a folder"));
  const store = (await trustStoreWith(file)) as string;
  expect(await trustStoreWith(file)).toBe(store);
  const { JAVA_TOOL_OPTIONS = '' } = variables({ ...pointing, trustStore: store });
  const { stdout } = await run(
    'keytool',
    ['-list', '-keystore', store, '-storepass', 'changeit', '-alias', 'standin-0'],
    {
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
  expect(stdout).toContain('trustedCertEntry');
  const { stderr } = await run('java', ['-XshowSettings:properties', '-version'], {
    env: { ...process.env, JAVA_TOOL_OPTIONS },
  });
  expect(stderr).toContain(`javax.net.ssl.trustStore = ${store}\n`);
  expect(stderr).toMatch(/http\.nonProxyHosts = localhost\|127\.0\.0\.1\n/);
});

it.skipIf(!hasJava && 'java is not there').each(['a"b', `a"b'c d`])('tells Java of a path like %s', async (name) => {
  const { JAVA_TOOL_OPTIONS = '' } = variables({ ...pointing, trustStore: `/d/${name}` });
  const { stderr } = await run('java', ['-XshowSettings:properties', '-version'], {
    env: { ...process.env, JAVA_TOOL_OPTIONS },
  });
  expect(stderr).toContain(`javax.net.ssl.trustStore = /d/${name}\n`);
});

it('does not tell Java and PHP twice where a shell was told before', async () => {
  const { file } = authorityFor(names, newFolder());
  const { JAVA_TOOL_OPTIONS } = variables({
    ...pointing,
    trustStore: join(file, '../t.p12'),
    javaToolOptions: '-Xmx1g',
  });
  const [before, php = ''] = ['/etc/php.d', (await placesFor(file, { PATH: '/nowhere' })).phpFolder];
  const env = { PATH: '/nowhere', JAVA_TOOL_OPTIONS, PHP_INI_SCAN_DIR: before + delimiter + php };
  expect((await placesFor(file, env)).phpScanDir).toBe(before);
  expect((await placesFor(file, env)).javaToolOptions).toBe('-Xmx1g');
  expect((await placesFor(file, { ...env, JAVA_TOOL_OPTIONS: '-Xmx2g' })).javaToolOptions).toBe('-Xmx2g');
});

it('prints it all for the shell that is asked for, as JSON, or what takes it back', async () => {
  const { stdout, status } = await standin('env', '--proxy', 'http://127.0.0.1:5000/');
  expect(status).toBe(0);
  expect(stdout).toContain("export https_proxy='http://127.0.0.1:5000'\n");
  expect(stdout).toContain(
    `export NODE_EXTRA_CA_CERTS='${join(process.env.XDG_DATA_HOME ?? '', 'standin', 'ca.pem')}'\n`,
  );
  expect((await standin('env', '--shell', 'fish')).stdout).toContain("set -gx https_proxy 'http://127.0.0.1:4011'\n");
  expect(JSON.parse((await standin('env', '--json')).stdout)).toMatchObject({ HTTPS_PROXY: 'http://127.0.0.1:4011' });
  expect((await standin('env', '--unset')).stdout).toBe(variableNames.map((name) => `unset ${name}\n`).join(''));
  const taken = JSON.parse((await standin('env', '--unset', '--json')).stdout);
  expect(taken).toEqual(Object.fromEntries(variableNames.map((name) => [name, null])));
});

it.each([
  [['--shell', 'csh'], 'Allowed choices are sh, fish, powershell, cmd.'],
  [['--proxy', '127.0.0.1:4011'], 'It must be an http URL of a host and a port, such as http://127.0.0.1:4011.'],
  [['--json', '--shell', 'sh'], "option '--json' cannot be used with option '--shell <name>'"],
])('ends env %j with one clear line and 2', async (args, message) => {
  const { status, stderr, stdout } = await standin('env', ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
});

/** Each asks for the same, in its own words. */
const url = 'https://api.weixin.qq.com/cgi-bin/token';
const clients: readonly (readonly [string, ...string[]])[] = [
  ['curl', '-sS', url],
  ['python3', '-c', `import urllib.request as u; print(u.urlopen('${url}').read().decode())`],
  ['ruby', '-r', 'net/http', '-e', `puts Net::HTTP.get(URI('${url}'))`],
  ['php', '-r', `$c = curl_init('${url}'); curl_exec($c);`],
  ['node', '-e', `require('axios').get('${url}').then(({ data }) => console.log(JSON.stringify(data)))`],
];

it.each(clients)('points %s at the live host here', async (program, ...args) => {
  const [path = ''] = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => isThere(join(folder, program), '--version'));
  const lacksCurl = program === 'php' && !isThere('php', '-r', "exit(function_exists('curl_init') ? 0 : 1);");
  if (path === '' || lacksCurl) return console.log(`skipped: ${program} is not there`);
  await using server = await startServer({ proxy: true });
  const told = variables({ proxy: server.proxyUrl as string, ...(await placesFor(server.caFile as string)) });
  const { stdout } = await run(join(path, program), args, { env: { ...process.env, ...told } });
  expect(JSON.parse(stdout)).toMatchObject({ errcode: 40002 });
  expect(server.emulator.tries()).toMatchObject([{ host: 'api.weixin.qq.com', port: 443, outcome: 'answered here' }]);
});
