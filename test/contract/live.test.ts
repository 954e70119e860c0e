// The live path against a stand-in: what is sent, what it may cost, and what is said when the other side is not well.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { allCases, UsageError } from '../../contracts/index.ts';
import { always, closeServers, serve } from '../../contracts/selftest/wrong-servers.ts';
import { contract, rate } from './console.ts';
import { environment, type StandIn, standIn } from './stand-in.ts';

let live: StandIn;
beforeAll(async () => {
  live = await standIn({ rateLimits: false });
});
afterAll(() => live.close());
afterEach(closeServers);

const options = () => ({ live: true, liveBase: live.bases, rate });
const callsDuring = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
  const before = live.asked.length;
  await run();
  return live.asked.slice(before);
};
const few = ['feishu/refuses-a-missing-token', 'wechat/refuses-get', 'kakao/answers-404-on-get'];

// test/contract/record.test.ts has nearly all of them.
const some = allCases.filter((_, i) => i % 6 === 0).map(({ id }) => id);

it('passes what a strict stand-in can be asked, with one token for each provider', { timeout: 300_000 }, async () => {
  const calls = await callsDuring(async () => {
    const { failed, isWell, lines } = await contract({ ...options(), costs: true, case: some }, { environment });
    expect(failed).toEqual([]);
    expect(isWell).toBe(true);
    expect(lines.at(-1)).toMatch(
      /^live: [1-9]\d+ passed, 0 failed, 0 known deviations, \d+ not provokable here, 0 not run$/,
    );
  });
  expect(calls[0]).toBe('POST /open-apis/auth/v3/tenant_access_token/internal');
  expect(calls[1]).toBe('POST /cgi-bin/stable_token');
});

it('leaves out by name what costs something, unless it is asked for', async () => {
  const asked = { ...options(), case: ['feishu/accepts-png', 'feishu/refuses-txt'] };
  const { lines } = await contract(asked, { environment });
  expect(lines).toContain(
    'not run  leaves a picture in the account, and no call removes it; --costs runs it: feishu/accepts-png',
  );
  const dear = await contract({ ...asked, costs: true }, { environment });
  expect(dear.lines.at(-1)).toContain('live: 2 passed, 0 failed');
});

it('skips each provider by name whose variables are not set, and calls it not once', async () => {
  const { FEISHU_APP_SECRET: _, APIPLEX_USER_ID: __, ...rest } = environment;
  const calls = await callsDuring(async () => {
    const { lines, isWell } = await contract({ ...options(), case: few }, { environment: rest });
    expect(lines).toContain('not run  FEISHU_APP_SECRET not set: feishu/refuses-a-missing-token');
    expect(lines).toContain('not run  APIPLEX_USER_ID not set: kakao/answers-404-on-get');
    expect(lines.at(-1)).toContain('live: 1 passed, 0 failed');
    expect(isWell).toBe(true);
  });
  expect(calls.map((call) => call.replace(/=.*/, '='))).toEqual([
    'POST /cgi-bin/stable_token',
    'GET /cgi-bin/media/uploadimg?access_token=',
  ]);
});

it('calls nobody at all without credentials, and says that nothing was compared', async () => {
  const calls = await callsDuring(async () => {
    const { lines, isWell } = await contract(options());
    expect(lines.slice(-2)).toEqual([
      expect.stringMatching(/^live: 0 passed, 0 failed, 0 known deviations, \d+ not provokable here, \d+ not run$/),
      'FAILED  nothing was compared',
    ]);
    expect(isWell).toBe(false);
  });
  expect(calls).toEqual([]);
});

