/** Two faults at once in a message: what is named is what is looked at first. All but the gateway's part is our reading. */
import { type Case, type ExpectedResponse, frozen, type Need, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestBody, type RequestTemplate, textAt } from '../engine/http.ts';
import { badFields, badParameter, missing, neverLive, noScopeOf, wrongType } from './json-calls.ts';
import { chat, keyIn, otherUser, page, post, sent, text, user } from './message-steps.ts';
import { app, message, picture, tokenOf, withToken } from './requests.ts';
import { badToken, deadUserToken, noToken, refused, token, uploaded } from './responses.ts';

type Headers = Readonly<Record<string, string>>;
type Declared = Parameters<typeof app>[1];

const id = 'cli_contractmsgorder';
const nowhere = 'oc_00000000000000000000000000000001';
const nobody = 'ou_00000000000000000000000000000001';
const long = { padding: 'x'.repeat(160_000) };
const longUuid = 'u'.repeat(51);

const botOff = refused(230006, 'Bot ability is not activated.');
const outside = refused(230002, 'The bot can not be outside the group.');
const dissolved = refused(232009, 'Your request specifies a chat which has already been dissolved.');
const unavailable = refused(230013, 'Bot has NO availability to this user.');
const invalidId = refused(230034, 'The receive_id is invalid.');
const tooLong = refused(230025, 'The length of the message content reaches its limit.');
const noChat = refused(99992356, `these open_chat ids not existed: [${nowhere}]`);
const noUser = refused(99992351, `these open ids not existed: [${nobody}]`);
const foreign = refused(99992361, 'open_id cross app');
const badUuid = badFields({ field: 'uuid', value: longUuid, description: 'the max len is 50' });
const badType = badParameter('invalid msg_type');
const notJson = badParameter('invalid message content. content is not a string in json format');
const empty = badParameter('content cannot be empty');
const cardSays = (what: string) => refused(230099, `Failed to create card content, ext=${what}`);
const badImageOfCard = cardSays(
  'ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key img_1',
);
const badAudio = cardSays(
  'ErrCode: 300240; ErrMsg: This application cannot retrieve audio information. Please check if the application used for uploading audio is the same as the one used for sending messages; ',
);
const noCard = cardSays(
  'ErrCode: 200621; ErrMsg: parse card json err, please check whether the card json is correct; ',
);

const to = (type: string, receive_id: string, more: object, headers: Headers) =>
  post('text', { text: 'hello' }, { receive_id, ...more }, headers, type);
const asText = (content: string): RequestBody => ({
  kind: 'raw',
  content,
  contentType: 'application/json',
});
const withBody = (send: RequestTemplate, body: string): RequestTemplate => ({ ...send, body: asText(body) });
const card = (...elements: readonly object[]) => ({ elements });
const unknownImage = { tag: 'img', img_key: 'img_1' };
const unknownAudio = { tag: 'audio', file_key: 'file_1' };
const postOf = (node: object) => ({ zh_cn: { title: '', content: [[node]] } });
const postWith = (image_key: string) => postOf({ tag: 'img', image_key });

type Row = readonly [first: string, second: string, Declared, (headers: Headers) => RequestTemplate, ExpectedResponse];

