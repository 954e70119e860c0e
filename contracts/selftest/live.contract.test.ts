// What a live run is made of, piece by piece, without any product: budget, pace, redaction, ledger, deviations, flags.
import { afterEach, expect, it } from 'vitest';
import { allCases } from '../cases.ts';
import { deviations } from '../deviations.ts';
import { type Case, safe } from '../engine/case.ts';
import type { CaseResult } from '../engine/case-result.ts';
import { checkTogether } from '../engine/command/check-options.ts';
import { linesOfUnasked } from '../engine/command/run-output.ts';
import { casesFor } from '../engine/command/select-cases.ts';
import { compare } from '../engine/compare.ts';
import { applyDeviations, unusedDeviations } from '../engine/deviation.ts';
import { toHttpRequest } from '../engine/encode-request.ts';
import { type HttpResponse, textOf } from '../engine/http.ts';
import { Budget } from '../engine/live/budget.ts';
import { fingerprint } from '../engine/live/fingerprint.ts';
import { type LedgerEntry, ledgerLines, ledgerSummary } from '../engine/live/ledger.ts';
import { liveServiceOf, providerNames } from '../engine/live/live-services.ts';
import { Recorder } from '../engine/live/recorder.ts';
import { SecretRedactor } from '../engine/live/secret-redactor.ts';
import { totals } from '../engine/report.ts';
import { runContract } from '../engine/run.ts';
import { addressAt, type Redaction } from '../engine/target.ts';
import { quotedResponses } from './quoted-responses.ts';
import { closeServers, serve } from './wrong-servers.ts';

afterEach(closeServers);

const example: Case = {
  id: 'feishu/example',
  because: { page: 'a page', at: 'a place', says: 'something' },
  grade: 'documented',
  live: safe,
  send: { method: 'GET', url: '/' },
  expect: { status: 200, body: { kind: 'text', is: 'hello' } },
};
const now = new Date('2026-11-22T10:00:00Z');
const numbered = (count: number): Case[] =>
  Array.from({ length: count }, (_, i) => ({ ...example, id: `feishu/example-${i + 1}` }));

// Deviations.

it('has no deviation that names no case', () => {
  expect(unusedDeviations(deviations, allCases)).toEqual([]);
  const known = { case: 'feishu/example', reason: 'it cannot' } as const;
  expect(unusedDeviations([known], [example])).toEqual([]);
  expect(unusedDeviations([known, known], [example])).toEqual([known]);
  expect(unusedDeviations([{ ...known, case: 'feishu/no-such-case' }], [example])).toHaveLength(1);
});

it('excuses a known failure, and fails an entry that excuses nothing', async () => {
  const known = [{ case: 'feishu/example-1', reason: 'it says goodbye' }] as const;
  const run = async (says: string) => {
    const target = addressAt(await serve((_, response) => response.end(says)));
    return runContract({ target, cases: numbered(2), deviations: known });
  };
  const wrong = await run('goodbye');
  expect(wrong.map((result) => result.status === 'failed' && result.excused)).toEqual(['it says goodbye', undefined]);
  expect(totals(wrong)).toMatchObject({ failed: 1, knownDeviations: 1, ok: false });
  const right = await run('hello');
  expect(right.map(({ status }) => status)).toEqual(['failed', 'passed']);
  expect(right[0]).toMatchObject({
    differences: [{ path: 'deviations.ts', expected: 'a failure, because it says goodbye', got: 'the case passes' }],
  });
  const unasked: CaseResult = { case: example, target: 'x', status: 'not run', why: 'no time' };
  expect(applyDeviations(unasked, [{ case: example.id, reason: 'it cannot' }])).toBe(unasked);
});

// Giving up.

it('gives up on a provider after so many cases without a word of its own, and not on another', async () => {
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    response.writeHead(503).end();
  });
  const others: Case[] = numbered(2).map((each) => ({ ...each, id: each.id.replace('feishu', 'kakao') as Case['id'] }));
  const results = await runContract({ target: addressAt(url), cases: [...numbered(5), ...others], giveUpAfter: 3 });
  expect(results.map(({ status }) => status)).toEqual([
    'failed',
    'failed',
    'failed',
    'not run',
    'not run',
    'failed',
    'failed',
  ]);
  expect(calls).toBe(5);
  expect(linesOfUnasked(results)).toEqual([
    'not run  gave up on feishu after 3 cases in a row that met a server error: feishu/example-4, feishu/example-5',
  ]);
});

// Budget.

