/**
 * Credentials that name the error they want, for clients that cannot be changed and cannot reach a control plane. A
 * face of Standin's own: the live service would call them invalid. What comes back is what each error is elsewhere.
 */
import { type Case, type EvidenceGrade, type ExpectedResponse, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { askAuth, askComponent, ownFields } from './component-requests.ts';
import { codeExpired, ticketExpired } from './component-responses.ts';
import { askRid, clear, clearBySecret } from './quota-requests.ts';
import { clearsSpent, foreignRid } from './quota-responses.ts';
import { account, anybody, askStable, askToken, picture, upload, withToken } from './requests.ts';
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
const says = 'the answer is that of the error, whatever else is right';

const rows: readonly (readonly [wanted: string, EvidenceGrade, ExpectedResponse])[] = [
  ['40009', 'documented', tooLarge],
  ['40001', 'observed', badToken],
  ['40137', 'observed', wrongContent],
  ['41005', 'observed', noMedia],
  ['45009', 'observed', quotaSpent],
  ['48001', 'observed', notAllowed],
  ['61007', 'observed', stopped(61007, 'api is unauthorized to component')],
  ['412', 'observed', lengthRequired],
  ['noLength', 'observed', lengthRequired],
];
const slug = (wanted: string): string => wanted.replace('noLength', 'no-length-by-name');

const uploads: readonly Case[] = rows.map(([wanted, grade, expect]) => ({
  id: `wechat/magic-token-answers-${slug(wanted)}`,
  because: { page: 'wechat-uploadimg', at: `error ${wanted}, sheet 1.2 and 2.3`, says },
  grade,
  live,
  send: upload([picture], withToken(`standin-${wanted}`)),
  expect,
}));

const elsewhere: readonly (readonly [slug: string, EvidenceGrade, RequestTemplate, ExpectedResponse])[] = [
  ['appid-answers-40125', 'observed', askToken({ ...anybody, appid: 'standin-40125' }), badSecret],
  ['appid-answers-45009', 'observed', askToken({ ...anybody, appid: 'standin-45009' }), tokensSpent],
  ['appid-answers-40164', 'observed', askToken({ ...anybody, appid: 'standin-40164' }), notListed('127.0.0.1')],
  [
    'appid-answers-minus-1',
    'documented',
    askToken({ ...anybody, appid: 'standin--1' }),
    noSuchToken(-1, 'system error'),
  ],
  [
    'appid-answers-45011-to-a-stable-token',
    'documented',
    askStable({ ...anybody, appid: 'standin-45011' }),
    noSuchToken(45011, 'api minute-quota reach limit mustslower retry next minute'),
  ],
  ['platform-answers-61005', 'observed', askComponent(ownFields('anything', 'standin-61005')), ticketExpired],
  ['platform-token-answers-61010', 'observed', askAuth('standin-61010'), codeExpired],
  ['token-answers-48006-to-a-clearance', 'documented', clear({ appid: 'wxanybody' }, 'standin-48006'), clearsSpent],
  [
    'appid-answers-48006-to-a-clearance',
    'documented',
    clearBySecret({ appid: 'standin-48006', appsecret: 'x' }),
    clearsSpent,
  ],
  ['token-answers-76003-to-a-rid', 'documented', askRid('61725984-6126f6f9-040f19c4', 'standin-76003'), foreignRid],
];

export const magicCredentialCases: readonly Case[] = [
  ...uploads,
  ...elsewhere.map(
    ([name, grade, send, expect]): Case => ({
      id: `wechat/magic-${name}`,
      because: { page: 'sheet', at: '2 and 3', says },
      grade,
      live,
      send,
      expect,
    }),
  ),
  {
    id: 'wechat/magic-token-answers-40009-each-time-and-strikes-nobody-else',
    because: { page: 'wechat-uploadimg', at: 'error 40009', says },
    grade: 'documented',
    live,
    steps: [
      { send: upload([picture], withToken('standin-40009')), expect: tooLarge },
      { send: upload([picture], withToken('standin-40009')), expect: tooLarge },
      { send: upload([picture]), expect: uploadedPng },
    ],
  },
  {
    id: 'wechat/magic-token-answers-40009-beside-declared-accounts',
    because: { page: 'wechat-uploadimg', at: 'error 40009', says },
    grade: 'documented',
    live,
    needs: [account('wxcontractmagic001')],
    send: upload([picture], withToken('standin-40009')),
    expect: tooLarge,
  },
  {
    id: 'wechat/magic-token-does-not-come-before-412',
    because: {
      page: 'fastwego/offiaccount#15',
      at: 'report',
      says: 'what stands in front of the host asks for a length, and knows of no credential',
    },
    grade: 'assumed',
    live,
    send: upload([picture], { ...withToken('standin-40009'), form: { framing: 'chunked' } }),
    expect: lengthRequired,
  },
];
