/** Who may add whom where the chat says so. */
import type { Case, Step } from '../engine/case.ts';
import { change, changed, idIn, made, make, otherUser, tokenIn, user } from './chat-steps.ts';
import { neverLive } from './json-calls.ts';
import { add, added, listed, listMembers, member, notPermitted, ofAdding } from './member-steps.ts';
import { app, tokenOf } from './requests.ts';
import { token } from './responses.ts';

/** A chat that the bot has made for somebody, and does not run. */
const theirs = (id: string, made_: object, ...then: readonly Step[]): readonly [Step, ...Step[]] => [
  { needs: [app(id, { scopes: ['im:chat'] })], send: tokenOf(id), expect: token },
  {
    send: ([issued]) => make({ owner_id: user, ...made_ }, tokenIn(issued)),
    expect: { status: 200, body: { kind: 'unspecified', why: 'other cases compare it' } },
  },
  ...then,
];

export const permissions: readonly Case[] = [
  {
    id: 'feishu/members-are-added-by-those-who-run-the-chat',
    because: {
      page: ofAdding,
      at: 'Error codes, 232017',
      says: 'where only those who run the chat may add members, nobody else does',
    },
    grade: 'documented',
    live: neverLive,
    steps: [
      { needs: [app('cli_contractmembers12')], send: tokenOf('cli_contractmembers12'), expect: token },
      {
        send: ([issued]) => make({ owner_id: user }, tokenIn(issued)),
        expect: made({ owner_id: user, owner_id_type: 'open_id' }),
      },
      {
        send: ([issued, theChat]) =>
          change(
            { add_member_permission: 'only_owner', share_card_permission: 'not_allowed' },
            tokenIn(issued),
            idIn(theChat),
          ),
        expect: changed,
      },
      { send: ([issued, theChat]) => add([otherUser], tokenIn(issued), '', idIn(theChat)), expect: added() },
      {
        needs: [
          app('cli_contractmembers12', { scopes: ['im:chat'], users: [{ open_id: otherUser, available: false }] }),
        ],
        send: ([issued, theChat]) => add([otherUser], tokenIn(issued), '', idIn(theChat)),
        expect: notPermitted,
      },
    ],
  },
  {
    id: 'feishu/members-wait-where-somebody-must-let-them-in',
    because: {
      page: ofAdding,
      at: 'Response, pending_approval_id_list',
      says: 'who waits for those who run the chat',
      assumes: 'everybody does whom somebody else adds to a chat with approval',
    },
    grade: 'assumed',
    live: neverLive,
    steps: theirs(
      'cli_contractmembers13',
      { membership_approval: 'approval_required' },
      {
        send: ([issued, theChat]) => add([otherUser], tokenIn(issued), '', idIn(theChat)),
        expect: added([], [], [otherUser]),
      },
      {
        send: ([issued, theChat]) => listMembers(tokenIn(issued), '', idIn(theChat)),
        expect: listed([member(user)]),
      },
    ),
  },
];
