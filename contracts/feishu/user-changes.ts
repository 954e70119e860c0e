/** Users are made and changed, with a picture of their own. */
import { type Case, type ExpectedResponse, type JsonPattern, never } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { asApp, badFields, call, done, missing, neverLive, scopeCases, wrongType } from './json-calls.ts';
import { app, avatar, bearer, fault, message, picture, tokenOf, withToken } from './requests.ts';
import { refused, token, uploaded, userToken } from './responses.ts';

const ofCreation = 'feishu-user-create';
const ofChange = 'feishu-user-patch';
const users = '/open-apis/contact/v3/users';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const otherUser = 'ou_84aad35d084aa403a838cf73ee18467a';
const asUser = { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' };
const makesUser = never('makes somebody, who is told of it');
const needsUser = never('needs a user whom the app may change, and a case names none');

type Headers = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<string, JsonPattern>>;

const someone = { name: '李四', mobile: '13011111111', department_ids: ['od-1'], employee_type: 1 };
const make = (more: Fields = {}, headers: Headers = bearer, query = ''): RequestTemplate =>
  call('POST', users + query, { ...someone, ...more }, headers);
const change = (fields: Fields = { name: '李四' }, headers: Headers = bearer, id = user, query = ''): RequestTemplate =>
  call('PATCH', `${users}/${id}${query}`, fields, headers);
const look = (id: string, headers: Headers = bearer): RequestTemplate =>
  call('GET', `${users}/${id}`, undefined, headers);

const standing = 'default-avatar_44ae0ca3-e140-494b-956f-78091e348435';
const pictures = (key: string) => {
  const at = (side: number) => `https://p3-lark-file.byteimg.com/img/lark-avatar-staging/${key}~${side}x${side}.jpg`;
  return { avatar_240: at(240), avatar_640: at(640), avatar_72: at(72), avatar_origin: at(640) };
};
const told = (more: Told = {}): ExpectedResponse =>
  done({
    user: {
      avatar: pictures(standing),
      name: '李四',
      open_id: /^ou_[0-9a-f]{32}$/,
      status: { is_activated: true, is_exited: false, is_frozen: false, is_resigned: false, is_unjoin: false },
      union_id: /^on_[0-9a-f]{32}$/,
      user_id: /^[0-9a-z]{8}$/,
      ...more,
    },
  });
const made = (more: Told = {}): ExpectedResponse =>
  told({ department_ids: ['od-1'], employee_type: 1, mobile: '13011111111', ...more });
const keyIn = (response: HttpResponse | undefined) => textAt(response, 'data.image_key');
const idIn = (response: HttpResponse | undefined) => textAt(response, 'data.user.open_id');

const badAvatar = refused(41036, 'avatar key is invalid error');
const anotherRequest = refused(40021, 'no a same request error');
const badParam = refused(40001, 'param error');
const noAuthority = refused(41050, 'no user authority error');
const noFieldAuthority = refused(41056, 'no field authority error', 403);
const noUser = refused(99992351, `these open ids not existed: [${otherUser}]`);
const email = '?user_id_type=email';
const badIdType = badFields({
  field: 'user_id_type',
  value: 'email',
  description: 'options: [open_id,union_id,user_id]',
});

const making: readonly Case[] = [
  {
    id: 'feishu/makes-a-user',
    because: {
      page: ofCreation,
      at: 'Response',
      says: 'the user, with their ids and what was said of them',
      assumes: 'who has no picture has that of everybody',
    },
    grade: 'assumed',
    live: makesUser,
    steps: [
      {
        send: make({ email: 'a@example.com', en_name: 'Si Li', gender: 1 }),
        expect: made({ email: 'a@example.com', en_name: 'Si Li', gender: 1 }),
      },
      {
        send: ([first]) => look(idIn(first)),
        expect: ([first]) => made({ email: 'a@example.com', en_name: 'Si Li', gender: 1, open_id: idIn(first) }),
      },
    ],
  },
  {
    id: 'feishu/makes-a-user-with-a-picture',
    because: {
      page: ofCreation,
      at: 'Request body, avatar_key, and Response',
      says: 'the key of an upload with image_type avatar; it is told again, with addresses',
      assumes: 'these are in the form that chats have theirs in',
    },
    grade: 'assumed',
    live: makesUser,
    steps: [
      { send: avatar(picture), expect: uploaded },
      {
        send: ([first]) => make({ avatar_key: keyIn(first), user_id: '3e3cf96b' }),
        expect: ([first]) => made({ avatar: pictures(keyIn(first)), avatar_key: keyIn(first), user_id: '3e3cf96b' }),
      },
    ],
  },
  {
    id: 'feishu/makes-a-user-once-for-one-client-token',
    because: {
      page: ofCreation,
      at: 'Query, client_token, and error codes, 40021',
      says: 'the same request makes one user, and another one with that token is refused',
      assumes: 'the second call is answered as the first was',
    },
    grade: 'assumed',
    live: makesUser,
    steps: [
      { send: make({}, bearer, '?client_token=a'), expect: made() },
      { send: make({}, bearer, '?client_token=a'), expect: ([first]) => made({ open_id: idIn(first) }) },
      { send: make({ name: 'x' }, bearer, '?client_token=a'), expect: anotherRequest },
      { send: make({ avatar_key: 'x' }, bearer, '?client_token=a'), expect: anotherRequest },
      {
        send: make({}, bearer, '?client_token=b'),
        expect: ([first]) => made({ open_id: new RegExp(`^(?!${idIn(first)}$)ou_`) }),
      },
    ],
  },
  {
    id: 'feishu/refuses-to-make-a-user-of-whom-nothing-is-said',
    because: {
      page: 'feishu-message-refusals',
      at: 'a query without receive_id_type',
      says: 'what is missing is listed',
      assumes: 'here, too, ahead of the codes of the service',
    },
    grade: 'assumed',
    live: needsUser,
    send: call('POST', users, {}),
    expect: badFields(missing('name'), missing('mobile'), missing('department_ids'), missing('employee_type')),
  },
  {
    id: 'feishu/refuses-to-make-a-user-as-a-user',
    because: {
      page: ofCreation,
      at: 'Request headers, Authorization',
      says: 'a tenant_access_token',
      assumes: 'a user token meets the refusal of other endpoints for tenant tokens alone (larksuite-cli-2506)',
    },
    grade: 'assumed',
    live: never('needs the token of a user who has logged in'),
    send: make({}, asUser),
    expect: userToken,
  },
];

const writes = [
  ['making', ofCreation, (avatar_key: string, headers: Headers = bearer) => make({ avatar_key }, headers)],
  ['changing', ofChange, (avatar_key: string, headers: Headers = bearer) => change({ avatar_key }, headers)],
] as const;

const avatars: readonly Case[] = writes.flatMap(([doing, page, send]): Case[] => [
  {
    id: `feishu/refuses-${doing}-a-user-with-a-picture-that-is-none`,
    because: { page, at: 'Error codes, 41036', says: 'the key is invalid' },
    grade: 'documented',
    live: needsUser,
    send: send('img_v3_02aa_00000000-0000-4000-8000-00000000000g'),
    expect: badAvatar,
  },
  {
    id: `feishu/refuses-${doing}-a-user-with-a-picture-for-messages`,
    because: {
      page,
      at: 'Request body, avatar_key',
      says: 'the upload must have image_type avatar',
      assumes: 'any other is 41036',
    },
    grade: 'assumed',
    live: needsUser,
    steps: [
      { send: message(picture), expect: uploaded },
      { send: ([first]) => send(keyIn(first)), expect: badAvatar },
    ],
  },
  {
    id: `feishu/refuses-${doing}-a-user-with-the-picture-of-another-app`,
    because: { page, at: 'Error codes, 41036', says: 'the key is invalid', assumes: 'as that of another app is' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { send: avatar(picture, withToken('t-contractother0000000000000000000000000')), expect: uploaded },
      { send: ([first]) => send(keyIn(first)), expect: badAvatar },
    ],
  },
]);

const changing: readonly Case[] = [
  {
    id: 'feishu/changes-the-picture-of-a-user-and-nothing-else',
    because: { page: ofChange, at: 'Notes', says: 'what is not sent stays as it was' },
    grade: 'documented',
    live: needsUser,
    steps: [
      { send: avatar(picture), expect: uploaded },
      { send: change({ name: '李四', city: '杭州' }), expect: told({ city: '杭州', open_id: user }) },
      {
        send: ([first]) => change({ avatar_key: keyIn(first) }),
        expect: ([first]) =>
          told({ avatar: pictures(keyIn(first)), avatar_key: keyIn(first), city: '杭州', open_id: user }),
      },
      {
        send: change({ email: 'b@example.com' }),
        expect: ([first]) =>
          told({
            avatar: pictures(keyIn(first)),
            avatar_key: keyIn(first),
            city: '杭州',
            email: 'b@example.com',
            open_id: user,
          }),
      },
      {
        send: look(user),
        expect: ([first]) =>
          told({
            avatar: pictures(keyIn(first)),
            avatar_key: keyIn(first),
            city: '杭州',
            email: 'b@example.com',
            open_id: user,
          }),
      },
    ],
  },
  {
    id: 'feishu/changes-a-user-that-was-made',
    because: { page: ofChange, at: 'Path, user_id', says: 'the id of the user' },
    grade: 'documented',
    live: needsUser,
    steps: [
      { needs: [app('cli_contractuserc1', { users: [] })], send: tokenOf('cli_contractuserc1'), expect: token },
      { send: ([issued]) => make({}, tokenIn(issued)), expect: made() },
      {
        send: ([issued, first]) =>
          change({ name: '王五' }, tokenIn(issued), textAt(first, 'data.user.union_id'), '?user_id_type=union_id'),
        expect: ([, first]) => made({ name: '王五', open_id: idIn(first) }),
      },
    ],
  },
  ...(['name', 'en_name'] as const).map(
    (field): Case => ({
      id: `feishu/lets-a-user-change-their-${field.replace('_', '-')}`,
      because: { page: ofChange, at: 'Notes', says: 'a user_access_token changes name, en_name and avatar_key' },
      grade: 'documented',
      live: never('needs the token of a user who has logged in'),
      send: change({ name: '李四', [field]: '李四' }, asUser),
      expect: told(field === 'name' ? {} : { en_name: '李四' }),
    }),
  ),
  {
    id: 'feishu/refuses-a-user-who-changes-their-city',
    because: {
      page: ofChange,
      at: 'Notes, and error codes, 41056',
      says: 'a user_access_token changes three fields, and what one has no authority over has a code',
      assumes: 'any other field is one of those',
    },
    grade: 'assumed',
    live: never('needs the token of a user who has logged in'),
    send: change({ city: '杭州' }, asUser),
    expect: noFieldAuthority,
  },
  {
    id: 'feishu/lets-a-user-try-a-picture',
    because: {
      page: ofChange,
      at: 'Notes',
      says: 'a user_access_token changes avatar_key',
      assumes: 'and its key is looked at after what may be changed',
    },
    grade: 'assumed',
    live: never('needs the token of a user who has logged in'),
    steps: [
      { send: change({ avatar_key: 'img_1' }, asUser), expect: badAvatar },
      { send: change({ avatar_key: 'img_1', city: '杭州' }, asUser), expect: noFieldAuthority },
    ],
  },
];

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

function tokenIn(response: HttpResponse | undefined): Headers {
  return { Authorization: `Bearer ${textAt(response, 'tenant_access_token')}` };
}

export const userChangeCases: readonly Case[] = [
  ...making,
  ...avatars,
  ...changing,
  ...orders,
  ...moreOrders,
  ...scopes,
  ...faults,
];
