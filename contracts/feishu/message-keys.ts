/** Where a message holds the key of a picture or of a file, and how it is judged there. */
import type { Case, ExpectedResponse, Step } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { badParameter } from './json-calls.ts';
import { keyIn, needsChat, page, post, refusals, sent, uploadFirst } from './message-steps.ts';
import { avatar, message, picture, withToken } from './requests.ts';
import { refused, uploaded } from './responses.ts';

const content = 'feishu-message-content';
const cards = 'feishu-card-pages';
const unknown = 'img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg';
const unknownFile = 'file_v3_00up_be7e0465-7bc6-4b43-95ef-a28839d57b3g';
const driveToken = 'boxcnrHpsg1QDqXAAAyachabcef';

const paragraph = (...nodes: readonly object[]) => ({ zh_cn: { title: '', content: [nodes] } });
const inCard = (element: object) => post('interactive', { elements: [element] });
const plain = (text: string) => ({ tag: 'plain_text', content: text });

const badImage = badParameter('invalid image_key');
const badFile = badParameter('invalid file_key');
const notOwned = refused(230017, 'Bot is NOT the owner of the resource.');
const badCardImage = (key: string): ExpectedResponse =>
  refused(
    230099,
    `Failed to create card content, ext=ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key ${key}`,
  );

const other = withToken('t-contractother0000000000000000000000000');
const byOther: Step = { send: message(picture, other), expect: uploaded };

/** Every place of a card that holds the key of a picture. */
const places: readonly (readonly [slug: string, element: (key: string) => object])[] = [
  ['img', (img_key) => ({ tag: 'img', img_key })],
  ['img-combination', (img_key) => ({ tag: 'img_combination', img_list: [{ img_key }] })],
  ['note', (img_key) => ({ tag: 'note', elements: [{ tag: 'img', img_key }] })],
  ['custom-icon', (img_key) => ({ tag: 'div', icon: { tag: 'custom_icon', img_key }, text: plain('a') })],
  ['select-img', (img_key) => ({ tag: 'select_img', options: [{ img_key, value: '1' }] })],
  ['i18n-img-key', (key) => ({ tag: 'img', img_key: key, i18n_img_key: { zh_cn: key } })],
  ['markdown', (key) => ({ tag: 'markdown', content: `a ![b](${key}) c` })],
  ['lark-md', (key) => ({ tag: 'div', text: { tag: 'lark_md', content: `![b](${key})` } })],
  ['markdown-in-a-language', (key) => ({ tag: 'markdown', content: '', i18n_content: { en_us: `![b](${key})` } })],
  ['table', (key) => ({ tag: 'table', rows: [{ a: `![b](${key})` }], columns: [] })],
  ['column', (img_key) => ({ tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'img', img_key }] }] })],
];

const inCards: readonly Case[] = [
  ...places.flatMap(([slug, element]): Case[] => [
    {
      id: `feishu/refuses-a-card-with-an-unknown-key-in-${slug}`,
      because: {
        page: cards,
        at: slug,
        says: 'this place of a card holds the key of a picture',
        assumes: 'the card is refused as one with a bad key in an img is (feishu-message-refusals)',
      },
      grade: 'assumed',
      live: needsChat,
      send: inCard(element(unknown)),
      expect: badCardImage(unknown),
    },
    {
      id: `feishu/takes-a-card-with-a-key-in-${slug}`,
      because: { page: cards, at: slug, says: 'this place of a card holds the key of a picture' },
      grade: 'documented',
      live: needsChat,
      steps: [uploadFirst, { send: ([first]) => inCard(element(keyIn(first))), expect: sentCard }],
    },
  ]),
  {
    id: 'feishu/refuses-a-card-with-an-address-in-markdown',
    because: {
      page: refusals,
      at: 'a card with a key that is none',
      says: 'an address or a path counts as a bad key, and is named as it was sent',
    },
    grade: 'observed',
    live: needsChat,
    send: inCard({ tag: 'markdown', content: '![a](https://example.com/a.png)' }),
    expect: badCardImage('https://example.com/a.png'),
  },
  {
    id: 'feishu/refuses-a-template-with-an-unknown-key-in-a-variable',
    because: {
      page: cards,
      at: 'template_variable',
      says: 'a variable may be a picture, by its key',
      assumes: 'a bad one is refused as in any other card',
    },
    grade: 'assumed',
    live: needsChat,
    send: post('interactive', {
      type: 'template',
      data: { template_id: 'AAq1', template_variable: { cover: { img_key: unknown } } },
    }),
    expect: badCardImage(unknown),
  },
  {
    id: 'feishu/names-the-first-bad-key-of-a-card',
    because: {
      page: refusals,
      at: 'a card with a key that is none',
      says: 'one key is named',
      assumes: 'it is the first in the card',
    },
    grade: 'assumed',
    live: needsChat,
    send: post('interactive', {
      elements: [
        { tag: 'img', img_key: unknown },
        { tag: 'img', img_key: 'img_2' },
      ],
    }),
    expect: badCardImage(unknown),
  },
  {
    id: 'feishu/refuses-an-avatar-in-a-card',
    because: {
      page: 'feishu-image-create',
      at: 'image_type',
      says: 'avatars and pictures for messages are told apart',
      assumes: 'the key of an avatar is none of a card',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: avatar(picture), expect: uploaded },
      {
        send: ([first]) => inCard({ tag: 'img', img_key: keyIn(first) }),
        expect: ([first]) => badCardImage(keyIn(first)),
      },
    ],
  },
  {
    id: 'feishu/takes-a-card-with-the-picture-of-another-app',
    because: {
      page: 'feishu-image-get',
      at: 'Error codes, 234008',
      says: 'a key that an app cannot download may still stand in a card',
      assumes: 'of any app',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [byOther, { send: ([first]) => inCard({ tag: 'img', img_key: keyIn(first) }), expect: sentCard }],
  },
  {
    id: 'feishu/refuses-a-card-with-the-picture-of-another-app-where-that-is-set',
    because: {
      page: 'feishu-image-get',
      at: 'Error codes, 234008',
      says: 'a key that an app cannot download may still stand in a card',
      assumes: 'if not, it is refused as a bad one',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { ...byOther, needs: [{ kind: 'setting', name: 'feishu.foreignCardImage', value: 'refuse' }] },
      {
        send: ([first]) => inCard({ tag: 'img', img_key: keyIn(first) }),
        expect: ([first]) => badCardImage(keyIn(first)),
      },
    ],
  },
  {
    id: 'feishu/refuses-a-card-with-unknown-audio',
    because: { page, at: 'Error codes, 230099, 300240', says: 'the audio of a card must be an upload of the same app' },
    grade: 'documented',
    live: needsChat,
    send: inCard({ tag: 'audio', file_key: unknownFile }),
    expect: refused(
      230099,
      'Failed to create card content, ext=ErrCode: 300240; ErrMsg: This application cannot retrieve audio information. Please check if the application used for uploading audio is the same as the one used for sending messages; ',
    ),
  },
];

