/** What is asked ahead of a change of a message, and in which order: the pages list errors without one. */
import { type Case, type ExpectedResponse, frozen, later, type Step } from '../engine/case.ts';
import type { HttpResponse, RequestTemplate } from '../engine/http.ts';
import { asApp, badParameter, done, neverLive, noScopeOf, wrongType } from './json-calls.ts';
import { notCard, order, other, patch, patchPage, put, putPage } from './message-change-steps.ts';
import { chat, type Headers, idIn, needsChat, post, sent, text } from './message-steps.ts';
import { app, bearer, tokenOf } from './requests.ts';
import { refused, token, userToken } from './responses.ts';
import {
  bearerOf,
  botOff,
  get,
  noMessage,
  outside,
  recall,
  recalled,
  type Send,
  said,
  toFirst,
  unknown,
} from './sent-message-steps.ts';

const notEditable = refused(230054, 'This operation is not supported for this message type.');
const dissolved = refused(232009, 'Your request specifies a chat which has already been dissolved.');

const anything: ExpectedResponse = {
  status: 200,
  body: { kind: 'unspecified', why: 'other cases compare it' },
};
type Declared = Parameters<typeof app>[1];

/** A message is sent, and maybe recalled, by an app that is declared anew then. */
const afterwards = (
  first: RequestTemplate,
  isRecalled: boolean,
  declared: Declared,
  send: Send,
  expect: ExpectedResponse,
  headers?: Headers,
): readonly [Step, ...Step[]] => {
  const id = 'cli_contractmsgchg01';
  return [
    { needs: [app(id)], send: tokenOf(id), expect: token },
    {
      send: ([issued]) => ({ ...first, headers: bearerOf(issued) }),
      expect: { status: 200, body: { kind: 'unspecified', why: 'a message that other cases compare' } },
    },
    ...(isRecalled
      ? [
          {
            send: ([issued, message]: readonly HttpResponse[]) => recall(idIn(message), bearerOf(issued)),
            expect: done({}),
          },
        ]
      : []),
    {
      needs: [app(id, declared), app('cli_contractmsgchg02')],
      send: ([issued, message]) => send(idIn(message), headers ?? bearerOf(issued)),
      expect,
    },
  ];
};
const aCard = post('interactive', { elements: [] });
const aText = text('hello');
export const outsideChat: Declared = { chats: [{ chat_id: chat, bot: false }] };
const dissolvedChat: Declared = { chats: [{ chat_id: chat, dissolved: true }] };
const withMore =
  (send: Send, more: object): Send =>
  (id, headers) =>
    send(id, headers, more);

const two: readonly (readonly [slug: string, RequestTemplate, boolean, Declared, Send, ExpectedResponse])[] = [
  ['patch-bot-before-recalled', aCard, true, { bot: false }, patch, botOff],
  ['patch-recalled-before-kind', aText, true, {}, patch, recalled],
  ['patch-kind-before-dissolved', aText, false, dissolvedChat, patch, notCard],
  ['patch-dissolved', aCard, false, dissolvedChat, patch, dissolved],
  [
    'put-content-before-bot',
    aText,
    false,
    { bot: false },
    withMore(put, { content: 'x' }),
    badParameter('invalid message content. content is not a string in json format'),
  ],
  ['put-bot-before-recalled', aText, true, { bot: false }, put, botOff],
  ['put-recalled-before-chat', aText, true, outsideChat, put, recalled],
  ['put-kind-before-chat', aCard, false, outsideChat, put, notEditable],
  ['put-outside-the-chat', aText, false, outsideChat, put, outside],
  ['put-dissolved', aText, false, dissolvedChat, put, dissolved],
];

const ofTwo: readonly Case[] = [
  ...two.map(
    ([slug, first, isRecalled, declared, send, expect]): Case => ({
      id: `feishu/${slug}`,
      because: order(
        slug.startsWith('put') ? putPage : patchPage,
        'what the call holds, the bot, the message, then its chat',
      ),
      grade: 'assumed',
      live: neverLive,
      steps: afterwards(first, isRecalled, declared, send, expect),
    }),
  ),
  ...(
    [
      ['patch', aText, patch, notCard],
      ['put', aText, put, refused(230071, 'The operator is not the sender of the message.')],
    ] as const
  ).map(
    ([slug, first, send, expect]): Case => ({
      id: `feishu/${slug}-of-another-app-in-a-chat-that-it-is-not-in`,
      because: order(
        slug === 'put' ? putPage : patchPage,
        'the message comes before its chat, and what it is before whose',
      ),
      grade: 'assumed',
      live: neverLive,
      steps: [
        ...afterwards(first, false, {}, get, {
          status: 200,
          body: { kind: 'unspecified', why: 'only there to be sent' },
        }),
        {
          needs: [app('cli_contractmsgchg02', { chats: [{ chat_id: chat, bot: false }] })],
          send: tokenOf('cli_contractmsgchg02'),
          expect: token,
        },
        { send: ([, message, , issued]) => send(idIn(message), bearerOf(issued)), expect },
      ],
    }),
  ),
];

