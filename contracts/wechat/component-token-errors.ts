/** How a platform's own token is refused. */

import { type Case, never, safe } from '../engine/case.ts';
import {
  askComponent,
  buy,
  componentPath,
  hub,
  likewiseEmpty,
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

const observed = (page: string, says: string, assumes?: string) => ({
  page,
  at: 'question',
  says,
  ...(assumes !== undefined && { assumes }),
});
const table = { page, at: 'error codes' };
const good = ownFields('anything');
const urlencoded = Object.entries(good)
  .map(([name, value]) => `${name}=${value}`)
  .join('&');
const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));

const mistakes: readonly Case[] = [
  {
    id: 'wechat/answers-41018-without-component-appid',
    because: observed('community-41018-answer', 'the id of the platform is missing'),
    grade: 'observed',
    live: safe,
    send: askComponent(without('component_appid')),
    expect: noComponentAppid,
  },
  {
    id: 'wechat/answers-41018-to-an-empty-component-appid',
    because: observed('community-41018-answer', 'the id of the platform is missing', 'an empty one is missing too'),
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
    because: { ...table, says: 'the secret is missing', assumes: 'an empty one is missing too' },
    grade: 'assumed',
    live: safe,
    send: askComponent({ ...good, component_appsecret: '' }),
    expect: noSecret,
  },
  ...(
    [
      ['without-a-ticket', without('component_verify_ticket'), 'a missing one is an empty one', 'assumed'],
      ['to-an-empty-ticket', { ...good, component_verify_ticket: '' }, undefined, 'observed'],
    ] as const
  ).map(
    ([slug, fields, assumes, grade]): Case => ({
      id: `wechat/answers-61006-${slug}`,
      because: observed('community-61006-empty', 'the ticket is not valid: staff found that it was empty', assumes),
      grade,
      live: needsPlatform,
      send: askComponent(fields),
      expect: ticketInvalid,
    }),
  ),
  {
    id: 'wechat/answers-41018-to-a-urlencoded-form-for-a-component-token',
    because: observed(
      'community-41018-form',
      'all three were sent, but not as JSON: the id of the platform is missing',
    ),
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
      ['broken-json', '{"component_appid":"wxanyplatform"', 'documented', table],
      ['a-json-list', '[]', 'assumed', { ...table, assumes: 'a list is no good either' }],
    ] as const
  ).map(
    ([slug, content, grade, because]): Case => ({
      id: `wechat/answers-47001-to-${slug}-for-a-component-token`,
      because: { ...because, says: 'the body is no JSON object that can be read' },
      grade,
      live: safe,
      send: { method: 'POST', url: componentPath, body: { kind: 'raw', content, contentType: 'application/json' } },
      expect: badFormat,
    }),
  ),
  {
    id: 'wechat/answers-41018-to-an-empty-body-for-a-component-token',
    because: likewiseEmpty,
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: componentPath, headers: { 'Content-Length': '0' } },
    expect: noComponentAppid,
  },
  {
    id: 'wechat/answers-43002-to-get-for-a-component-token',
    because: { page, at: 'call', says: 'it is asked by POST', assumes: 'another method is told so, without a hint' },
    grade: 'assumed',
    live: safe,
    send: { method: 'GET', url: componentPath },
    expect: onlyPost,
  },
  {
    id: 'wechat/answers-412-to-a-chunked-body-for-a-component-token',
    because: { page: 'tomsean-412', at: 'post', says: 'a body without a length is 412 for JSON too' },
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
    because: observed('community-61011-program', 'the id of a mini program is no platform’s'),
    grade: 'observed',
    live: safe,
    needs: both,
    send: askComponent(fields(shop)),
    expect: notAComponent,
  },
  {
    id: 'wechat/answers-61011-before-61006',
    because: observed('community-61011', 'without a ticket, and an account’s id: the id is named'),
    grade: 'observed',
    live: safe,
    needs: both,
    send: askComponent({ ...fields(shop), component_verify_ticket: null }),
    expect: notAComponent,
  },
  {
    id: 'wechat/answers-40125-to-a-wrong-component-appsecret',
    because: { ...table, says: 'the secret is not this platform’s' },
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
    because: observed('community-61006', 'the ticket is not valid'),
    grade: 'observed',
    live: safe,
    needs: both,
    send: askComponent(fields(hub)),
    expect: ticketInvalid,
  },
  {
    id: 'wechat/answers-61006-to-the-ticket-of-another-platform',
    because: { ...table, says: 'the ticket is not valid', assumes: 'we read so one that was pushed to another' },
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
    because: {
      page: 'wechat-captured-replies',
      at: 'api_component_token',
      says: 'the address is not on the platform’s list',
    },
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
      ['token', tokenOf, 'observed', undefined],
      ['stable-token', stableOf, 'assumed', 'so it is at either of the two'],
    ] as const
  ).map(
    ([name, ask, grade, assumes]): Case => ({
      id: `wechat/answers-61024-to-a-platform-that-asks-for-a-${name}`,
      because: observed('community-61024', 'a platform is sent to the endpoint made for it', assumes),
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
  [48001, 'api unauthorized', 'documented', 'the platform may not make this call'],
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
    because: {
      ...table,
      says: 'the secret may be wrong',
      assumes: 'when it is this code, and when 40125, is not known',
    },
    grade: 'assumed',
    live: never('what brings it about is not known'),
    needs: [fault(40001, 'wechat/api_component_token')],
    send: askComponent(good),
    expect: invalidToken,
  },
];

export const componentTokenErrorCases: readonly Case[] = [...mistakes, ...strict, ...faults];