it.each([
  [{ maxCalls: 3 }, 3, 'the budget of 3 calls (--max-calls) is spent'],
  [{ maxBytes: 450 }, 3, 'the budget of 450 bytes (--max-bytes) is spent'],
])('stops cleanly with %o', async (limits, most, why) => {
  const cases = ['wechat/refuses-get', 'wechat/refuses-put', 'wechat/refuses-json', 'wechat/refuses-text-named-*'];
  const calls = await callsDuring(async () => {
    const { lines, failed } = await contract({ ...options(), ...limits, case: cases }, { environment });
    expect(failed).toEqual([]);
    expect(lines.filter((line) => line.startsWith(`not run  ${why}: wechat/`))).toHaveLength(1);
  });
  expect(calls.length).toBeLessThanOrEqual(most);
  expect(calls.length).toBeGreaterThan(1);
});

it('keeps its pace', async () => {
  const at: number[] = [];
  const url = await serve((_, response) => {
    at.push(performance.now());
    response.writeHead(404, { 'Content-Type': 'application/json' }).end('{}');
  });
  const asked = { live: true, liveBase: { kakao: url }, rate: { kakao: 5 }, case: ['kakao/answers-404-on-*'] };
  await contract({ ...asked, maxCalls: 6 }, { environment });
  expect(at).toHaveLength(6);
  // A second from the first to the last, of which the first may have come late.
  expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeGreaterThan(600);
});

it('prints what it would send and what that costs, and sends nothing', async () => {
  const calls = await callsDuring(async () => {
    const asked = {
      ...options(),
      dryRun: true,
      costs: true,
      case: ['wechat/refuses-get', 'wechat/accepts-999999-bytes', 'wechat/url-*'],
    };
    const { lines, isWell } = await contract(asked, { environment: {} });
    expect(lines).toEqual([
      expect.stringMatching(
        /^wechat at http:\S+: skipped \(WECHAT_APPID and WECHAT_SECRET not set\); otherwise 4 cases, 6 calls, \d+ bytes and what 2 of the calls take from earlier answers, leaves up to 3 pictures, and a token where one is needed; 1 s at 1000 calls a second$/,
      ),
      expect.stringMatching(
        /^ {2}wechat\/accepts-999999-bytes: POST \/cgi-bin\/media\/uploadimg: 1 call, 1000\d\d\d bytes, leaves up to 1 picture \(keeps the picture for good, /,
      ),
      '  wechat/refuses-get: GET /cgi-bin/media/uploadimg: 1 call, 0 bytes',
      expect.stringContaining(
        '  wechat/url-opens-the-png: POST /cgi-bin/media/uploadimg, what an earlier answer leads to: 2 calls, ',
      ),
      expect.stringContaining(
        '  wechat/url-opens-the-jpg: POST /cgi-bin/media/uploadimg, what an earlier answer leads to: 2 calls, ',
      ),
      'nothing was sent; a run ends after 1000 calls or 1000000000 bytes in request bodies',
    ]);
    expect(isWell).toBe(true);
  });
  expect(calls).toEqual([]);
});

const wechat = { live: true, rate: { wechat: 1000, kakao: 1000 }, costs: true, provider: ['wechat', 'kakao'] };

it('says in one line that a credential is bad, and runs the rest', { timeout: 60_000 }, async () => {
  const bad = { ...environment, WECHAT_SECRET: 'canaryWrongSecret' };
  const { lines, isWell, text } = await contract({ ...wechat, liveBase: live.bases }, { environment: bad });
  const problems = lines.filter((line) => line.startsWith('PROBLEM'));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^PROBLEM {2}wechat: no access_token in the answer: HTTP 200, "\{\\"errcode\\":40125,/);
  expect(lines.find((line) => line.startsWith('not run  no access_token'))).toMatch(/: wechat\/.* and \d{2,} more$/);
  expect(lines.at(-1)).toMatch(/^live: [1-9]\d+ passed, 0 failed/);
  expect(isWell).toBe(false);
  expect(text).not.toContain('canaryWrongSecret');
});

const ill: [string, () => Promise<string>, RegExp, RegExp][] = [
  [
    'a dead network',
    async () => 'http://127.0.0.1:1',
    /no answer from POST http:\/\/127\.0\.0\.1:1\/\S+: connect ECONNREFUSED/,
    /no answer/,
  ],
  [
    'a 500',
    () => serve(always(500, 'text/plain', 'oh no')),
    /no access_token in the answer: HTTP 500, "oh no"/,
    /a server error/,
  ],
  [
    'an HTML page',
    () => serve(always(200, 'text/html; charset=utf-8', '<h1>Log in to the hotel</h1>')),
    /no access_token in the answer: HTTP 200, "<h1>Log in to the hotel<\/h1>"/,
    /an HTML page/,
  ],
  ['a hang', () => serve(() => {}), /no answer from POST http:\S+: nothing complete within 150 ms/, /no answer/],
];

it.each(ill)('says in one line for each provider that it met %s, and gives up', async (_, start, token, met) => {
  const url = await start();
  const folder = mkdtempSync(join(tmpdir(), 'standin-ill-'));
  const [json, ledgerDir] = [join(folder, 'report.json'), join(folder, 'kept')];
  const asked = { ...wechat, liveBase: { wechat: url, kakao: url }, timeout: 150, record: true, ledgerDir, json };
  const { lines, failed, isWell } = await contract(asked, { environment });
  expect(lines.filter((line) => line.startsWith('PROBLEM'))).toEqual([expect.stringMatching(token)]);
  expect(failed).toHaveLength(3);
  const gaveUp = lines.filter((line) => line.startsWith('not run  gave up on kakao'));
  expect(gaveUp).toHaveLength(1);
  expect(gaveUp[0]).toMatch(met);
  expect(isWell).toBe(false);
  // The report is whole, and the ledger learnt nothing.
  expect(JSON.parse(readFileSync(json, 'utf8')).cases.length).toBeGreaterThan(300);
  expect(lines.find((line) => line.startsWith('ledger'))).toContain('was ever run live');
  rmSync(folder, { recursive: true });
});

it('goes on after a stumble', async () => {
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    if (calls % 3 === 0) response.writeHead(404, { 'Content-Type': 'application/json' }).end('{}');
    else response.destroy();
  });
  const cases = ['kakao/answers-404-on-*'];
  const { lines } = await contract(
    { live: true, liveBase: { kakao: url }, rate: { kakao: 1000 }, case: cases },
    { environment },
  );
  expect(lines.some((line) => line.includes('gave up'))).toBe(false);
  expect(lines.at(-1)).toContain(`live: 0 passed, ${calls} failed`);
});

