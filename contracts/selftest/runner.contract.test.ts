import { afterEach, expect, it } from 'vitest';
import type { Case } from '../engine/case.ts';
import { safe } from '../engine/case.ts';
import type { CaseResult } from '../engine/case-result.ts';
import { textAt } from '../engine/http.ts';
import { consoleReport, resultLine, totals } from '../engine/report.ts';
import { runContract } from '../engine/run.ts';
import { addressAt, emulatorAt } from '../engine/target.ts';
import { example } from './example-cases.ts';
import { closeServers, serve } from './test-server.ts';

afterEach(closeServers);

it('gives one clear failure when nobody listens', async () => {
  const [result] = await runContract({ target: addressAt('http://127.0.0.1:1', 'nobody'), cases: [example] });
  expect(result && resultLine(result)).toContain(
    'expected an answer, got no answer from GET http://127.0.0.1:1/: connect',
  );
});

it('gives one clear failure when the target hangs, in the time it was given', async () => {
  const target = addressAt(await serve(() => {}), 'hangs');
  const started = Date.now();
  const [result] = await runContract({ target, cases: [example], timeoutMs: 200 });
  expect(Date.now() - started).toBeLessThan(3000);
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
  expect(result && resultLine(result)).toContain('the control plane refused POST /reset {} with 400 {"error":"no"}');
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

const looking: Case = {
  id: 'feishu/looking',
  because: { page: 'a page', at: 'a place', says: 'something' },
  grade: 'documented',
  live: safe,
  steps: [
    {
      to: 'control plane',
      send: { method: 'GET', url: '/accounts' },
      expect: { status: 200, body: { kind: 'unspecified', why: 'read by the next step' } },
    },
    {
      send: ([looked]) => ({ method: 'GET', url: `/${textAt(looked, 'accounts.0.app_ticket')}` }),
      expect: { status: 200, body: { kind: 'text', is: 'hello' } },
    },
  ],
};

it('asks the control plane where a step is aimed at it, and the provider with what it learnt', async () => {
  const asked: string[] = [];
  const url = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end(request.url === '/__standin/accounts' ? '{"accounts":[{"app_ticket":"ticket"}]}' : 'hello');
  });
  const [result] = await runContract({ target: emulatorAt(url), cases: [looking] });
  expect(result?.status).toBe('passed');
  expect(asked).toEqual(['POST /__standin/reset', 'GET /__standin/accounts', 'GET /ticket']);
  const [bare] = await runContract({ target: addressAt(url, 'bare'), cases: [looking] });
  expect(bare && resultLine(bare)).toContain('needs a look at the accounts, and bare has no control plane');
});
