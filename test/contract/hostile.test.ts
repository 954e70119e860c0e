/** A target that answers whatever would keep the command busy, or show somebody's secrets. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { driftsOf } from '../../contracts/engine/drift.ts';
import { fingerprint } from '../../contracts/engine/live/fingerprint.ts';
import { SecretRedactor } from '../../contracts/engine/live/secret-redactor.ts';
import { allCases } from '../../contracts/index.ts';
import { contract, rate } from './console.ts';
import { environment } from './stand-in.ts';

const size = 300_000;
const repeated = (text: string) => text.repeat(size / text.length);
const numbered = (write: (n: number) => string) =>
  Array.from({ length: size / 20 }, (_, n) => write(1e9 + n)).join(' ');

const hostile: Readonly<Record<string, string>> = {
  letters: repeated('a'),
  digits: repeated('1'),
  'letters and digits': repeated('a1'),
  dots: `t-${repeated('.')}`,
  dashes: repeated('a-'),
  'beginnings of keys': repeated('img_v1'),
  'a key of digits': `img_v${repeated('1')}`,
  'beginnings of tokens': repeated('12_'),
  addresses: repeated('http://'),
  'ids, each another': numbered((n) => `k${n}abcdefg`),
  'ids that begin alike': numbered((n) => `img_v3_${'a'.repeat(n % 300)}b1`),
  hints: `{"errcode":40001,"errmsg":"${repeated('hint: [x] rid: ')}"}`,
  'keys in order, again and again': repeated(
    '"invoke_time":"cost_in_ms":"request_url":"request_body":"response_body":',
  ),
  'JSON of one secret': JSON.stringify({ access_token: repeated('a'), tenant_access_token: repeated('b') }),
  'JSON of many keys': JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`key${n}`, n]))),
  'JSON within JSON': '['.repeat(size),
  'an expression in the place of a key': JSON.stringify({
    code: 0,
    msg: 'success',
    data: { image_key: '(a+)+$('.repeat(40) },
    access_token: '(((',
  }),
  cuts: repeated('a…'),
};

/** Milliseconds of the processor's time, in which others have no part: fifty times what it takes. */
const soon = 2500;

function expectSoon(act: () => void): void {
  const began = process.cpuUsage();
  act();
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(soon);
}

it.each(Object.entries(hostile))('redacts 300 KB of %s at once', (_, text) => {
  const redactor = new SecretRedactor();
  for (const [name, value] of Object.entries(environment)) redactor.secret(value, `{${name}}`);
  const headers = [['Content-Type', text.slice(0, 16_000)]] as const;
  expectSoon(() => redactor.text(text));
  expectSoon(() => redactor.response({ status: 200, headers, body: Buffer.from(text) }));
  expectSoon(() => redactor.known(text));
  expectSoon(() => fingerprint({ method: 'POST', url: `http://x/${text.slice(0, 16_384)}`, headers: {} }));
});

it.each(Object.entries(hostile))('holds results with 300 KB of %s against each other at once', (_, got) => {
  const [example] = allCases;
  if (example === undefined) throw new Error('there are no cases');
  const differences = [{ path: 'body', expected: 'x', got }] as const;
  const result = { case: example, target: 'x', durationMs: 1, status: 'failed', differences } as const;
  expectSoon(() => driftsOf([example], [{ source: 'address', results: [{ result }] }]));
});

/** What the server says to anything, by the first segment of the path. */
const answer: RequestListener = (request, response) => {
  const [, name = '', ...path] = (request.url ?? '').split('/');
  request.resume().on('end', () => {
    if (path[0] === '__standin') response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end(hostile[decodeURIComponent(name)]);
  });
};
const server = createServer(answer);
let url = '';
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const cases = ['*response-format*', '*refuses-get', '*-in-order*', '*order-*', '*another*'];

it.each(Object.keys(hostile))(
  'gets through a suite and its open questions at a target of %s',
  async (name) => {
    const target = `${url}/${encodeURIComponent(name)}`;
    const known = cases.filter((pattern) => allCases.some(({ id }) => id.includes(pattern.replaceAll('*', ''))));
    const ran = await contract({ target, case: known });
    expect(ran.isWell).toBe(false);
    const settled = await contract({ target, settle: ['feishu.imageMaxBytes', 'wechat.formats', 'kakao.messageForm'] });
    for (const line of [...ran.lines, ...settled.lines]) expect(line.length).toBeLessThan(3000);
  },
  30_000,
);

