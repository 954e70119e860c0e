// The suite against servers that are certainly wrong, and the runner against servers that misbehave.
// No product in here: each case must have been seen red before its green means anything.
import { afterEach, expect, it } from 'vitest';
import { allCases, casesOf } from '../cases.ts';
import { type Case, needsOf, safe, stepsOf } from '../engine/case.ts';
import type { CaseResult } from '../engine/case-result.ts';
import { compare } from '../engine/compare.ts';
import { toHttpRequest } from '../engine/encode-request.ts';
import { consoleReport, resultLine, totals } from '../engine/report.ts';
import { runContract } from '../engine/run.ts';
import { send } from '../engine/send.ts';
import { addressAt, emulatorAt, type Target } from '../engine/target.ts';
import { quotedResponses } from './quoted-responses.ts';
import { closeServers, serve, targetThat } from './wrong-servers.ts';

const statuses = (results: readonly CaseResult[]) => [...new Set(results.map(({ status }) => status))];
const passed = (results: readonly CaseResult[]) => results.filter(({ status }) => status === 'passed').map(resultLine);

afterEach(closeServers);

const example: Case = {
  id: 'feishu/example',
  because: { page: 'a page', at: 'a place', says: 'something' },
  grade: 'documented',
  live: safe,
  send: { method: 'GET', url: '/' },
  expect: { status: 200, body: { kind: 'text', is: 'hello' } },
};

/** Says the same to everything, and takes every order. */
function saying(status: number, headers: Readonly<Record<string, string>>, body: string): Target {
  return targetThat((_, url) => (url.startsWith('/__standin/') ? { status: 204 } : { status, headers, body }));
}

it.each([
  ['404 to everything', saying(404, { 'Content-Type': 'text/plain' }, '')],
  ['an empty object to everything', saying(200, { 'Content-Type': 'application/json' }, '{}')],
  ['nothing to everything', saying(200, { 'Content-Type': 'text/plain' }, '')],
  ['HTML to everything', saying(502, { 'Content-Type': 'text/html' }, '<h1>Bad Gateway</h1>')],
])('sees every case fail against a server that answers %s', { timeout: 120_000 }, async (_, target) => {
  const results = await runContract({ target, cases: allCases });
  expect(results).toHaveLength(allCases.length);
  expect(passed(results)).toEqual([]);
  expect(statuses(results)).toEqual(['failed']);
  // Red because of the answer, not because a picture could not be made or a request not be sent.
  expect(results.map(resultLine).filter((each) => each.includes('expected an answer'))).toEqual([]);
});

it('has every case that needs a control plane not provokable without one, and says why', async () => {
  const cases = allCases.filter((each) => needsOf(each).length > 0);
  const results = await runContract({ target: addressAt('http://127.0.0.1:1', 'bare'), cases });
  expect(cases.length).toBeGreaterThan(50);
  expect(statuses(results)).toEqual(['not provokable here']);
  for (const result of results) expect(resultLine(result)).toMatch(/: needs .+, and bare has no control plane$/);
});

const accepting = {
  feishu: {
    headers: { 'Content-Type': 'application/json', 'X-Tt-Logid': '202503191325334F8F611D126FE95843E1' },
    body: '{"code":0,"data":{"image_key":"img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg"},"msg":"success"}',
  },
  wechat: {
    headers: { 'Content-Type': 'text/plain' },
    body: `{"url":"http:\\/\\/mmbiz.qpic.cn\\/mmbiz_png\\/${'a'.repeat(107)}\\/0?from=appmsg","errcode":0,"errmsg":"ok"}`,
  },
  kakao: {
    headers: { 'Content-Type': 'application/json' },
    body:
      '{"data":{"image_key":"1","request_date":"20260101","name":"picture.jpg",' +
      '"url":"https://mud-kage.kakao.com/dn/b5E6Yr/btsa5VHWWxy/0XBBKw3gSXepAAWRTwSjX0/img_l.jpg"}}',
  },
} as const;

