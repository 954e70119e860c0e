/** Sending a message: to whom, how long it may be, how often, and in which order all that is looked at. */
import { type Case, type ExpectedResponse, frozen, later, type Need, never, type Step, safe } from '../engine/case.ts';
import { type RequestTemplate, textAt } from '../engine/http.ts';
import { asApp, badFields, badParameter, done, missing, neverLive, scopeCases, wrongType } from './json-calls.ts';
import { createFaultCases } from './message-faults.ts';
import {
  chat,
  messageOf,
  needsChat,
  otherChat,
  otherUser,
  page,
  post,
  refusals,
  sendUrl,
  sent,
  text,
  user,
} from './message-steps.ts';
import { app, bearer, tokenOf, withToken } from './requests.ts';
import { badToken, deadUserToken, noToken, refused, token, tooMany } from './responses.ts';

const probe = 'feishu-gateway-probe';
const generic = 'feishu-generic-codes';
const hello = sent('text', { text: 'hello' });
type Headers = Readonly<Record<string, string>>;
const say = (headers: Headers) => text('hello', {}, headers);
/** The cheapest call there is. */
const cheap = post('picture', {});
const badType = badParameter('invalid msg_type');

const gateway: readonly Case[] = [
  {
    id: 'feishu/refuses-a-message-without-token',
    because: { page: probe, at: 'P06, P18', says: 'without Authorization the gateway says 99991661, with HTTP 400' },
    grade: 'observed',
    live: safe,
    send: text('hello', {}, {}),
    expect: noToken,
  },
  {
    id: 'feishu/refuses-a-message-with-bearer-twice',
    because: {
      page: 'aci-322',
      at: 'report',
      says: 'a header with the word Bearer twice is 99991668',
      assumes: 'its text is that of a made-up user token',
    },
    grade: 'assumed',
    live: safe,
    send: text('hello', {}, { Authorization: 'Bearer Bearer t-7f1bcd13fc57d46bac21793a18e560' }),
    expect: deadUserToken,
  },
  {
    id: 'feishu/refuses-a-message-with-a-made-up-user-token-beside-declared-apps',
    because: { page: probe, at: 'P09', says: 'a made-up user token is 99991668' },
    grade: 'observed',
    live: safe,
    needs: [app('cli_contractmessage1')],
    send: text('hello', {}, { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
    expect: deadUserToken,
  },
  {
    id: 'feishu/refuses-a-message-with-a-made-up-token',
    because: { page: probe, at: 'P07, P10', says: 'a token the gateway does not know is 99991663' },
    grade: 'observed',
    live: safe,
    send: text('hello', {}, { Authorization: 'Bearer x-not-a-token' }),
    expect: badToken,
  },
  {
    id: 'feishu/sends-a-message-as-a-user',
    because: {
      page,
      at: 'Request headers, Authorization',
      says: 'a user_access_token is taken as well, and the sender is that user then',
    },
    grade: 'documented',
    live: never('needs the token of a user who has logged in'),
    send: text('hello', {}, { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
    expect: sent(
      'text',
      { text: 'hello' },
      { sender: { id: /^ou_[0-9a-f]{32}$/, id_type: 'open_id', sender_type: 'user', tenant_key: /^[0-9a-f]{16}$/ } },
    ),
  },
  {
    id: 'feishu/refuses-a-message-that-is-no-json',
    because: { page: generic, at: '9499', says: 'a bad request', assumes: 'a body that is no JSON object is one' },
    grade: 'assumed',
    live: safe,
    send: { ...text('hello'), body: { kind: 'raw', content: '[]', contentType: 'application/json' } },
    expect: refused(9499, 'bad request'),
  },
  {
    id: 'feishu/refuses-a-message-without-body',
    because: {
      page: refusals,
      at: 'a query without receive_id_type',
      says: 'what is missing is listed',
      assumes: 'no body is one without fields',
    },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: sendUrl(), headers: bearer },
    expect: badFields(missing('receive_id'), missing('msg_type'), missing('content')),
  },
  {
    id: 'feishu/refuses-a-message-without-receive-id-type',
    because: {
      page: refusals,
      at: 'a query without receive_id_type',
      says: 'it is 99992402, with field_violations that name it',
    },
    grade: 'observed',
    live: safe,
    send: { ...text('hello'), url: '/open-apis/im/v1/messages' },
    expect: badFields(missing('receive_id_type')),
  },
  {
    id: 'feishu/refuses-a-receive-id-type-that-there-is-not',
    because: {
      page: refusals,
      at: 'a value that is none of those allowed',
      says: 'the options are listed, with the value that was sent',
      assumes: 'for this field as for that one',
    },
    grade: 'assumed',
    live: safe,
    send: post('text', { text: 'hello' }, {}, bearer, 'phone'),
    expect: badFields({
      field: 'receive_id_type',
      value: 'phone',
      description: 'options: [open_id,union_id,user_id,email,chat_id]',
    }),
  },
  ...[50, 51].map(
    (length): Case => ({
      id: `feishu/${length > 50 ? 'refuses' : 'takes'}-a-uuid-of-${length}-characters`,
      because: {
        page,
        at: 'Request body, uuid',
        says: 'at most 50 characters',
        assumes: 'a longer one is 99992402',
      },
      grade: 'assumed',
      live: needsChat,
      send: text('hello', { uuid: 'u'.repeat(length) }),
      expect:
        length > 50 ? badFields({ field: 'uuid', value: 'u'.repeat(51), description: 'the max len is 50' }) : hello,
    }),
  ),
  {
    id: 'feishu/refuses-a-receive-id-that-is-a-number',
    because: {
      page: refusals,
      at: 'content as an object, 2026-01-28',
      says: 'a field of another JSON type is 9499',
      assumes: 'any field is',
    },
    grade: 'assumed',
    live: safe,
    send: text('hello', { receive_id: 7 }),
    expect: wrongType('receive_id', '7'),
  },
  ...scopeCases(
    'feishu/messages',
    page,
    ['im:message', 'im:message:send_as_bot', 'im:message:send'],
    (headers) => say(headers),
    hello,
  ),
];

const to = (type: string, receive_id: string, headers?: Headers): RequestTemplate =>
  post('text', { text: 'hello' }, { receive_id }, headers, type);
const inChat = (chat_id: RegExp): ExpectedResponse => sent('text', { text: 'hello' }, { chat_id });
const invalidId = refused(230034, 'The receive_id is invalid.');

const people: readonly (readonly [type: string, id: string])[] = [
  ['open_id', user],
  ['union_id', 'on_94a1ee5551019f18cd73d9f111898cf2'],
  ['user_id', '4d7a3c6g'],
  ['email', 'somebody@example.com'],
];

const declared = {
  chats: [
    { chat_id: chat },
    { chat_id: otherChat, bot: false },
    { chat_id: 'oc_00000000000000000000000000000001', dissolved: true },
  ],
  users: [
    { open_id: user, email: 'a@example.com' },
    { open_id: otherUser, available: false },
  ],
};
const appId = 'cli_contractmessage2';
const asDeclared = (send: (headers: Headers) => RequestTemplate, expect: ExpectedResponse) =>
  asApp(appId, declared, [send, expect]);
const ofApp = (app_id: string) => ({
  id: app_id,
  id_type: 'app_id',
  sender_type: 'app',
  tenant_key: /^[0-9a-f]{16}$/,
});

const receivers: readonly Case[] = [
  ...people.flatMap(([type, id]): Case[] => [
    {
      id: `feishu/sends-a-message-to-a-user-by-${type.replace('_', '-')}`,
      because: { page, at: 'Response, chat_id', says: 'the chat of the bot and the user' },
      grade: 'documented',
      live: needsChat,
      send: to(type, id),
      expect: inChat(/^oc_[0-9a-f]{32}$/),
    },
    {
      id: `feishu/refuses-a-receive-id-that-is-no-${type.replace('_', '-')}`,
      because: {
        page,
        at: 'Error codes, 230034',
        says: 'the receive_id is invalid',
        assumes: 'as one that cannot be of its kind is',
      },
      grade: 'assumed',
      live: safe,
      send: to(type, '#'),
      expect: invalidId,
    },
  ]),
  {
    id: 'feishu/refuses-a-receive-id-of-another-kind',
    because: {
      page,
      at: 'Error codes, 230034',
      says: 'the receive_id is invalid',
      assumes: 'as one is that is of another kind than receive_id_type says',
    },
    grade: 'assumed',
    live: safe,
    send: to('chat_id', user),
    expect: invalidId,
  },
  {
    id: 'feishu/sends-to-the-same-chat-each-time',
    because: {
      page,
      at: 'Response, chat_id',
      says: 'the chat of the bot and the user',
      assumes: 'there is one for each pair, and it can be written to as a chat',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: to('open_id', user), expect: inChat(/^oc_[0-9a-f]{32}$/) },
      {
        send: to('open_id', user),
        expect: ([first]) => inChat(new RegExp(`^${textAt(first, 'data.chat_id')}$`)),
      },
      {
        send: to('open_id', otherUser),
        expect: ([first]) => inChat(new RegExp(`^(?!${textAt(first, 'data.chat_id')})oc_`)),
      },
      {
        send: ([first]) => to('chat_id', textAt(first, 'data.chat_id')),
        expect: ([first]) => inChat(new RegExp(`^${textAt(first, 'data.chat_id')}$`)),
      },
    ],
  },
  {
    id: 'feishu/sends-to-a-chat-that-was-declared',
    because: { page, at: 'Request body, receive_id', says: 'a chat that the app is in' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('chat_id', chat, headers),
      sent('text', { text: 'hello' }, { sender: ofApp(appId) }),
    ),
  },
  {
    id: 'feishu/sends-to-the-private-chat-of-a-user-that-was-declared',
    because: {
      page,
      at: 'Response, chat_id',
      says: 'the chat of the bot and the user',
      assumes: 'it is the same by whichever id',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      ...asDeclared((headers) => to('open_id', user, headers), inChat(/^oc_/)),
      {
        send: ([first]) =>
          to('email', 'a@example.com', { Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` }),
        expect: ([, second]) => inChat(new RegExp(`^${textAt(second, 'data.chat_id')}$`)),
      },
      {
        send: ([first, second]) =>
          to('chat_id', textAt(second, 'data.chat_id'), {
            Authorization: `Bearer ${textAt(first, 'tenant_access_token')}`,
          }),
        expect: ([, second]) => inChat(new RegExp(`^${textAt(second, 'data.chat_id')}$`)),
      },
    ],
  },
  {
    id: 'feishu/refuses-a-chat-that-there-is-not',
    because: { page: generic, at: '99992356', says: 'chats that do not exist are refused, and named' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('chat_id', 'oc_00000000000000000000000000000002', headers),
      refused(99992356, 'these open_chat ids not existed: [oc_00000000000000000000000000000002]'),
    ),
  },
  {
    id: 'feishu/refuses-a-user-that-there-is-not',
    because: { page: generic, at: '99992351', says: 'open ids that do not exist are refused, and named' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('open_id', 'ou_00000000000000000000000000000002', headers),
      refused(99992351, 'these open ids not existed: [ou_00000000000000000000000000000002]'),
    ),
  },
  {
    id: 'feishu/refuses-a-user-by-the-open-id-of-another-app',
    because: { page: refusals, at: 'the open_id of another app', says: 'it is 99992361' },
    grade: 'observed',
    live: neverLive,
    steps: [
      {
        needs: [
          app('cli_contractmessage3', { users: [{ open_id: 'ou_00000000000000000000000000000003' }] }),
          app(appId, declared),
        ],
        send: tokenOf(appId),
        expect: token,
      },
      {
        send: ([first]) =>
          to('open_id', 'ou_00000000000000000000000000000003', {
            Authorization: `Bearer ${textAt(first, 'tenant_access_token')}`,
          }),
        expect: refused(99992361, 'open_id cross app'),
      },
    ],
  },
  {
    id: 'feishu/refuses-a-chat-that-the-bot-is-not-in',
    because: { page, at: 'Error codes, 230002', says: 'the bot must be in the chat' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('chat_id', otherChat, headers),
      refused(230002, 'The bot can not be outside the group.'),
    ),
  },
  {
    id: 'feishu/refuses-a-chat-that-was-dissolved',
    because: { page, at: 'Error codes, 232009', says: 'the chat was dissolved' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('chat_id', 'oc_00000000000000000000000000000001', headers),
      refused(232009, 'Your request specifies a chat which has already been dissolved.'),
    ),
  },
  {
    id: 'feishu/refuses-a-user-whom-the-app-is-not-available-to',
    because: { page, at: 'Error codes, 230013', says: 'the user must be within what the app is available to' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('open_id', otherUser, headers),
      refused(230013, 'Bot has NO availability to this user.'),
    ),
  },
  {
    id: 'feishu/refuses-a-message-of-an-app-without-bot',
    because: { page, at: 'Error codes, 230006', says: 'the app must have the bot ability on' },
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractmessage4', { bot: false }, [say, refused(230006, 'Bot ability is not activated.')]),
  },
];

/** A body of exactly so many bytes, by a field that nobody knows: an answer as long could not be shown. */
function ofBytes(bytes: number, build: (padding: string) => RequestTemplate): RequestTemplate {
  const { body } = build('');
  if (body?.kind !== 'raw' || typeof body.content !== 'string') throw new Error('no JSON body');
  return build('x'.repeat(bytes - body.content.length));
}
const longText = (bytes: number) => ofBytes(bytes, (padding) => text('hello', { padding }));
const longPost = (bytes: number) =>
  ofBytes(bytes, (padding) => post('post', { zh_cn: { title: 'hello', content: [] } }, { padding }));
const longCard = (bytes: number) => ofBytes(bytes, (padding) => post('interactive', { elements: [] }, { padding }));
const tooLong = refused(230025, 'The length of the message content reaches its limit.');
const anyMessage = (type: string) => done(messageOf(type, /./));

const sizes: readonly Case[] = (
  [
    ['text', 153_600, 'at most 150 KB', longText],
    ['post', 30_720, 'at most 30 KB', longPost],
    ['interactive', 30_720, 'at most 30 KB', longCard],
  ] as const
).flatMap(([type, most, says, make]): Case[] => [
  {
    id: `feishu/takes-${type}-of-${most}-bytes`,
    because: { page, at: 'Request body, limits', says, assumes: 'KB is 1024 bytes, of the body, and all of them' },
    grade: 'assumed',
    live: needsChat,
    send: make(most),
    expect: anyMessage(type),
  },
  {
    id: `feishu/refuses-${type}-of-${most + 1}-bytes`,
    because: { page, at: 'Request body, limits', says, assumes: 'KB is 1024 bytes, of the body' },
    grade: 'assumed',
    live: needsChat,
    send: make(most + 1),
    expect: tooLong,
  },
]);

const hugeText: Case = {
  id: 'feishu/refuses-a-text-of-two-megabytes',
  because: { page, at: 'Request body, limits', says: 'at most 150 KB', assumes: 'however much more it is' },
  grade: 'assumed',
  live: needsChat,
  send: longText(2 * 1024 * 1024),
  expect: tooLong,
};

const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
const afterwards = (need: Need, step: Step): Step => ({ ...step, needs: [need] });
const standsStill = never('the clock of the live service does not stand still');
const busy = 'cli_contractmessage5';
const asBusy: Step = {
  send: ([first]) => post('picture', {}, {}, { Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` }),
  expect: badType,
};
const cheapStep: Step = { send: cheap, expect: badType };
const helloStep: Step = { send: text('hello'), expect: hello };
const tooOften = refused(230020, 'This operation triggers the frequency limit.');
const rate = 'feishu-frequency-control';

const rates: readonly Case[] = [
  {
    id: 'feishu/refuses-the-51st-message-in-a-second',
    because: { page: rate, at: 'Tiers', says: '50 calls a second are let through, the next is 99991400 with HTTP 429' },
    grade: 'documented',
    live: standsStill,
    steps: [
      afterwards(frozen, cheapStep),
      ...times(49, cheapStep),
      { send: cheap, expect: tooMany('50', '1') },
      afterwards(later(1), cheapStep),
    ],
  },
  {
    id: 'feishu/refuses-the-1001st-message-in-a-minute',
    because: {
      page: rate,
      at: 'Tiers',
      says: '1000 calls a minute are let through, whichever of the two trips first',
      assumes: 'reset tells when the oldest call is a minute old, and the scope is asked after that',
    },
    grade: 'assumed',
    live: standsStill,
    steps: [
      { needs: [frozen, app(busy)], send: tokenOf(busy), expect: token },
      ...Array.from({ length: 1000 }, (_, i) => (i > 0 && i % 50 === 0 ? afterwards(later(1), asBusy) : asBusy)),
      { ...asBusy, expect: tooMany('50', '1') },
      { ...asBusy, needs: [later(1), app(busy, { scopes: [] })], expect: tooMany('1000', '40') },
    ],
  },
  {
    id: 'feishu/refuses-the-sixth-message-to-a-chat-in-a-second',
    because: {
      page,
      at: 'Limits',
      says: 'one chat gets 5 messages a second, of all its bots together',
      assumes: 'the sixth is 230020, with HTTP 400, and what is refused does not count',
    },
    grade: 'assumed',
    live: standsStill,
    steps: [
      afterwards(frozen, helloStep),
      ...times(3, helloStep),
      cheapStep,
      { send: text('hello', {}, withToken('t-contractother0000000000000000000000000').headers), expect: hello },
      { send: text('hello'), expect: tooOften },
      {
        send: text('hello', { receive_id: otherChat }),
        expect: sent('text', { text: 'hello' }, { chat_id: otherChat }),
      },
      afterwards(later(1), helloStep),
    ],
  },
  {
    id: 'feishu/answers-a-uuid-again-in-a-chat-that-is-full',
    because: {
      page,
      at: 'Request body, uuid',
      says: 'the same uuid sends at most one message',
      assumes: 'what sends none is not counted',
    },
    grade: 'assumed',
    live: standsStill,
    steps: [
      afterwards(frozen, { send: text('hello', { uuid: 'a' }), expect: hello }),
      ...times(4, helloStep),
      { send: text('hello', { uuid: 'a' }), expect: hello },
      { send: text('hello'), expect: tooOften },
    ],
  },
];

export const messageCreateCases: readonly Case[] = [
  ...gateway,
  ...receivers,
  ...sizes,
  hugeText,
  ...rates,
  ...createFaultCases,
];
