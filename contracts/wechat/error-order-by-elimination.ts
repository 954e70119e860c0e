/**
 * Everything wrong at once, then one fault less each time: what is named first is what is looked at first. Inferred from
 * who adds hints to messages; nothing of it was measured.
 */
import { type Case, type ExpectedResponse, frozen, type Need, never, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { onlyPost } from './component-responses.ts';
import { clearBySecret, uploadsADay } from './quota-requests.ts';
import { done } from './quota-responses.ts';
import {
  account,
  askStable,
  askToken,
  credentials,
  media,
  page,
  path,
  picture,
  secretOf,
  stablePath,
  type TokenFields,
  tokenOf,
  upload,
  withToken,
} from './requests.ts';
import {
  badAppid,
  badGrant,
  badSecret,
  badToken,
  lengthRequired,
  noAppid,
  noMedia,
  noSecret,
  noToken,
  notAllowed,
  notListed,
  quotaSpent,
  tokenFor,
  tooLarge,
  unknownPath,
  uploadedPng,
  wrongContent,
  wrongFileType,
  wrongMethod,
} from './responses.ts';

const live = never('needs an account whose kind and list change for this one case');

const id = 'wxcontractelim0001';
const garbage = (bytes: number) => () => new Uint8Array(bytes).fill(0x20);
const asAccount = (response: HttpResponse | undefined) => withToken(textAt(response, 'access_token'));

/** By another method, with the token of answer 0. */
const get = (expect: ExpectedResponse, ...needs: readonly Need[]): Step => ({
  needs,
  send: ([token]) => ({ ...upload([], asAccount(token)), method: 'PUT' }),
  expect,
});
const next = (parts: Parameters<typeof upload>[0], expect: ExpectedResponse): Step => ({
  send: ([token]) => upload(parts, asAccount(token)),
  expect,
});

const uploads: readonly Case[] = [
  {
    id: 'wechat/order-of-everything-at-an-upload',
    because: {
      page,
      at: 'error codes',
      says: 'two errors are listed, and no order',
      assumes: 'framing, path, token, right to call, quota, method, presence, name, size, content',
    },
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, uploadsADay(1), account(id)], send: tokenOf(id), expect: tokenFor(7200) },
      next([picture], uploadedPng),
      {
        send: { ...upload([], { url: '/cgi-bin/media/uploadimage', form: { framing: 'chunked' } }), method: 'PUT' },
        expect: lengthRequired,
      },
      { send: { ...upload([], { url: '/cgi-bin/media/uploadimage' }), method: 'PUT' }, expect: unknownPath },
      { send: { ...upload([], { url: path }), method: 'PUT' }, expect: noToken },
      { send: { ...upload([], withToken('2')), method: 'PUT' }, expect: badToken },
      get(notAllowed, account(id, { kind: 'website' })),
      get(quotaSpent, account(id)),
      get(wrongMethod, uploadsADay(1000)),
      next([], noMedia),
      next([media('picture.gif', garbage(1_048_576))], wrongFileType),
      next([media('picture.png', garbage(1_048_576))], tooLarge),
      next([media('picture.png', garbage(16))], wrongContent),
      next([picture], uploadedPng),
    ],
  },
];

const fields = 'grant_type, appid, secret: which is missing, then which is wrong, then the address';
const chain = (ask: (fields: TokenFields) => RequestTemplate): readonly [Step, ...Step[]] => [
  { needs: [frozen, account(id, { ips: ['203.0.113.1'] })], send: ask({}), expect: badGrant },
  { send: ask({ grant_type: 'wrong', appid: 'wxunknown', secret: 'wrong' }), expect: badGrant },
  { send: ask({ grant_type: 'client_credential' }), expect: noAppid },
  { send: ask({ grant_type: 'client_credential', appid: 'wxunknown' }), expect: noSecret },
  { send: ask({ grant_type: 'client_credential', appid: 'wxunknown', secret: 'wrong' }), expect: badAppid },
  { send: ask({ ...credentials(id), secret: 'wrong' }), expect: badSecret },
  { send: ask(credentials(id)), expect: notListed('127.0.0.1') },
  { needs: [account(id)], send: ask(credentials(id)), expect: tokenFor(7200) },
];

const stableWrong: RequestTemplate = {
  method: 'PUT',
  url: stablePath,
  body: { kind: 'raw', content: '{}', contentType: 'application/json', framing: 'chunked' },
};

const tokens: readonly Case[] = [
  {
    id: 'wechat/order-of-everything-at-the-token',
    because: { page: 'wechat-token', at: 'error codes', says: 'the errors are listed, and no order', assumes: fields },
    grade: 'assumed',
    live,
    steps: chain(askToken),
  },
  {
    id: 'wechat/order-of-everything-at-the-stable-token',
    because: {
      page: 'wechat-stable-token',
      at: 'error codes',
      says: 'the errors are listed, and no order',
      assumes: `framing, method, ${fields}`,
    },
    grade: 'assumed',
    live,
    steps: [
      { send: stableWrong, expect: lengthRequired },
      { send: { ...stableWrong, body: { kind: 'raw', content: '{}' } }, expect: onlyPost },
      ...chain(askStable),
    ],
  },
];

const clearances: readonly Case[] = [
  {
    id: 'wechat/order-of-everything-at-a-clearance-by-secret',
    because: {
      page: 'wechat-clear-quota-v2',
      at: 'error codes',
      says: 'the errors are listed, and no order',
      assumes: 'appid and secret: which is missing, then which is wrong',
    },
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, account(id)], send: clearBySecret({}), expect: noAppid },
      { send: clearBySecret({ appid: 'wxunknown' }), expect: noSecret },
      { send: clearBySecret({ appid: 'wxunknown', appsecret: 'wrong' }), expect: badAppid },
      { send: clearBySecret({ appid: id, appsecret: 'wrong' }), expect: badSecret },
      { send: clearBySecret({ appid: id, appsecret: secretOf(id) }), expect: done },
    ],
  },
];

export const eliminationCases: readonly Case[] = [...uploads, ...tokens, ...clearances];