it('lets the budget be spent to the last call and byte, and no further', () => {
  const budget = new Budget(2, 10);
  budget.spend(4);
  expect(budget.refuses({ calls: 1, bytes: 6 })).toBeUndefined();
  budget.spend(6);
  expect(() => budget.spend(0)).toThrow('the budget of 2 calls (--max-calls) is spent');
  const bytes = new Budget(undefined, 10);
  expect(bytes.refuses({ calls: 1, bytes: 11 })).toBe('the budget of 10 bytes (--max-bytes) is spent');
  expect(bytes.refuses({ calls: 1, bytes: 1 })).toBe('the budget of 10 bytes (--max-bytes) is spent');
});

it.each(providerNames.map((name) => [name, liveServiceOf(name)] as const))(
  'calls %s more slowly than anybody may ask for',
  (_, { pace, most, host, variables }) => {
    expect(pace).toBeLessThan(most);
    expect(host).toMatch(/^https:/);
    expect(variables.length).toBeGreaterThan(0);
  },
);

// Redaction.

const answering = (body: string | Uint8Array, headers: HttpResponse['headers'] = []): HttpResponse => ({
  status: 200,
  headers,
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
});

it('keeps what live was ever quoted with such that it meets its case when redacted', () => {
  const redactor = new SecretRedactor();
  // Some name the app, or the address, that called, which is nobody's to see.
  const quoted = quotedResponses.filter(({ says }) => !/missing scope|address not/.test(says));
  expect(quoted.length).toBeGreaterThan(25);
  for (const { says, expect: expected, response } of quoted) {
    const shown = redactor.response(response);
    expect(compare(expected, shown), says).toEqual([]);
    for (const id of [
      '2c776a5c-f775',
      '6K6IBRPW2YOCNDCLVYSPR2',
      '6U1SbDiM6XIH2DcTCPyeub',
      'A046B2912E7A2158CAE2',
      'XHWWxy/0XBBKw3gSXepAAWR',
    ]) {
      expect(textOf(shown), says).not.toContain(id);
    }
  }
});

it('gives one id the same disguise wherever it is, and two ids two', () => {
  const redactor = new SecretRedactor();
  const keys = [
    'img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg',
    'img_v3_02mi_2c776a5c-f775-4285-8768-062546630bfg',
  ] as const;
  const [first = '', again = '', second = ''] = [keys[0], keys[0], keys[1]].map((key) =>
    textOf(redactor.response(answering(`{"data":{"image_key":"${key}"}}`))),
  );
  expect(again).toBe(first);
  expect(second).not.toBe(first);
  expect(first).toMatch(
    /^\{"data":\{"image_key":"img_v3_02mi_[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{11}g"\}\}$/,
  );
  expect(redactor.known(`/open-apis/im/v1/images/${keys[0]}`)).toBe(`/open-apis/im/v1/images/${first.slice(22, -3)}`);
});

it('hides what stands at the name of a secret, whatever it looks like', () => {
  const redactor = new SecretRedactor();
  const shown = textOf(
    redactor.response(answering('{"ticket":"only\\/words+here","image_key":73519264,"name":"a.png"}')),
  );
  expect(shown).toMatch(/^\{"ticket":"only\\\/[a-z]{5}\+[a-z]{4}","image_key":\d{8},"name":"a\.png"\}$/);
  expect(shown).not.toMatch(/words|73519264/);
});

it('shows a secret by its name, however it is written', () => {
  const redactor = new SecretRedactor();
  redactor.secret('a/secret "of" mine', '{SECRET}');
  expect(redactor.text(`q=${encodeURIComponent('a/secret "of" mine')} ${JSON.stringify('a/secret "of" mine')}`)).toBe(
    'q={SECRET} "{SECRET}"',
  );
});

it('leaves codes, texts and dates alone, and every picture', () => {
  const text =
    '{"code":99991661,"msg":"InvalidImageMaxLengthException (400px) https://mmbizurl.cn/s/JtxxFh33r","request_date":"20261122"}';
  const redactor = new SecretRedactor();
  expect(textOf(redactor.response(answering(text)))).toBe(text);
  const picture = Uint8Array.from({ length: 300 }, (_, i) => i);
  expect(redactor.response(answering(picture)).body).toEqual(picture);
});

it('leaves an id alone that a case itself sends, and no other', () => {
  const redactor = new SecretRedactor();
  redactor.permit(
    JSON.stringify({
      method: 'POST',
      url: '/',
      body: { kind: 'raw', content: '{"rid":"61725984-6126f6f9-040f19c4"}' },
    }),
  );
  expect(textOf(redactor.response(answering('61725984-6126f6f9-040f19c4')))).toBe('61725984-6126f6f9-040f19c4');
  expect(textOf(redactor.response(answering('71725984-6126f6f9-040f19c4')))).toMatch(/^7172[0-9]{4}-(?!6126f6f9)/);
});

