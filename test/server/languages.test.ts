import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../server/index.ts';
import { logger } from '../../server/log.ts';
import { ENGLISH, inWords, type Said, say } from '../../src/core/say.ts';
import type { RequestRecord, SentMessage } from '../../src/core/shapes.ts';
import type { Language } from '../../src/languages/index.ts';
import { ko } from '../../src/languages/ko.ts';
import { zh } from '../../src/languages/zh.ts';
import { heavy, toFeishu } from '../page/calls.ts';

const tongues = { en: ENGLISH, zh, ko } as const;
const inAll = (said: Said) =>
  Object.entries(tongues).map(([language, tongue]) => [language as Language, inWords(said, tongue)] as const);

const each = inAll(say`send at most ${10_485_760} bytes, ${1} fewer`);
const mends = Object.fromEntries(each) as Record<Language, string>;

const servers: RunningServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  vi.restoreAllMocks();
});

/** Reads all of the answer: a connection with something left to read is not closed. */
async function refused(url: string): Promise<void> {
  await (await toFeishu(url, heavy, 'huge.png')).arrayBuffer();
}

/** One that has refused an upload. */
async function refusing(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await startServer(options);
  servers.push(server);
  await refused(server.url);
  return server;
}

const ask = (server: RunningServer, path: string, language?: string, options: RequestInit = {}) =>
  fetch(`${server.url}/__standin/${path}`, {
    ...options,
    // Node's own asks for `*` where nothing is said.
    headers: { 'accept-language': language ?? '*' },
  });

it.each(each)('tells a call in %s why an upload was refused', async (language, mend) => {
  const server = await refusing();
  for (const path of ['requests', 'requests/1']) {
    const answer = await ask(server, path, `fr, ${language}-XX;q=0.8, *;q=0.1`);
    expect(await answer.text()).toContain(`"mend":"${mend}"`);
    expect([answer.headers.get('content-language'), answer.headers.get('vary')]).toEqual([language, 'Accept-Language']);
  }
});

it.each(each)('tells it in %s where it was started so, and in another where a call asks for it', async (lang, mend) => {
  const told: RequestRecord[] = [];
  const server = await refusing({ lang, onRequest: (record) => void told.push(record) });
  expect(await (await ask(server, 'requests')).text()).toContain(`"mend":"${mend}"`);
  expect(await (await ask(server, 'requests', 'fr')).text()).toContain(`"mend":"${mend}"`);
  expect(server.emulator.requests()[0]?.verdict?.mend).toBe(mend);
  expect(server.emulator.request('1')?.verdict?.mend).toBe(mend);
  expect(told[0]?.verdict?.mend).toBe(mend);
  for (const [other, text] of each)
    expect(await (await ask(server, 'requests', other)).text()).toContain(`"mend":"${text}"`);
});

it.each(each)('tells whoever listens in %s', async (language, mend) => {
  const server = await refusing();
  const answer = await ask(server, 'events?after=0', language);
  expect(answer.headers.get('content-language')).toBe(language);
  let heard = '';
  for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += text;
    if (heard.includes('data: ') && heard.endsWith('\n\n')) break;
  }
  expect(heard).toContain(`"mend":"${mend}"`);
});

it.each(inAll(say`make it at least ${500} pixels wide, ${1} more`))(
  'checks a picture in %s',
  async (language, mend) => {
    const server = await refusing();
    const body = new FormData();
    body.append('for', 'kakao/FT');
    body.append('file', new Blob([new Uint8Array(png({ width: 499, height: 400 }))]), 'a.png');
    const answer = await ask(server, 'check', language, { method: 'POST', body });
    expect((await answer.json()).results[0].verdict.mend).toBe(mend);
  },
);

