/** The messages of a chat are listed. */
import { type Case, frozen, later, type Step } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { asApp, badFields, badParameter, call, done, missing, neverLive, noScopeOf } from './json-calls.ts';
import { outsideChat } from './message-change-order.ts';
import { order } from './message-change-steps.ts';
import { chat, type Headers, idIn, needsChat, otherChat, sent, text } from './message-steps.ts';
import { bearer } from './requests.ts';
import { refused } from './responses.ts';
import { botOff, hello, one, outside, said } from './sent-message-steps.ts';

const listPage = 'feishu-message-list';

const listUrl = (query: string) => `/open-apis/im/v1/messages?${query}`;
const list = (query: string, headers: Headers = bearer) => call('GET', listUrl(query), undefined, headers);
const inChat = `container_id_type=chat&container_id=${chat}`;
const items = (messages: readonly (HttpResponse | undefined)[], more: object = {}) =>
  done({
    has_more: false,
    items: messages.map((each) => ({ ...hello, message_id: idIn(each) })),
    page_token: '',
    ...more,
  });
const three: readonly [Step, Step, Step] = [
  { ...said, needs: [frozen] },
  { ...said, needs: [later(1)] },
  { ...said, needs: [later(1)] },
];
const secondsIn = (response: HttpResponse | undefined): number =>
  Math.floor(Number(textAt(response, 'data.create_time')) / 1000);

