import { spawn, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { expect, it } from 'vitest';
import { authorityFor } from '../../server/tls/authority.ts';
import { issue, makeAuthority, type Names, namesOf, type Pair } from '../../server/tls/certificate.ts';
import { dataFolder } from '../../server/tls/data-folder.ts';
import { liveHostsOf, namesFor } from '../../server/tls/names.ts';
import { providers } from '../../src/providers/index.ts';

const DAY_MS = 86_400_000;
const names: Names = { hosts: ['open.feishu.cn', 'localhost'], ips: ['127.0.0.1', '::1'] };
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'standin-authority-')), 'standin');
const modeOf = (...path: string[]) => (statSync(join(...path)).mode & 0o777).toString(8);
const certificatesIn = (file: string) =>
  readFileSync(file, 'utf8').match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g);

/** What a client says that trusts the authority and asks for the name; undefined where it is content. */
async function verdictOf({ cert, key }: Pair, ca: string, host: string): Promise<string | undefined> {
  const server = createServer({ cert, key }, (socket) => socket.on('error', () => {}).end());
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const isIp = /^[\d.]+$|:/.test(host);
  const socket: TLSSocket = connect({ host: '127.0.0.1', port, ca, ...(isIp ? {} : { servername: host }) });
  const verdict = await new Promise<string | undefined>((resolve) => {
    socket.once('secureConnect', () => resolve(undefined));
    socket.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      resolve(code === 'UNSPECIFIED' ? message : code),
    );
  });
  socket.destroy();
  server.close();
  return verdict;
}

it('is made on first use, for its owner alone, and is the same the next time', () => {
  const folder = newFolder();
  const first = authorityFor(names, folder);
  expect(authorityFor(names, folder)).toEqual(first);
  expect(first.file).toBe(join(folder, 'ca.pem'));
  expect(readFileSync(first.file, 'utf8')).toBe(first.cert);
  expect([modeOf(folder), modeOf(folder, 'authority-1'), modeOf(folder, 'authority-1', 'key.pem')]).toEqual([
    '700',
    '700',
    '600',
  ]);
  expect(readdirSync(folder).sort()).toEqual(['authority-1', 'ca.pem']);
});

it('lives for 90 days', () => {
  const now = Date.parse('2026-11-27T00:00:00Z');
  const { validFrom, validTo, ca } = new X509Certificate(makeAuthority(names, 90, now).cert);
  expect([Date.parse(validFrom), Date.parse(validTo), ca]).toEqual([now - DAY_MS, now + 90 * DAY_MS, true]);
});

it('is followed by another with less than 14 days left, and programs are given both as long as both are good', () => {
  const folder = newFolder();
  const start = Date.now();
  const first = authorityFor(names, folder, start);
  expect(authorityFor(names, folder, start + 75 * DAY_MS).cert).toBe(first.cert);
  const second = authorityFor(names, folder, start + 77 * DAY_MS);
  expect(second.cert).not.toBe(first.cert);
  expect(certificatesIn(second.file)?.map((each) => `${each}\n`)).toEqual([first.cert, second.cert]);
  authorityFor(names, folder, start + 91 * DAY_MS);
  expect(readFileSync(second.file, 'utf8')).toBe(second.cert);
  authorityFor(names, folder, start + 160 * DAY_MS);
  expect(readdirSync(folder).sort()).toEqual(['authority-2', 'authority-3', 'ca.pem']);
});

it('is followed by another where it may not speak for a name, and that one speaks for all', () => {
  const folder = newFolder();
  authorityFor(names, folder);
  const { cert } = authorityFor({ hosts: ['fourth.example'], ips: [] }, folder);
  expect(namesOf(cert)).toEqual({ hosts: ['open.feishu.cn', 'localhost', 'fourth.example'], ips: names.ips });
  expect(authorityFor(names, folder).cert).toBe(cert);
});

it('is refused where others may read its key', () => {
  const folder = newFolder();
  authorityFor(names, folder);
  chmodSync(join(folder, 'authority-1', 'key.pem'), 0o640);
  expect(() => authorityFor(names, folder)).toThrow(
    `others than its owner may read the key of the certificate authority ${join(folder, 'authority-1', 'key.pem')} (mode 640); remove ${join(folder, 'authority-1')}, and the next start makes a new one`,
  );
});

