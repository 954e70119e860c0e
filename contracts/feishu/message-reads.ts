/** What is done with a message that was sent: it is read, replied to, recalled, and what it holds is downloaded. */
import { type Case, type ExpectedResponse, frozen, type Need, type Step, withJson } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { asApp, badFields, badParameter, call, done, missing, neverLive, noScopeOf, wrongType } from './json-calls.ts';
import { chat, idIn, keyIn, messageId, messageOf, needsChat, post, sent, text, uploadFirst } from './message-steps.ts';
import { app, bearer, smallPng, tokenOf } from './requests.ts';
import { badParam, badToken, deadUserToken, noToken, refused, token } from './responses.ts';

type Headers = Readonly<Record<string, string>>;
type Send = (id: string, headers?: Headers) => RequestTemplate;

const one = (id: string) => `/open-apis/im/v1/messages/${id}`;
const unknown = 'om_dc13264520392913993dd051dba21dcf';
const noMessage = refused(99992354, 'The request you send is not a valid open_message_id or not exists.');
const botOff = refused(230006, 'Bot ability is not activated.');
const outside = refused(230002, 'The bot can not be outside the group.');
const isGone = refused(230110, 'Action unavailable as the message has been deleted.');

const get: Send = (id, headers = bearer) => call('GET', one(id), undefined, headers);
const recall: Send = (id, headers = bearer) => call('DELETE', one(id), undefined, headers);
const answer = { msg_type: 'text', content: '{"text":"well"}' };
const reply =
  (more: object = {}): Send =>
  (id, headers = bearer) =>
    call('POST', `${one(id)}/reply`, { ...answer, ...more }, headers);
const resource =
  (key: string, type = 'image'): Send =>
  (id, headers = bearer) =>
    call('GET', `${one(id)}/resources/${key}?type=${type}`, undefined, headers);

const said: Step = { send: text('hello'), expect: sent('text', { text: 'hello' }) };
const hello = messageOf('text', { text: 'hello' });
const isSame =
  (more: object = {}) =>
  ([first]: readonly HttpResponse[]): ExpectedResponse =>
    done({ items: [{ ...hello, message_id: idIn(first), ...more }] });
const toFirst =
  (send: Send) =>
  ([first]: readonly HttpResponse[]): RequestTemplate =>
    send(idIn(first));

const pages = {
  get: 'feishu-message-get',
  recall: 'feishu-message-delete',
  reply: 'feishu-message-reply',
  resource: 'feishu-message-resource',
} as const;

const recalled = { deleted: true, body: { content: 'This message was recalled' } };

