/** Who the bot of an app is. */
import { type Case, type ExpectedResponse, frozen, later, safe } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { asApp, call, callJson, neverLive } from './json-calls.ts';
import { thousand } from './rate-limits.ts';
import { app, tokenOf } from './requests.ts';
import { jsonHeaders, refused, token, tooMany, userToken } from './responses.ts';

const page = 'feishu-bot-info';
const url = '/open-apis/bot/v3/info';

const bot: ExpectedResponse = {
  status: 200,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: {
      bot: {
        activate_status: 2,
        app_name: /./,
        avatar_url: /^https:\/\//,
        ip_white_list: [],
        open_id: /^ou_[0-9a-f]{32}$/,
      },
      code: 0,
      msg: 'ok',
    },
    schema: 'feishu#/$defs/bot',
    order: 'as written',
  },
};

const noBot = refused(11205, 'app do not have bot');
const withoutBot = 'cli_contractbot003';
const ofUser = callJson('GET', url, undefined, { Authorization: 'Bearer u-contract00000000000000000000' });
const ask = (issued: HttpResponse | undefined) =>
  callJson('GET', url, undefined, { Authorization: `Bearer ${textAt(issued, 'tenant_access_token')}` });

export const botInfoCases: readonly Case[] = [
  {
    id: 'feishu/names-the-bot-beside-the-code',
    because: {
      page: 'feishu-captured-replies',
      at: 'bot/v3/info',
      says: 'the bot stands at the top, and the keys of a live answer are in alphabetical order',
    },
    grade: 'observed',
    live: safe,
    send: call('GET', url),
    expect: bot,
  },
  {
    id: 'feishu/names-the-bot-at-a-path-with-a-slash',
    because: { page: 'feishu-socket-code', at: 'programs that start', says: 'several ask with a slash at the end' },
    grade: 'observed',
    live: safe,
    send: call('GET', `${url}/`),
    expect: bot,
  },
  {
    id: 'feishu/names-the-bot-of-an-app-to-the-node-sdk-which-sends-a-body',
    because: { page: 'larksuite-node-sdk', at: 'GET', says: 'it sends the two bytes {} with a GET' },
    grade: 'observed',
    live: safe,
    send: call('GET', url, {}),
    expect: bot,
  },
  {
    id: 'feishu/has-no-bot-where-the-ability-is-off',
    because: {
      page,
      at: 'error codes, 11205',
      says: 'an app without the bot ability has none',
      assumes: 'it comes with HTTP 400 and an error, as of other services',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractbot001', { bot: false }, [(headers) => callJson('GET', url, undefined, headers), noBot]),
  },
  {
    id: 'feishu/names-no-bot-to-a-user',
    because: {
      page: 'larksuite-cli-2506',
      at: 'report',
      says: 'an endpoint for tenant tokens alone refuses a user token',
      assumes: 'this is one',
    },
    grade: 'assumed',
    live: neverLive,
    send: ofUser,
    expect: userToken,
  },
  {
    id: 'feishu/names-no-bot-to-a-user-however-often',
    because: {
      page: 'feishu-gateway-probe',
      at: 'P06 to P18',
      says: 'a token is refused ahead of all else',
      assumes: 'ahead of the rate, too',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [frozen], send: ofUser, expect: userToken },
      ...Array.from({ length: 50 }, () => ({ send: ofUser, expect: userToken })),
    ],
  },
  {
    id: 'feishu/has-no-bot-a-thousand-times-a-minute',
    because: {
      page: 'feishu-frequency-control',
      at: 'Tiers',
      says: '1000 calls a minute are let through',
      assumes: 'the gateway counts them ahead of the service, which would say that there is no bot',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [app(withoutBot, { bot: false })], send: tokenOf(withoutBot), expect: token },
      ...thousand({ send: ([first]) => ask(first), expect: noBot }),
      { needs: [later(1)], send: ([first]) => ask(first), expect: tooMany('1000', '40') },
    ],
  },
  {
    id: 'feishu/names-the-bot-of-an-app-without-scopes',
    because: {
      page,
      at: 'request',
      says: 'it takes a tenant_access_token, and names no scope',
      assumes: 'it needs none',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractbot002', { scopes: [] }, [(headers) => callJson('GET', url, undefined, headers), bot]),
  },
];
