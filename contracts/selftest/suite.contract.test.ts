// The whole suite against servers that are certainly wrong, and against what live was quoted with.
// No product in here: each case must have been seen red before its green means anything.
import type { RequestListener } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { allCases, casesOf } from '../cases.ts';
import { needsOf, stepsOf } from '../engine/case.ts';
import type { CaseResult } from '../engine/case-result.ts';
import { compare } from '../engine/compare.ts';
import { resultLine } from '../engine/report.ts';
import { runContract } from '../engine/run.ts';
import { addressAt, emulatorAt } from '../engine/target.ts';
import { quotedResponses } from './quoted-responses.ts';
import { always, closeServers, serve } from './test-server.ts';

const statuses = (results: readonly CaseResult[]) => [...new Set(results.map(({ status }) => status))];
const passed = (results: readonly CaseResult[]) => results.filter(({ status }) => status === 'passed').map(resultLine);

afterEach(closeServers);

it.each<[string, RequestListener]>([
  ['404 to everything', always(404, 'text/plain', '')],
  ['an empty object to everything', always(200, 'application/json', '{}')],
  ['nothing to everything', always(200, 'text/plain', '')],
  ['HTML to everything', always(502, 'text/html', '<h1>Bad Gateway</h1>')],
])('sees every case fail against a server that answers %s', { timeout: 120_000 }, async (_, listener) => {
  const results = await runContract({ target: emulatorAt(await serve(listener)), cases: allCases });
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
    const url = await serve((request, response) => {
      request.resume().on('end', () => {
        if (request.url?.startsWith('/__standin')) response.writeHead(204).end();
        else response.writeHead(200, headers).end(body);
      });
    });
    const results = await runContract({ target: emulatorAt(url), cases: casesOf[provider] });
    const green = results.filter(({ status }) => status === 'passed').map((result) => result.case.id);
    expect(green.length).toBeGreaterThan(5);
    expect(green.filter((id) => /refuses|answers-(?!expect)|-order-|deletes|passes|each-upload/.test(id))).toEqual([]);
  },
);

it.each(quotedResponses)('agrees with an answer quoted in the sheets: $says', ({ expect: expected, response }) => {
  expect(compare(expected, response)).toEqual([]);
});

it('gives every case an id of its own, a reason, and at least one step', () => {
  expect(new Set(allCases.map(({ id }) => id)).size).toBe(allCases.length);
  for (const [provider, cases] of Object.entries(casesOf)) {
    for (const each of cases) {
      expect(each.id).toMatch(new RegExp(`^${provider}/[a-z0-9]+(-[a-z0-9]+)*$`));
      expect(Object.values(each.because).every((word) => word.trim() !== '')).toBe(true);
      expect(stepsOf(each).length).toBeGreaterThan(0);
    }
  }
});
