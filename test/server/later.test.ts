// What the command loads, and when: a start and a first upload go without most of it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { readSnapshot } from '../../src/core/state/read.ts';
import { writeSnapshot } from '../../src/core/state/write.ts';
import { form } from './form.ts';

const folder = mkdtempSync(join(tmpdir(), 'standin-later-'));
const preload = join(folder, 'tell.cjs');
const told = join(folder, 'told.json');
const running: ChildProcess[] = [];

beforeAll(() => {
  const code = `const { writeFileSync } = require('node:fs');
process.once('exit', () => writeFileSync(${JSON.stringify(told)}, JSON.stringify(Object.keys(require.cache))));`;
  writeFileSync(preload, code);
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Gives the address, and what tells the files of the command that were loaded, once it has ended. */
async function start() {
  const child = spawn(process.execPath, ['--require', preload, 'dist/bin/main.cjs', '--port', '0']);
  running.push(child);
  const [said] = await once(child.stdout, 'data');
  const loaded = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    const files: string[] = JSON.parse(readFileSync(told, 'utf8'));
    const ours = files.filter((file) => file.includes(join('dist', 'bin'))).map((file) => basename(file));
    // What keeps what was compiled is loaded where Node does not do it.
    return ours.map((name) => name.replace(/(-[\w-]{8})?\.cjs$/, '')).filter((name) => name !== 'compiled');
  };
  return { url: /http:\S+/.exec(`${said}`)?.[0] ?? '', loaded };
}

const picture = (file: string) => form(['image_type', 'message'], [file, png({ width: 800, height: 600 }), 'a.png']);
const bearer = { authorization: 'Bearer t-1' };

const upload = (url: string) =>
  fetch(`${url}/open-apis/im/v1/images`, { method: 'POST', headers: bearer, body: picture('image') });

it('loads one file to start and to take an upload', async () => {
  const { url, loaded } = await start();
  expect((await upload(url)).status).toBe(200);
  expect(await loaded()).toEqual(['main', 'rolldown-runtime', 'start']);
});

it.each([
  ['feishu', '/open-apis/im/v1/chats', { method: 'GET', headers: bearer }, 'code', 0],
  ['wechat', '/cgi-bin/media/uploadimg?access_token=a', { method: 'POST', body: picture('media') }, 'errcode', 0],
  ['kakao', '/file/v1/FT/image/me', { method: 'POST', body: picture('image') }, 'data.name', 'a.png'],
  ['control', '/__standin/accounts', { method: 'GET' }, 'accounts', []],
])('loads %s with the first call that has a use for it', async (chunk, path, call, field, value) => {
  const { url, loaded } = await start();
  const answer = await (await fetch(url + path, call)).json();
  expect(answer).toHaveProperty(field, value);
  expect(await loaded()).toContain(chunk);
});

it('knows what a state may hold before anybody has asked for it', async () => {
  const { url } = await start();
  const whole = readSnapshot(readFileSync('test/state/versions/1.state'));
  const event = { key: '1', value: { owner: 'me', one: { id: '1', appId: 'a', json: 7 } } };
  const state = new Uint8Array(writeSnapshot(new Map([...whole, ['kept/feishu/events', [event]]])));
  const answer = await fetch(`${url}/__standin/state`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: state,
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('feishu/events cannot be read');
});
