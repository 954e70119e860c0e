/** Who may make and change users, what is looked at first, and what no call brings about. */
import { type Case, type ExpectedResponse, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { asApp, badFields, neverLive, scopeCases, wrongType } from './json-calls.ts';
import { app, bearer, fault, tokenOf } from './requests.ts';
import { refused, token } from './responses.ts';

import {
  asUser,
  badIdType,
  badParam,
  change,
  email,
  type Headers,
  made,
  make,
  makesUser,
  noAuthority,
  noUser,
  ofChange,
  ofCreation,
  otherUser,
  tokenIn,
  told,
  user,
} from './user-change-steps.ts';

type Row = readonly [
  slug: string,
  Parameters<typeof asApp>[1],
  (headers: Headers) => RequestTemplate,
  ExpectedResponse,
];

const outOfReach = { users: [{ open_id: user, available: false }] };
const rows: readonly Row[] = [
  ['who-is-out-of-reach', outOfReach, (h) => change({}, h), noAuthority],
  ['who-is-out-of-reach-before-the-picture', outOfReach, (h) => change({ avatar_key: 'img_1' }, h), noAuthority],
  ['the-form-of-the-id', {}, (h) => change({}, h, '~'), badParam],
  ['the-form-of-the-id-before-the-picture', {}, (h) => change({ avatar_key: 'img_1' }, h, '~'), badParam],
  ['the-fields-before-the-form-of-the-id', {}, (h) => change({}, h, '~', email), badIdType],
  ['the-type-before-the-form-of-the-id', {}, (h) => change({ name: 7 }, h, '~'), wrongType('name', '7')],
  ['the-fields-before-who-is-out-of-reach', outOfReach, (h) => change({}, h, user, email), badIdType],
  ['who-there-is-not', { users: [] }, (h) => change({}, h, otherUser), noUser],
  ['the-fields-before-who-there-is-not', { users: [] }, (h) => change({}, h, otherUser, email), badIdType],
  ['who-there-is-not-before-the-picture', { users: [] }, (h) => change({ avatar_key: 'img_1' }, h, otherUser), noUser],
  ['the-fields-before-the-picture', {}, (h) => make({ avatar_key: 'img_1' }, h, email), badIdType],
  [
    'the-gender-before-the-picture',
    {},
    (h) => make({ avatar_key: 'img_1', gender: 4 }, h),
    badFields({ field: 'gender', value: '4', description: 'options: [0,1,2,3]' }),
  ],
];

const orders: readonly Case[] = rows.map(([slug, declared, send, expect], i) => ({
  id: `feishu/order-users-changed-${slug}`,
  because: {
    page: ofChange,
    at: 'Error codes',
    says: 'the errors are listed without an order',
    assumes: 'the gateway comes first, then whom it is about, and the picture last',
  },
  grade: 'assumed',
  live: neverLive,
  steps: asApp(`cli_contractuserd${i}`, declared, [send, expect]),
}));

const unordered = {
  page: ofChange,
  at: 'Error codes',
  says: 'the errors are listed without an order',
  assumes: 'the gateway comes first, then whom it is about, and the picture last',
};
const moreOrders: readonly Case[] = [
  {
    id: 'feishu/order-users-changed-the-fields-before-the-client-token',
    because: { ...unordered, page: ofCreation },
    grade: 'assumed',
    live: makesUser,
    steps: [
      { send: make({}, bearer, '?client_token=a'), expect: made() },
      { send: make({ name: 'x' }, bearer, `${email}&client_token=a`), expect: badIdType },
    ],
  },
  {
    id: 'feishu/order-users-changed-the-user-of-another-app-before-the-picture',
    because: unordered,
    grade: 'assumed',
    live: neverLive,
    steps: [
      {
        needs: [app('cli_contractusere1', { users: [{ open_id: user }] }), app('cli_contractusere2', { users: [] })],
        send: tokenOf('cli_contractusere2'),
        expect: token,
      },
      {
        send: ([issued]) => change({ avatar_key: 'img_1' }, tokenIn(issued)),
        expect: refused(99992361, 'open_id cross app'),
      },
    ],
  },
  {
    id: 'feishu/order-users-changed-the-form-of-the-id-before-what-a-user-may-change',
    because: unordered,
    grade: 'assumed',
    live: never('needs the token of a user who has logged in'),
    send: change({ city: '杭州' }, asUser, '~'),
    expect: badParam,
  },
];

const byFault: readonly (readonly [endpoint: string, page: string, code: number, msg: string, http?: number])[] = [
  ['user_create', ofCreation, 40003, 'internal error'],
  ['user_create', ofCreation, 40004, 'no dept authority error', 403],
  ['user_create', ofCreation, 41012, 'user id invalid error'],
  ['user_create', ofCreation, 41037, 'avatar key is sensitive error'],
  ['user_patch', ofChange, 42006, 'user has resigned error'],
  ['user_patch', ofChange, 44003, 'avatarkey and description cannot be empty when update resigned user'],
];

const faults: readonly Case[] = byFault.map(([endpoint, page, code, msg, http]) => ({
  id: `feishu/answers-a-${endpoint.replace('_', '-')}-with-${code}-by-fault`,
  because: { page, at: `Error codes, ${code}`, says: 'code, status and message' },
  grade: 'documented',
  live: never('nothing a caller sends brings it about at will'),
  needs: [fault(code, `feishu/${endpoint}`)],
  send: endpoint === 'user_create' ? make() : change(),
  expect: refused(code, msg, http),
}));

const scopes: readonly Case[] = [
  ...scopeCases('users-made', ofCreation, ['contact:contact'], (h) => make({}, h), made()),
  ...scopeCases(
    'users-changed',
    ofChange,
    ['contact:contact', 'contact:user.base'],
    (h) => change({}, h),
    told({ name: '张三' }),
  ),
];

export const userChangeOrderCases: readonly Case[] = [...orders, ...moreOrders, ...scopes, ...faults];