const reading: readonly Case[] = [
  {
    id: 'feishu/reads-a-message',
    because: { page: pages.get, at: 'Response', says: 'items has the message' },
    grade: 'documented',
    live: needsChat,
    steps: [said, { send: toFirst(get), expect: isSame() }],
  },
  {
    id: 'feishu/reads-a-message-whatever-stands-in-the-body',
    because: {
      page: 'larksuite-node-sdk',
      at: 'GET',
      says: 'the SDK sends {} with it',
      assumes: 'nobody looks at the body of a call that takes none',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [said, { send: ([first]) => call('GET', one(idIn(first)), {}), expect: isSame() }],
  },
  {
    id: 'feishu/reads-a-card-as-it-was-sent-where-that-is-asked-for',
    because: {
      page: pages.get,
      at: 'Request, card_msg_content_type',
      says: 'user_card_content gives the card as it was',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      { send: post('interactive', { elements: [] }), expect: sent('interactive', { title: null, elements: [] }) },
      {
        send: ([first]) => ({
          ...get(idIn(first)),
          url: `${one(idIn(first))}?card_msg_content_type=user_card_content`,
        }),
        expect: ([first]) =>
          done({ items: [{ ...messageOf('interactive', { elements: [] }), message_id: idIn(first) }] }),
      },
    ],
  },
  {
    id: 'feishu/reads-a-message-that-was-recalled',
    because: {
      page: pages.get,
      at: 'Response, deleted',
      says: 'a message that was recalled is there, as deleted, and its content is a bare text',
    },
    grade: 'documented',
    live: needsChat,
    steps: [said, { send: toFirst(recall), expect: done({}) }, { send: toFirst(get), expect: isSame(recalled) }],
  },
];

const recalling: readonly Case[] = [
  {
    id: 'feishu/recalls-a-message',
    because: { page: 'feishu-message-replies', at: 'a recalled message', says: 'data is there, and empty' },
    grade: 'observed',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(recall), expect: withJson(done({}), { raw: /^\{"code":0,"data":\{\},"msg":"success"\}$/ }) },
    ],
  },
  {
    id: 'feishu/refuses-to-recall-a-message-twice',
    because: {
      page: pages.recall,
      at: 'Error codes, 230110',
      says: 'a message that has been deleted is refused',
      assumes: 'so is one that was recalled',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [said, { send: toFirst(recall), expect: done({}) }, { send: toFirst(recall), expect: isGone }],
  },
  {
    id: 'feishu/refuses-to-recall-the-message-of-another-app',
    because: { page: pages.recall, at: 'Error codes, 230026', says: 'there is no permission to recall it' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: ([first]) => recall(idIn(first), { Authorization: 'Bearer t-contractother0000000000000000000000000' }),
        expect: refused(230026, 'No permission to recall this message.'),
      },
    ],
  },
  {
    id: 'feishu/asks-whose-a-message-is-before-whether-it-was-recalled',
    because: {
      page: pages.recall,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'whose it is comes first',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(recall), expect: done({}) },
      {
        send: ([first]) => recall(idIn(first), { Authorization: 'Bearer t-contractother0000000000000000000000000' }),
        expect: refused(230026, 'No permission to recall this message.'),
      },
    ],
  },
];

const well = (first: HttpResponse | undefined, more: object = {}) =>
  done({ ...messageOf('text', { text: 'well' }), parent_id: idIn(first), root_id: idIn(first), ...more });

const replying: readonly Case[] = [
  {
    id: 'feishu/replies-to-a-message',
    because: { page: pages.reply, at: 'Response', says: 'the message, with the one that it replies to and the root' },
    grade: 'documented',
    live: needsChat,
    steps: [said, { send: toFirst(reply()), expect: ([first]) => well(first) }],
  },
  {
    id: 'feishu/replies-to-a-reply',
    because: { page: pages.reply, at: 'Response, root_id', says: 'the root is the first message of the chain' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(reply()), expect: ([first]) => well(first) },
      {
        send: ([, second]) => reply()(idIn(second)),
        expect: ([first, second]) => well(first, { parent_id: idIn(second) }),
      },
    ],
  },
  {
    id: 'feishu/replies-in-a-thread',
    because: {
      page: pages.reply,
      at: 'Request body, reply_in_thread',
      says: 'the reply opens a thread, or stands in the one there is',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: toFirst(reply({ reply_in_thread: true })),
        expect: ([first]) => well(first, { thread_id: /^omt_[0-9a-f]{12,16}$/ }),
      },
      {
        send: ([, second]) => reply()(idIn(second)),
        expect: ([first, second]) =>
          well(first, { parent_id: idIn(second), thread_id: textAt(second, 'data.thread_id') }),
      },
    ],
  },
  {
    id: 'feishu/replies-once-for-one-uuid',
    because: {
      page: pages.reply,
      at: 'Request body, uuid',
      says: 'the same uuid sends at most one message within an hour',
      assumes: 'the second call is answered as the first was',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(reply({ uuid: 'a' })), expect: ([first]) => well(first) },
      { send: toFirst(reply({ uuid: 'a' })), expect: ([first, second]) => well(first, { message_id: idIn(second) }) },
    ],
  },
  {
    id: 'feishu/replies-with-a-picture',
    because: { page: pages.reply, at: 'Request body, content', says: 'what a message of this type holds' },
    grade: 'documented',
    live: needsChat,
    steps: [
      uploadFirst,
      said,
      {
        send: ([first, second]) =>
          reply({ msg_type: 'image', content: JSON.stringify({ image_key: keyIn(first) }) })(idIn(second)),
        expect: ([first, second]) =>
          done({
            ...messageOf('image', { image_key: keyIn(first) }),
            parent_id: idIn(second),
            root_id: idIn(second),
          }),
      },
    ],
  },
  {
    id: 'feishu/refuses-a-reply-to-a-message-that-was-recalled',
    because: { page: pages.reply, at: 'Error codes, 230011', says: 'the message is recalled' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(recall), expect: done({}) },
      { send: toFirst(reply()), expect: refused(230011, 'The message is recalled.') },
    ],
  },
  ...(
    [
      ['content', { content: 'x' }, badParameter('invalid message content. content is not a string in json format')],
      ['fields', { content: undefined }, badFields(missing('content'))],
      ['type', { reply_in_thread: 'yes' }, wrongType('reply_in_thread', '"yes"')],
    ] as const
  ).map(
    ([slug, more, expect]): Case => ({
      id: `feishu/asks-for-the-${slug}-of-a-reply-before-whether-the-message-was-recalled`,
      because: {
        page: pages.reply,
        at: 'Error codes',
        says: 'each error has a row, and their order is not said',
        assumes: 'what the reply holds comes before the message',
      },
      grade: 'assumed',
      live: needsChat,
      steps: [said, { send: toFirst(recall), expect: done({}) }, { send: toFirst(reply(more)), expect }],
    }),
  ),
];