it.skipIf(process.platform === 'win32')('is refused where others may put another in its place', () => {
  const folder = newFolder();
  authorityFor(names, folder);
  chmodSync(folder, 0o777);
  expect(() => authorityFor(names, folder)).toThrow(
    `others than this user may write to ${folder}, where the certificate authority is kept (mode 777)`,
  );
});

it('is made anew where what is there was taken away by half, under another number', () => {
  const folder = newFolder();
  const first = authorityFor(names, folder);
  rmSync(join(folder, 'authority-1', 'key.pem'));
  expect(authorityFor(names, folder).cert).not.toBe(first.cert);
  expect(readdirSync(folder).sort()).toEqual(['authority-1', 'authority-2', 'ca.pem']);
});

it('says where it cannot be kept', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'standin-authority-')), 'file');
  writeFileSync(file, '');
  expect(() => authorityFor(names, join(file, 'standin'))).toThrow(
    expect.objectContaining({
      name: 'InputError',
      message: expect.stringContaining(`the certificate authority cannot be kept in ${join(file, 'standin')}: `),
    }),
  );
});

it.each([
  ['where there was none', false],
  ['where the last one is over', true],
])('is one and the same for processes that ask at once, %s', async (_, isOver) => {
  const folder = newFolder();
  if (isOver) authorityFor(names, folder, Date.now() - 91 * DAY_MS);
  const program = `
    import { authorityFor } from './dist/server/tls/authority.js';
    process.stdin.once('data', () => {
      process.stdout.write(authorityFor(${JSON.stringify(names)}, ${JSON.stringify(folder)}).cert);
      process.exit();
    });
    process.stderr.write('ready');`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'pipe' }),
  );
  await Promise.all(children.map(({ stderr }) => once(stderr, 'data')));
  const printed = children.map(async ({ stdin, stdout }) => {
    stdin.write('go');
    let text = '';
    for await (const chunk of stdout) text += chunk;
    return text;
  });
  const certs = await Promise.all(printed);
  expect(certs[0]).toContain('BEGIN CERTIFICATE');
  expect(new Set(certs).size).toBe(1);
  expect(readdirSync(folder).sort()).toEqual([isOver ? 'authority-2' : 'authority-1', 'ca.pem']);
});

it('gives certificates that clients take for each of their names, and for no other', async () => {
  const authority = makeAuthority(names, 90);
  const own = issue(authority, names);
  for (const name of [...names.hosts, '127.0.0.1']) expect(await verdictOf(own, authority.cert, name)).toBeUndefined();
  expect(await verdictOf(own, authority.cert, 'open.larksuite.com')).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  expect(await verdictOf(own, makeAuthority(names, 90).cert, 'localhost')).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
});

it.each([
  ['a host', { hosts: ['bank.example'], ips: [] }],
  ['a host beside one that it may', { hosts: ['localhost', 'bank.example'], ips: [] }],
  ['an address', { hosts: ['localhost'], ips: ['192.0.2.7'] }],
  ['an IPv6 address', { hosts: ['localhost'], ips: ['2001:db8::1'] }],
])('cannot speak for %s that is not its own, whoever has its key', async (_, others) => {
  const authority = makeAuthority(names, 90);
  const verdict = await verdictOf(issue(authority, others), authority.cert, others.hosts[0] as string);
  expect(verdict).toBe('permitted subtree violation');
});

it('speaks for every host in the tables of the providers, and for this machine', () => {
  const { hosts, ips } = namesFor(providers);
  expect(hosts).toEqual([...liveHostsOf(providers), 'localhost']);
  expect(ips).toEqual(['127.0.0.1', '::1']);
  for (const { origins } of providers)
    for (const origin of origins) expect(hosts).toEqual(expect.arrayContaining([...origin.hosts]));
});

it('is kept with the data of the user', () => {
  expect(dataFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/standin');
  expect(dataFolder({ XDG_DATA_HOME: 'data' })).toMatch(/\.local\/share\/standin$/);
  expect(existsSync(dataFolder({ XDG_DATA_HOME: '/nowhere' }))).toBe(false);
});

it.skipIf(process.platform === 'win32')('is kept nowhere where the user has no home', () => {
  const program = "import { dataFolder } from './dist/server/tls/data-folder.js'; console.log(dataFolder());";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, HOME: '', XDG_DATA_HOME: undefined },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('XDG_DATA_HOME names another place');
});
