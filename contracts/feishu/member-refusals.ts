/** Who cannot be added to a chat, and what is said of it. */
import type { ExpectedResponse } from '../engine/case.ts';
import { badChatId, chat, invalid, otherUser, outOfChat, user } from './chat-steps.ts';
import { type Declared, empty, type Headers, people, stranger } from './member-places.ts';
import { add, added, badMode, dissolved, invisible, nobodyValid, unavailable } from './member-steps.ts';
import { refused } from './responses.ts';

const someone = (count: number) => Array.from({ length: count }, (_, i) => `ou_${`${i}`.padStart(32, '0')}`);

type Row = readonly [
  slug: string,
  at: string,
  says: string,
  Declared,
  (headers: Headers) => ReturnType<typeof add>,
  ExpectedResponse,
];

export const rows: readonly Row[] = [
  ['adds-people', 'Response', 'three lists of ids, empty where all were added', empty, (h) => add([user], h), added()],
  [
    'adds-those-whom-it-can',
    'Query, succeed_type',
    'of 1 what can be added is, and the rest is told',
    {
      users: [
        { ...people[0], open_id: user },
        { open_id: otherUser, available: false },
      ],
      chats: [{ chat_id: chat, members: [] }],
    },
    (h) => add([user, otherUser, stranger], h, '?succeed_type=1'),
    added([otherUser], [stranger]),
  ],
  [
    'refuses-to-add-nobody-of-those-named',
    'Error codes, 232027',
    'nobody in the list can be added',
    { users: [{ open_id: otherUser, available: false }] },
    (h) => add([otherUser], h, '?succeed_type=1'),
    nobodyValid,
  ],
  ['refuses-to-add-nobody', 'Error codes, 232027', 'the list is empty', {}, (h) => add([], h), nobodyValid],
  [
    'refuses-to-add-without-a-list',
    'Error codes, 232027',
    'the list is empty',
    {},
    (h) => add(undefined, h),
    nobodyValid,
  ],
  [
    'refuses-to-add-somebody-who-is-out-of-reach',
    'Error codes, 232024',
    'the app is not available to a user',
    { users: [...people, { open_id: stranger, available: false }] },
    (h) => add([user, stranger], h),
    invisible,
  ],
  [
    'refuses-to-add-all-with-somebody-who-is-out-of-reach',
    'Query, succeed_type',
    'of 2 any id that cannot be added refuses all, and is told',
    { users: [...people, { open_id: stranger, available: false }] },
    (h) => add([user, stranger], h, '?succeed_type=2'),
    refused(232043, `Your request contains unavailable ids, ext=bot is invisible to user ids: [${stranger}]`),
  ],
  [
    'refuses-to-add-all-with-somebody-that-there-is-not',
    'Query, succeed_type',
    'of 2 any id that cannot be added refuses all',
    { users: people },
    (h) => add([user, stranger], h, '?succeed_type=2'),
    unavailable,
  ],
  [
    'refuses-to-add-somebody-that-there-is-not',
    'Error codes, 99992351',
    'open ids that do not exist are refused, and named',
    { users: people },
    (h) => add([user, stranger], h),
    refused(99992351, `these open ids not existed: [${stranger}]`),
  ],
  [
    'refuses-to-add-somebody-by-an-unknown-user-id',
    'Error codes, 99992360',
    'some user_id does not exist',
    { users: people },
    (h) => add(['4d7a3c6g', 'nobody'], h, '?member_id_type=user_id'),
    refused(99992360, 'Your request contains not existed id.'),
  ],
  [
    'refuses-to-add-somebody-by-an-unknown-union-id',
    'Error codes, 99992364',
    'some union_id does not exist',
    { users: people },
    (h) => add(['on_00000000000000000000000000000001'], h, '?member_id_type=union_id'),
    refused(99992364, 'Your request contains not existed id.'),
  ],
  [
    'refuses-to-add-to-a-chat-of-two',
    'Error codes, 232090',
    'only groups and topic groups are taken',
    { chats: [{ chat_id: chat, mode: 'p2p' }] },
    (h) => add([user], h),
    badMode,
  ],
  [
    'adds-to-a-topic-group',
    'Path, chat_id',
    'groups and topic groups are taken',
    { chats: [{ chat_id: chat, mode: 'topic' }] },
    (h) => add([user], h),
    added(),
  ],
  [
    'refuses-to-add-to-a-dissolved-chat',
    'Error codes, 232009',
    'the chat was dissolved',
    { chats: [{ chat_id: chat, dissolved: true }] },
    (h) => add([user], h),
    dissolved,
  ],
  [
    'refuses-to-add-to-a-chat-that-the-bot-is-not-in',
    'Error codes, 232011',
    'who calls must be in the chat',
    { chats: [{ chat_id: chat, bot: false }] },
    (h) => add([user], h),
    outOfChat,
  ],
  [
    'refuses-to-add-to-what-is-no-chat',
    'Error codes, 232006',
    'the chat_id is invalid',
    {},
    (h) => add([user], h, '', 'oc_1'),
    badChatId,
  ],
  ['adds-50-people', 'Request body, id_list', 'at most 50 users', {}, (h) => add(someone(50), h), added()],
  ['refuses-to-add-51-people', 'Request body, id_list', 'at most 50 users', {}, (h) => add(someone(51), h), invalid],
];