it('says in each what became of a message', async () => {
  const server = await refusing();
  const image = { img_url: 'http://127.0.0.1/elsewhere.jpg' };
  const numbers = { receiver_number: '01012345678', sender_number: '0212345678' };
  const message = { sender_key: 'k', msg: 'hello', ...numbers, attachment: { image } };
  const taken = await fetch(`${server.url}/ft-image/v2/send`, {
    method: 'POST',
    headers: { authorization: 'me;s' },
    body: JSON.stringify({ msg_data: [message] }),
  });
  await taken.arrayBuffer();
  const told = async (language: string) => {
    const answer = await ask(server, 'sent', language);
    const { sent } = (await answer.json()) as { sent: readonly SentMessage[] };
    return [answer.headers.get('content-language'), sent[0]?.outcome.mend];
  };
  const [english, chinese, korean] = await Promise.all(['en', 'zh', 'ko'].map(told));
  expect(english).toEqual(['en', server.emulator.sent()[0]?.outcome.mend]);
  expect(english?.[1]).toMatch(/^[ -~]+$/);
  expect([chinese?.[0], korean?.[0]]).toEqual(['zh', 'ko']);
  expect(chinese?.[1]).toMatch(/\p{Script=Han}/u);
  expect(korean?.[1]).toMatch(/\p{Script=Hangul}/u);
});

it('says nothing of languages where nothing is told in one, and tells its own errors in English', async () => {
  const server = await refusing({ lang: 'zh' });
  const headers = async (path: string) => {
    const answer = await ask(server, path, 'ko');
    const { error } = (await answer.json()) as { error?: string };
    return [answer.status, answer.headers.get('content-language'), error];
  };
  expect(await headers('clock')).toEqual([200, null, undefined]);
  expect(await headers('requests/77')).toEqual([404, null, 'there is no request "77", or it was forgotten']);
  expect(await headers('requests?limit=0')).toEqual([400, null, expect.stringContaining('limit')]);
});

it('leaves what providers answer, codes and sources as they are', async () => {
  const [chinese, english] = await Promise.all([refusing({ lang: 'zh' }), refusing()]);
  const of = (server: RunningServer) => {
    const { verdict, reply } = server.emulator.requests()[0] as RequestRecord;
    const { mend: _, ...rest } = verdict as NonNullable<RequestRecord['verdict']>;
    return { rest, body: reply.body?.replace(/"log_id":"[^"]*"/g, '').replace(/log_id=[^"&]*/g, '') };
  };
  expect(of(chinese)).toEqual(of(english));
});

it.each(each)('logs in %s', async (lang, mend) => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  await refusing({ lang, onRequest: logger('text') });
  expect(said.mock.calls.join('\n')).toContain(`limit 10485760; ${mend}`);
});

it.each([
  [{ args: ['--lang', 'ko'], env: {} }, mends.ko],
  [{ args: [], env: { LANG: 'zh_CN.UTF-8' } }, mends.zh],
  [{ args: ['--lang', 'en'], env: { LANG: 'zh_CN.UTF-8' } }, mends.en],
])('starts by %o', async ({ args, env }, mend) => {
  const { LC_ALL: _, LC_MESSAGES: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ['dist/bin/main.cjs', '--port', '0', ...args], {
    env: { ...inherited, ...env },
  });
  try {
    const [said] = await once(child.stdout, 'data');
    const url = /http:\S+/.exec(`${said}`)?.[0] ?? '';
    await refused(url);
    const answer = await fetch(`${url}/__standin/requests`, { headers: { 'accept-language': '*' } });
    expect(await answer.text()).toContain(`"mend":"${mend}"`);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
});

it('loads a table where it is asked for', () => {
  const program = `
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    const { startServer } = require('./dist/cjs/server.cjs');
    const tables = () => Object.keys(require.cache).filter((path) => /\\b(zh|ko)-[^/]*$/.test(path)).length;
    const server = await startServer();
    await fetch(server.url + '/__standin/requests', { headers: { 'accept-language': 'en' } });
    const before = tables();
    await fetch(server.url + '/__standin/requests', { headers: { 'accept-language': 'ko' } });
    const asked = tables();
    await server.close();
    await startServer({ lang: 'zh' }).then(({ close }) => close());
    console.log(before, asked, tables());`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(printed).toBe('0 1 2\n');
});
