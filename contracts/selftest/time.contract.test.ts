// The cases about tokens, downloads and rates, against servers that are wrong in one thing at a time.
import { afterEach, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type Case, needsOf, safe } from '../engine/case.ts';
import { compare } from '../engine/compare.ts';
import { toHttpRequest } from '../engine/encode-request.ts';
import { textAt } from '../engine/http.ts';
import { resultLine } from '../engine/report.ts';
import { runContract } from '../engine/run.ts';
import { addressAt, emulatorAt } from '../engine/target.ts';
import { customAppTokenErrorCases } from '../feishu/custom-app-token-errors.ts';
import { customAppTokenCases } from '../feishu/custom-app-tokens.ts';
import { downloadAsSentCases } from '../feishu/download-as-sent.ts';
import { downloadConvertedCases } from '../feishu/download-converted.ts';
import { downloadOwnerCases } from '../feishu/download-owners.ts';
import { downloadRequestCases } from '../feishu/download-requests.ts';
import { rateLimitCases } from '../feishu/rate-limits.ts';
import { storeAppRefusalCases } from '../feishu/store-app-refusals.ts';
import { storeAppTokenCases } from '../feishu/store-app-tokens.ts';
import { apiQuotaCases } from '../wechat/api-quota.ts';
import { clearQuotaCases } from '../wechat/clear-quota.ts';
import { componentAuthCases } from '../wechat/component-auth.ts';
import { componentTokenCases } from '../wechat/component-token.ts';
import { componentTokenErrorCases } from '../wechat/component-token-errors.ts';
import { componentUploadCases } from '../wechat/component-upload.ts';
import { dailyQuotaCases } from '../wechat/daily-quota.ts';
import { forcedRefreshCases } from '../wechat/forced-refresh.ts';
import { plainTokenCases } from '../wechat/plain-token.ts';
import { plainTokenErrorCases } from '../wechat/plain-token-errors.ts';
import { ridLookupCases } from '../wechat/rid-lookup.ts';
import { stableTokenCases } from '../wechat/stable-token.ts';
import { stableTokenErrorCases } from '../wechat/stable-token-errors.ts';
import {
  closeServers,
  type DayCounting,
  dayCountingServer,
  gullibleServer,
  type RateCounting,
  rateCountingServer,
  type Says,
  serve,
  targetThat,
} from './wrong-servers.ts';

afterEach(closeServers);

const greenAgainst = async (says: Says, cases: readonly Case[]) => {
  const results = await runContract({ target: targetThat(says), cases });
  return results.filter(({ status }) => status === 'passed').map((result) => result.case.id);
};

/** Where none has to be red, all have to be green. */
async function expectRed(says: Says, all: readonly Case[], red: readonly string[]) {
  const cases = red.length === 0 ? all : all.filter(({ id }) => red.includes(id));
  const green = await greenAgainst(says, cases);
  const failed = cases.map(({ id }) => id).filter((id) => !green.includes(id));
  expect(failed.toSorted()).toEqual(red.toSorted());
}

/** Whose clock is moved, not only stopped. */
const isDecidedByTime = (each: Case): boolean =>
  needsOf(each).some((need) => need.kind === 'clock' && !('freeze' in need.to));
const platforms = [
  ...componentTokenCases,
  ...componentTokenErrorCases,
  ...componentAuthCases,
  ...componentUploadCases,
].filter(isDecidedByTime);
const quotas = [...clearQuotaCases, ...apiQuotaCases].filter(isDecidedByTime);
const found = ridLookupCases.filter(isDecidedByTime);
const about = [
  ...[
    ...customAppTokenCases,
    ...customAppTokenErrorCases,
    ...storeAppTokenCases,
    ...storeAppRefusalCases,
    ...downloadAsSentCases,
    ...downloadConvertedCases,
    ...downloadOwnerCases,
    ...downloadRequestCases,
    ...plainTokenCases,
    ...plainTokenErrorCases,
    ...stableTokenCases,
    ...forcedRefreshCases,
    ...stableTokenErrorCases,
    ...dailyQuotaCases,
  ],
  ...[...platforms, ...quotas, ...found],
];
const bothWays = {
  refusals: /refuses|answers-(?!expect)|order-|within/,
  pictures: /as-a-jpg|-jpg-of-|webp|gif-back|bmp/,
};

it('passes nothing that is about one token after another, if all tokens are one', { timeout: 120_000 }, async () => {
  const green = await greenAgainst(gullibleServer('all one'), about);
  expect(green).toContain('feishu/tenant-token-is-compact-and-in-order');
  expect(green).toContain('feishu/isv-uploads-for-a-tenant');
  expect(green).toContain('feishu/gives-a-picture-back-twice');
  expect(green).toContain('wechat/stable-token-is-compact-and-in-order');
  expect(green).toContain('wechat/accepts-a-ticket-in-its-last-second');
  expect(green).toContain('wechat/accepts-an-authorizer-token-in-its-last-second');
  expect(green.filter((id) => [...quotas, ...found].some((each) => each.id === id))).toEqual([]);
  expect(green.filter((id) => bothWays.refusals.test(id))).toEqual([]);
  expect(green.filter((id) => bothWays.pictures.test(id))).toEqual([]);
  expect(
    green.filter((id) =>
      /seconds-left|seconds-are-left|a-new-|newer|each-(?!key)|near-the-change|both-tokens/.test(id),
    ),
  ).toEqual([]);
});

