/** What is settled before the picture is looked at: path, token, right to call, quota, method. */
import { type Case, type ExpectedResponse, never, type Step, safe } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { stores } from './image-files.ts';
import { account, fault, page, path, picture, tokenOf, upload, url, withToken } from './requests.ts';
import {
  badToken,
  expired,
  noToken,
  notAllowed,
  quotaSpent,
  token,
  unknownPath,
  uploadedPng,
  wrongMethod,
} from './responses.ts';

const open: readonly Case[] = [
  {
    id: 'wechat/refuses-a-missing-token',
    because: { page: 'message-pusher-116', at: 'report', says: 'without access_token the gateway says 41001' },
    grade: 'observed',
    live: safe,
    send: upload([picture], { url: path }),
    expect: noToken,
  },
  {
    id: 'wechat/refuses-an-empty-token',
    because: {
      page: 'message-pusher-116',
      at: 'report',
      says: 'without access_token the gateway says 41001',
      assumes: 'an empty one is none',
    },
    grade: 'assumed',
    live: safe,
    send: upload([picture], withToken('')),
    expect: noToken,
  },
  {
    id: 'wechat/refuses-a-token-in-a-header',
    because: {
      page,
      at: 'query parameters',
      says: 'the token is a parameter of the query',
      assumes: 'nowhere else is looked for it',
    },
    grade: 'assumed',
    live: safe,
    send: upload([picture], { url: path, headers: { Authorization: 'Bearer 99_contract' } }),
    expect: noToken,
  },
  {
    id: 'wechat/answers-40066-on-an-unknown-path',
    because: { page: 'community-40066', at: 'question', says: 'an unknown path is HTTP 200 with 40066' },
    grade: 'observed',
    live: safe,
    send: upload([picture], { url: `/cgi-bin${url}` }),
    expect: unknownPath,
  },
  {
    id: 'wechat/answers-40066-on-a-path-with-a-blank-at-its-end',
    because: { page: 'community-40066-blank', at: 'answer', says: 'a blank behind the path makes it another' },
    grade: 'observed',
    live: safe,
    send: upload([picture], { url: url.replace('?', '%20?') }),
    expect: unknownPath,
  },
  {
    id: 'wechat/accepts-an-upload-at-a-nearer-host',
    because: {
      page: 'wechat-api-endpoint',
      at: 'setEndpoint',
      says: 'the same API answers in Shanghai, Shenzhen and Hong Kong by name',
    },
    grade: 'observed',
    live: never('another address'),
    send: upload([picture], { headers: { Host: 'sh.api.weixin.qq.com' } }),
    expect: uploadedPng,
  },
  {
    id: 'wechat/answers-40066-on-get-too',
    because: {
      page: 'community-40066',
      at: 'question',
      says: 'an unknown path is HTTP 200 with 40066',
      assumes: 'whatever the method',
    },
    grade: 'assumed',
    live: safe,
    send: { method: 'GET', url: url.replace('uploadimg', 'uploadimage') },
    expect: unknownPath,
  },
  ...['GET', 'PUT'].map(
    (method): Case => ({
      id: `wechat/refuses-${method.toLowerCase()}`,
      because: {
        page: 'wxjava-3692',
        at: 'report',
        says: 'GET, with a good token, is 43002',
        ...(method === 'PUT' && { assumes: 'so is any other method' }),
      },
      grade: method === 'GET' ? 'observed' : 'assumed',
      live: safe,
      send: { method, url },
      expect: wrongMethod,
    }),
  ),
  {
    id: 'wechat/answers-45009-when-the-quota-is-spent',
    because: { page: 'community-45009', at: 'report', says: 'after about 1000 calls a day' },
    grade: 'observed',
    live: never('would spend the whole day’s uploads'),
    needs: [fault(45009)],
    send: upload([picture]),
    expect: quotaSpent,
  },
  {
    id: 'wechat/answers-48001-by-fault',
    because: {
      page: 'wechat-captured-replies',
      at: '48001',
      says: 'an account without the right to call is told so',
    },
    grade: 'observed',
    live: never('needs an account without this right'),
    needs: [fault(48001)],
    send: upload([picture]),
    expect: notAllowed,
  },
  {
    id: 'wechat/a-fault-passes',
    because: {
      page: 'wechat-limits',
      at: 'description',
      says: 'a quota is for a day',
      assumes: 'what was refused once works later',
    },
    grade: 'assumed',
    live: never('nothing a caller sends brings it about'),
    steps: [
      { needs: [fault(45009)], send: upload([picture]), expect: quotaSpent },
      { send: upload([picture]), expect: uploadedPng },
    ],
  },
];

