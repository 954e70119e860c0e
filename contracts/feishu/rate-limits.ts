/**
 * So many calls in a second, so many in a minute, for each app, tenant and endpoint. The clock stands still, so that the
 * speed of the answers does not matter. The cheapest call there is counts: an upload whose image_type is wrong.
 */
import { type Case, clockAt, frozen, later, type Need, never, type Step, withJson } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import type { RequestOverrides } from '../engine/request-builders.ts';
import { textField } from '../engine/request-builders.ts';
import { app, askToken, download, fault, file, message, own, smallPng, upload, withToken } from './requests.ts';
import { badParam, tenantToken, tooMany, uploaded } from './responses.ts';
import { askTenantToken, asTenantOfStoreApp, storeTenantToken } from './store-app-steps.ts';

const page = 'feishu-frequency-control';
const neverLive = never('the clock of the live service does not stand still');

const cheap = (how?: RequestOverrides) => upload([textField('image_type', 'docx')], how);
const other = withToken('t-contractsecond00000000000000000000000');
const unknownKey = 'img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg';

const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
const counted: Step = { send: cheap(), expect: badParam };
const downloaded: Step = { send: download(unknownKey), expect: badParam };
const perSecond = tooMany('50', '1');
const limited: Step = { send: cheap(), expect: perSecond };
const afterwards = (need: Need, { send, expect }: Step): Step => ({ needs: [need], send, expect });
const stopped: Step = afterwards(frozen, counted);

const second = { page, at: 'Tiers', says: '50 calls a second are let through, the next is 99991400 with HTTP 429' };
const minute = { page, at: 'Tiers', says: '1000 calls a minute are let through, whichever of the two trips first' };
const each = { page, at: 'What is counted', says: 'calls are counted for each endpoint, app and tenant by itself' };
const sliding = {
  page,
  at: 'Tiers',
  says: 'how the second is measured is not said',
  assumes: 'any second is meant',
};

/** 20 bursts of 50, a second apart: 19 seconds, and the next second has room but the minute has none. */
export const thousand = (call: Step): readonly [Step, ...Step[]] => [
  afterwards(frozen, call),
  ...Array.from({ length: 999 }, (_, i) => ((i + 1) % 50 === 0 ? afterwards(later(1), call) : call)),
];

