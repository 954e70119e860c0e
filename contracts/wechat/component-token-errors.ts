/** How a platform's own token is refused. */

import { type Case, never, safe } from '../engine/case.ts';
import {
  askComponent,
  buy,
  componentPath,
  emptyForPlatforms,
  hub,
  ownFields,
  tokenPage as page,
  platform,
  shop,
  ticketIn,
} from './component-requests.ts';
import {
  badFormat,
  invalidToken,
  noComponentAppid,
  notAComponent,
  notRegistered,
  onlyPost,
  ticketInvalid,
} from './component-responses.ts';
import { lookAtAccounts } from './component-steps.ts';
import { needsPlatform } from './component-token.ts';
import { account, fault, stableOf, tokenOf } from './requests.ts';
import { badAppid, badSecret, lengthRequired, noSecret, noSuchToken } from './responses.ts';

const observed = (thread: string, says: string) => ({ page: `community ${thread}`, at: 'the answer', says });
const table = { page, at: 'error codes' };
const good = ownFields('anything');
const urlencoded = Object.entries(good)
  .map(([name, value]) => `${name}=${value}`)
  .join('&');
const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));

const mistakes: readonly Case[] = [
  {
    id: 'wechat/answers-41018-without-component-appid',
    because: observed('oCJUsw5qKyD5HlMpc8PrCqt3up1g', 'the id of the platform is missing'),
    grade: 'observed',
    live: safe,
    send: askComponent(without('component_appid')),
    expect: noComponentAppid,
  },
  {
    id: 'wechat/answers-41018-to-an-empty-component-appid',
    because: observed('oCJUsw5qKyD5HlMpc8PrCqt3up1g', 'we read an empty one as missing'),
    grade: 'assumed',
    live: safe,
    send: askComponent({ ...good, component_appid: '' }),
    expect: noComponentAppid,
  },
  {
    id: 'wechat/answers-41004-without-component-appsecret',
    because: { ...table, says: 'the secret is missing' },
    grade: 'documented',
    live: safe,
    send: askComponent(without('component_appsecret')),
    expect: noSecret,
  },
  {
    id: 'wechat/answers-41004-to-an-empty-component-appsecret',
    because: { ...table, says: 'the secret is missing; we read an empty one so' },
    grade: 'assumed',
    live: safe,
    send: askComponent({ ...good, component_appsecret: '' }),
    expect: noSecret,
  },
  ...(
    [
      ['without-a-ticket', without('component_verify_ticket'), 'we read a missing one as empty', 'assumed'],
      ['to-an-empty-ticket', { ...good, component_verify_ticket: '' }, 'staff found that it was empty', 'observed'],
    ] as const
  ).map(
    ([slug, fields, says, grade]): Case => ({
      id: `wechat/answers-61006-${slug}`,
      because: observed('00066c22f1cee08a', `the ticket is not valid: ${says}`),
      grade,
      live: needsPlatform,
      send: askComponent(fields),
      expect: ticketInvalid,
    }),
  ),
  {
    id: 'wechat/answers-41018-to-a-urlencoded-form-for-a-component-token',
    because: observed('000e40d6e3057024', 'all three were sent, but not as JSON: the id of the platform is missing'),
    grade: 'observed',
    live: safe,
    send: {
      method: 'POST',
      url: componentPath,
      body: { kind: 'raw', content: urlencoded, contentType: 'application/x-www-form-urlencoded' },
    },
    expect: noComponentAppid,
  },
  ...(
    [
      ['broken-json', '{"component_appid":"wxanyplatform"', 'documented'],
      ['a-json-list', '[]', 'assumed'],
    ] as const
  ).map(
    ([slug, content, grade]): Case => ({
      id: `wechat/answers-47001-to-${slug}-for-a-component-token`,
      because: { ...table, says: 'the body is no JSON object that can be read' },
      grade,
      live: safe,
      send: { method: 'POST', url: componentPath, body: { kind: 'raw', content, contentType: 'application/json' } },
      expect: badFormat,
    }),
  ),
  {
    id: 'wechat/answers-41018-to-an-empty-body-for-a-component-token',
    because: emptyForPlatforms,
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: componentPath, headers: { 'Content-Length': '0' } },
    expect: noComponentAppid,
  },
  {
    id: 'wechat/answers-43002-to-get-for-a-component-token',
    because: { page, at: 'call', says: 'it is asked by POST; we read that another method is told so, without a hint' },
    grade: 'assumed',
    live: safe,
    send: { method: 'GET', url: componentPath },
    expect: onlyPost,
  },
  {
    id: 'wechat/answers-412-to-a-chunked-body-for-a-component-token',
    because: { page: 'blog.tomsean.cn', at: 'sheet 6.1', says: 'a body without a length is 412 for JSON too' },
    grade: 'observed',
    live: safe,
    send: {
      method: 'POST',
      url: componentPath,
      body: { kind: 'raw', content: JSON.stringify(good), contentType: 'application/json', framing: 'chunked' },
    },
    expect: lengthRequired,
  },
];