export const messageListCases: readonly Case[] = [
  {
    id: 'feishu/lists-the-messages-of-a-chat',
    because: { page: listPage, at: 'Response', says: 'the messages of the chat, the oldest first' },
    grade: 'documented',
    live: needsChat,
    steps: [
      ...three,
      {
        send: text('elsewhere', { receive_id: otherChat }),
        expect: sent('text', { text: 'elsewhere' }, { chat_id: otherChat }),
      },
      { send: list(inChat), expect: ([a, b, c]) => items([a, b, c]) },
      { send: list(`${inChat}&sort_type=ByCreateTimeDesc`), expect: ([a, b, c]) => items([c, b, a]) },
    ],
  },
  {
    id: 'feishu/lists-the-messages-of-a-chat-by-pages',
    because: {
      page: listPage,
      at: 'Request, page_size and page_token',
      says: 'so many at a time, and a token for the next',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      ...three,
      { send: list(`${inChat}&page_size=2`), expect: ([a, b]) => items([a, b], { has_more: true, page_token: /./ }) },
      {
        send: ([, , , page]) => list(`${inChat}&page_size=2&page_token=${textAt(page, 'data.page_token')}`),
        expect: ([, , c]) => items([c]),
      },
    ],
  },
  {
    id: 'feishu/refuses-the-page-token-of-another-list',
    because: {
      page: 'feishu-230001',
      at: 'invalid page_token',
      says: 'the text behind ext=',
      assumes: 'a token belongs to its list',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      ...three,
      { send: list(`${inChat}&page_size=2`), expect: ([a, b]) => items([a, b], { has_more: true, page_token: /./ }) },
      {
        send: ([, , , page]) =>
          list(`container_id_type=chat&container_id=${otherChat}&page_token=${textAt(page, 'data.page_token')}`),
        expect: badParameter('invalid page_token'),
      },
    ],
  },
  {
    id: 'feishu/lists-twenty-messages-at-a-time',
    because: { page: listPage, at: 'Request, page_size', says: '20, where nothing else is asked for' },
    grade: 'documented',
    live: needsChat,
    steps: [
      { ...said, needs: [frozen] },
      ...Array.from({ length: 20 }, (): Step => ({ ...said, needs: [later(1)] })),
      { send: list(inChat), expect: (all) => items(all.slice(0, 20), { has_more: true, page_token: /./ }) },
      { send: list(`${inChat}&page_size=50`), expect: (all) => items(all.slice(0, 21)) },
    ],
  },
  {
    id: 'feishu/lists-the-messages-of-a-time',
    because: {
      page: listPage,
      at: 'Request, start_time and end_time',
      says: 'in seconds',
      assumes: 'both ends belong to it',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      ...three,
      {
        send: ([, b]) => list(`${inChat}&start_time=${secondsIn(b)}&end_time=${secondsIn(b)}`),
        expect: ([, b]) => items([b]),
      },
    ],
  },
  {
    id: 'feishu/lists-the-messages-of-a-thread',
    because: {
      page: listPage,
      at: 'Request, container_id_type',
      says: 'chat and thread',
      assumes: 'the message whose reply opened a thread is the first in it',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      {
        send: ([first]) =>
          call('POST', `${one(idIn(first))}/reply`, {
            msg_type: 'text',
            content: '{"text":"hello"}',
            reply_in_thread: true,
          }),
        expect: ([first]) => done({ ...hello, parent_id: idIn(first), root_id: idIn(first), thread_id: /^omt_/ }),
      },
      {
        send: ([, second]) => list(`container_id_type=thread&container_id=${textAt(second, 'data.thread_id')}`),
        expect: ([first, second]) =>
          done({
            has_more: false,
            items: [
              { ...hello, message_id: idIn(first), thread_id: textAt(second, 'data.thread_id') },
              {
                ...hello,
                message_id: idIn(second),
                parent_id: idIn(first),
                root_id: idIn(first),
                thread_id: textAt(second, 'data.thread_id'),
              },
            ],
            page_token: '',
          }),
      },
    ],
  },
  {
    id: 'feishu/refuses-a-list-of-nothing',
    because: {
      page: listPage,
      at: 'Request',
      says: 'container_id_type and container_id are required',
      assumes: 'missing ones are 99992402',
    },
    grade: 'assumed',
    live: neverLive,
    send: list('page_size=51'),
    expect: badFields(missing('container_id_type'), missing('container_id')),
  },
  ...(
    [
      ['container-id', 'container_id_type=chat&container_id=oc_1&start_time=x', 'invalid container_id'],
      [
        'container-id-and-times',
        'container_id_type=chat&container_id=oc_1&start_time=2&end_time=1',
        'invalid container_id',
      ],
      ['start-time', `${inChat}&start_time=x&end_time=x`, 'invalid start_time'],
      ['end-time', `${inChat}&end_time=x&page_size=51`, 'invalid end_time'],
      ['times', `${inChat}&start_time=2&end_time=1&page_size=51`, 'The end_time is earlier than the start_time'],
      ['page-size', `${inChat}&page_size=51&page_token=x`, 'The page_size exceeds the limit'],
      ['page-size-of-0', `${inChat}&page_size=0`, 'The page_size exceeds the limit'],
      ['page-token', `${inChat}&page_token=x`, 'invalid page_token'],
    ] as const
  ).map(
    ([slug, query, words]): Case => ({
      id: `feishu/refuses-a-list-by-its-${slug}`,
      because: {
        page: 'feishu-230001',
        at: words,
        says: 'the text behind ext=',
        assumes: 'they are looked at in this order',
      },
      grade: 'assumed',
      live: needsChat,
      send: list(query),
      expect: badParameter(words),
    }),
  ),
  ...(
    [
      [
        'fields-before-chat',
        { chats: [] },
        `${inChat}&sort_type=x`,
        badFields({ field: 'sort_type', value: 'x', description: 'options: [ByCreateTimeAsc,ByCreateTimeDesc]' }),
      ],
      [
        'chat-before-times',
        { chats: [] },
        `${inChat}&start_time=x`,
        refused(99992356, `these open_chat ids not existed: [${chat}]`),
      ],
      [
        'fields-before-container',
        {},
        'container_id_type=chat&container_id=oc_1&sort_type=x',
        badFields({ field: 'sort_type', value: 'x', description: 'options: [ByCreateTimeAsc,ByCreateTimeDesc]' }),
      ],
      ['token-before-bot', { bot: false }, `${inChat}&page_token=x`, badParameter('invalid page_token')],
      ['bot', { bot: false }, inChat, botOff],
      ['outside-the-chat', outsideChat, inChat, outside],
      [
        'scope-before-fields',
        { scopes: ['im:resource'] },
        '',
        noScopeOf('cli_contractmsglist1', ['im:message', 'im:message:readonly', 'im:message.history:readonly']),
      ],
      ['with-im-message', { scopes: ['im:message'] }, inChat, items([])],
      ['with-readonly', { scopes: ['im:message:readonly'] }, inChat, items([])],
      ['with-history', { scopes: ['im:message.history:readonly'] }, inChat, items([])],
    ] as const
  ).map(
    ([slug, declared, query, expect]): Case => ({
      id: `feishu/list-${slug}`,
      because: order(listPage, 'scope, fields, chat, what was asked for, bot, then whether it is in the chat'),
      grade: 'assumed',
      live: neverLive,
      steps: asApp('cli_contractmsglist1', declared, [(headers) => list(query, headers), expect]),
    }),
  ),
];
