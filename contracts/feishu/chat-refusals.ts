/** What is refused in a call about chats, one thing at a time: names, lists, pages, ids and how it is shared. */
import type { Case } from '../engine/case.ts';
import {
  badChatId,
  change,
  changed,
  invalid,
  listChats,
  listed,
  look,
  made,
  make,
  needsChat,
  ofChange,
  ofCreation,
  ofList,
  ofOne,
  otherUser,
  shortName,
  single,
  user,
} from './chat-steps.ts';
import { asApp, badFields, neverLive } from './json-calls.ts';
import { bearer } from './requests.ts';
import { refused } from './responses.ts';

const names: readonly Case[] = [
  ...(
    [
      ['', refused(232042, "Public group chat's name should not be empty.")],
      ['a', shortName],
      ['ab', made({ chat_type: 'public', name: 'ab' })],
    ] as const
  ).map(([name, expect]) =>
    single(
      `${name.length < 2 ? 'refuses' : 'makes'}-a-public-chat-whose-name-has-${name.length}-characters`,
      {
        page: ofCreation,
        at: 'Error codes, 232020 and 232042',
        says: 'the name of a public chat has at least two characters',
      },
      make({ chat_type: 'public', name }),
      expect,
    ),
  ),
  {
    id: 'feishu/refuses-a-short-name-for-a-chat-that-is-public',
    because: {
      page: ofChange,
      at: 'Request body, name',
      says: 'the name of a public chat has at least two characters',
      assumes: 'it is 232020, as at the creation; a name that is not sent is not looked at',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: change({ name: 'a' }), expect: changed },
      { send: change({ chat_type: 'public' }), expect: changed },
      { send: change({ name: 'a' }), expect: shortName },
      { send: change({ name: 'ab' }), expect: changed },
      { send: change({ name: 'a', chat_type: 'private' }), expect: changed },
    ],
  },
];

const lists: readonly Case[] = [
  ...(
    [
      ['user_id_list', 50, user],
      ['bot_id_list', 5, 'cli_a10fbf7e94b8d01d'],
    ] as const
  ).flatMap(([field, most, id]) =>
    [most, most + 1].map((count) =>
      single(
        `${count > most ? 'refuses' : 'takes'}-${count}-ids-in-${field.replace(/_/g, '-')}`,
        { page: ofCreation, at: `Request body, ${field}`, says: `at most ${most}`, assumes: 'one more is 99992402' },
        make({ [field]: Array.from({ length: count }, () => id) }),
        count > most
          ? badFields({
              field,
              value: JSON.stringify(Array.from({ length: count }, () => id)).slice(0, 200),
              description: `the max len is ${most}`,
            })
          : made(),
      ),
    ),
  ),
  single(
    'refuses-a-number-in-bot-id-list',
    {
      page: ofCreation,
      at: 'Error codes, 232043',
      says: 'an id in the lists is not valid, be it in bot_id_list',
      assumes: 'what is no app id is not',
    },
    make({ bot_id_list: [7] }),
    refused(232043, 'Your request contains unavailable ids.'),
  ),
  {
    id: 'feishu/refuses-a-bot-that-is-none',
    because: {
      page: ofCreation,
      at: 'Error codes, 232043',
      says: 'an id in the lists is not valid, be it in bot_id_list',
      assumes: 'one of no app with a bot is not',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractchats10', {}, [
      (headers) => make({ bot_id_list: ['cli_a10fbf7e94b8d01d'] }, headers),
      refused(232043, 'Your request contains unavailable ids.'),
    ]),
  },
  ...(['owner_id', 'user_id_list'] as const).map(
    (field): Case => ({
      id: `feishu/refuses-a-chat-for-a-user-in-${field.replace(/_/g, '-')}-whom-the-app-is-not-available-to`,
      because: {
        page: 'feishu-message-refusals',
        at: 'a user whom the bot is not visible to',
        says: 'code and message, with the id behind ext=',
        assumes: 'for an owner, too',
      },
      grade: 'assumed',
      live: neverLive,
      steps: asApp('cli_contractchats11', { users: [{ open_id: user, available: false }] }, [
        (headers) => make({ [field]: field === 'owner_id' ? user : [user] }, headers),
        refused(232043, `Your request contains unavailable ids, ext=bot is invisible to user ids: [${user}]`),
      ]),
    }),
  ),
  ...(['owner_id', 'user_id_list'] as const).map(
    (field): Case => ({
      id: `feishu/refuses-a-chat-for-a-user-in-${field.replace(/_/g, '-')}-that-there-is-not`,
      because: {
        page: 'feishu-generic-codes',
        at: '99992351',
        says: 'open ids that do not exist are refused, and named',
      },
      grade: 'documented',
      live: neverLive,
      steps: asApp('cli_contractchats12', { users: [{ open_id: user }] }, [
        (headers) => make({ [field]: field === 'owner_id' ? otherUser : [user, otherUser] }, headers),
        refused(99992351, `these open ids not existed: [${otherUser}]`),
      ]),
    }),
  ),
];

const pages: readonly Case[] = ['0', '101', '2x', '-1', '100'].map((size) =>
  single(
    `${size === '100' ? 'takes' : 'refuses'}-a-page-size-of-${size.replace('-', 'minus-')}`,
    { page: ofList, at: 'Query, page_size', says: 'a number, at most 100', assumes: 'another is an invalid parameter' },
    listChats(`?page_size=${size}`),
    size === '100' ? listed([]) : invalid,
  ),
);

const pageToken = single(
  'refuses-a-page-token-that-no-answer-had',
  {
    page: ofList,
    at: 'Query, page_token',
    says: 'that of the answer before',
    assumes: 'any other is an invalid parameter',
  },
  listChats('?page_token=x'),
  invalid,
);

const ids: readonly Case[] = (
  [
    ['looking-at', (id: string) => look(id), ofOne],
    ['changing', (id: string) => change({ name: 'a' }, bearer, id), ofChange],
  ] as const
).map(([doing, send, page]) =>
  single(
    `refuses-${doing}-a-chat-whose-id-is-none`,
    { page, at: 'Error codes, 232006', says: 'the chat_id is invalid', assumes: 'one that has not the form of any is' },
    send('oc_1'),
    badChatId,
  ),
);

const sharing: readonly Case[] = (
  [
    ['only_owner', undefined],
    [undefined, 'not_allowed'],
    ['only_owner', 'allowed'],
    ['all_members', 'not_allowed'],
    ['all_members', 'allowed'],
    ['only_owner', 'not_allowed'],
  ] as const
).map(([add, share], i) =>
  single(
    `${i < 4 ? 'refuses' : 'takes'}-${add ?? 'nobody'}-to-add-and-${share ?? 'nothing'}-to-share`.replace(/_/g, '-'),
    {
      page: ofChange,
      at: 'Request body, add_member_permission',
      says: 'it goes with share_card_permission, both are set and agree',
      assumes: 'any other two are 232001',
    },
    change({ ...(add && { add_member_permission: add }), ...(share && { share_card_permission: share }) }),
    i < 4 ? invalid : changed,
  ),
);

export const chatRefusalCases: readonly Case[] = [...names, ...lists, ...pages, pageToken, ...ids, ...sharing];
