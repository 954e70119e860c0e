/** What each type of message holds, and what of it is read back. */
import { type Case, type Step, withJson } from '../engine/case.ts';
import { badParameter, done, wrongType } from './json-calls.ts';
import {
  chat,
  idIn,
  keyIn,
  messageOf,
  needsChat,
  otherChat,
  page,
  post,
  refusals,
  replies,
  sent,
  text,
  uploadFirst,
  user,
} from './message-steps.ts';
import { refused } from './responses.ts';

const content = 'feishu-message-content';
const readBack = 'feishu-message-content-read';
const ext = 'feishu-230001';
const paragraph = (...nodes: readonly object[]) => ({ zh_cn: { title: 'a title', content: [nodes] } });
const plain = { tag: 'text', text: 'a text' };
const card = (...elements: readonly object[]) => ({ elements });

/** Sent as it is, and read back as that. */
const taken: readonly (readonly [slug: string, type: string, sent: object, back: object, page: string])[] = [
  ['a-text', 'text', { text: 'a\nb' }, { text: 'a\nb' }, page],
  ['a-chat', 'share_chat', { chat_id: chat }, { chat_id: chat }, content],
  ['a-user', 'share_user', { user_id: user }, { user_id: user }, content],
  ['a-sticker', 'sticker', { file_key: 'file_v3_00up_be7e0465' }, { file_key: 'file_v3_00up_be7e0465' }, content],
];

const styled = (node: object) => ({ ...node, style: [] });
const posts: readonly (readonly [slug: string, nodes: readonly object[], back: readonly object[]])[] = [
  ['texts', [plain], [styled(plain)]],
  [
    'links',
    [{ tag: 'a', href: 'https://open.feishu.cn', text: 'here' }],
    [styled({ tag: 'a', href: 'https://open.feishu.cn', text: 'here' })],
  ],
  ['everybody', [{ tag: 'at', user_id: 'all' }], [styled({ tag: 'at', user_id: '@_all', user_name: '' })]],
  ['emotions', [{ tag: 'emotion', emoji_type: 'SMILE' }], [{ tag: 'emotion', emoji_type: 'SMILE' }]],
  ['rules', [{ tag: 'hr' }], [{ tag: 'hr' }]],
  ['code', [{ tag: 'code_block', text: 'x = 1' }], [{ tag: 'code_block', text: 'x = 1' }]],
  ['markdown', [{ tag: 'md', text: '**bold**' }], [styled({ tag: 'text', text: '**bold**' })]],
];