export const rateLimitCases: readonly Case[] = [
  {
    id: 'feishu/refuses-the-51st-call-in-a-second',
    because: second,
    grade: 'documented',
    live: neverLive,
    steps: [stopped, ...times(49, counted), limited, afterwards(later(1), counted)],
  },
  {
    id: 'feishu/refuses-the-51st-call-in-order',
    because: { page, at: 'example', says: 'code and msg, and no error beside them' },
    grade: 'documented',
    live: neverLive,
    steps: [
      stopped,
      ...times(49, counted),
      {
        send: cheap(),
        expect: withJson(perSecond, { order: 'as written' }),
      },
    ],
  },
  {
    id: 'feishu/refuses-the-51st-upload-after-good-ones',
    because: {
      ...second,
      says: 'calls are counted',
      assumes: 'pictures that are taken count like calls that are refused',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      stopped,
      ...times(24, counted),
      ...times(25, { send: message(file('picture.png', smallPng)), expect: uploaded }),
      { send: message(file('picture.png', smallPng)), expect: perSecond },
    ],
  },
  {
    id: 'feishu/refuses-the-51st-download-in-a-second',
    because: { ...second, page: 'feishu-image-get', at: 'Description' },
    grade: 'documented',
    live: neverLive,
    steps: [
      afterwards(frozen, downloaded),
      ...times(49, downloaded),
      { send: download(unknownKey), expect: perSecond },
      afterwards(later(1), downloaded),
    ],
  },
  {
    id: 'feishu/refuses-the-1001st-call-in-a-minute',
    because: { ...minute, assumes: 'reset tells when the oldest call is a minute old' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      ...thousand(counted),
      afterwards(later(1), { send: cheap(), expect: tooMany('1000', '40') }),
      afterwards(later(39), { send: cheap(), expect: tooMany('1000', '1') }),
      afterwards(later(1), counted),
    ],
  },
  {
    id: 'feishu/refuses-the-1001st-download-in-a-minute',
    because: {
      page: 'feishu-image-get',
      at: 'Request, rate limit',
      says: `${minute.says}, each endpoint by itself`,
      assumes: 'reset tells when the oldest call is a minute old',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      ...thousand(downloaded),
      { send: download(unknownKey), expect: perSecond },
      afterwards(later(1), { send: download(unknownKey), expect: tooMany('1000', '40') }),
      counted,
      afterwards(later(39), { send: download(unknownKey), expect: tooMany('1000', '1') }),
      afterwards(later(1), downloaded),
    ],
  },
  {
    id: 'feishu/refuses-more-than-50-in-any-second',
    because: sliding,
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [frozen, clockAt('2026-03-04T17:06:07.500Z')], ...counted },
      ...times(49, counted),
      afterwards(clockAt('2026-03-04T17:06:08.400Z'), limited),
      afterwards(clockAt('2026-03-04T17:06:08.500Z'), counted),
    ],
  },
  {
    id: 'feishu/refuses-for-rate-without-counting-it',
    because: { ...sliding, says: 'whether calls that were turned away count is not said', assumes: 'they do not' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [frozen, clockAt('2026-03-04T17:06:07.000Z')], ...counted },
      ...times(49, counted),
      afterwards(clockAt('2026-03-04T17:06:07.500Z'), limited),
      ...times(9, limited),
      afterwards(clockAt('2026-03-04T17:06:08.000Z'), counted),
      ...times(49, counted),
      limited,
    ],
  },
  {
    id: 'feishu/refuses-one-app-for-its-rate-and-no-other',
    because: each,
    grade: 'documented',
    live: neverLive,
    steps: [stopped, ...times(49, counted), limited, { send: cheap(other), expect: badParam }, limited],
  },
  {
    id: 'feishu/refuses-uploads-for-their-rate-and-no-downloads',
    because: each,
    grade: 'documented',
    live: neverLive,
    steps: [stopped, ...times(49, counted), limited, downloaded, limited],
  },
  {
    id: 'feishu/refuses-two-tokens-of-an-app-for-their-common-rate',
    because: { ...each, says: 'an app is counted, not each of its tokens' },
    grade: 'documented',
    live: neverLive,
    steps: [
      {
        needs: [frozen, app('cli_contractrate0001')],
        send: askToken('tenant_access_token/internal', own('cli_contractrate0001')),
        expect: tenantToken(7200),
      },
      {
        needs: [later(5401)],
        send: askToken('tenant_access_token/internal', own('cli_contractrate0001')),
        expect: tenantToken(7200),
      },
      ...times(25, { send: ([old]) => cheap(withToken(textAt(old, 'tenant_access_token'))), expect: badParam }),
      ...times(25, { send: ([, young]) => cheap(withToken(textAt(young, 'tenant_access_token'))), expect: badParam }),
      { send: ([old]) => cheap(withToken(textAt(old, 'tenant_access_token'))), expect: perSecond },
      { send: ([, young]) => cheap(withToken(textAt(young, 'tenant_access_token'))), expect: perSecond },
    ],
  },
  {
    id: 'feishu/refuses-one-tenant-for-its-rate-and-no-other',
    because: { ...each, says: 'the tenants of one store app are counted each by itself' },
    grade: 'documented',
    live: neverLive,
    steps: asTenantOfStoreApp(
      'cli_contractrate0002',
      { send: ([, bought]) => askTenantToken(bought, 'tk2'), expect: storeTenantToken() },
      ...times(50, { send: ([, , one]) => cheap(withToken(textAt(one, 'tenant_access_token'))), expect: badParam }),
      { send: ([, , one]) => cheap(withToken(textAt(one, 'tenant_access_token'))), expect: perSecond },
      { send: ([, , , two]) => cheap(withToken(textAt(two, 'tenant_access_token'))), expect: badParam },
    ),
  },
  {
    id: 'feishu/refuses-the-51st-call-with-http-400-where-set',
    because: {
      page,
      at: 'Over the limit',
      says: 'some older endpoints have HTTP 400 for 429',
      assumes: 'this one may be one of them',
    },
    grade: 'assumed',
    live: never('a switch of the emulator'),
    steps: [
      { needs: [frozen, { kind: 'setting', name: 'feishu.rateStatus', value: 400 }], ...counted },
      ...times(49, counted),
      { send: cheap(), expect: tooMany('50', '1', 400) },
    ],
  },
  {
    id: 'feishu/answers-99991400-by-fault',
    because: second,
    grade: 'documented',
    live: neverLive,
    steps: [{ needs: [fault(99991400)], send: cheap(), expect: tooMany(/^[1-9]\d*$/, /^[1-9]\d*$/) }, counted],
  },
];