it.each(['feishu', 'wechat', 'kakao'] as const)(
  'passes some cases of %s, and no refusal, against a server that accepts everything',
  { timeout: 120_000 },
  async (provider) => {
    const { headers, body } = accepting[provider];
    const results = await runContract({ target: saying(200, headers, body), cases: casesOf[provider] ?? [] });
    const green = results.filter(({ status }) => status === 'passed').map((verdict) => verdict.case.id);
    expect(green.length).toBeGreaterThan(5);
    expect(green.filter((id) => /refuses|answers-(?!expect)|-order-|deletes|passes|each-upload/.test(id))).toEqual([]);
  },
);

it.each(quotedResponses)('agrees with an answer that was quoted: $says', ({ expect: expected, response }) => {
  expect(compare(expected, response)).toEqual([]);
});

it('gives every case an id of its own, a reason, and at least one exchange', () => {
  expect(new Set(allCases.map(({ id }) => id)).size).toBe(allCases.length);
  for (const [provider, cases] of Object.entries(casesOf)) {
    for (const each of cases) {
      expect(each.id).toMatch(new RegExp(`^${provider}/[a-z0-9]+(-[a-z0-9]+)*$`));
      const { page, at, says, assumes } = each.because;
      expect([page, at, says, assumes ?? 'nothing'].every((word) => word.trim() !== '')).toBe(true);
      expect(stepsOf(each).length).toBeGreaterThan(0);
    }
  }
});

it('gives one clear failure when nobody listens', async () => {
  const [result] = await runContract({ target: addressAt('http://127.0.0.1:1', 'nobody'), cases: [example] });
  expect(result && resultLine(result)).toContain(
    'expected an answer, got no answer from GET http://127.0.0.1:1/: connect',
  );
});

it('gives one clear failure when the target hangs, in the time it was given', async () => {
  const target = addressAt(await serve(() => {}), 'hangs');
  const [result] = await runContract({ target, cases: [example], timeoutMs: 200 });
  expect(result && resultLine(result)).toContain('nothing complete within 200 ms');
});

it('gives one clear failure when an answer stops half way', async () => {
  const target = addressAt(await serve((_, response) => response.writeHead(200).write('hel')), 'stalls');
  const [result] = await runContract({ target, cases: [example], timeoutMs: 200 });
  expect(result && resultLine(result)).toContain('nothing complete within 200 ms');
});

it('gives one clear failure when the connection breaks off', async () => {
  const breaks = await serve((_, response) =>
    response.writeHead(200, { 'Content-Length': '5' }).write('hel', () => response.destroy()),
  );
  const [result] = await runContract({ target: addressAt(breaks, 'breaks'), cases: [example] });
  expect(result?.status).toBe('failed');
  expect(result && resultLine(result)).toContain('no answer from GET');
});

it('gives one clear failure when the control plane refuses', async () => {
  const url = await serve((_, response) => response.writeHead(400).end('{"error":"no"}'));
  const [result] = await runContract({ target: emulatorAt(url), cases: [example] });
  expect(result && resultLine(result)).toContain(
    'the control plane refused POST /reset {"tokens":true} with 400 {"error":"no"}',
  );
});

it('calls a run that compared nothing a failure', async () => {
  const results = await runContract({ target: addressAt('http://127.0.0.1:1', 'none'), cases: [] });
  expect(totals(results).ok).toBe(false);
  expect(consoleReport('none', results)).toContain('FAILED  nothing was compared');
});

it('passes the right answer, reports it once, and resets before it', async () => {
  const asked: string[] = [];
  const url = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/__standin/reset') response.writeHead(204).end();
    else response.end('hello');
  });
  const told: CaseResult[] = [];
  const results = await runContract({ target: emulatorAt(url), cases: [example], onResult: (v) => told.push(v) });
  expect(results).toEqual(told);
  expect(results.map(({ status }) => status)).toEqual(['passed']);
  expect(totals(results).ok).toBe(true);
  expect(asked).toEqual(['POST /__standin/reset', 'GET /']);
});

it('refuses two cases of one name', async () => {
  const run = runContract({ target: addressAt('http://127.0.0.1:1', 'none'), cases: [example, example] });
  await expect(run).rejects.toThrow('two cases are called feishu/example');
});

it('stops at the first step that differs, and names it', async () => {
  const { send: asked, expect: expected, ...head } = example as Extract<Case, { send: unknown }>;
  const step = { send: asked, expect: expected };
  let calls = 0;
  const url = await serve((_, response) => response.end(++calls === 1 ? 'hello' : 'goodbye'));
  const target = addressAt(url, 'twice');
  const [result] = await runContract({ target, cases: [{ ...head, steps: [step, step, step] }] });
  expect(calls).toBe(2);
  expect(result && resultLine(result)).toContain('step 2: body: expected "hello", got "goodbye"');
});