it('hides even the beginning of a token', () => {
  expect(new SecretRedactor().text('"request_url":"access_token=14_hNzfyTcGJ&type=image"')).toBe(
    '"request_url":"access_token={token}&type=image"',
  );
});

it('tells nobody from which address it was asked', () => {
  const response = answering('invalid ip 120.244.112.8 ipv6 ::ffff:120.244.112.8, at http://127.0.0.1:80/');
  expect(textOf(new SecretRedactor().response(response))).toBe(
    'invalid ip 203.0.113.1 ipv6 ::ffff:203.0.113.1, at http://127.0.0.1:80/',
  );
});

it('keeps the names of all headers, and the values only of those that hold nothing', () => {
  const headers = [
    ['Content-Type', 'text/plain'],
    ['Set-Cookie', 'session=1'],
    ['X-Tt-Logid', '20260226223708A046B2912E7A2158CAE2'],
  ] as const;
  const shown = new SecretRedactor().response(answering('', headers)).headers;
  expect(shown[0]).toEqual(headers[0]);
  expect(shown[1]).toEqual(['Set-Cookie', '{redacted}']);
  expect(shown[2]?.[1]).toMatch(/^2026\d{10}[0-9A-F]{20}$/);
  expect(shown[2]?.[1]).not.toBe(headers[2][1]);
});

it('cuts nothing out of a long answer before it is redacted', async () => {
  const token = `t-g1045${'ABCDEFGH234567'.repeat(3)}`;
  const url = await serve((_, response) => response.end(`{"a":"${'x'.repeat(240)}","tenant_access_token":"${token}"}`));
  const target = { ...addressAt(url), redaction: new SecretRedactor() };
  const [result] = await runContract({ target, cases: [example] });
  expect(JSON.stringify(result)).toContain('tenant_access_token');
  expect(JSON.stringify(result)).not.toContain('ABCDEFGH');
});

// Recordings.

it('knows a request again by another boundary and another host, and by nothing else', () => {
  const ask = (boundary: string, content = '1') =>
    ({ method: 'POST', url: '/a?b', body: { kind: 'form', boundary, parts: [{ name: 'a', content }] } }) as const;
  const of = (boundary: string, content?: string, host = 'http://host') =>
    fingerprint(toHttpRequest(ask(boundary, content), host, ''));
  expect(of('one')).toBe(of('the-other', '1', 'https://elsewhere:1'));
  expect(of('one')).not.toBe(of('one', '2'));
  expect(fingerprint(toHttpRequest({ ...ask('one'), url: '/a' }, '', ''))).not.toBe(of('one'));
  expect(fingerprint(toHttpRequest({ ...ask('one'), headers: { Host: 'x' } }, '', ''))).not.toBe(of('one'));
});

const recorded = async (cases: readonly Case[], responses: readonly HttpResponse[], redaction: Redaction) => {
  const left = [...responses];
  const next = async () => left.shift() ?? answering('');
  const recorder = new Recorder({ redactor: new SecretRedactor(), now, hostOf: () => 'https://open.feishu.cn' });
  const target = { ...addressAt('http://live'), send: next, redaction };
  await runContract({ target, cases, onResult: (result, transcript) => recorder.record(result, transcript) });
  const { ledgers, recordings } = recorder.into({ ledgers: {}, recordings: {} }, cases);
  const results = cases.map(({ id }) => ledgers.feishu?.[id]?.result);
  return { results, recorded: Object.keys(recordings.feishu ?? {}), unfaithful: recorder.unfaithful };
};
const hello = answering('hello');
const html = { ...answering('<h1>no</h1>', [['Content-Type', 'text/html']]), status: 400 };

it('takes an HTML page for an answer only once the service itself has spoken again', async () => {
  const { results } = await recorded(
    numbered(5),
    [html, hello, html, html, { ...html, status: 502 }],
    new SecretRedactor(),
  );
  expect(results).toEqual(['differs', 'agrees', undefined, undefined, undefined]);
});

it('takes no server error for an answer, nor that calls came too often', async () => {
  const responses = [500, 429, 404].map((status) => ({ ...hello, status }));
  expect((await recorded(numbered(3), responses, new SecretRedactor())).results).toEqual([
    undefined,
    undefined,
    'differs',
  ]);
});

