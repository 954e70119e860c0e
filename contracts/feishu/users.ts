/** People: who somebody is, and who is behind an address or a number. */
import { type Case, type ExpectedResponse, type JsonPattern, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { textAt } from '../engine/http.ts';
import { asApp, badFields, call, done, neverLive, scopeCases } from './json-calls.ts';
import { app, bearer, fault, tokenOf } from './requests.ts';
import { refused, token, userToken } from './responses.ts';

const ofOne = 'feishu-user-get';
const ofIds = 'feishu-user-ids';
const users = '/open-apis/contact/v3/users';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const otherUser = 'ou_84aad35d084aa403a838cf73ee18467a';
const needsUser = never('needs a user whom the app may see, and a case names none');
const asUser = { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' };

type Headers = Readonly<Record<string, string>>;
type Told = Readonly<Record<string, JsonPattern>>;

const look = (id = user, headers: Headers = bearer, query = ''): RequestTemplate =>
  call('GET', `${users}/${id}${query}`, undefined, headers);
const ask = (fields: object, headers: Headers = bearer, query = ''): RequestTemplate =>
  call('POST', `${users}/batch_get_id${query}`, fields, headers);

const status = { is_activated: true, is_exited: false, is_frozen: false, is_resigned: false, is_unjoin: false };
const openId = /^ou_[0-9a-f]{32}$/;
const unionId = /^on_[0-9a-f]{32}$/;
const userId = /^[0-9a-z]{8}$/;
const address = /^https:\/\//;
const told = (more: Told = {}): ExpectedResponse =>
  done({
    user: {
      avatar: { avatar_240: address, avatar_640: address, avatar_72: address, avatar_origin: address },
      name: '张三',
      open_id: openId,
      status,
      union_id: unionId,
      user_id: userId,
      ...more,
    },
  });
const listed = (...all: readonly Told[]): ExpectedResponse => done({ user_list: all });
const unauthorized = refused(41050, 'no user authority');
const invalidId = refused(41012, 'user id invalid error');
const scopes = [
  'contact:contact.base:readonly',
  'contact:contact:access_as_app',
  'contact:contact:readonly',
  'contact:contact:readonly_as_app',
];

const declared = {
  open_id: user,
  union_id: 'on_94a1ee5551019f18cd73d9f111898cf2',
  user_id: '4d7a3c6g',
  email: 'a@example.com',
  mobile: '13011111111',
  name: '李四',
};
const whole = {
  name: '李四',
  open_id: user,
  union_id: declared.union_id,
  user_id: declared.user_id,
  email: declared.email,
  mobile: declared.mobile,
};

const looking: readonly Case[] = [
  ...scopeCases('users-seen', ofOne, scopes, (headers) => look(user, headers), told({ open_id: user })),
  ...(
    [
      ['open_id', user],
      ['union_id', declared.union_id],
      ['user_id', declared.user_id],
    ] as const
  ).flatMap(([type, id]): Case[] => [
    {
      id: `feishu/tells-who-somebody-is-by-${type.replace('_', '-')}`,
      because: {
        page: ofOne,
        at: 'Query, user_id_type, and Response',
        says: 'a user by the id in the path, with the others',
        assumes: 'a user of whom nothing is known has the name of the page’s example',
      },
      grade: 'assumed',
      live: needsUser,
      send: look(id, bearer, type === 'open_id' ? '' : `?user_id_type=${type}`),
      expect: told({ [type]: id }),
    },
    {
      id: `feishu/tells-who-a-declared-user-is-by-${type.replace('_', '-')}`,
      because: { page: ofOne, at: 'Response', says: 'ids, name, address and number' },
      grade: 'documented',
      live: neverLive,
      steps: asApp('cli_contractusers1', { users: [declared] }, [
        (headers) => look(id, headers, `?user_id_type=${type}`),
        told(whole),
      ]),
    },
    {
      id: `feishu/refuses-to-look-at-a-user-whose-id-is-no-${type.replace('_', '-')}`,
      because: {
        page: ofOne,
        at: 'Error codes, 41012',
        says: 'the user_id is invalid',
        assumes: 'as one is that cannot be of its kind',
      },
      grade: 'assumed',
      live: needsUser,
      send: look('~', bearer, `?user_id_type=${type}`),
      expect: invalidId,
    },
  ]),
  {
    id: 'feishu/tells-a-user-who-somebody-is',
    because: { page: ofOne, at: 'Request headers, Authorization', says: 'a user_access_token is taken as well' },
    grade: 'documented',
    live: never('needs the token of a user who has logged in'),
    send: look(user, asUser),
    expect: told({ open_id: user }),
  },
  {
    id: 'feishu/refuses-to-look-at-a-user-that-there-is-not',
    because: {
      page: 'feishu-generic-codes',
      at: '99992351',
      says: 'open ids that do not exist are refused, and named',
    },
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractusers2', { users: [declared] }, [
      (headers) => look(otherUser, headers),
      refused(99992351, `these open ids not existed: [${otherUser}]`),
    ]),
  },
  {
    id: 'feishu/refuses-to-look-at-a-user-by-the-open-id-of-another-app',
    because: {
      page: 'feishu-message-refusals',
      at: 'the open_id of another app',
      says: 'it is 99992361',
      assumes: 'here as in a message',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      {
        needs: [app('cli_contractusers3', { users: [declared] }), app('cli_contractusers4', { users: [] })],
        send: tokenOf('cli_contractusers4'),
        expect: token,
      },
      {
        send: ([first]) => look(user, { Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` }),
        expect: refused(99992361, 'open_id cross app'),
      },
    ],
  },
  {
    id: 'feishu/refuses-to-look-at-a-user-whom-the-app-may-not-see',
    because: {
      page: ofOne,
      at: 'Error codes, 41050',
      says: 'the app may not see the user',
      assumes: 'whom an app is not available to it does not see',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractusers5', { users: [{ open_id: user, available: false }] }, [
      (headers) => look(user, headers),
      unauthorized,
    ]),
  },
  {
    id: 'feishu/order-users-fields-before-the-id',
    because: {
      page: ofOne,
      at: 'Error codes',
      says: 'the errors are listed without an order',
      assumes: 'the gateway looks at the fields before the service at the id',
    },
    grade: 'assumed',
    live: neverLive,
    send: look('~', bearer, '?user_id_type=email'),
    expect: badFields({ field: 'user_id_type', value: 'email', description: 'options: [open_id,union_id,user_id]' }),
  },
  {
    id: 'feishu/order-users-fields-before-authority',
    because: {
      page: ofOne,
      at: 'Error codes',
      says: 'the errors are listed without an order',
      assumes: 'the gateway looks at the fields before the service at what the app may see',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractusers6', { users: [{ open_id: user, available: false }] }, [
      (headers) => look(user, headers, '?department_id_type=name'),
      badFields({
        field: 'department_id_type',
        value: 'name',
        description: 'options: [department_id,open_department_id]',
      }),
    ]),
  },
  ...(
    [
      [40001, 'invalid parameter'],
      [40003, 'internal error'],
    ] as const
  ).map(
    ([code, msg]): Case => ({
      id: `feishu/answers-a-look-at-a-user-with-${code}-by-fault`,
      because: { page: ofOne, at: `Error codes, ${code}`, says: 'code and message' },
      grade: 'documented',
      live: never('nothing a caller sends brings it about at will'),
      needs: [fault(code, 'feishu/user')],
      send: look(),
      expect: refused(code, msg),
    }),
  ),
];

const asking: readonly Case[] = [
  ...scopeCases('users-asked-for', ofIds, ['contact:user.id:readonly'], (headers) => ask({}, headers), listed()),
  {
    id: 'feishu/tells-the-ids-behind-addresses-and-numbers',
    because: {
      page: ofIds,
      at: 'Response',
      says: 'for each address and each number what it was, the id, and how its user stands',
      assumes: 'addresses come first, as in the example',
    },
    grade: 'assumed',
    live: needsUser,
    send: ask({ mobiles: ['13011111111'], emails: ['a@example.com'], include_resigned: true }),
    expect: listed(
      { email: 'a@example.com', status, user_id: openId },
      { mobile: '13011111111', status, user_id: openId },
    ),
  },
  ...(
    [
      ['open_id', user],
      ['union_id', declared.union_id],
      ['user_id', declared.user_id],
    ] as const
  ).map(
    ([type, id]): Case => ({
      id: `feishu/tells-the-${type.replace('_', '-')}-behind-an-address`,
      because: { page: ofIds, at: 'Query, user_id_type', says: 'the kind of id that is told' },
      grade: 'documented',
      live: neverLive,
      steps: asApp('cli_contractusers7', { users: [declared] }, [
        (headers) => ask({ emails: ['a@example.com'], mobiles: ['13011111111'] }, headers, `?user_id_type=${type}`),
        listed({ email: 'a@example.com', status, user_id: id }, { mobile: '13011111111', status, user_id: id }),
      ]),
    }),
  ),
  {
    id: 'feishu/tells-no-id-behind-an-unknown-address',
    because: { page: ofIds, at: 'Notes', says: 'what leads to nobody comes back without an id' },
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractusers8', { users: [declared] }, [
      (headers) => ask({ emails: ['b@example.com'], mobiles: ['13099999999'] }, headers),
      listed({ email: 'b@example.com' }, { mobile: '13099999999' }),
    ]),
  },
  ...(['emails', 'mobiles'] as const).flatMap((field) =>
    [50, 51].map((count): Case => {
      const all = Array.from({ length: count }, (_, i) => `${i}`);
      const by = field === 'emails' ? 'email' : 'mobile';
      return {
        id: `feishu/${count > 50 ? 'refuses' : 'takes'}-${count}-${field}`,
        because: { page: ofIds, at: `Request body, ${field}`, says: 'at most 50', assumes: 'one more is 99992402' },
        grade: 'assumed',
        live: needsUser,
        send: ask({ [field]: all }),
        expect:
          count > 50
            ? badFields({ field, value: JSON.stringify(all).slice(0, 200), description: 'the max len is 50' })
            : listed(...all.map((each) => ({ [by]: each, status, user_id: openId }))),
      };
    }),
  ),
  {
    id: 'feishu/refuses-a-question-for-ids-by-a-user',
    because: {
      page: ofIds,
      at: 'Request headers, Authorization',
      says: 'a tenant_access_token',
      assumes: 'a user token meets the refusal of other endpoints for tenant tokens alone (larksuite-cli-2506)',
    },
    grade: 'assumed',
    live: never('needs the token of a user who has logged in'),
    send: ask({}, asUser),
    expect: userToken,
  },
];

export const userCases: readonly Case[] = [...looking, ...asking];
