import { afterAll, beforeAll, expect, it } from 'vitest';
import { allCases, emulatorAt, resultLine, runContract, setReplySchema } from '../../contracts/index.ts';
import { png } from '../../fixtures/images.ts';
import { mockServer } from '../../mocks/index.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { createEmulator, type Provided } from '../../src/index.ts';
import { providers } from '../../src/providers/index.ts';
import { cases } from './contract/cases.ts';
import { pictura } from './pictura/index.ts';

// A provider that nobody has, added as CONTRIBUTING says and by nothing else: a folder here, a folder of cases, and a
// place in each list.

let server: RunningServer<Provided | typeof pictura>;
beforeAll(async () => {
  setReplySchema('pictura', new URL('contract/reply.schema.json', import.meta.url));
  server = await startServer({ providers: [...providers, pictura] });
});
afterAll(() => server.close());

it.each(cases.map((example) => ({ example })))('holds $example.id', async ({ example }) => {
  const [result] = await runContract({ target: emulatorAt(server.url), cases: [example] });
  expect(result && resultLine(result)).toMatch(/^passed/i);
});

it('leaves the other providers as they are', async () => {
  const others = ['feishu', 'wechat', 'kakao'].map((name) => allCases.find(({ id }) => id.startsWith(`${name}/`)));
  const results = await runContract({
    target: emulatorAt(server.url),
    cases: others.filter((each) => each !== undefined),
  });
  expect(results.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed']);
});

it('stands in the journal, the rules, the switches, the accounts and the health like any other', async () => {
  const { emulator } = server;
  emulator.reset();
  emulator.declareAccount({ provider: 'pictura', key: 'a-long-secret-key' });
  const headers = { 'x-pictura-key': 'a-long-secret-key' };
  await fetch(`${server.url}/pictura/v1/photos`, { method: 'POST', headers, body: new Uint8Array(2001) });
  const [request] = emulator.requests({ provider: 'pictura', code: 'TOO_BIG' });
  expect(request).toMatchObject({
    endpoint: 'pictura/photos',
    status: 413,
    verdict: {
      rule: 'pictura/photos/size',
      measured: 2001,
      limit: 2000,
      grade: 'assumed',
      also: [{ error: 'noPicture' }],
    },
  });
  expect(JSON.stringify(request?.headers)).not.toContain('a-long-secret-key');
  expect(emulator.health().providers).toContain('pictura');
  expect(emulator.settings()['pictura.maxBytes']).toBe(2000);
  expect(emulator.rules().rules.map(({ id }) => id)).toContain('pictura/photos/size');
  expect(JSON.stringify(emulator.accountsSchema())).toContain('pictura');
});

it('begins with a config of its own words', () => {
  const config = {
    settings: { 'pictura.maxBytes': 2048 },
    accounts: [{ provider: 'pictura', key: 'k' }],
    images: [{ provider: 'pictura', account: 'k', content: png({ width: 9, height: 9 }) }],
    faults: [{ provider: 'pictura', error: 'TOO_BIG' }],
  } as const;
  const emulator = createEmulator({ providers: [pictura], config });
  expect(emulator.images()).toMatchObject([{ provider: 'pictura', tenant: 'k' }]);
  expect(emulator.settings()).toEqual({ 'pictura.maxBytes': 2048 });
  expect(() => createEmulator({ providers: [pictura], config: { files: [] } })).toThrow('config: there is no "files"');
});

it('is answered in process, on its own host', async () => {
  const mock = mockServer({ providers: [pictura] });
  mock.listen({ onUnhandledRequest: 'error' });
  const response = await fetch('https://api.pictura.example/pictura/v1/photos', { method: 'POST', body: 'x' });
  mock.close();
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ reason: 'NO_KEY', text: 'who are you?' });
});