const scopesOf: readonly (readonly [slug: string, page: string, Send])[] = [
  ['patch', patchPage, patch],
  ['put', putPage, put],
];
const changeScopes = ['im:message', 'im:message:send_as_bot', 'im:message:update'];

const scopes: readonly Case[] = scopesOf.flatMap(([slug, page, send]): Case[] => [
  {
    id: `feishu/${slug}-without-a-scope`,
    because: {
      page,
      at: 'request, scopes',
      says: `one of ${changeScopes.join(', ')} is needed`,
      assumes: 'its refusal is that of uploads',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractmsgchg03', { scopes: [] }, [
      (headers) => send(unknown, headers),
      noScopeOf('cli_contractmsgchg03', changeScopes),
    ]),
  },
  ...changeScopes.map(
    (scope): Case => ({
      id: `feishu/${slug}-with-${scope.replace(/[^a-z]+/g, '-')}`,
      because: { page, at: 'request, scopes', says: 'any of these is enough' },
      grade: 'documented',
      live: neverLive,
      steps: asApp('cli_contractmsgchg03', { scopes: [scope] }, [(headers) => send(unknown, headers), noMessage]),
    }),
  ),
]);

const asUser = put(unknown, { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' });
const cardId = 'cli_contractmsgchg04';

const moreOfTwo: readonly Case[] = [
  {
    id: 'feishu/refuses-a-user-token-before-it-counts',
    because: order(putPage, 'the kind of the token comes before the rate'),
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [frozen], send: asUser, expect: userToken },
      ...Array.from({ length: 50 }, (): Step => ({ send: asUser, expect: userToken })),
    ],
  },
  {
    id: 'feishu/patch-of-an-old-card-in-a-dissolved-chat',
    because: order(patchPage, 'its age comes before its chat'),
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [frozen, app(cardId)], send: tokenOf(cardId), expect: token },
      { send: ([issued]) => ({ ...aCard, headers: bearerOf(issued) }), expect: anything },
      { needs: [later(15 * 86_400), app(cardId, dissolvedChat)], send: tokenOf(cardId), expect: token },
      {
        send: ([, message, issued]) => patch(idIn(message), bearerOf(issued)),
        expect: refused(230031, 'Message can only be modified within 14 days after sending.'),
      },
    ],
  },
  {
    id: 'feishu/put-for-the-21st-time-outside-the-chat',
    because: order(putPage, 'how often it was edited comes before its chat'),
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [app(cardId)], send: tokenOf(cardId), expect: token },
      { send: ([issued]) => text('hello', {}, bearerOf(issued)), expect: sent('text', { text: 'hello' }) },
      ...Array.from(
        { length: 20 },
        (): Step => ({ send: ([issued, message]) => put(idIn(message), bearerOf(issued)), expect: anything }),
      ),
      {
        needs: [app(cardId, outsideChat)],
        send: ([issued, message]) => put(idIn(message), bearerOf(issued)),
        expect: refused(230072, 'The message has reached the number of times it can be edited.'),
      },
    ],
  },
  {
    id: 'feishu/put-of-another-app-to-a-message-that-was-recalled',
    because: order(putPage, 'that it was recalled comes before whose it is'),
    grade: 'assumed',
    live: needsChat,
    steps: [said, { send: toFirst(recall), expect: done({}) }, { send: toFirst(put, {}, other), expect: recalled }],
  },
];

const beforeTheId: readonly Case[] = [
  {
    id: 'feishu/patch-of-an-unknown-message-with-an-object',
    because: order(patchPage, 'the types of fields come before the id'),
    grade: 'assumed',
    live: needsChat,
    send: patch(unknown, bearer, { content: {} }),
    expect: wrongType('content', '{}'),
  },
  {
    id: 'feishu/put-to-an-unknown-message-of-another-type',
    because: order(putPage, 'the id comes before the type'),
    grade: 'assumed',
    live: needsChat,
    send: put(unknown, bearer, { msg_type: 'image' }),
    expect: noMessage,
  },
  {
    id: 'feishu/patch-of-an-unknown-message-with-no-content',
    because: order(patchPage, 'the id comes before the content'),
    grade: 'assumed',
    live: needsChat,
    send: patch(unknown, bearer, { content: '' }),
    expect: noMessage,
  },
];

export const messageChangeOrderCases: readonly Case[] = [...ofTwo, ...scopes, ...moreOfTwo, ...beforeTheId];