/** Of a declared app. */
const rows: readonly Row[] = [
  ['scope', 'body', { scopes: [] }, (h) => withBody(text('', {}, h), '[]'), noScopeOf(id, messageScopes())],
  ['scope', 'type', { scopes: [] }, (h) => text('', { content: {} }, h), noScopeOf(id, messageScopes())],
  [
    'type',
    'fields',
    {},
    (h) => ({ ...text('', { content: {} }, h), url: '/open-apis/im/v1/messages' }),
    wrongType('content', '{}'),
  ],
  ['fields', 'chat', { chats: [] }, (h) => to('chat_id', nowhere, { uuid: longUuid }, h), badUuid],
  ['fields', 'user', { users: [] }, (h) => to('open_id', nobody, { uuid: longUuid }, h), badUuid],
  ['chat', 'msg-type', { chats: [] }, (h) => to('chat_id', nowhere, { msg_type: 'x' }, h), noChat],
  ['chat', 'content', { chats: [] }, (h) => to('chat_id', nowhere, { content: 'x' }, h), noChat],
  ['user', 'msg-type', { users: [] }, (h) => to('open_id', nobody, { msg_type: 'x' }, h), noUser],
  ['msg-type', 'empty-content', {}, (h) => text('', { msg_type: 'x', content: '' }, h), badType],
  ['empty-content', 'bot', { bot: false }, (h) => text('', { content: '' }, h), empty],
  ['content', 'bot', { bot: false }, (h) => text('', { content: 'x' }, h), notJson],
  ['bot', 'receiver', { bot: false }, (h) => to('chat_id', user, {}, h), botOff],
  [
    'bot',
    'available',
    { bot: false, users: [{ open_id: user, available: false }] },
    (h) => to('open_id', user, {}, h),
    botOff,
  ],
  ['bot', 'in-chat', { bot: false, chats: [{ chat_id: chat, bot: false }] }, (h) => text('', {}, h), botOff],
  [
    'in-chat',
    'dissolved',
    { chats: [{ chat_id: chat, bot: false, dissolved: true }] },
    (h) => text('', {}, h),
    outside,
  ],
  ['dissolved', 'size', { chats: [{ chat_id: chat, dissolved: true }] }, (h) => text('', long, h), dissolved],
  [
    'dissolved',
    'rich-size',
    { chats: [{ chat_id: chat, dissolved: true }] },
    (h) => post('post', postWith('img_1'), long, h),
    dissolved,
  ],
  ['receiver', 'size', {}, (h) => to('chat_id', user, long, h), invalidId],
  [
    'available',
    'size',
    { users: [{ open_id: otherUser, available: false }] },
    (h) => to('open_id', otherUser, long, h),
    unavailable,
  ],
  ['size', 'image-key', {}, (h) => post('image', { image_key: 'img_1' }, long, h), tooLong],
  ['rich-size', 'image-key', {}, (h) => post('post', postWith('img_1'), long, h), tooLong],
  ['rich-size', 'file-key', {}, (h) => post('post', postOf({ tag: 'media', file_key: 'file_1' }), long, h), tooLong],
  ['rich-size', 'card-image', {}, (h) => post('interactive', card(unknownImage), long, h), tooLong],
  ['rich-size', 'card', {}, (h) => post('interactive', {}, { ...long, content: 'x' }, h), tooLong],
  [
    'image-key',
    'file-owner',
    {},
    (h) => post('media', { file_key: 'boxcnrHpsg1QDqXAAAyachabcef', image_key: 'img_1' }, {}, h),
    badParameter('invalid image_key'),
  ],
  ['card-image', 'card-audio', {}, (h) => post('interactive', card(unknownAudio, unknownImage), {}, h), badImageOfCard],
];

function messageScopes(): readonly string[] {
  return ['im:message', 'im:message:send_as_bot', 'im:message:send'];
}

const because = (first: string, second: string) => ({
  page,
  at: 'Error codes',
  says: 'each error has a row, and their order is not said',
  assumes: `${first} is looked at before ${second}`,
});
const bearerOf = (response: HttpResponse | undefined): Headers => ({
  Authorization: `Bearer ${textAt(response, 'tenant_access_token')}`,
});
const named = (first: string, second: string): Case['id'] => `feishu/message-${first}-before-${second}`;

const declaredCases: readonly Case[] = rows.map(([first, second, declared, send, expect]) => ({
  id: named(first, second),
  because: because(first, second),
  grade: 'assumed',
  live: neverLive,
  steps: [
    { needs: [app(id, declared)], send: tokenOf(id), expect: token },
    { send: ([issued]) => send(bearerOf(issued)), expect },
  ],
}));