const accepted: readonly Case[] = [
  ...taken.map(
    ([slug, type, said, back, from]): Case => ({
      id: `feishu/sends-${slug}`,
      because: { page: from, at: type, says: 'what this type of message holds' },
      grade: 'documented',
      live: needsChat,
      send: post(type, said),
      expect: sent(type, back),
    }),
  ),
  ...posts.map(
    ([slug, nodes, back]): Case => ({
      id: `feishu/sends-a-post-of-${slug}`,
      because: {
        page: readBack,
        at: 'post',
        says: 'a post is read back without its language',
        assumes: 'markdown is read back as a text, and what has styles has an empty list of them',
      },
      grade: 'assumed',
      live: needsChat,
      send: post('post', paragraph(...nodes)),
      expect: sent('post', { title: 'a title', content: [back] }),
    }),
  ),
  {
    id: 'feishu/sends-a-post-with-text-beside-a-picture',
    because: {
      page: 'feishu-webhook-senders',
      at: 'posts',
      says: 'text and img stand in one paragraph, and arrive',
      assumes: 'in a message as at the webhook',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      uploadFirst,
      {
        send: ([first]) => post('post', paragraph(plain, { tag: 'img', image_key: keyIn(first) })),
        expect: ([first]) =>
          sent('post', { title: 'a title', content: [[styled(plain), { tag: 'img', image_key: keyIn(first) }]] }),
      },
    ],
  },
  {
    id: 'feishu/reads-back-chinese-where-a-post-has-several-languages',
    because: { page: readBack, at: 'post', says: 'one language is read back', assumes: 'Chinese where there is any' },
    grade: 'assumed',
    live: needsChat,
    send: post('post', { en_us: { title: 'x', content: [[]] }, zh_cn: { title: 'y', content: [[plain]] } }),
    expect: sent('post', { title: 'y', content: [[styled(plain)]] }),
  },
  {
    id: 'feishu/reads-back-who-is-spoken-to-beside-the-text',
    because: {
      page: readBack,
      at: 'mentions',
      says: 'a mention stands under a key in the text, and beside it with the id',
      assumes: 'the name is the one that was sent',
    },
    grade: 'assumed',
    live: needsChat,
    send: text(`hello <at user_id="${user}">Tom</at>, <at user_id="all"></at> and <at user_id="${user}">Tom</at>`),
    expect: sent(
      'text',
      { text: 'hello @_user_1, @_all and @_user_1' },
      {
        mentions: [{ key: '@_user_1', id: user, id_type: 'open_id', name: 'Tom', tenant_key: /^[0-9a-f]{16}$/ }],
      },
    ),
  },
  {
    id: 'feishu/sends-a-picture',
    because: { page: content, at: 'image', says: 'the image_key of an upload for messages' },
    grade: 'documented',
    live: needsChat,
    steps: [
      uploadFirst,
      {
        send: ([first]) => post('image', { image_key: keyIn(first) }),
        expect: ([first]) => sent('image', { image_key: keyIn(first) }),
      },
    ],
  },
  {
    id: 'feishu/sends-a-card',
    because: {
      page: readBack,
      at: 'interactive',
      says: 'a card is read back as a title and simple elements',
      assumes: 'which elements, and one a line',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      uploadFirst,
      {
        send: ([first]) =>
          post('interactive', {
            header: { title: { tag: 'plain_text', content: 'a title' } },
            elements: [
              { tag: 'div', text: { tag: 'lark_md', content: 'a text' } },
              { tag: 'markdown', content: 'more' },
              { tag: 'img', img_key: keyIn(first), alt: { tag: 'plain_text', content: '' } },
              { tag: 'hr' },
              { tag: 'action', actions: [{ tag: 'button', text: { tag: 'plain_text', content: 'press' } }] },
            ],
          }),
        expect: ([first]) =>
          sent('interactive', {
            title: 'a title',
            elements: [
              [{ tag: 'text', text: 'a text' }],
              [{ tag: 'text', text: 'more' }],
              [{ tag: 'img', image_key: keyIn(first) }],
              [{ tag: 'hr' }],
              [{ tag: 'button', text: 'press', type: 'default' }],
            ],
          }),
      },
    ],
  },
  {
    id: 'feishu/answers-a-message-in-alphabetical-order',
    because: { page: replies, at: 'a message', says: 'the keys of live answers are in alphabetical order' },
    grade: 'observed',
    live: needsChat,
    send: text('hello'),
    expect: withJson(sent('text', { text: 'hello' }), { order: 'as written', raw: /^\{"code":0,"data":\{"body":/ }),
  },
  {
    id: 'feishu/takes-fields-of-a-message-that-it-does-not-know',
    because: {
      page,
      at: 'Request body',
      says: 'the fields of a message',
      assumes: 'others are not looked at, as nobody saw one refused',
    },
    grade: 'assumed',
    live: needsChat,
    send: text('hello', { whatever: { else: 1 }, uuid: null }),
    expect: sent('text', { text: 'hello' }),
  },
];

const notOf = (type: string) => `invalid message content. content format of the ${type} type is incorrect`;
const nil = (tag: string, field: string) =>
  `invalid message content. message_content_${tag}_tag's ${field} field can't be nil`;

const bad: readonly (readonly [slug: string, type: string, said: unknown, ext: string])[] = [
  ['no-text', 'text', { content: 'a' }, notOf('text')],
  ['no-image-key', 'image', { file_key: 'x' }, notOf('image')],
  ['no-file-key', 'file', { image_key: 'x' }, notOf('file')],
  ['no-audio-key', 'audio', {}, notOf('audio')],
  ['no-media-key', 'media', { image_key: 'x' }, notOf('media')],
  ['no-sticker-key', 'sticker', {}, notOf('sticker')],
  ['no-chat-id', 'share_chat', { chat_id: 1 }, notOf('share_chat')],
  ['no-user-id', 'share_user', {}, notOf('share_user')],
  ['no-system-type', 'system', {}, notOf('system')],
  ['a-list-for-content', 'text', ['a'], 'invalid message content. content is not a string in json format'],
  ['a-post-without-paragraphs', 'post', { zh_cn: { title: 'a', content: [plain] } }, 'invalid message content'],
  ['a-node-of-no-tag', 'post', paragraph({ text: 'a' }), 'invalid message content. message_content has wrong tag'],
  ['a-text-node-without-text', 'post', paragraph({ tag: 'text' }), nil('text', 'text')],
  ['a-link-without-address', 'post', paragraph({ tag: 'a', text: 'x' }), nil('a', 'href')],
  ['a-link-without-text', 'post', paragraph({ tag: 'a', href: 'https://x' }), nil('a', 'text')],
  ['a-mention-of-nobody', 'post', paragraph({ tag: 'at' }), nil('at', 'user_id')],
  ['a-picture-without-key', 'post', paragraph({ tag: 'img' }), nil('img', 'image_key')],
  ['a-video-without-key', 'post', paragraph({ tag: 'media' }), nil('media', 'file_key')],
  ['an-emotion-of-no-type', 'post', paragraph({ tag: 'emotion' }), nil('emotion', 'emoji_type')],
  ['markdown-without-text', 'post', paragraph({ tag: 'md' }), nil('md', 'text')],
  ['a-link-that-is-none', 'post', paragraph({ tag: 'a', href: '/home', text: 'x' }), 'invalid href'],
];

const refusedContent: readonly Case[] = [
  {
    id: 'feishu/refuses-content-as-an-object',
    because: {
      page: refusals,
      at: 'content as an object, 2026-01-28',
      says: 'content that is an object and no string is 9499, with the field and what was sent',
      assumes: 'with HTTP 400',
    },
    grade: 'assumed',
    live: needsChat,
    send: post('image', {}, { content: { image_key: 'img_v3_02mi' } }),
    expect: wrongType('content', '{"image_key":"img_v3_02mi"}'),
  },
  {
    id: 'feishu/repeats-an-object-as-it-was-sent',
    because: {
      page: refusals,
      at: 'content as an object, 2026-01-28',
      says: 'content that is an object and no string is 9499, with the field and what was sent',
      assumes: 'with HTTP 400, and whatever is in it',
    },
    grade: 'assumed',
    live: needsChat,
    send: text('', { content: { text: '$& 100%s %v' } }),
    expect: wrongType('content', '{"text":"$& 100%s %v"}'),
  },
  {
    id: 'feishu/refuses-a-post-in-the-form-of-the-webhook',
    because: {
      page: refusals,
      at: 'a post in the form of the webhook, 2026-01-28',
      says: 'it is 230001 with ext=invalid message content.',
    },
    grade: 'observed',
    live: needsChat,
    send: post('post', { post: paragraph(plain) }),
    expect: badParameter('invalid message content'),
  },
  {
    id: 'feishu/refuses-content-that-is-no-json',
    because: { page: ext, at: 'content is not a string in json format', says: 'the text behind ext=' },
    grade: 'documented',
    live: needsChat,
    send: text('', { content: 'hello' }),
    expect: badParameter('invalid message content. content is not a string in json format'),
  },
  {
    id: 'feishu/refuses-empty-content',
    because: { page: ext, at: 'content cannot be empty', says: 'the text behind ext=' },
    grade: 'documented',
    live: needsChat,
    send: text('', { content: '' }),
    expect: badParameter('content cannot be empty'),
  },
  {
    id: 'feishu/refuses-a-type-that-there-is-not',
    because: { page: ext, at: 'invalid msg_type', says: 'the text behind ext=' },
    grade: 'documented',
    live: needsChat,
    send: post('picture', { image_key: 'x' }),
    expect: badParameter('invalid msg_type'),
  },
  ...bad.map(
    ([slug, type, said, words]): Case => ({
      id: `feishu/refuses-a-message-with-${slug}`,
      because: { page: ext, at: words, says: 'the text behind ext=', assumes: 'which fault it goes with' },
      grade: 'assumed',
      live: needsChat,
      send: post(type, said),
      expect: badParameter(words),
    }),
  ),
  {
    id: 'feishu/refuses-a-card-that-cannot-be-read',
    because: {
      page,
      at: 'Error codes, 230099',
      says: 'what the card service finds stands behind ext=',
      assumes: 'a card that is no JSON object is 200621',
    },
    grade: 'assumed',
    live: needsChat,
    send: text('', { msg_type: 'interactive', content: 'hello' }),
    expect: refused(
      230099,
      'Failed to create card content, ext=ErrCode: 200621; ErrMsg: parse card json err, please check whether the card json is correct; ',
    ),
  },
  ...[5, 6].map(
    (count): Case => ({
      id: `feishu/${count > 5 ? 'refuses' : 'takes'}-a-card-of-${count}-tables`,
      because: {
        page: refusals,
        at: 'a card of many tables',
        says: 'more than five tables are 11310',
        assumes: 'the text as it was seen',
      },
      grade: 'assumed',
      live: needsChat,
      send: post(
        'interactive',
        card(...Array.from({ length: count }, () => ({ tag: 'table', columns: [], rows: [] }))),
      ),
      expect:
        count > 5
          ? refused(
              230099,
              'Failed to create card content, ext=ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table; ',
            )
          : sent('interactive', { title: null, elements: [] }),
    }),
  ),
];

const again = (uuid: string): Step => ({
  send: text('again', { uuid }),
  expect: ([first]) => done(messageOf('text', { text: 'hello' }, { message_id: idIn(first) })),
});

const uuidCases: readonly Case[] = [
  {
    id: 'feishu/sends-one-message-for-one-uuid',
    because: {
      page,
      at: 'Request body, uuid',
      says: 'the same uuid sends at most one message within an hour',
      assumes: 'the second call is answered as the first was, whatever it says',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      {
        needs: [{ kind: 'clock', to: { freeze: true } }],
        send: text('hello', { uuid: 'a' }),
        expect: sent('text', { text: 'hello' }),
      },
      again('a'),
      { ...again('a'), send: text('again', { uuid: 'a', receive_id: otherChat }) },
      { ...again('a'), needs: [{ kind: 'clock', to: { advance: '3599 seconds' } }] },
      {
        needs: [{ kind: 'clock', to: { advance: '1 seconds' } }],
        send: text('again', { uuid: 'a' }),
        expect: ([first]) => sent('text', { text: 'again' }, { message_id: new RegExp(`^(?!${idIn(first)}$)om_`) }),
      },
    ],
  },
  {
    id: 'feishu/sends-two-messages-for-two-uuids',
    because: { page, at: 'Request body, uuid', says: 'it is the same uuid that sends no second message' },
    grade: 'documented',
    live: needsChat,
    steps: [
      { send: text('hello', { uuid: 'a' }), expect: sent('text', { text: 'hello' }) },
      { send: text('more', { uuid: 'b' }), expect: sent('text', { text: 'more' }) },
    ],
  },
];

export const messageContentCases: readonly Case[] = [...accepted, ...refusedContent, ...uuidCases];