it('ends after the call under way when it is interrupted, with a report of what there is', async () => {
  const interrupt = new AbortController();
  const url = await serve((_, response) => {
    interrupt.abort();
    response.writeHead(404).end();
  });
  const asked = { live: true, liveBase: { kakao: url }, rate: { kakao: 1000 }, case: ['kakao/answers-404-on-*'] };
  const { lines, isWell } = await contract(asked, { environment, signal: interrupt.signal });
  expect(lines.find((line) => line.startsWith('not run  interrupted: kakao/'))).toBeDefined();
  expect(lines.at(-1)).toContain('live: 0 passed, 1 failed');
  expect(isWell).toBe(false);
});

it.each([
  [{ live: true, rate: { feishu: 17 } }, 'feishu may be called up to 16 times a second, not 17'],
  [{ live: true, rate: { line: 1 } }, 'there is no provider line; there are feishu, wechat, kakao'],
  [
    { live: true, liveBase: { feishu: 'open.feishu.cn' } },
    'open.feishu.cn is no address; it must be http://… or https://…',
  ],
  [
    { live: true, record: true, liveBase: { feishu: 'http://127.0.0.1:1' } },
    'a record of a stand-in is none of the live service; say where with --ledger-dir',
  ],
])('refuses %o before anything is sent', async (asked, why) => {
  await expect(contract(asked, { environment: {} })).rejects.toThrow(new UsageError(why));
});
