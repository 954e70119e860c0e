/** Users are made and changed, with a picture of their own. */
import { type Case, never } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { badFields, call, missing, neverLive } from './json-calls.ts';
import { app, avatar, bearer, message, picture, tokenOf, withToken } from './requests.ts';
import { token, uploaded, userToken } from './responses.ts';

import {
  anotherRequest,
  asUser,
  badAvatar,
  change,
  type Headers,
  idIn,
  keyIn,
  look,
  made,
  make,
  makesUser,
  needsUser,
  noFieldAuthority,
  ofChange,
  ofCreation,
  pictures,
  tokenIn,
  told,
  user,
  users,
} from './user-change-steps.ts';

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

export const userChangeCases: readonly Case[] = [...making, ...avatars, ...changing];