/** Declared, its token fetched, then used. */
const asAccount = (
  appid: string,
  more: Parameters<typeof account>[1],
  expect: ExpectedResponse,
): readonly [Step, ...Step[]] => [
  { needs: [account(appid, more)], send: tokenOf(appid), expect: token },
  { send: ([first]) => upload([picture], withToken(textAt(first, 'access_token'))), expect },
];

const scope = { page, at: 'scope of application', says: 'mini programs, official and service accounts and mini games' };

const kinds: readonly Case[] = (['official', 'service', 'miniprogram', 'minigame'] as const).map((kind, i) => ({
  id: `wechat/accepts-an-account-of-kind-${kind}`,
  because: scope,
  grade: 'documented',
  live: never('needs an account of this kind'),
  steps: asAccount(`wxcontractkind000${i}`, { kind }, uploadedPng),
}));

const strict: readonly Case[] = [
  {
    id: 'wechat/accepts-a-token-it-issued',
    because: { page, at: 'query parameters', says: 'the call wants an access_token' },
    grade: 'documented',
    live: stores,
    steps: asAccount('wxcontractissued01', {}, uploadedPng),
  },
  ...kinds,
  {
    id: 'wechat/accepts-an-account-of-kind-test',
    because: { ...scope, says: 'nothing of test accounts', assumes: 'they upload as others do' },
    grade: 'assumed',
    live: never('needs an account of this kind'),
    steps: asAccount('wxcontractkind0005', { kind: 'test' }, uploadedPng),
  },
  {
    id: 'wechat/refuses-an-account-of-kind-website',
    because: { ...scope, says: 'other kinds of account may not call it', assumes: 'it is 48001' },
    grade: 'assumed',
    live: never('needs an account of this kind'),
    steps: asAccount('wxcontractkind0009', { kind: 'website' }, notAllowed),
  },
  {
    id: 'wechat/refuses-a-token-never-issued',
    because: { page: 'easywechat-2759', at: 'report', says: 'garbage is 40001 with the long text' },
    grade: 'observed',
    live: safe,
    needs: [account('wxcontractstrict01')],
    send: upload([picture], withToken('2')),
    expect: badToken,
  },
  {
    id: 'wechat/refuses-a-token-after-two-hours',
    because: { page: 'juejin-42001', at: 'post', says: 'a token that ran out is 42001' },
    grade: 'observed',
    live: never('takes two hours'),
    steps: [
      { needs: [account('wxcontractexpire01')], send: tokenOf('wxcontractexpire01'), expect: token },
      {
        needs: [{ kind: 'clock', to: { advance: '7201 seconds' } }],
        send: ([first]) => upload([picture], withToken(textAt(first, 'access_token'))),
        expect: expired,
      },
    ],
  },
  {
    id: 'wechat/accepts-a-token-just-before-two-hours',
    because: { page: 'wechat-token', at: 'expires_in', says: 'a token lives as many seconds as expires_in says' },
    grade: 'documented',
    live: never('takes two hours'),
    steps: [
      { needs: [account('wxcontractalive001')], send: tokenOf('wxcontractalive001'), expect: token },
      {
        needs: [{ kind: 'clock', to: { advance: '7190 seconds' } }],
        send: ([first]) => upload([picture], withToken(textAt(first, 'access_token'))),
        expect: uploadedPng,
      },
    ],
  },
];

export const gatewayCases: readonly Case[] = [...open, ...strict];