it('gives an answer up that does not end', async () => {
  const endless = createServer((request, response) => {
    request.resume();
    const more = () => {
      while (response.write(Buffer.alloc(65_536, 'a')));
    };
    response.writeHead(200, { 'Content-Type': 'application/json' }).on('drain', more);
    more();
  });
  await new Promise<void>((ready) => endless.listen(0, '127.0.0.1', ready));
  const target = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`;
  const { text } = await contract({ target, case: ['wechat/refuses-get'] });
  endless.closeAllConnections();
  endless.close();
  expect(text).toContain('more than 33554432 bytes');
});

it('passes nothing on that a terminal would obey', async () => {
  const loud = createServer((request, response) => {
    request.resume().on('end', () => response.end('\u001b[2J\u009b2J\u202e\u2028{"errcode":"\u001b]0;x\u0007"}'));
  });
  await new Promise<void>((ready) => loud.listen(0, '127.0.0.1', ready));
  const target = `http://127.0.0.1:${(loud.address() as AddressInfo).port}`;
  const { text } = await contract({ target, case: ['wechat/refuses-get'] });
  loud.close();
  expect(text).toContain('FAILED');
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
});

const percent = (text: string) => Buffer.from(text).toString('hex').replace(/../g, '%$&');
const small = (text: string) => encodeURIComponent(text).replace(/%../g, (found) => found.toLowerCase());
const json = (text: string) => JSON.stringify(text).slice(1, -1);
const echoes: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'percent-encoded': encodeURIComponent,
  'percent-encoded in small letters': small,
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'percent-encoded twice in small letters': (text) => small(small(text)),
  'percent-encoded, every byte': percent,
  'percent-encoded, every byte, twice': (text) => encodeURIComponent(percent(text)),
  'a form': (text) => new URLSearchParams({ a: text }).toString().slice(2),
  JSON: json,
  'JSON in JSON': (text) => json(json(text)),
  'JSON with slashes escaped': (text) => json(text).replaceAll('/', '\\/'),
  'that in JSON': (text) => json(json(text).replaceAll('/', '\\/')),
  'JSON, percent-encoded in small letters': (text) => small(json(text)),
  entities: (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  'code units': (text) => text.replace(/[\s\S]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`),
};

it.each(Object.entries(echoes))('keeps no secret that comes back as %s', (_, write) => {
  const secret = 'Canary/of+the "Heron"&\\<=';
  const redactor = new SecretRedactor();
  redactor.secret(secret, '{secret}');
  const body = Buffer.from(`{"a":"${write(secret)}"}`);
  const shown = Buffer.from(redactor.response({ status: 200, headers: [], body }).body).toString();
  expect(shown).toBe('{"a":"{secret}"}');
});

it('keeps no key in any form once it was met', () => {
  const redactor = new SecretRedactor();
  const key = 'Canary/of+the=Heron&1';
  redactor.response({ status: 200, headers: [], body: Buffer.from(JSON.stringify({ image_key: key })) });
  for (const write of [(text: string) => text, encodeURIComponent, small, (text: string) => small(small(text))]) {
    expect(redactor.text(write(key))).not.toMatch(/anary|eron/);
  }
});

it('keeps nothing of a secret that the cut of a long answer goes through', () => {
  const secret = 'CanaryOfTheHeron';
  for (let before = 14_200; before < 14_400; before++) {
    const redactor = new SecretRedactor();
    redactor.secret(secret, '{secret}');
    const body = Buffer.from(`${' '.repeat(before)}${secret}${' '.repeat(9000)}`);
    const shown = Buffer.from(redactor.response({ status: 200, headers: [], body }).body).toString();
    expect(shown.replaceAll('{secret}', '')).toMatch(/^ +… \[\d+ characters\]$/);
  }
});

it('is asked live as well', async () => {
  const base = `${url}/${encodeURIComponent('hints')}`;
  const liveBase = { feishu: base, wechat: base, kakao: base };
  const { isWell } = await contract({ live: true, liveBase, rate, case: ['kakao/*refuses*'] }, { environment });
  expect(isWell).toBe(false);
}, 30_000);
