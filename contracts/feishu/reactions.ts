/** Reactions to a message are added, listed and taken away. */
import { type Case, frozen, later, never, type Step } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { badFields, call, done, missing, wrongType } from './json-calls.ts';
import { idIn, needsChat, post, sent, user } from './message-steps.ts';
import {
  badEmoji,
  badKind,
  badToken,
  gone,
  list,
  listed,
  noReaction,
  notYours,
  ofAnother,
  ofCreation,
  ofDeletion,
  ofList,
  reacted,
  reactionIn,
  same,
  smile,
  take,
  toFirst,
} from './reaction-steps.ts';
import { one, recall, said } from './sent-message-steps.ts';

const other = { Authorization: 'Bearer t-contractother0000000000000000000000000' };
const asUser = { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' };

const adding: readonly Case[] = [
  {
    id: 'feishu/reacts-to-a-message',
    because: { page: ofCreation, at: 'Response', says: 'the reaction, who added it, when, and the emoji' },
    grade: 'documented',
    live: needsChat,
    steps: [said, smile],
  },
  ...['Typing', 'THUMBSUP', 'DONE', 'NoSuchEmoji'].map(
    (emoji): Case => ({
      id: `feishu/reacts-with-${emoji.toLowerCase()}`,
      because: {
        page: ofCreation,
        at: 'Request body, emoji_type',
        says: 'the name of an emoji',
        assumes: 'any name is one',
      },
      grade: 'assumed',
      live: needsChat,
      steps: [said, { send: toFirst(emoji), expect: reacted({ reaction_type: { emoji_type: emoji } }) }],
    }),
  ),
  {
    id: 'feishu/reacts-once-with-one-emoji',
    because: {
      page: ofCreation,
      at: 'Response',
      says: 'the reaction',
      assumes: 'somebody has an emoji under a message once: the second call is answered with the one that there is',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      smile,
      { send: toFirst(), expect: ([, second]) => done(same(second)) },
      { send: toFirst('LAUGH'), expect: reacted({ reaction_type: { emoji_type: 'LAUGH' } }) },
      { send: ([first]) => list(idIn(first), '?reaction_type=SMILE'), expect: ([, second]) => listed([same(second)]) },
    ],
  },
  {
    id: 'feishu/reacts-as-a-user',
    because: { page: ofCreation, at: 'Response, operator', says: 'of a user the open_id, and user' },
    grade: 'documented',
    live: never('needs the token of a user who has logged in'),
    steps: [
      said,
      {
        send: toFirst('SMILE', asUser),
        expect: reacted({ operator: { operator_id: /^ou_[0-9a-f]{32}$/, operator_type: 'user' } }),
      },
    ],
  },
  ...(
    [
      ['nothing', {}, badFields(missing('reaction_type'))],
      ['a-word', { reaction_type: 'SMILE' }, wrongType('reaction_type', '"SMILE"')],
      ['an-emoji-without-a-name', { reaction_type: {} }, badEmoji],
      ['an-emoji-whose-name-is-empty', { reaction_type: { emoji_type: '' } }, badEmoji],
      ['an-emoji-whose-name-is-a-number', { reaction_type: { emoji_type: 1 } }, badEmoji],
    ] as const
  ).map(
    ([slug, fields, expect]): Case => ({
      id: `feishu/refuses-to-react-with-${slug}`,
      because: {
        page: ofCreation,
        at: 'Request body, and error codes, 231001',
        says: 'reaction_type, with an emoji_type in it, is required, and an invalid one has a code',
        assumes: 'the gateway looks at reaction_type, and the service into it',
      },
      grade: 'assumed',
      live: needsChat,
      steps: [said, { send: ([first]) => call('POST', `${one(idIn(first))}/reactions`, fields), expect }],
    }),
  ),
  {
    id: 'feishu/refuses-a-reaction-to-a-system-message',
    because: { page: ofCreation, at: 'Limits, and error codes, 231017', says: 'system messages take no reaction' },
    grade: 'documented',
    live: needsChat,
    steps: [
      {
        send: post('system', { type: 'divider' }, { receive_id: user }, undefined, 'open_id'),
        expect: sent('system', { type: 'divider' }, { chat_id: /^oc_/ }),
      },
      { send: toFirst(), expect: badKind },
    ],
  },
  {
    id: 'feishu/refuses-a-reaction-to-a-message-that-was-recalled',
    because: {
      page: ofCreation,
      at: 'Error codes, 231003',
      says: 'the message is not found, as one that was recalled',
    },
    grade: 'documented',
    live: needsChat,
    steps: [said, { send: ([first]) => recall(idIn(first)), expect: done({}) }, { send: toFirst(), expect: gone }],
  },
];

const laugh: Step = { send: toFirst('LAUGH'), expect: reacted({ reaction_type: { emoji_type: 'LAUGH' } }) };
const laughed = { reaction_type: { emoji_type: 'LAUGH' } };

const listing: readonly Case[] = [
  {
    id: 'feishu/lists-the-reactions-to-a-message',
    because: { page: ofList, at: 'Response', says: 'all reactions to the message', assumes: 'the oldest first' },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { ...said, needs: [frozen] },
      smile,
      { ...laugh, needs: [later(1)] },
      { send: ([first]) => list(idIn(first)), expect: ([, a, b]) => listed([same(a), same(b, laughed)]) },
    ],
  },
  {
    id: 'feishu/lists-the-reactions-of-one-kind',
    because: { page: ofList, at: 'Query, reaction_type', says: 'only those of this emoji' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      smile,
      laugh,
      { send: ([first]) => list(idIn(first), '?reaction_type=LAUGH'), expect: ([, , b]) => listed([same(b, laughed)]) },
    ],
  },
  {
    id: 'feishu/lists-reactions-by-pages',
    because: {
      page: ofList,
      at: 'Query, page_size and page_token',
      says: 'so many at a time, and a token for the next',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      smile,
      laugh,
      { send: ([first]) => list(idIn(first), '?page_size=1'), expect: ([, a]) => listed([same(a)], /./) },
      {
        send: ([first, , , page]) =>
          list(idIn(first), `?page_size=1&page_token=${encodeURIComponent(textAt(page, 'data.page_token'))}`),
        expect: ([, , b]) => listed([same(b, laughed)]),
      },
    ],
  },
  ...(
    [
      ['open_id', /^ou_[0-9a-f]{32}$/],
      ['union_id', /^on_[0-9a-f]{32}$/],
      ['user_id', /^[0-9a-f]{8}$/],
    ] as const
  ).map(
    ([type, operator_id]): Case => ({
      id: `feishu/lists-reactions-of-users-by-${type.replace('_', '-')}`,
      because: { page: ofList, at: 'Query, user_id_type', says: 'the kind of id that users are told by' },
      grade: 'documented',
      live: never('needs the token of a user who has logged in'),
      steps: [
        said,
        {
          send: toFirst('SMILE', asUser),
          expect: reacted({ operator: { operator_id: /^ou_/, operator_type: 'user' } }),
        },
        {
          send: ([first]) => list(idIn(first), `?user_id_type=${type}`),
          expect: ([, a]) => listed([same(a, { operator: { operator_id, operator_type: 'user' } })]),
        },
      ],
    }),
  ),
  ...[50, 51].map(
    (size): Case => ({
      id: `feishu/${size > 50 ? 'refuses' : 'takes'}-a-page-of-${size}-reactions`,
      because: {
        page: 'open-connector-269',
        at: 'report',
        says: 'a page_size above what the page of an endpoint says is 99992402',
        assumes: 'here as in a list of messages, with a description in the form of others',
      },
      grade: 'assumed',
      live: needsChat,
      steps: [
        said,
        {
          send: ([first]) => list(idIn(first), `?page_size=${size}`),
          expect:
            size > 50 ? badFields({ field: 'page_size', value: '51', description: 'the max value is 50' }) : listed([]),
        },
      ],
    }),
  ),
  {
    id: 'feishu/refuses-a-list-of-reactions-by-its-page-token',
    because: {
      page: ofList,
      at: 'Error codes, 231012',
      says: 'the page_token is invalid',
      assumes: 'as one is that no answer to this list had',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [said, { send: ([first]) => list(idIn(first), '?page_token=x'), expect: badToken }],
  },
  {
    id: 'feishu/refuses-a-list-of-reactions-to-a-message-that-was-recalled',
    because: { page: ofList, at: 'Error codes, 231003', says: 'the message is not found, as one that was recalled' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      { send: ([first]) => recall(idIn(first)), expect: done({}) },
      { send: ([first]) => list(idIn(first)), expect: gone },
    ],
  },
];

const taking: readonly Case[] = [
  {
    id: 'feishu/takes-a-reaction-away',
    because: { page: ofDeletion, at: 'Response', says: 'the reaction that was taken away' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      smile,
      { send: ([first, second]) => take(idIn(first), reactionIn(second)), expect: ([, second]) => done(same(second)) },
      { send: ([first]) => list(idIn(first)), expect: listed([]) },
      { send: ([first, second]) => take(idIn(first), reactionIn(second)), expect: noReaction },
    ],
  },
  {
    id: 'feishu/refuses-to-take-the-reaction-to-another-message-away',
    because: { page: ofDeletion, at: 'Error codes, 231010', says: 'the reaction is not under this message' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      smile,
      said,
      { send: ([, second, third]) => take(idIn(third), reactionIn(second)), expect: ofAnother },
      {
        send: ([, second, third]) => take(idIn(third), reactionIn(second), other),
        expect: ofAnother,
      },
    ],
  },
  {
    id: 'feishu/refuses-to-take-the-reaction-of-another-app-away',
    because: {
      page: ofDeletion,
      at: 'Error codes, 231007',
      says: 'who added a reaction takes it away, and nobody else',
    },
    grade: 'documented',
    live: needsChat,
    steps: [said, smile, { send: ([first, second]) => take(idIn(first), reactionIn(second), other), expect: notYours }],
  },
  {
    id: 'feishu/refuses-to-take-a-reaction-away-from-a-message-that-was-recalled',
    because: {
      page: ofDeletion,
      at: 'Error codes, 231003',
      says: 'the message is not found, as one that was recalled',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      smile,
      { send: ([first]) => recall(idIn(first)), expect: done({}) },
      { send: ([first, second]) => take(idIn(first), reactionIn(second)), expect: gone },
      { send: ([first]) => take(idIn(first), 'x'), expect: gone },
    ],
  },
];

export const reactionCases: readonly Case[] = [...adding, ...listing, ...taking];