function sentCard(): ExpectedResponse {
  return sent('interactive', /^\{"title":null,"elements":\[/);
}

/** Of a message that is no card. */
const held: readonly (readonly [slug: string, send: (key: string) => RequestTemplate, ExpectedResponse])[] = [
  ['an-image', (image_key) => post('image', { image_key }), badImage],
  ['a-post', (image_key) => post('post', paragraph({ tag: 'img', image_key })), badImage],
  ['markdown-of-a-post', (key) => post('post', paragraph({ tag: 'md', text: `![a](${key})` })), badImage],
];

const inMessages: readonly Case[] = [
  ...held.flatMap(([slug, send, expect]): Case[] => [
    {
      id: `feishu/refuses-an-unknown-key-in-${slug}`,
      because: {
        page: content,
        at: slug,
        says: 'what holds an image_key',
        assumes: 'a key that is none is 230001 with ext=invalid image_key (feishu-230001)',
      },
      grade: 'assumed',
      live: needsChat,
      send: send(unknown),
      expect,
    },
    {
      id: `feishu/refuses-a-file-key-in-${slug}`,
      because: { page: content, at: slug, says: 'what holds an image_key', assumes: 'the key of a file is none' },
      grade: 'assumed',
      live: needsChat,
      send: send(unknownFile),
      expect,
    },
  ]),
  {
    id: 'feishu/refuses-an-avatar-in-a-message',
    because: {
      page: content,
      at: 'image',
      says: 'the key of a picture that was uploaded for messages',
      assumes: 'that of an avatar is 230001',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: avatar(picture), expect: uploaded },
      { send: ([first]) => post('image', { image_key: keyIn(first) }), expect: badImage },
    ],
  },
  {
    id: 'feishu/refuses-the-picture-of-another-app',
    because: {
      page: 'betago',
      at: 'pictures that users sent',
      says: 'a bot that sends them again meets invalid image_key',
      assumes: 'so does a picture of another app',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [byOther, { send: ([first]) => post('image', { image_key: keyIn(first) }), expect: badImage }],
  },
  {
    id: 'feishu/refuses-the-picture-of-another-app-as-not-owned-where-that-is-set',
    because: { page, at: 'Error codes, 230017', says: 'a resource that the bot does not own is 230017' },
    grade: 'documented',
    live: needsChat,
    steps: [
      { ...byOther, needs: [{ kind: 'setting', name: 'feishu.foreignImageKey', value: 230017 }] },
      { send: ([first]) => post('image', { image_key: keyIn(first) }), expect: notOwned },
    ],
  },
  {
    id: 'feishu/refuses-an-unknown-cover-of-a-video',
    because: { page: content, at: 'media', says: 'the image_key of a cover', assumes: 'it is judged as any image_key' },
    grade: 'assumed',
    live: needsChat,
    send: post('media', { file_key: unknownFile, image_key: unknown }),
    expect: badImage,
  },
  ...['file', 'audio', 'media'].map(
    (type): Case => ({
      id: `feishu/refuses-an-unknown-key-in-${type}`,
      because: { page: 'feishu-230001', at: 'invalid file_key', says: 'the text behind ext=' },
      grade: 'documented',
      live: needsChat,
      send: post(type, { file_key: unknownFile }),
      expect: badFile,
    }),
  ),
  {
    id: 'feishu/refuses-a-token-of-drive-as-a-file-key',
    because: { page: 'feishu-cli-42', at: 'report', says: 'a token of Drive as file_key is 230017' },
    grade: 'observed',
    live: needsChat,
    send: post('file', { file_key: driveToken }),
    expect: notOwned,
  },
];

export const messageKeyCases: readonly Case[] = [...inMessages, ...inCards];