const png = (headers: Readonly<Record<string, string | RegExp>> = {}): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: { 'Content-Type': 'image/png', ...headers },
    body: { kind: 'bytes', are: smallPng },
  });
const inPicture: readonly [Step, Step] = [
  uploadFirst,
  {
    send: ([first]) => post('image', { image_key: keyIn(first) }),
    expect: ([first]) => sent('image', { image_key: keyIn(first) }),
  },
];
const ofFirst =
  (type?: string, headers?: Headers) =>
  ([first, second]: readonly HttpResponse[]): RequestTemplate =>
    resource(keyIn(first), type)(idIn(second), headers);
const notIn = refused(234003, 'File not in message.');

const resources: readonly Case[] = [
  {
    id: 'feishu/downloads-the-picture-of-a-message',
    because: { page: pages.resource, at: 'Response', says: 'the file, with its type' },
    grade: 'documented',
    live: needsChat,
    steps: [...inPicture, { send: ofFirst(), expect: png() }],
  },
  {
    id: 'feishu/names-the-picture-of-a-message',
    because: {
      page: 'larksuite-python-sdk',
      at: 'message_resource.get',
      says: 'the name is read from Content-Disposition, spelt so',
      assumes: 'it is the key, with an extension',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      ...inPicture,
      {
        send: ofFirst(),
        expect: ([first]) =>
          png({ 'Content-Disposition': new RegExp(`^attachment; filename="${keyIn(first)}\\.png"$`) }),
      },
    ],
  },
  {
    id: 'feishu/downloads-the-picture-of-a-message-of-another-app',
    because: { page: pages.resource, at: 'Description', says: 'what is in a message of a chat that the bot is in' },
    grade: 'documented',
    live: needsChat,
    steps: [
      ...inPicture,
      { send: ofFirst('image', { Authorization: 'Bearer t-contractother0000000000000000000000000' }), expect: png() },
    ],
  },
  {
    id: 'feishu/downloads-a-picture-out-of-a-post',
    because: { page: pages.resource, at: 'Request, type', says: 'image is for pictures, in a post as well' },
    grade: 'documented',
    live: needsChat,
    steps: [
      uploadFirst,
      {
        send: ([first]) => post('post', { zh_cn: { title: '', content: [[{ tag: 'img', image_key: keyIn(first) }]] } }),
        expect: ([first]) => sent('post', { title: '', content: [[{ tag: 'img', image_key: keyIn(first) }]] }),
      },
      { send: ofFirst(), expect: png() },
    ],
  },
  {
    id: 'feishu/refuses-a-picture-that-is-in-another-message',
    because: {
      page: pages.resource,
      at: 'Error codes, 234003',
      says: 'the key must be that of something in this message',
    },
    grade: 'documented',
    live: needsChat,
    steps: [uploadFirst, said, { send: ofFirst(), expect: notIn }],
  },
  {
    id: 'feishu/refuses-a-picture-asked-for-as-a-file',
    because: {
      page: pages.resource,
      at: 'Request, type',
      says: 'image is for pictures, file for all else',
      assumes: 'the other word leads to nothing',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [...inPicture, { send: ofFirst('file'), expect: notIn }],
  },
  {
    id: 'feishu/refuses-a-resource-of-type-audio',
    because: {
      page: 'coding-agent-bridge-52',
      at: 'report',
      says: 'type=audio is refused with HTTP 400',
      assumes: 'its code is 234001',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [...inPicture, { send: ofFirst('audio'), expect: badParam }],
  },
  {
    id: 'feishu/refuses-a-resource-without-type',
    because: {
      page: pages.resource,
      at: 'Request, type',
      says: 'type is required',
      assumes: 'a missing one is 99992402',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      ...inPicture,
      {
        send: ([first, second]) => call('GET', `${one(idIn(second))}/resources/${keyIn(first)}`),
        expect: badFields(missing('type')),
      },
    ],
  },
  {
    id: 'feishu/refuses-the-picture-of-a-message-that-was-recalled',
    because: {
      page: pages.resource,
      at: 'Error codes, 230110',
      says: 'the message has been deleted',
      assumes: 'one that was recalled is',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      ...inPicture,
      { send: ([, second]) => recall(idIn(second)), expect: done({}) },
      { send: ofFirst(), expect: isGone },
    ],
  },
  ...(
    [
      ['sticker', { file_key: 'file_1' }, { file_key: 'file_1' }],
      ['interactive', { elements: [] }, { title: null, elements: [] }],
    ] as const
  ).map(
    ([type, content, back]): Case => ({
      id: `feishu/refuses-a-resource-of-${type}`,
      because: { page: pages.resource, at: 'Error codes, 234043', says: 'stickers and cards are not supported' },
      grade: 'documented',
      live: needsChat,
      steps: [
        { send: post(type, content), expect: sent(type, back) },
        {
          send: ([first]) => resource('file_1', 'file')(idIn(first)),
          expect: refused(234043, 'Unsupported message type.'),
        },
      ],
    }),
  ),
];

/** What every one of them asks of the app, the chat and the message. */
const calls: readonly (readonly [name: string, page: string, Send, scopes: readonly string[]])[] = [
  ['read', pages.get, get, ['im:message', 'im:message:readonly']],
  ['recall', pages.recall, recall, ['im:message', 'im:message:recall', 'im:message:send_as_bot']],
  ['reply', pages.reply, reply(), ['im:message', 'im:message:send_as_bot', 'im:message:send']],
  ['resource', pages.resource, resource('img_1'), ['im:message', 'im:message:readonly', 'im:message.history:readonly']],
];

const bearerOf = (response: HttpResponse | undefined): Headers => ({
  Authorization: `Bearer ${textAt(response, 'tenant_access_token')}`,
});

const everyCall: readonly Case[] = calls.flatMap(([name, page, send, scopes]): Case[] => {
  const id = `cli_contract${name}00`.slice(0, 20);
  const named = `${name}-of-a-message`;
  return [
    {
      id: `feishu/refuses-to-${named}-that-there-is-not`,
      because: {
        page: 'feishu-message-refusals',
        at: 'a message_id that leads nowhere',
        says: 'it is 99992354, from the gateway',
      },
      grade: 'observed',
      live: needsChat,
      send: send(unknown),
      expect: noMessage,
    },
    {
      id: `feishu/asks-for-the-scope-of-${named}-before-the-message`,
      because: {
        page,
        at: 'request, scopes',
        says: `one of ${scopes.join(', ')} is needed`,
        assumes: 'it is asked before the ids, and its refusal is that of uploads',
      },
      grade: 'assumed',
      live: neverLive,
      steps: asApp(id, { scopes: ['im:resource'] }, [(headers) => send(unknown, headers), noScopeOf(id, scopes)]),
    },
    ...scopes.map(
      (scope): Case => ({
        id: `feishu/lets-${scope.replace(/[^a-z]+/g, '-')}-${named}`,
        because: { page, at: 'request, scopes', says: `any of ${scopes.join(', ')} is enough` },
        grade: 'documented',
        live: neverLive,
        steps: asApp(id, { scopes: [scope] }, [(headers) => send(unknown, headers), noMessage]),
      }),
    ),
  ];
});

/** A message is sent by an app, which is then declared anew. */
const asChanged = (
  id: string,
  declared: Parameters<typeof app>[1],
  send: (message: string, headers: Headers) => RequestTemplate,
  expect: ExpectedResponse,
): readonly [Step, ...Step[]] => [
  { needs: [app(id)], send: tokenOf(id), expect: token },
  { send: ([first]) => text('hello', {}, bearerOf(first)), expect: sent('text', { text: 'hello' }) },
  { needs: [app(id, declared)], send: ([first, second]) => send(idIn(second), bearerOf(first)), expect },
];

const changed: readonly (readonly [slug: string, page: string, Parameters<typeof app>[1], Send, ExpectedResponse])[] = [
  ['read-without-bot', pages.get, { bot: false }, get, botOff],
  ['read-outside-the-chat', pages.get, { chats: [{ chat_id: chat, bot: false }] }, get, outside],
  ['recall-outside-the-chat', pages.recall, { chats: [{ chat_id: chat, bot: false }] }, recall, outside],
  ['reply-outside-the-chat', pages.reply, { chats: [{ chat_id: chat, bot: false }] }, reply(), outside],
  [
    'reply-in-a-dissolved-chat',
    pages.reply,
    { chats: [{ chat_id: chat, dissolved: true }] },
    reply(),
    refused(232009, 'Your request specifies a chat which has already been dissolved.'),
  ],
  [
    'download-outside-the-chat',
    pages.resource,
    { chats: [{ chat_id: chat, bot: false }] },
    resource('img_1'),
    refused(234004, 'App not in chat.'),
  ],
  [
    'download-of-type-audio-outside-the-chat',
    pages.resource,
    { chats: [{ chat_id: chat, bot: false }] },
    resource('img_1', 'audio'),
    badParam,
  ],
  ['message-that-is-none-without-bot', pages.get, { bot: false }, (_, headers) => get(unknown, headers), noMessage],
];

const ofChangedApps: readonly Case[] = changed.map(([slug, page, declared, send, expect]) => ({
  id: `feishu/refuses-${slug}`,
  because: {
    page,
    at: 'Error codes',
    says: 'the bot must be on, and in a chat that there is',
    assumes: 'the id comes first, then the bot and the chat',
  },
  grade: 'assumed',
  live: neverLive,
  steps: asChanged('cli_contractmsgread0', declared, send, expect),
}));

const wrongTokens: readonly (readonly [slug: string, Headers, ExpectedResponse, needs?: readonly Need[]])[] = [
  ['no-token', {}, noToken],
  ['bearer-twice', { Authorization: 'Bearer Bearer t-7f1bcd13fc57d46bac21793a18e560' }, deadUserToken],
  ['bad-token', { Authorization: 'Bearer x-not-a-token' }, badToken],
  [
    'user-token',
    { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' },
    deadUserToken,
    [app('cli_contractmsgread6')],
  ],
];

const beforeTheId: readonly Case[] = [
  ...wrongTokens.map(
    ([slug, headers, expect, needs = []]): Case => ({
      id: `feishu/asks-for-the-token-before-the-message-${slug}`,
      because: { page: 'feishu-gateway-probe', at: 'P15', says: 'the token is checked before any parameter' },
      grade: 'observed',
      live: neverLive,
      needs,
      send: get(unknown, headers),
      expect,
    }),
  ),
  ...(
    [
      ['fields', reply({ content: undefined })(unknown), badFields(missing('content'))],
      ['type-of-a-reply', reply({ msg_type: 'x' })(unknown), noMessage],
      ['content-of-a-reply', reply({ content: 'x' })(unknown), noMessage],
      ['type-of-a-resource', resource('img_1', 'audio')(unknown), noMessage],
    ] as const
  ).map(
    ([slug, send, expect]): Case => ({
      id: `feishu/two-faults-of-an-unknown-message-and-the-${slug}`,
      because: {
        page: 'feishu-message-refusals',
        at: 'a message_id that leads nowhere',
        says: 'the gateway refuses it, ahead of the service',
        assumes: 'after the fields that must be there',
      },
      grade: 'assumed',
      live: needsChat,
      send,
      expect,
    }),
  ),
];

const inOwnChats: Case = {
  id: 'feishu/reads-its-own-message-in-a-chat-that-was-not-declared',
  because: {
    page: pages.get,
    at: 'Description',
    says: 'a bot reads messages of the chats that it is in',
    assumes: 'it is in the private chats that it has written to',
  },
  grade: 'assumed',
  live: neverLive,
  steps: [
    ...asChanged('cli_contractmsgread1', { chats: [] }, get, done({ items: [hello] })),
    {
      needs: [app('cli_contractmsgread2', { chats: [] })],
      send: tokenOf('cli_contractmsgread2'),
      expect: token,
    },
    { send: ([, second, , other]) => get(idIn(second), bearerOf(other)), expect: outside },
  ],
};

const messageIds: Case = {
  id: 'feishu/gives-every-message-an-id-of-its-own',
  because: {
    page: 'feishu-message-replies',
    at: 'message_id',
    says: 'om_x100b and 27 hexadecimal digits, since 2025-12',
  },
  grade: 'observed',
  live: needsChat,
  steps: [
    said,
    {
      send: text('hello'),
      expect: ([first]) =>
        sent('text', { text: 'hello' }, { message_id: new RegExp(`^(?!${idIn(first)}$)${messageId.source.slice(1)}`) }),
    },
  ],
};

const twoFaults: readonly Case[] = [
  {
    id: 'feishu/asks-for-the-chat-of-a-resource-before-whether-the-message-was-recalled',
    because: {
      page: pages.resource,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'the chat comes first',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [frozen, app('cli_contractmsgread3')], send: tokenOf('cli_contractmsgread3'), expect: token },
      { send: ([first]) => text('hello', {}, bearerOf(first)), expect: sent('text', { text: 'hello' }) },
      { send: ([first, second]) => recall(idIn(second), bearerOf(first)), expect: done({}) },
      {
        needs: [app('cli_contractmsgread3', { chats: [{ chat_id: chat, bot: false }] })],
        send: ([first, second]) => resource('img_1')(idIn(second), bearerOf(first)),
        expect: refused(234004, 'App not in chat.'),
      },
      {
        send: ([first, second]) => reply()(idIn(second), bearerOf(first)),
        expect: refused(230011, 'The message is recalled.'),
      },
      {
        needs: [app('cli_contractmsgread3', { bot: false })],
        send: ([first, second]) => reply()(idIn(second), bearerOf(first)),
        expect: botOff,
      },
    ],
  },
  {
    id: 'feishu/asks-whether-a-message-was-recalled-before-what-it-is',
    because: {
      page: pages.resource,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'recalled comes first, and the key last',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: post('sticker', { file_key: 'file_1' }), expect: sent('sticker', { file_key: 'file_1' }) },
      { send: toFirst(recall), expect: done({}) },
      { send: toFirst(resource('file_1', 'file')), expect: isGone },
    ],
  },
];

const foreignRecall: Case = {
  id: 'feishu/asks-for-the-chat-before-whose-the-message-is',
  because: {
    page: pages.recall,
    at: 'Error codes',
    says: 'each error has a row, and their order is not said',
    assumes: 'the chat comes first',
  },
  grade: 'assumed',
  live: neverLive,
  steps: [
    { needs: [app('cli_contractmsgread4')], send: tokenOf('cli_contractmsgread4'), expect: token },
    { send: ([first]) => text('hello', {}, bearerOf(first)), expect: sent('text', { text: 'hello' }) },
    {
      needs: [app('cli_contractmsgread5', { chats: [] })],
      send: tokenOf('cli_contractmsgread5'),
      expect: token,
    },
    { send: ([, second, third]) => recall(idIn(second), bearerOf(third)), expect: outside },
  ],
};

export const messageReadCases: readonly Case[] = [
  ...reading,
  ...recalling,
  ...replying,
  ...resources,
  ...everyCall,
  ...ofChangedApps,
  ...beforeTheId,
  inOwnChats,
  messageIds,
  ...twoFaults,
  foreignRecall,
];
