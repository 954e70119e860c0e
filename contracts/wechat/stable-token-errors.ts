/** How the stable token is refused. */

import { type Case, never, safe } from '../engine/case.ts';
import { mistakes, troubles } from './plain-token-errors.ts';
import { account, anybody, askStable, credentials, fault, stableOf, stablePath } from './requests.ts';
import { badAppid, badSecret, lengthRequired, noSuchToken, notListed } from './responses.ts';
import { page } from './stable-token-steps.ts';

const errors = { page, at: 'error codes' };
const json = { kind: 'raw', content: JSON.stringify(anybody), contentType: 'application/json' } as const;

const failures: readonly Case[] = [
  ...mistakes.map(
    ([slug, fields, expect, says, assumes]): Case => ({
      id: `wechat/stable-answers-${slug}`,
      because: { ...errors, says, ...(assumes && { assumes }) },
      grade: assumes ? 'assumed' : 'documented',
      live: safe,
      send: askStable(fields),
      expect,
    }),
  ),
  {
    id: 'wechat/stable-answers-40013-to-an-unknown-appid',
    because: { ...errors, says: 'an appid nobody has is invalid' },
    grade: 'documented',
    live: safe,
    needs: [account('wxcontractstable12')],
    send: stableOf('wxcontractstable13'),
    expect: badAppid,
  },
  {
    id: 'wechat/stable-answers-40125-to-a-wrong-secret',
    because: { ...errors, says: 'the secret is not this appid’s' },
    grade: 'documented',
    live: safe,
    needs: [account('wxcontractstable14')],
    send: askStable({ ...credentials('wxcontractstable14'), secret: 'wrong' }),
    expect: badSecret,
  },
  {
    id: 'wechat/stable-answers-40164-to-an-address-not-listed',
    because: { ...errors, says: 'the address is not on the account’s list' },
    grade: 'documented',
    live: never('needs a list of addresses that changes for this one case'),
    needs: [account('wxcontractstable15', { ips: ['203.0.113.1'] })],
    send: stableOf('wxcontractstable15'),
    expect: notListed('127.0.0.1'),
  },
  ...['GET', 'PUT'].map(
    (method): Case => ({
      id: `wechat/stable-answers-43002-to-${method.toLowerCase()}`,
      because: { page, at: 'Call', says: 'POST with JSON alone', assumes: 'another method is 43002, without a hint' },
      grade: 'assumed',
      live: safe,
      send: { method, url: stablePath, ...(method === 'PUT' && { body: json }) },
      expect: noSuchToken(43002, 'require POST method'),
    }),
  ),
  {
    id: 'wechat/stable-answers-43002-to-the-query-of-the-plain-token',
    because: { page, at: 'Call', says: 'POST with JSON alone', assumes: 'so it is whatever stands in the query' },
    grade: 'assumed',
    live: safe,
    send: { method: 'GET', url: `${stablePath}?grant_type=client_credential&appid=wxanybody&secret=x` },
    expect: noSuchToken(43002, 'require POST method'),
  },
  {
    id: 'wechat/stable-answers-44002-to-an-empty-body',
    because: { page: 'wechat-global-codes', at: '44002', says: 'a POST without a body', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: stablePath, headers: { 'Content-Length': '0' } },
    expect: noSuchToken(44002, 'empty post data'),
  },
  {
    id: 'wechat/stable-answers-47001-to-broken-json',
    because: { page: 'wechat-global-codes', at: '47001', says: 'JSON that cannot be read', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: stablePath, body: { ...json, content: '{"grant_type":' } },
    expect: noSuchToken(47001, 'data format error'),
  },
  {
    id: 'wechat/stable-answers-412-to-a-chunked-body',
    because: { page: 'tomsean-412', at: 'post', says: 'a body without a length is 412 for JSON too' },
    grade: 'observed',
    live: safe,
    send: { method: 'POST', url: stablePath, body: { ...json, framing: 'chunked' } },
    expect: lengthRequired,
  },
];

const rows = [
  ...troubles,
  [
    45009,
    'reach max api daily quota limit',
    'assumed',
    '500 000 a day',
    'its text is without the advice of the plain token',
  ],
  [45011, 'api minute-quota reach limit mustslower retry next minute', 'documented', '10 000 a minute', undefined],
] as const;

const faults: readonly Case[] = rows.map(([code, words, grade, says, assumes]) => ({
  id: `wechat/stable-answers-${code === -1 ? 'minus-1' : code}-by-fault`,
  because: { ...errors, says, ...(assumes && { assumes }) },
  grade,
  live: never('nothing a caller sends brings it about'),
  needs: [fault(code, 'wechat/stable_token')],
  send: askStable(anybody),
  expect: noSuchToken(code, words),
}));

export const stableTokenErrorCases: readonly Case[] = [...failures, ...faults];
