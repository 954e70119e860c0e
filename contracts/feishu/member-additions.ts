/** People and bots are added to a chat. */
import type { Case } from '../engine/case.ts';
import { idIn, invalid, made, make, needsChat, otherUser, tokenIn, user } from './chat-steps.ts';
import { asApp, badFields, neverLive, wrongType } from './json-calls.ts';
import { empty } from './member-places.ts';
import { rows } from './member-refusals.ts';
import { add, added, isInChat, listed, listMembers, member, ofAdding, there, unavailable } from './member-steps.ts';
import { app, tokenOf } from './requests.ts';
import { token } from './responses.ts';

export const adding: readonly Case[] = [
  ...rows.map(
    ([slug, at, says, declared, send, expect], i): Case => ({
      id: `feishu/members-${slug}`,
      because: { page: ofAdding, at, says, assumes: 'where nothing is said of it succeed_type is 0' },
      grade: 'assumed',
      live: neverLive,
      steps: asApp(`cli_contractmembers5${i}`, declared, [send, expect]),
    }),
  ),
  {
    id: 'feishu/members-that-were-added-are-listed-once',
    because: {
      page: ofAdding,
      at: 'Description',
      says: 'they are in the chat then',
      assumes: 'who is in it already stays',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asApp(
      'cli_contractmembers6',
      empty,
      [(h) => add([user], h), added()],
      [(h) => add([user, otherUser], h), added()],
      [(h) => listMembers(h), listed([member(user, 'open_id', '李四'), member(otherUser, 'open_id', '王五')])],
    ),
  },
  {
    id: 'feishu/members-by-user-id-are-added',
    because: { page: ofAdding, at: 'Query, member_id_type', says: 'the kind of the ids' },
    grade: 'documented',
    live: neverLive,
    steps: asApp(
      'cli_contractmembers7',
      empty,
      [(h) => add(['4d7a3c6g'], h, '?member_id_type=user_id'), added()],
      [(h) => listMembers(h), listed([member(user, 'open_id', '李四')])],
    ),
  },
  ...(
    [
      ['one', ['cli_contractmembers9'], added()],
      ['five', Array.from({ length: 5 }, (_, i) => `cli_contractmember9${i}`), added()],
      ['six', Array.from({ length: 6 }, (_, i) => `cli_contractmember9${i}`), invalid],
      ['none', ['cli_nobody'], unavailable],
    ] as const
  ).map(([slug, ids, expect]): Case => {
    const known = slug === 'none' ? [] : ids;
    return {
      id: `feishu/members-that-are-bots-${slug}`,
      because: {
        page: ofAdding,
        at: 'Request body, id_list',
        says: 'at most 5 bots, by their app_id',
        assumes: 'more are an invalid parameter, and one that is no bot is 232043',
      },
      grade: 'assumed',
      live: neverLive,
      steps: [
        {
          needs: [app('cli_contractmembers8'), ...known.map((id) => app(id))],
          send: tokenOf('cli_contractmembers8'),
          expect: token,
        },
        { send: ([issued]) => add(ids, tokenIn(issued), '?member_id_type=app_id'), expect },
      ],
    };
  }),
  {
    id: 'feishu/members-that-are-bots-are-in-the-chat-then',
    because: { page: ofAdding, at: 'Description', says: 'bots are added as well', assumes: 'and are in the chat then' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      {
        needs: [app('cli_contractmembers10'), app('cli_contractmembers11')],
        send: tokenOf('cli_contractmembers10'),
        expect: token,
      },
      { send: tokenOf('cli_contractmembers11'), expect: token },
      { send: ([a]) => make({}, tokenIn(a)), expect: made() },
      { send: ([, b, theChat]) => isInChat(tokenIn(b), idIn(theChat)), expect: there(false) },
      {
        send: ([a, , theChat]) => add(['cli_contractmembers11'], tokenIn(a), '?member_id_type=app_id', idIn(theChat)),
        expect: added(),
      },
      { send: ([, b, theChat]) => isInChat(tokenIn(b), idIn(theChat)), expect: there(true) },
    ],
  },
  {
    id: 'feishu/members-refuses-another-succeed-type',
    because: {
      page: 'feishu-message-refusals',
      at: 'a value that is none of those allowed',
      says: 'the options are listed, with the value that was sent',
      assumes: 'for this field as for that one',
    },
    grade: 'assumed',
    live: needsChat,
    send: add([user], undefined, '?succeed_type=3'),
    expect: badFields({ field: 'succeed_type', value: '3', description: 'options: [0,1,2]' }),
  },
  {
    id: 'feishu/members-refuses-a-list-that-is-a-word',
    because: {
      page: 'feishu-message-refusals',
      at: 'content as an object, 2026-01-28',
      says: 'a field of another JSON type is 9499',
      assumes: 'any field is',
    },
    grade: 'assumed',
    live: needsChat,
    send: add(user),
    expect: wrongType('id_list', `"${user}"`),
  },
];