it('still takes the answer of a server that refuses before it has read everything', async () => {
  const url = await serve((_, response) => response.writeHead(412, { Connection: 'close' }).end());
  const body = { kind: 'raw', content: () => new Uint8Array(8_000_000) } as const;
  const response = await send(toHttpRequest({ method: 'POST', url: '/', body }, url, ''), 5000);
  expect(response.status).toBe(412);
});

it('sends a path as written, whatever a URL class would make of it', async () => {
  const url = await serve((request, response) => response.end(request.url));
  for (const path of ['/a//b/../c?d=e%20f', '/', '/?x=//y']) {
    const response = await send(toHttpRequest({ method: 'GET', url: path }, url, ''), 5000);
    expect(new TextDecoder().decode(response.body)).toBe(path);
  }
});

it('sends a form byte for byte as the case has it', () => {
  const body = {
    kind: 'form',
    boundary: 'B',
    preamble: 'before\r\n',
    epilogue: 'after',
    parts: [
      { name: 'a', content: '1' },
      { name: 'b', filename: '', type: 'text/plain', content: '2' },
      { name: 'c', disposition: 'form-data; name="c";', content: '3' },
    ],
  } as const;
  const wire = toHttpRequest({ method: 'POST', url: '/{credential}', body }, 'http://host/', 'me');
  expect(new TextDecoder().decode(wire.body)).toBe(
    'before\r\n' +
      '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n' +
      '--B\r\nContent-Disposition: form-data; name="b"; filename=""\r\nContent-Type: text/plain\r\n\r\n2\r\n' +
      '--B\r\nContent-Disposition: form-data; name="c";\r\n\r\n3\r\n' +
      '--B--\r\nafter',
  );
  expect(wire.url).toBe('http://host/me');
  expect(wire.headers).toEqual({
    'Content-Type': 'multipart/form-data; boundary=B',
    'Content-Length': String(wire.body?.length),
  });
  const chunked = toHttpRequest(
    { method: 'POST', url: '/', body: { ...body, framing: 'chunked', dropLast: 7 } },
    '',
    '',
  );
  expect(chunked.headers).toEqual({
    'Content-Type': 'multipart/form-data; boundary=B',
    'Transfer-Encoding': 'chunked',
  });
  expect(chunked.body?.length).toBe((wire.body?.length ?? 0) - 7);
});

it('sees what differs in JSON: values, missing and foreign keys, order, and the text itself', () => {
  const response = (text: string) => ({ status: 200, headers: [], body: new TextEncoder().encode(text) });
  const differing = (text: string, more: object = {}) => {
    const is = { url: /^http:/, errcode: 0, errmsg: 'ok' };
    const body = { kind: 'json', is, schema: 'wechat#/$defs/success', ...more } as const;
    return compare({ status: 200, body }, response(text)).map(({ path }) => path);
  };
  const url = 'http://mmbiz.qpic.cn/mmbiz_png/abc/0';
  expect(differing(`{"url":"${url}","errcode":0,"errmsg":"ok"}`)).toEqual([]);
  expect(differing(`{"url":"${url}","errcode":"0","errmsg":"ok"}`)).toEqual(['body.errcode']);
  expect(differing(`{"url":"${url}","errcode":0}`)).toEqual(['body.errmsg']);
  expect(differing(`{"url":"${url}","errcode":0,"errmsg":"ok","item":[]}`)).toEqual(['body.item']);
  expect(differing('{"url":"http://elsewhere/","errcode":0,"errmsg":"ok"}')).toEqual(['body.url']);
  expect(differing(`{"errcode":0,"errmsg":"ok","url":"${url}"}`)).toEqual([]);
  expect(differing(`{"errcode":0,"errmsg":"ok","url":"${url}"}`, { order: 'as written' })).toEqual([
    'body, order of keys',
  ]);
  expect(differing(`{"url":"${url}","errcode":0,"errmsg":"ok"}`, { raw: /\\\// })).toEqual(['body as text']);
  expect(differing('<html>')).toEqual(['body']);
});
