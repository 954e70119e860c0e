import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp, type RunningServer, startServer } from '../../server/index.ts';
import { clientLines } from '../../server/page/bar/client-lines.ts';
import { en } from '../../server/page/texts/en.ts';
import { ko } from '../../server/page/texts/ko.ts';
import { zh } from '../../server/page/texts/zh.ts';
import { PageFiles } from '../../server/page-files.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { exchange } from '../server/raw.ts';

const html = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** What the page loads, as it names it. */
async function filesOf(page: string): Promise<string[]> {
  const text = await (await fetch(page, html)).text();
  return [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => new URL(path, page).href);
}

it('is there for whoever asks for HTML, and JSON for everybody else', async () => {
  const page = await fetch(`${server.url}/__standin`, html);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.9']) {
    const answer = await fetch(`${server.url}/__standin`, { headers: { accept } });
    expect(await answer.json()).toHaveProperty('calls');
  }
});

it('lets nothing run, load or frame it that is not its own', async () => {
  const { headers } = await fetch(`${server.url}/__standin`, html);
  const policy = headers.get('content-security-policy')?.split('; ') ?? [];
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]),
  );
  expect(policy.join()).not.toMatch(/unsafe|http|\*/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const text = await (await fetch(`${server.url}/__standin`, html)).text();
  expect(text).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
});

it('takes less than 100 KB gzipped, from this server alone, under names that change with what they hold', async () => {
  const files = await filesOf(`${server.url}/__standin`);
  expect(files.map((file) => new URL(file).pathname.replace(/-\w{10}\./, '.'))).toEqual(
    ['icon.svg', 'page.css', 'page.js'].map((name) => `/__standin/page/${name}`),
  );
  const answers = await Promise.all(files.map((file) => fetch(file)));
  expect(answers.map(({ headers }) => headers.get('x-content-type-options'))).toEqual(files.map(() => 'nosniff'));
  expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(
    files.map(() => 'public, max-age=31536000, immutable'),
  );
  const bodies = await Promise.all(answers.map(async (each) => Buffer.from(await each.arrayBuffer())));
  expect(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThan(100_000);
  expect(bodies.join('')).not.toMatch(
    /dangerouslySetInnerHTML\s*=|https?:\/\/(?!www\.w3\.org)[a-z]+\.[a-z]+[^)]*\.(js|css|woff)/,
  );
});

it('opens by a link from anywhere in a tab of its own, and in no frame', async () => {
  const ask = async (mode: string, destination: string) => {
    const asked = [`Host: ${new URL(server.url).host}`, 'Accept: text/html', 'Sec-Fetch-Site: cross-site'];
    const how = [`Sec-Fetch-Mode: ${mode}`, `Sec-Fetch-Dest: ${destination}`, 'Connection: close', '', ''];
    const head = ['GET /__standin HTTP/1.1', ...asked, ...how].join('\r\n');
    return (await exchange(server.url, head)).slice(9, 12);
  };
  expect(await ask('navigate', 'document')).toBe('200');
  expect(await ask('navigate', 'iframe')).toBe('403');
  expect(await ask('cors', 'empty')).toBe('403');
});

it('is found behind a proxy that takes the beginning of the path away, with a slash at the end or without', async () => {
  for (const path of ['/__standin', '/__standin/', '/__STANDIN?x=/']) {
    const text = await (await fetch(server.url + path, html)).text();
    const [, script = ''] = /src="([^"]+)"/.exec(text) ?? [];
    const seen = new URL(script, `https://mock.example.com/behind${path}`).pathname;
    expect(seen).toMatch(/^\/behind\/__standin\/page\/page-\w{10}\.js$/i);
  }
});

it('is found wherever the middleware is mounted', async () => {
  const app = express().use('/mocks/here', createApp(createEmulator()));
  const mounted = app.listen(0, '127.0.0.1');
  await once(mounted, 'listening');
  const { port } = mounted.address() as { port: number };
  const files = await filesOf(`http://127.0.0.1:${port}/mocks/here/__standin`);
  expect((await Promise.all(files.map((file) => fetch(file)))).map(({ status }) => status)).toEqual([200, 200, 200]);
  await new Promise((resolve) => mounted.close(resolve));
  expect(new PageFiles().document('/"><script>&')).toContain('src="/&quot;>&lt;script>&amp;/page/');
});

it('says 404 of a file that is not of it, and 405 to who would change one', async () => {
  expect((await fetch(`${server.url}/__standin/page/..%2f..%2fpackage.json`)).status).toBe(404);
  expect((await fetch(`${server.url}/__standin/page/names.json`)).status).toBe(404);
  expect((await fetch(`${server.url}/__standin/page/names.json`, { method: 'PUT' })).status).toBe(405);
});

it('points clients here with the lines of docs/clients.md', () => {
  const docs = readFileSync('docs/clients.md', 'utf8');
  const rows = docs.split('\n').map((line) => line.split(' | ').map((cell) => cell.replace(/^\| |`/g, '')));
  const lines = rows.flatMap(([client = '', , line = '']) =>
    /\bS\b/.test(line) ? [[client.replace(/\[|\]\(.*?\)/g, ''), line]] : [],
  );
  expect(clientLines).toEqual(lines);
});

it('has every text in each of its languages, with something in it', () => {
  const shape = (texts: object): unknown =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, typeof text === 'object' ? shape(text) : typeof text]),
    );
  for (const language of [zh, ko]) expect(shape(language)).toEqual(shape(en));
  expect(JSON.stringify([en, zh, ko])).not.toContain('""');
});