const both = [platform(), account(shop)] as const;
const fields = (appid: string) => ownFields('ticket@@@none', appid);
const other = 'wxcontracthub00002';

const strict: readonly Case[] = [
  {
    id: 'wechat/answers-40013-to-an-unknown-platform',
    because: { ...table, says: 'an id nobody has is invalid' },
    grade: 'documented',
    live: safe,
    needs: both,
    send: askComponent(fields(other)),
    expect: badAppid,
  },
  {
    id: 'wechat/answers-61011-to-an-account-that-is-no-platform',
    because: observed('0002e67d7a0a1865', 'the id of a mini program is no platform’s'),
    grade: 'observed',
    live: safe,
    needs: both,
    send: askComponent(fields(shop)),
    expect: notAComponent,
  },
  {
    id: 'wechat/answers-61011-before-61006',
    because: observed('000e4c5297445005', 'without a ticket, and an account’s id: the id is named'),
    grade: 'observed',
    live: safe,
    needs: both,
    send: askComponent({ ...fields(shop), component_verify_ticket: null }),
    expect: notAComponent,
  },
  {
    id: 'wechat/answers-40125-to-a-wrong-component-appsecret',
    because: { ...table, says: 'the secret is not this platform’s; the text is that of an account’s' },
    grade: 'documented',
    live: safe,
    steps: [
      lookAtAccounts(...both),
      {
        send: ([looked]) => askComponent({ ...ownFields(ticketIn(looked)), component_appsecret: 'wrong' }),
        expect: badSecret,
      },
    ],
  },
  {
    id: 'wechat/answers-61006-to-a-wrong-ticket',
    because: observed('0000ee79190a28d2', 'the ticket is not valid'),
    grade: 'observed',
    live: safe,
    needs: both,
    send: askComponent(fields(hub)),
    expect: ticketInvalid,
  },
  {
    id: 'wechat/answers-61006-to-the-ticket-of-another-platform',
    because: { ...table, says: 'the ticket is not valid; we read so one that was pushed to another' },
    grade: 'assumed',
    live: needsPlatform,
    steps: [
      lookAtAccounts(platform(), platform(other)),
      {
        send: ([looked]) => askComponent(ownFields(ticketIn(looked, other))),
        expect: ticketInvalid,
      },
    ],
  },
  {
    id: 'wechat/answers-61004-to-an-address-not-registered-for-a-component-token',
    because: { page: 'public code', at: 'api_component_token', says: 'the address is not on the platform’s list' },
    grade: 'observed',
    live: needsPlatform,
    steps: [
      lookAtAccounts(platform(hub, { ips: ['203.0.113.1'] })),
      {
        send: ([looked]) => buy(looked),
        expect: noSuchToken(61004, notRegistered('127.0.0.1')),
      },
    ],
  },
  ...(
    [
      ['token', tokenOf, 'observed'],
      ['stable-token', stableOf, 'assumed'],
    ] as const
  ).map(
    ([name, ask, grade]): Case => ({
      id: `wechat/answers-61024-to-a-platform-that-asks-for-a-${name}`,
      because: observed('0006ecf6ff89785e', 'a platform is sent to the endpoint made for it'),
      grade,
      live: safe,
      needs: [platform()],
      send: ask(hub),
      expect: noSuchToken(61024, 'must use api(api_component_token) to get token for component acct'),
    }),
  ),
];

const rows = [
  [-1, 'system error', 'documented', 'the service is busy'],
  [45009, 'reach max api daily quota limit', 'documented', 'asked too often on one day'],
  [48001, 'api unauthorized', 'observed', 'seen for nine calls of an evening, with good parameters'],
] as const;

const faults: readonly Case[] = [
  ...rows.map(
    ([code, words, grade, says]): Case => ({
      id: `wechat/answers-${code === -1 ? 'minus-1' : code}-for-a-component-token`,
      because: { ...table, says },
      grade,
      live: never('nothing a caller sends brings it about'),
      needs: [fault(code, 'wechat/api_component_token')],
      send: askComponent(good),
      expect: noSuchToken(code, words),
    }),
  ),
  {
    id: 'wechat/answers-40001-for-a-component-token',
    because: { ...table, says: 'the secret may be wrong; the table has 40125 for that too, and live was not seen' },
    grade: 'assumed',
    live: never('what brings it about is not known'),
    needs: [fault(40001, 'wechat/api_component_token')],
    send: askComponent(good),
    expect: invalidToken,
  },
];

export const componentTokenErrorCases: readonly Case[] = [...mistakes, ...strict, ...faults];
