/**
 * Credentials that name the error they want, for clients that cannot be changed and cannot reach a control plane. A
 * face of Standin's own: the live service would call them invalid. What comes back is what each error is elsewhere.
 */
import { type Case, type ExpectedResponse, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { askAuth, askComponent, ownFields } from './component-requests.ts';
import { codeExpired, ticketExpired } from './component-responses.ts';
import { askRid, clear, clearBySecret } from './quota-requests.ts';
import { clearsSpent, foreignRid } from './quota-responses.ts';
import { account, anybody, askStable, askToken, page, picture, upload, withToken } from './requests.ts';
import {
  badSecret,
  badToken,
  lengthRequired,
  noMedia,
  noSuchToken,
  notAllowed,
  notListed,
  quotaSpent,
  stopped,
  tokensSpent,
  tooLarge,
  uploadedPng,
  wrongContent,
} from './responses.ts';

const live = never('a credential of Standin’s own');
const because = (page: string, at: string) => ({
  page,
  at,
  says: 'its code and text',
  assumes: 'the answer to a credential of Standin’s own is that of the error, whatever else is right',
});

const rows: readonly (readonly [wanted: string, page: string, ExpectedResponse])[] = [
  ['40009', page, tooLarge],
  ['40001', 'easywechat-2759', badToken],
  ['40137', 'community-40137', wrongContent],
  ['41005', 'silenceper-832', noMedia],
  ['45009', 'community-45009', quotaSpent],
  ['48001', 'wechat-captured-replies', notAllowed],
  ['61007', 'community-61007', stopped(61007, 'api is unauthorized to component')],
  ['412', 'fastwego-15', lengthRequired],
  ['noLength', 'fastwego-15', lengthRequired],
];
const slug = (wanted: string): string => wanted.replace('noLength', 'no-length-by-name');

const uploads: readonly Case[] = rows.map(([wanted, from, expect]) => ({
  id: `wechat/magic-token-answers-${slug(wanted)}`,
  because: because(from, `error ${wanted}`),
  grade: 'assumed',
  live,
  send: upload([picture], withToken(`standin-${wanted}`)),
  expect,
}));

const elsewhere: readonly (readonly [slug: string, page: string, RequestTemplate, ExpectedResponse])[] = [
  ['appid-answers-40125', 'n8n-offiaccount-2', askToken({ ...anybody, appid: 'standin-40125' }), badSecret],
  ['appid-answers-45009', 'community-45009-token', askToken({ ...anybody, appid: 'standin-45009' }), tokensSpent],
  ['appid-answers-40164', 'artipub-112', askToken({ ...anybody, appid: 'standin-40164' }), notListed('127.0.0.1')],
  [
    'appid-answers-minus-1',
    'wechat-token',
    askToken({ ...anybody, appid: 'standin--1' }),
    noSuchToken(-1, 'system error'),
  ],
  [
    'appid-answers-45011-to-a-stable-token',
    'wechat-stable-token',
    askStable({ ...anybody, appid: 'standin-45011' }),
    noSuchToken(45011, 'api minute-quota reach limit mustslower retry next minute'),
  ],
  [
    'platform-answers-61005',
    'wechat-component-token',
    askComponent(ownFields('anything', 'standin-61005')),
    ticketExpired,
  ],
  ['platform-token-answers-61010', 'community-61010', askAuth('standin-61010'), codeExpired],
  [
    'token-answers-48006-to-a-clearance',
    'wechat-clear-quota',
    clear({ appid: 'wxanybody' }, 'standin-48006'),
    clearsSpent,
  ],
  [
    'appid-answers-48006-to-a-clearance',
    'wechat-clear-quota-v2',
    clearBySecret({ appid: 'standin-48006', appsecret: 'x' }),
    clearsSpent,
  ],
  ['token-answers-76003-to-a-rid', 'wechat-rid', askRid('61725984-6126f6f9-040f19c4', 'standin-76003'), foreignRid],
];

export const magicCredentialCases: readonly Case[] = [
  ...uploads,
  ...elsewhere.map(
    ([name, from, send, expect]): Case => ({
      id: `wechat/magic-${name}`,
      because: because(from, 'error codes'),
      grade: 'assumed',
      live,
      send,
      expect,
    }),
  ),
  {
    id: 'wechat/magic-token-answers-40009-each-time-and-strikes-nobody-else',
    because: because(page, 'error 40009'),
    grade: 'assumed',
    live,
    steps: [
      { send: upload([picture], withToken('standin-40009')), expect: tooLarge },
      { send: upload([picture], withToken('standin-40009')), expect: tooLarge },
      { send: upload([picture]), expect: uploadedPng },
    ],
  },
  {
    id: 'wechat/magic-token-answers-40009-beside-declared-accounts',
    because: because(page, 'error 40009'),
    grade: 'assumed',
    live,
    needs: [account('wxcontractmagic001')],
    send: upload([picture], withToken('standin-40009')),
    expect: tooLarge,
  },
  {
    id: 'wechat/magic-token-does-not-come-before-412',
    because: {
      page: 'fastwego-15',
      at: 'report',
      says: 'a body without Content-Length gets HTTP 412',
      assumes: 'what asks for the length stands in front of the host, and knows of no credential',
    },
    grade: 'assumed',
    live,
    send: upload([picture], { ...withToken('standin-40009'), form: { framing: 'chunked' } }),
    expect: lengthRequired,
  },
];