it('passes nothing that is about a token kept, if each is a new one', { timeout: 120_000 }, async () => {
  const green = await greenAgainst(gullibleServer('each a new one'), about);
  expect(green).toContain('feishu/gives-a-new-token-when-1799-seconds-are-left');
  expect(green).toContain('wechat/gives-a-new-token-each-time');
  expect(green).toContain('wechat/gives-a-new-authorizer-token-and-leaves-the-first');
  expect(green.filter((id) => bothWays.refusals.test(id))).toEqual([]);
  expect(
    green.filter((id) => /the-same-|newer|forces-a-new-stable-token$|forces-nothing|keeps-the-stable/.test(id)),
  ).toEqual([]);
});

const right: RateCounting = {
  perSecond: 50,
  perMinute: 1000,
  window: 'sliding',
  countsRefused: false,
  by: 'token and endpoint',
};
// Those that need neither accounts, nor a setting, nor good uploads.
const counted = rateLimitCases.filter(({ id }) => !/good-ones|two-tokens|one-tenant|where-set|by-fault/.test(id));
const ofMinutes = ['feishu/refuses-the-1001st-call-in-a-minute', 'feishu/refuses-the-1001st-download-in-a-minute'];
const wrong: readonly (readonly [string, Partial<RateCounting>, red: readonly string[]])[] = [
  ['in nothing', {}, []],
  ['by one call a second too few', { perSecond: 49 }, counted.map(({ id }) => id)],
  ['by one call a second too many', { perSecond: 51 }, counted.map(({ id }) => id).filter((id) => !/1001st/.test(id))],
  ['by one call a minute too few', { perMinute: 999 }, ofMinutes],
  ['by one call a minute too many', { perMinute: 1001 }, ofMinutes],
  [
    'about where a second begins',
    { window: 'by the clock' },
    ['feishu/refuses-the-1001st-call-in-a-minute', 'feishu/refuses-more-than-50-in-any-second'],
  ],
  ['about calls it refused', { countsRefused: true }, ['feishu/refuses-for-rate-without-counting-it']],
  ['about tokens', { by: 'endpoint' }, ['feishu/refuses-one-app-for-its-rate-and-no-other']],
  [
    'about endpoints',
    { by: 'token' },
    ['feishu/refuses-uploads-for-their-rate-and-no-downloads', 'feishu/refuses-the-1001st-download-in-a-minute'],
  ],
];

it.each(wrong)('sees what counts wrong %s', { timeout: 60_000 }, async (_, wrongly, red) => {
  await expectRed(rateCountingServer({ ...right, ...wrongly }), counted, red);
});

const rightDays: DayCounting = { extra: 0, ahead: 8, ridSeconds: 604_800 };
const byDays =
  /4th-upload-of|45009-until-midnight|across-midnight|quota-(starts-again|has-nothing|counts-each)|rid.*(seven|eight)-days/;
const dated = [...dailyQuotaCases, ...apiQuotaCases, ...ridLookupCases].filter(({ id }) => byDays.test(id));
const wrongDays: readonly (readonly [string, Partial<DayCounting>, red: readonly string[]])[] = [
  ['in nothing', {}, []],
  ['by one upload a day too few', { extra: -1 }, ['wechat/answers-45009-to-the-4th-upload-of-three']],
  ['by one upload a day too many', { extra: 1 }, ['wechat/answers-45009-to-the-4th-upload-of-three']],
  [
    'about where a day begins',
    { ahead: 0 },
    [
      'wechat/answers-45009-until-midnight-in-shanghai',
      'wechat/answers-45009-across-midnight-in-london',
      'wechat/quota-starts-again-at-midnight-in-shanghai',
    ],
  ],
  ['about a rid, over a day early', { ridSeconds: 518_400 }, ['wechat/rid-is-found-after-almost-seven-days']],
  ['about a rid, over never', { ridSeconds: 1e9 }, ['wechat/answers-76004-to-a-rid-of-eight-days']],
];

it.each(wrongDays)('sees what counts days wrong %s', async (_, wrongly, red) => {
  await expectRed(dayCountingServer({ ...rightDays, ...wrongly }), dated, red);
});

it('takes a whole JPEG of the right size, whatever is in it, and nothing else', () => {
  const against = (body: Uint8Array) =>
    compare(
      { status: 200, body: { kind: 'jpeg', width: 48, height: 64 } },
      { status: 200, headers: [['Content-Type', 'image/jpeg']], body },
    ).map(({ got }) => got.replace(/sha256.*/, ''));
  const whole = jpg({ width: 48, height: 64 });
  expect(against(whole)).toEqual([]);
  expect(against(jpg({ width: 48, height: 64, bytes: 5000 }))).toEqual([]);
  expect(against(jpg({ width: 64, height: 48 }))).toEqual(['one of 64 x 48']);
  expect(against(whole.subarray(0, -1))).toEqual([`image/jpeg, ${whole.length - 1} bytes, `]);
  expect(against(whole.subarray(1))).toEqual([`image/jpeg, ${whole.length - 1} bytes, `]);
  expect(against(new Uint8Array())).toEqual(['no bytes']);
  expect(against(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toEqual(['image/jpeg, 4 bytes, ']);
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

it('sends a whole body in pieces where a case says so', () => {
  const body = { kind: 'raw', content: '{}', contentType: 'application/json', framing: 'chunked' } as const;
  const wire = toHttpRequest({ method: 'POST', url: '/', body }, '', '');
  expect(wire.headers).toEqual({ 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' });
});
