/** Tokens of custom apps: what is asked, what comes back, and how long it lives. */
import {
  type Case,
  type ExpectedResponse,
  frozen,
  later,
  never,
  type Step,
  safe,
  stores,
  withJson,
} from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { app, askToken, message, own, picture, type TokenPath, tokenUrl, withToken } from './requests.ts';
import { another, appToken, badToken, tenantToken, tokenForm, uploaded } from './responses.ts';

export const tenant = 'tenant_access_token/internal';
export const both = 'app_access_token/internal';

const needsApp = never('needs an app made for this one case');
const takesHours = never('takes up to two hours');

const tokenIn = (response: HttpResponse | undefined): string => textAt(response, 'tenant_access_token');
const use = (token: string) => message(picture, withToken(token));

const observed = {
  page: 'feishu-captured-replies',
  at: 'tokens',
  says: 'live answers have their keys in alphabetical order',
};
const documented = { page: 'feishu-tenant-token', at: 'response', says: 'a token, and the seconds it lives' };
const kept = {
  page: 'feishu-tenant-token',
  at: 'description',
  says: 'while 30 minutes or more are left the same token comes back, with less a new one, and both are good',
};

const answers: readonly Case[] = [
  {
    id: 'feishu/tenant-token-is-compact-and-in-order',
    because: observed,
    grade: 'observed',
    live: safe,
    needs: [frozen, app('cli_contracttoken001')],
    send: askToken(tenant, own('cli_contracttoken001')),
    expect: withJson(tenantToken(7200), {
      raw: /^\{"code":0,"expire":7200,"msg":"ok","tenant_access_token":"t-[0-9A-Za-z]{40}"\}$/,
    }),
  },
  {
    id: 'feishu/app-token-is-compact-and-in-order',
    because: {
      page: 'feishu-app-token',
      at: 'sample',
      says: 'both names for one token, in alphabetical order',
    },
    grade: 'documented',
    live: safe,
    needs: [frozen, app('cli_contracttoken002')],
    send: askToken(both, own('cli_contracttoken002')),
    expect: withJson(appToken(7200), {
      raw: /^\{"app_access_token":"t-\w{40}","code":0,"expire":7200,"msg":"ok","tenant_/,
    }),
  },
  {
    id: 'feishu/gives-anybody-a-token-while-open',
    because: { ...documented, says: 'an id and a secret', assumes: 'an emulator without accounts takes any' },
    grade: 'assumed',
    live: never('the live service knows its apps'),
    steps: [
      { needs: [frozen], send: askToken(tenant, { app_id: 'anything', app_secret: 'x' }), expect: tenantToken(7200) },
      { send: ([first]) => use(tokenIn(first)), expect: uploaded },
    ],
  },
  {
    id: 'feishu/gives-a-token-at-a-trailing-slash',
    because: {
      page: 'feishu-gateway-probe',
      at: 'P02',
      says: 'a slash at the end changes nothing; the page’s curl sample has it',
    },
    grade: 'observed',
    live: safe,
    needs: [frozen, app('cli_contracttoken003')],
    send: { ...askToken(tenant, own('cli_contracttoken003')), url: `${tokenUrl(tenant)}/` },
    expect: tenantToken(7200),
  },
  {
    id: 'feishu/gives-an-app-token-at-a-trailing-slash',
    because: {
      page: 'feishu-gateway-probe',
      at: 'P02',
      says: 'a slash at the end changes nothing',
      assumes: 'so it is of all of them',
    },
    grade: 'assumed',
    live: safe,
    needs: [frozen, app('cli_contracttoken003')],
    send: { ...askToken(both, own('cli_contracttoken003')), url: `${tokenUrl(both)}/` },
    expect: appToken(7200),
  },
  {
    id: 'feishu/gives-each-app-its-own-token',
    because: { ...documented, says: 'a token is one app’s' },
    grade: 'documented',
    live: needsApp,
    steps: [
      {
        needs: [frozen, app('cli_contracttoken004'), app('cli_contracttoken005')],
        send: askToken(tenant, own('cli_contracttoken004')),
        expect: tenantToken(7200),
      },
      {
        send: askToken(tenant, own('cli_contracttoken005')),
        expect: ([first]) => tenantToken(7200, another(tokenIn(first), tokenForm)),
      },
    ],
  },
  {
    id: 'feishu/accepts-the-app-token-for-an-upload',
    because: { page: 'feishu-app-token', at: 'sample', says: 'a custom app’s app token is its tenant token' },
    grade: 'documented',
    live: stores,
    steps: [
      {
        needs: [frozen, app('cli_contracttoken006')],
        send: askToken(both, own('cli_contracttoken006')),
        expect: appToken(7200),
      },
      { send: ([first]) => use(textAt(first, 'app_access_token')), expect: uploaded },
    ],
  },
];

const first = (app_id: string, endpoint: TokenPath = tenant): Step => ({
  needs: [frozen, app(app_id)],
  send: askToken(endpoint, own(app_id)),
  expect: endpoint === tenant ? tenantToken(7200) : appToken(7200),
});
const again = (
  app_id: string,
  seconds: number,
  expect: (earlier: readonly HttpResponse[]) => ExpectedResponse,
): Step => ({
  needs: [later(seconds)],
  send: askToken(tenant, own(app_id)),
  expect,
});
const same =
  (left: number) =>
  ([earlier]: readonly HttpResponse[]) =>
    tenantToken(left, tokenIn(earlier));
const fresh = ([earlier]: readonly HttpResponse[]) => tenantToken(7200, another(tokenIn(earlier), tokenForm));

const lives: readonly Case[] = [
  {
    id: 'feishu/gives-the-same-token-with-the-seconds-left',
    because: { ...observed, says: 'expire is what is left of the token: 6888 and 3949 were seen' },
    grade: 'observed',
    live: safe,
    steps: [
      first('cli_contractlife0001'),
      again('cli_contractlife0001', 312, same(6888)),
      again('cli_contractlife0001', 2939, same(3949)),
    ],
  },
  {
    id: 'feishu/gives-the-same-token-at-both-endpoints',
    because: { page: 'feishu-app-token', at: 'sample', says: 'a custom app has one token under two names' },
    grade: 'documented',
    live: safe,
    steps: [
      first('cli_contractlife0002'),
      {
        needs: [later(100)],
        send: askToken(both, own('cli_contractlife0002')),
        expect: ([earlier]) => appToken(7100, tokenIn(earlier)),
      },
    ],
  },
  {
    id: 'feishu/gives-the-same-token-after-the-app-token',
    because: { page: 'feishu-app-token', at: 'sample', says: 'a custom app has one token under two names' },
    grade: 'documented',
    live: safe,
    steps: [first('cli_contractlife0003', both), again('cli_contractlife0003', 100, same(7100))],
  },
  {
    id: 'feishu/gives-the-same-token-while-1800-seconds-are-left',
    because: kept,
    grade: 'documented',
    live: takesHours,
    steps: [first('cli_contractlife0004'), again('cli_contractlife0004', 5400, same(1800))],
  },
  {
    id: 'feishu/gives-a-new-token-when-1799-seconds-are-left',
    because: kept,
    grade: 'documented',
    live: takesHours,
    steps: [first('cli_contractlife0005'), again('cli_contractlife0005', 5401, fresh)],
  },
  {
    id: 'feishu/gives-a-new-app-token-when-1799-seconds-are-left',
    because: { ...kept, page: 'feishu-app-token' },
    grade: 'documented',
    live: takesHours,
    steps: [
      first('cli_contractlife0006', both),
      {
        needs: [later(5401)],
        send: askToken(both, own('cli_contractlife0006')),
        expect: ([earlier]) => appToken(7200, another(tokenIn(earlier), tokenForm)),
      },
    ],
  },
  {
    id: 'feishu/gives-the-newer-of-two-tokens',
    because: {
      ...kept,
      says: 'with less than 30 minutes left a new one comes',
      assumes: 'from then on it is the one that comes',
    },
    grade: 'assumed',
    live: takesHours,
    steps: [
      first('cli_contractlife0007'),
      again('cli_contractlife0007', 5401, fresh),
      again('cli_contractlife0007', 60, ([, second]) => tenantToken(7140, tokenIn(second))),
    ],
  },
  {
    id: 'feishu/accepts-both-tokens-near-the-change',
    because: kept,
    grade: 'documented',
    live: takesHours,
    steps: [
      first('cli_contractlife0008'),
      again('cli_contractlife0008', 5401, fresh),
      { needs: [later(1798)], send: ([old]) => use(tokenIn(old)), expect: uploaded },
      { send: ([, young]) => use(tokenIn(young)), expect: uploaded },
    ],
  },
  {
    id: 'feishu/refuses-the-older-of-two-tokens-after-its-end',
    because: {
      page: 'feishu-generic-codes',
      at: '99991663',
      says: 'an expired tenant token has the code of an invalid one',
    },
    grade: 'documented',
    live: takesHours,
    steps: [
      first('cli_contractlife0009'),
      again('cli_contractlife0009', 5401, fresh),
      { needs: [later(1800)], send: ([old]) => use(tokenIn(old)), expect: badToken },
      { send: ([, young]) => use(tokenIn(young)), expect: uploaded },
    ],
  },
  {
    id: 'feishu/accepts-a-token-in-its-last-second',
    because: { ...documented, says: 'a token lives as many seconds as expire says' },
    grade: 'documented',
    live: takesHours,
    steps: [
      first('cli_contractlife0010'),
      { needs: [later(7199)], send: ([old]) => use(tokenIn(old)), expect: uploaded },
    ],
  },
  {
    id: 'feishu/refuses-a-token-at-its-end',
    because: { ...documented, says: 'a token lives as many seconds as expire says', assumes: 'it is dead at 0' },
    grade: 'assumed',
    live: takesHours,
    steps: [
      first('cli_contractlife0011'),
      { needs: [later(7200)], send: ([old]) => use(tokenIn(old)), expect: badToken },
      again('cli_contractlife0011', 0, fresh),
    ],
  },
  {
    id: 'feishu/refuses-an-expired-token-while-open',
    because: {
      page: 'feishu-generic-codes',
      at: '99991663',
      says: 'a token that was given out dies, whoever may get one',
    },
    grade: 'documented',
    live: takesHours,
    steps: [
      {
        needs: [frozen],
        send: askToken(tenant, { app_id: 'anything', app_secret: 'x' }),
        expect: tenantToken(7200),
      },
      { needs: [later(7200)], send: ([old]) => use(tokenIn(old)), expect: badToken },
    ],
  },
];

export const customAppTokenCases: readonly Case[] = [...answers, ...lives];
