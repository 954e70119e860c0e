import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp, type ServerOptions, startServer } from '../server/index.ts';
import { createEmulator, type EmulatorOptions } from '../src/emulator/emulator.ts';

/** As a caller from JavaScript may hand it over. */
const untyped = (options: unknown) => options as ServerOptions & EmulatorOptions;
const named = { name: 'InputError' };

it.each<[unknown, string]>([
  [{ profile: 'obs' }, 'profile must be documented or observed, not "obs"'],
  [{ seed: -1 }, 'seed must be a whole number from 0 to 4294967295, not -1'],
  [{ seed: Number.NaN }, 'seed must be a whole number from 0 to 4294967295, not NaN'],
  [{ seed: '7' }, 'seed must be a whole number from 0 to 4294967295, not "7"'],
  [{ accounts: {} }, 'accounts must be a list, not an object'],
  [{ accounts: [null] }, 'account 1: must be an object'],
  [{ providers: 'kakao' }, 'providers must be a list, not "kakao"'],
  [{ settings: ['kakao.wideSize'] }, 'settings must be an object, not a list'],
  [{ rateLimits: 'no' }, 'rateLimits must be true or false, not "no"'],
  [{ storeBytes: 0.5 }, 'storeBytes must be a whole number from 0 to 9007199254740991, not 0.5'],
  [{ storeBytes: 10n }, 'storeBytes must be a whole number from 0 to 9007199254740991, not bigint'],
  [{ onRequest: true }, 'onRequest must be a function, not true'],
  [{ onRequest: null }, 'onRequest must be a function, not null'],
  [{ ratelimits: false }, 'there is no option "ratelimits"; there are '],
  [{ constructor: 1 }, 'there is no option "constructor"; there are '],
  [{ config: [] }, 'config must be a'],
  [{ config: { clocks: {} } }, 'config: there is no "clocks"; there are '],
  [null, 'options must be an object, not null'],
  ['observed', 'options must be an object, not "observed"'],
])('makes neither an emulator nor a server of %o', async (options, message) => {
  const error = expect.objectContaining({ ...named, message: expect.stringContaining(message) });
  expect(() => createEmulator(untyped(options))).toThrow(error);
  await expect(startServer(untyped(options))).rejects.toEqual(error);
});

it.each<[unknown, string]>([
  [{ port: 'x' }, 'port must be a whole number from 0 to 65535, not "x"'],
  [{ port: 99_999 }, 'port must be a whole number from 0 to 65535, not 99999'],
  [{ port: -1 }, 'port must be a whole number from 0 to 65535, not -1'],
  [{ host: 7 }, 'host must be a string, not 7'],
  [{ host: '' }, 'host must be an address; an empty one would mean every network'],
  [{ assetUrls: 'foo' }, 'assetUrls must be local or live, not "foo"'],
  [{ lang: 'zh-CN' }, 'lang must be en or zh or ko, not "zh-CN"'],
  [{ silenceMs: 0 }, 'silenceMs must be a whole number from 1 to 2147483647, not 0'],
  [
    { prot: 4010 },
    'there is no option "prot"; there are port, host, tls, proxy, assetUrls, adminToken, silenceMs, unreadMs, publicUrl, providers',
  ],
])('starts no server of %o', async (options, message) => {
  const error = expect.objectContaining({ ...named, message: expect.stringContaining(message) });
  await expect(startServer(untyped(options))).rejects.toEqual(error);
});

it('says nothing of an admin token but what it must be', async () => {
  const error = expect.objectContaining({ ...named, message: 'adminToken must be a string' });
  await expect(startServer(untyped({ adminToken: 123_456 }))).rejects.toEqual(error);
});

it.each<[unknown, string]>([
  [{ assetUrls: 'foo' }, 'assetUrls must be local or live, not "foo"'],
  [{ port: 4010 }, 'there is no option "port"; there are assetUrls, adminToken, silenceMs, unreadMs, publicUrl'],
])('makes no middleware of %o', (options, message) => {
  expect(() => createApp(createEmulator(), untyped(options))).toThrow(message);
});

it('takes undefined for what was left out', async () => {
  await using server = await startServer(untyped({ port: undefined, seed: undefined, accounts: undefined }));
  expect(server.port).toBeGreaterThan(0);
});

it('loads what reads a config where there is one', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'standin-options-')), 'standin.yaml');
  writeFileSync(file, '');
  const program = `
    import { createRequire } from 'node:module';
    const { startServer } = createRequire(import.meta.url)('./dist/cjs/server.cjs');
    const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('/yaml/'));
    const { close } = await startServer();
    await close();
    const before = isLoaded();
    await startServer({ config: ${JSON.stringify(file)} }).then(({ close }) => close());
    console.log(before, isLoaded());`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(printed).toBe('false true\n');
});

it('loads nothing to check schemas with before there is something to check', () => {
  const program = `
    import { createRequire } from 'node:module';
    import { createEmulator } from './dist/src/index.js';
    const paths = () => Object.keys(createRequire(import.meta.url).cache);
    const isLoaded = () => ['/ajv/', '/typebox/'].map((name) => paths().some((path) => path.includes(name)));
    const emulator = createEmulator({ seed: 1, settings: { 'kakao.wideSize': '4:3' } });
    const before = isLoaded();
    emulator.declareAccount({ provider: 'kakao', userId: 'me' });
    console.log(...before, ...isLoaded());`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(printed).toBe('false false true true\n');
});