const two = [app('cli_contractmsgother', { users: [{ open_id: nobody }] }), app(id, { users: [{ open_id: user }] })];
const foreignCases: readonly Case[] = (
  [
    ['fields', 'foreign-user', { uuid: longUuid }, badUuid],
    ['foreign-user', 'msg-type', { msg_type: 'x' }, foreign],
  ] as const
).map(([first, second, more, expect]) => ({
  id: named(first, second),
  because: because(first, second),
  grade: 'assumed',
  live: neverLive,
  steps: [
    { needs: two, send: tokenOf(id), expect: token },
    { send: ([issued]) => to('open_id', nobody, more, bearerOf(issued)), expect },
  ],
}));

const tokens: readonly (readonly [name: string, Headers, readonly Need[], ExpectedResponse])[] = [
  ['no-token', {}, [], noToken],
  ['bearer-twice', { Authorization: 'Bearer Bearer t-7f1bcd13fc57d46bac21793a18e560' }, [], deadUserToken],
  ['user-token', { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }, [app(id)], deadUserToken],
  ['bad-token', { Authorization: 'Bearer x-not-a-token' }, [], badToken],
];
const tokenCases: readonly Case[] = tokens.map(([first, headers, needs, expect]) => ({
  id: named(first, 'body'),
  because: because('the token', 'the body'),
  grade: 'assumed',
  live: neverLive,
  needs,
  send: withBody(text('', {}, headers), '[]'),
  expect,
}));

const hello: Step = { send: text('hello'), expect: sent('text', { text: 'hello' }) };
const full: readonly [Step, ...Step[]] = [{ ...hello, needs: [frozen] }, hello, hello, hello, hello];
const inFullChat: readonly Case[] = (
  [
    ['file-key', post('file', { file_key: 'file_1' }), badParameter('invalid file_key')],
    ['card', post('interactive', {}, { content: 'x' }), noCard],
    ['card-audio', post('interactive', card(unknownAudio)), badAudio],
  ] as const
).map(([first, send, expect]) => ({
  id: named(first, 'chat-rate'),
  because: because(first, 'the rate of the chat'),
  grade: 'assumed',
  live: neverLive,
  steps: [...full, { send, expect }],
}));

const byOther: Step = {
  send: message(picture, withToken('t-contractother0000000000000000000000000')),
  expect: uploaded,
};
const withForeign = (
  first: string,
  second: string,
  send: (key: string) => RequestTemplate,
  expect: (key: string) => ExpectedResponse,
  before: readonly Step[] = [],
): Case => ({
  id: named(first, second),
  because: because(first, second),
  grade: 'assumed',
  live: neverLive,
  steps: [
    { ...byOther, needs: [frozen, { kind: 'setting', name: 'feishu.foreignCardImage', value: 'refuse' }] },
    ...before,
    { send: ([first]) => send(keyIn(first)), expect: ([first]) => expect(keyIn(first)) },
  ],
});
const foreignPictures: readonly Case[] = [
  withForeign(
    'image-owner',
    'file-key',
    (image_key) => post('media', { file_key: 'file_1', image_key }),
    () => badParameter('invalid image_key'),
  ),
  withForeign(
    'rich-size',
    'image-owner',
    (key) => post('post', postWith(key), long),
    () => tooLong,
  ),
  withForeign(
    'card-image',
    'card-image-owner',
    (key) => post('interactive', card({ tag: 'img', img_key: key }, unknownImage)),
    () => badImageOfCard,
  ),
  withForeign(
    'card-image-owner',
    'chat-rate',
    (key) => post('interactive', card({ tag: 'img', img_key: key })),
    (key) => cardSays(`ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key ${key}`),
    [hello, hello, hello, hello, hello],
  ),
];

const notCounted: Case = {
  id: 'feishu/message-fields-are-listed-together',
  because: because('every field', 'the service'),
  grade: 'assumed',
  live: neverLive,
  send: { ...text(''), url: '/open-apis/im/v1/messages', body: asText('{}') },
  expect: badFields(missing('receive_id_type'), missing('receive_id'), missing('msg_type'), missing('content')),
};

export const messageOrderCases: readonly Case[] = [
  ...declaredCases,
  ...foreignCases,
  ...tokenCases,
  ...inFullChat,
  ...foreignPictures,
  notCounted,
];
