/** A message that was sent is changed: a card by PATCH, a text or a post by PUT. And the messages of a chat are listed. */
import { type Case, type ExpectedResponse, frozen, later, never, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { asApp, badFields, badParameter, call, done, missing, neverLive, noScopeOf, wrongType } from './json-calls.ts';
import { chat, idIn, keyIn, messageOf, needsChat, otherChat, post, sent, text, uploadFirst } from './message-steps.ts';
import { app, bearer, tokenOf } from './requests.ts';
import { refused, token, userToken } from './responses.ts';

type Headers = Readonly<Record<string, string>>;
type Send = (id: string, headers?: Headers, more?: object) => RequestTemplate;

const unknown = 'om_dc13264520392913993dd051dba21dcf';
const noMessage = refused(99992354, 'The request you send is not a valid open_message_id or not exists.');
const recalled = refused(230011, 'The message is recalled.');
const botOff = refused(230006, 'Bot ability is not activated.');
const outside = refused(230002, 'The bot can not be outside the group.');
const dissolved = refused(232009, 'Your request specifies a chat which has already been dissolved.');
const tooLong = refused(230025, 'The length of the message content reaches its limit.');
const notCard = badParameter('This message is NOT a card');
const notSender = badParameter('bot or user is not the message`s sender');
const other: Headers = { Authorization: 'Bearer t-contractother0000000000000000000000000' };
const patchPage = 'feishu-message-patch';
const putPage = 'feishu-message-update';
const listPage = 'feishu-message-list';

const one = (id: string) => `/open-apis/im/v1/messages/${id}`;
const card = (...elements: readonly object[]) => JSON.stringify({ config: { update_multi: true }, elements });
const patch: Send = (id, headers = bearer, more = {}) =>
  call('PATCH', one(id), { content: card({ tag: 'hr' }), ...more }, headers);
const put: Send = (id, headers = bearer, more = {}) =>
  call('PUT', one(id), { msg_type: 'text', content: '{"text":"better"}', ...more }, headers);
const get: Send = (id, headers = bearer) => call('GET', one(id), undefined, headers);
const recall: Send = (id, headers = bearer) => call('DELETE', one(id), undefined, headers);

const sentCard: Step = {
  send: post('interactive', { config: { update_multi: true }, elements: [] }),
  expect: sent('interactive', { title: null, elements: [] }),
};
const said: Step = { send: text('hello'), expect: sent('text', { text: 'hello' }) };
const toFirst =
  (send: Send, more?: object, headers?: Headers) =>
  ([first]: readonly HttpResponse[]): RequestTemplate =>
    send(idIn(first), headers, more);
const patched: Step = { send: toFirst(patch), expect: done({}) };
const edited = (first: HttpResponse | undefined) =>
  done({ ...messageOf('text', { text: 'better' }), message_id: idIn(first), updated: true });

const order = (page: string, assumes: string) => ({
  page,
  at: 'Error codes',
  says: 'each error has a row, and their order is not said',
  assumes,
});

const patching: readonly Case[] = [
  {
    id: 'feishu/changes-a-card',
    because: { page: patchPage, at: 'Response', says: 'data is empty, and the card is another from then on' },
    grade: 'documented',
    live: needsChat,
    steps: [
      sentCard,
      patched,
      {
        send: toFirst(get),
        expect: ([first]) =>
          done({
            items: [
              { ...messageOf('interactive', { title: null, elements: [[{ tag: 'hr' }]] }), message_id: idIn(first) },
            ],
          }),
      },
    ],
  },
  {
    id: 'feishu/refuses-to-change-a-text-as-a-card',
    because: {
      page: 'feishu-message-refusals',
      at: 'a text that is changed as a card',
      says: 'it is 230001 with ext=This message is NOT a card.',
    },
    grade: 'observed',
    live: needsChat,
    steps: [said, { send: toFirst(patch), expect: notCard }],
  },
  {
    id: 'feishu/refuses-to-change-the-card-of-another-app',
    because: {
      page: 'feishu-230001',
      at: 'bot or user is not the message`s sender',
      says: 'the text behind ext=',
      assumes: 'that it is said here',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [sentCard, { send: toFirst(patch, {}, other), expect: notSender }],
  },
  {
    id: 'feishu/changes-a-card-of-14-days',
    because: {
      page: patchPage,
      at: 'Error codes, 230031',
      says: 'within 14 days after it was sent',
      assumes: 'just 14 days pass',
    },
    grade: 'assumed',
    live: never('takes two weeks'),
    steps: [
      { ...sentCard, needs: [frozen] },
      { ...patched, needs: [{ kind: 'clock', to: { advance: '14 days' } }], send: ([first]) => patch(idIn(first)) },
    ],
  },
  ...[1, 5].map(
    (more): Case => ({
      id: `feishu/refuses-to-change-a-card-of-14-days-${more === 1 ? 'and-a-bit' : 'of-another-app'}`,
      because: {
        page: patchPage,
        at: 'Error codes, 230031',
        says: 'within 14 days after it was sent',
        assumes: 'in seconds, and whose it is comes first',
      },
      grade: 'assumed',
      live: never('takes two weeks'),
      steps: [
        { ...sentCard, needs: [frozen] },
        {
          needs: [{ kind: 'clock', to: { advance: '14 days' } }, later(1)],
          send: toFirst(patch, {}, more === 1 ? undefined : other),
          expect:
            more === 1 ? refused(230031, 'Message can only be modified within 14 days after sending.') : notSender,
        },
      ],
    }),
  ),
  {
    id: 'feishu/refuses-the-sixth-change-of-a-card-in-a-second',
    because: {
      page: patchPage,
      at: 'Limits',
      says: 'one message is changed 5 times a second',
      assumes: 'the sixth is 230020, and what is wrong with the card comes first',
    },
    grade: 'assumed',
    live: never('the clock of the live service does not stand still'),
    steps: [
      { ...sentCard, needs: [frozen] },
      patched,
      patched,
      patched,
      patched,
      patched,
      {
        send: toFirst(patch, { content: card({ tag: 'audio', file_key: 'file_1' }) }),
        expect: refused(
          230099,
          'Failed to create card content, ext=ErrCode: 300240; ErrMsg: This application cannot retrieve audio information. Please check if the application used for uploading audio is the same as the one used for sending messages; ',
        ),
      },
      {
        send: toFirst(patch, { content: card({ tag: 'img', img_key: 'img_1' }) }),
        expect: refused(
          230099,
          'Failed to create card content, ext=ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key img_1',
        ),
      },
      {
        send: toFirst(patch, { content: 'x' }),
        expect: refused(
          230099,
          'Failed to create card content, ext=ErrCode: 200621; ErrMsg: parse card json err, please check whether the card json is correct; ',
        ),
      },
      { send: toFirst(patch, { padding: 'x'.repeat(40_000) }), expect: tooLong },
      { send: toFirst(patch), expect: refused(230020, 'This operation triggers the frequency limit.') },
      { ...patched, needs: [later(1)] },
    ],
  },
  {
    id: 'feishu/asks-for-the-owner-of-a-picture-before-the-rate-of-a-card',
    because: order(patchPage, 'what the card holds comes before how often it is changed'),
    grade: 'assumed',
    live: neverLive,
    steps: [
      { ...sentCard, needs: [frozen, { kind: 'setting', name: 'feishu.foreignCardImage', value: 'refuse' }] },
      { ...uploadFirst, send: { ...(uploadFirst.send as RequestTemplate), headers: other } },
      patched,
      patched,
      patched,
      patched,
      patched,
      {
        send: ([first, second]) =>
          patch(idIn(first), bearer, { content: card({ tag: 'img', img_key: keyIn(second) }) }),
        expect: ([, second]) =>
          refused(
            230099,
            `Failed to create card content, ext=ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key ${keyIn(second)}`,
          ),
      },
    ],
  },
];

const editing: readonly Case[] = [
  {
    id: 'feishu/edits-a-text',
    because: { page: putPage, at: 'Response', says: 'the message as it is then, as updated' },
    grade: 'documented',
    live: needsChat,
    steps: [said, { send: toFirst(put), expect: ([first]) => edited(first) }],
  },
  {
    id: 'feishu/edits-a-text-to-a-post',
    because: { page: putPage, at: 'Request body, msg_type', says: 'text and post' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: toFirst(put, { msg_type: 'post', content: '{"zh_cn":{"title":"a","content":[]}}' }),
        expect: ([first]) =>
          done({ ...messageOf('post', { title: 'a', content: [] }), message_id: idIn(first), updated: true }),
      },
    ],
  },
  {
    id: 'feishu/refuses-to-edit-a-message-into-a-picture',
    because: { page: putPage, at: 'Request body, msg_type', says: 'text and post', assumes: 'any other is 230001' },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(put, { msg_type: 'image', content: '' }), expect: badParameter('invalid msg_type') },
      { send: toFirst(put, { msg_type: 'image' }), expect: badParameter('invalid msg_type') },
    ],
  },
  {
    id: 'feishu/refuses-to-edit-the-message-of-another-app',
    because: { page: putPage, at: 'Error codes, 230071', says: 'only who sent a message edits it' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(put, {}, other), expect: refused(230071, 'The operator is not the sender of the message.') },
    ],
  },
  {
    id: 'feishu/edits-a-message-20-times',
    because: {
      page: putPage,
      at: 'Limits',
      says: 'a message is edited 20 times',
      assumes: 'the text of 230072, and whose it is comes first',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      ...Array.from({ length: 20 }, (): Step => ({ send: toFirst(put), expect: ([first]) => edited(first) })),
      {
        send: toFirst(put),
        expect: refused(230072, 'The message has reached the number of times it can be edited.'),
      },
      { send: toFirst(put, {}, other), expect: refused(230071, 'The operator is not the sender of the message.') },
    ],
  },
  {
    id: 'feishu/refuses-to-edit-as-a-user',
    because: {
      page: putPage,
      at: 'Request headers, Authorization',
      says: 'a tenant_access_token',
      assumes: 'a user token is refused as on another endpoint for tenant tokens alone (larksuite-cli-2506)',
    },
    grade: 'assumed',
    live: never('needs the token of a user who has logged in'),
    send: {
      ...put(unknown, { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
      body: { kind: 'raw', content: '[]', contentType: 'application/json' },
    },
    expect: userToken,
  },
  {
    id: 'feishu/refuses-to-edit-a-picture-into-a-post-that-is-none',
    because: { page: 'feishu-230001', at: 'invalid image_key', says: 'the text behind ext=' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: toFirst(put, {
          msg_type: 'post',
          content: '{"zh_cn":{"title":"a","content":[[{"tag":"img","image_key":"img_1"}]]}}',
        }),
        expect: badParameter('invalid image_key'),
      },
    ],
  },
];

const anything: ExpectedResponse = {
  status: 200,
  body: { kind: 'unspecified', why: 'other cases compare it' },
};
const bearerOf = (response: HttpResponse | undefined): Headers => ({
  Authorization: `Bearer ${textAt(response, 'tenant_access_token')}`,
});
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
const outsideChat: Declared = { chats: [{ chat_id: chat, bot: false }] };
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

const listUrl = (query: string) => `/open-apis/im/v1/messages?${query}`;
const list = (query: string, headers: Headers = bearer) => call('GET', listUrl(query), undefined, headers);
const inChat = `container_id_type=chat&container_id=${chat}`;
const hello = messageOf('text', { text: 'hello' });
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

const listing: readonly Case[] = [
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
    because: { page: listPage, at: 'Request, container_id_type', says: 'chat and thread' },
    grade: 'documented',
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

export const messageChangeCases: readonly Case[] = [
  ...patching,
  ...editing,
  ...ofTwo,
  ...listing,
  ...scopes,
  ...moreOfTwo,
  ...beforeTheId,
];