it('makes no recording that would not say what live said, and tells', async () => {
  const redactor = new SecretRedactor();
  redactor.secret('hello', '{SECRET}');
  const { results, recorded: kept, unfaithful } = await recorded(numbered(1), [hello], redactor);
  expect(results).toEqual(['agrees']);
  expect(kept).toEqual([]);
  expect(unfaithful).toEqual([
    'feishu/example-1 is in the ledger alone: redacted, its answers would no longer say the same',
  ]);
});

it('knows a request again whatever ids are in it', () => {
  const of = (key: string) =>
    fingerprint(
      toHttpRequest({ method: 'GET', url: `/images/${key}?rid=${key.slice(12, 20)}-6126f6f9-040f19c4` }, '', ''),
    );
  const [one, other] = ['2c776a5c-f775-4285-8768-062546630afg', '3d8ff67c-0075-4285-8768-0625466aaaag'];
  expect(of(`img_v3_02mi_${one}`)).toBe(of(`img_v3_02mi_${other}`));
  expect(of(`img_v3_02mi_${one}`)).not.toBe(of('nonsense-of-words'));
});

// The ledger.

const entry = (day: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  day,
  host: 'https://open.feishu.cn',
  result: 'agrees',
  answer: { status: 200, body: '' },
  ...more,
});
const differences = [{ path: 'status', expected: '200', got: '400' }];

it('shows for each case what the ledger has on it, and how old that is', () => {
  const ledgers = {
    feishu: {
      'feishu/example-1': entry('2026-11-20'),
      'feishu/example-2': entry('2026-11-21', { result: 'differs', differences }),
      'feishu/example-3': entry('2026-11-22', { host: 'http://127.0.0.1:1' }),
    },
  };
  expect(ledgerLines(ledgers, numbered(4), now)).toEqual([
    'agrees  feishu/example-1  2026-11-20, 2 days old',
    'differs  feishu/example-2  2026-11-21, 1 days old  status: expected 200, got 400',
    'agrees  feishu/example-3  2026-11-22, 0 days old, at http://127.0.0.1:1',
    'never run live  feishu/example-4',
  ]);
  expect(ledgerSummary(ledgers, numbered(4), now)).toEqual([
    'ledger: 2 agree with live (the oldest of 2026-11-20, 2 days old), 1 differ, 1 never run live',
    'warning: 1 cases were run against a stand-in, not against the live service: feishu/example-3',
  ]);
});

it('warns of agreements over 90 days old, and not of those of 90', () => {
  const ledgers = { feishu: { 'feishu/example-1': entry('2026-08-24'), 'feishu/example-2': entry('2026-08-23') } };
  expect(ledgerSummary(ledgers, numbered(2), now)).toEqual([
    'ledger: 2 agree with live (the oldest of 2026-08-23, 91 days old), 0 differ, 0 never run live',
    'warning: 1 cases agree, but were last run over 90 days ago: feishu/example-2',
  ]);
});

it('says so where nothing was ever run live', () => {
  expect(ledgerSummary({}, numbered(3), now)).toEqual(['ledger: none of these 3 cases was ever run live']);
});

// Options.

it('takes providers and cases by name and by *', () => {
  expect(casesFor({})).toBe(allCases);
  expect(new Set(casesFor({ provider: ['kakao'] }).map(({ id }) => id.split('/')[0]))).toEqual(new Set(['kakao']));
  expect(casesFor({ case: ['wechat/refuses-g*', 'kakao/answers-404-on-get'] }).map(({ id }) => id)).toEqual(
    allCases.map(({ id }) => id).filter((id) => id.startsWith('wechat/refuses-g') || id === 'kakao/answers-404-on-get'),
  );
  expect(() => casesFor({ provider: ['line'] })).toThrow('there is no provider line; there are feishu, wechat, kakao');
  expect(() => casesFor({ case: ['feishu/refuses.*'] })).toThrow(
    'no case is called feishu/refuses.*; ids look like feishu/',
  );
});

it.each([
  [{}, 'there must be one target: --target, --emulator, --live, --recorded'],
  [{ live: true, target: 'x' }, 'there must be one target: --target, --emulator, --live, --recorded'],
  [
    { drift: true, live: true },
    '--drift holds targets against each other: two or more of --target, --emulator, --live, --recorded',
  ],
  [{ target: 'x', record: true, costs: true }, '--costs, --record cannot go without --live'],
  [{ live: true, drift: true, recorded: 'x', junit: 'y' }, '--junit cannot go with --drift'],
  [{ live: true, dryRun: true, settle: ['x'] }, '--settle, --dry-run cannot be had together'],
  [{ recorded: 'x', settle: ['x'] }, 'a recording has no answer to --settle'],
])('refuses %o', (options, why) => {
  expect(() => checkTogether(options)).toThrow(why);
});
