import { png } from '../../../fixtures/images.ts';
import { type Flaw, type Sent, withBody, withField, withHeader, withQuery } from '../requests.ts';
import { base, type Subject } from './forms.ts';

const account = 't-7f1bcd13fc57d46bac21793a18e560';
const keys = {
  message: 'img_v3_02aa_00000000-0000-4000-8000-00000000000g',
  avatar: 'img_v3_02aa_00000000-0000-4000-8000-00000000001g',
  theirs: 'img_v3_02aa_00000000-0000-4000-8000-00000000002g',
};
const stored = (key: string, kind: 'message' | 'avatar', owner = account) =>
  ({ provider: 'feishu', account: owner, key, kind, content: png({ width: 8, height: 8 }) }) as const;

const prepare: Subject['prepare'] = (emulator) => {
  emulator.seedImage(stored(keys.message, 'message'));
  emulator.seedImage(stored(keys.avatar, 'avatar'));
  emulator.seedImage(stored(keys.theirs, 'message', 't-another'));
};

const json = (path: string, fields: Readonly<Record<string, unknown>>, more: Partial<Sent> = {}): Sent => ({
  ...base,
  headers: { Authorization: `Bearer ${account}` },
  path,
  fields,
  contentType: 'application/json',
  ...more,
});

const says = (msg_type: string, content: unknown) => (sent: Sent) =>
  withField(
    'msg_type',
    msg_type,
  )(withField('content', typeof content === 'string' ? content : JSON.stringify(content))(sent));
const card = (...elements: readonly object[]) => ({ schema: '2.0', body: { elements } });
const drive = 'boxcnrHpsg1QDqXAAAyachabcef';

type Row = readonly [is: string, make: Flaw['make'], mend: RegExp, measured?: RegExp];

/** What people take for the content of a message. */
const contents: readonly Row[] = [
  [
    'content is an object',
    withField('content', { image_key: keys.message }),
    /^send content as a string that holds the JSON: JSON\.stringify\(content\)$/,
  ],
  ['content is no JSON', says('image', keys.message), /^send the content as JSON in a string: JSON\.stringify\(…\)$/],
  [
    'a post is in the form of the webhook',
    says('post', { post: { zh_cn: { title: 'a', content: [[{ tag: 'text', text: 'a' }]] } } }),
    /no "post" around the language: that is the form of the webhook$/,
  ],
  [
    'a picture is named as a file',
    says('image', { file_key: keys.message }),
    /^send \{"image_key":"…"\} as the content of a message of type image$/,
  ],
  [
    'a node of a post has no key',
    says('post', { zh_cn: { content: [[{ tag: 'img' }]] } }),
    /^give every node of tag img its image_key, as a text$/,
  ],
  [
    'the key is that of an avatar',
    says('image', { image_key: keys.avatar }),
    /^upload the picture once more, with image_type message: the key of an avatar is none for a message$/,
    /^the key of an avatar$/,
  ],
  [
    'the picture is named by its address',
    says('image', { image_key: 'https://example.com/a.png' }),
    /^upload the picture first, and send the key that is answered$/,
    /^an address or a path, and no key$/,
  ],
  [
    'the picture is named by its path',
    says('image', { image_key: './a.png' }),
    /^upload the picture first, and send the key that is answered$/,
    /^an address or a path, and no key$/,
  ],
  [
    'the key is nobody’s',
    says('image', { image_key: 'img_1' }),
    /^upload the picture, as image_type message, with this app and send the key that this answers, in the place of "img_1"$/,
  ],
  [
    'the picture is another app’s',
    says('image', { image_key: keys.theirs }),
    /^upload the picture with this app and send the key/,
  ],
  [
    'a file is named by its token in Drive',
    says('file', { file_key: drive }),
    /^upload the file by im\/v1\/files and send the file_key that this answers: a token of Drive is none$/,
  ],
  [
    'a file is named by the key of a picture',
    says('file', { file_key: keys.message }),
    /^send it as a message of type image, \{"image_key":"…"\}: it is the key of a picture$/,
    /^the key of a picture$/,
  ],
  [
    'a card names a picture by its address',
    says('interactive', card({ tag: 'img', img_key: 'https://a/b.png' })),
    /^upload the picture first: an address or a path is no key, and this is "https:\/\/a\/b\.png"$/,
  ],
  [
    'a card has a picture in markdown by its path',
    says('interactive', card({ tag: 'markdown', content: '![a](/tmp/b.png)' })),
    /^upload the picture first: an address or a path is no key, and this is "\/tmp\/b\.png"$/,
  ],
  [
    'a card has the key of an avatar',
    says('interactive', card({ tag: 'img', img_key: keys.avatar })),
    /^upload the picture, as image_type message, with this app and send the key/,
  ],
  ['a card is no JSON', says('interactive', 'hello'), /^send a card as JSON in a string/],
  ['msg_type is none', withField('msg_type', 'picture'), /^set msg_type to one of text, post, image/],
  [
    'a divider goes to a group',
    says('system', { type: 'divider' }),
    /^send a system message to a user, by open_id: only a chat of two takes it$/,
  ],
];

const rowOf = ([is, make, mend, measured]: Row): Flaw => ({
  is,
  make,
  mend,
  ...(measured && { measured }),
  kind: 'content',
});

const noToken: Flaw = {
  is: 'there is no token',
  make: withHeader('Authorization', undefined),
  mend: /^send "Authorization: Bearer/,
};
const noJson: Flaw = {
  is: 'the fields are a form',
  make: withBody(() => Buffer.from('a=b&c=d')),
  measured: /^the fields as application\/x-www-form-urlencoded$/,
  mend: /JSON/,
  kind: 'content',
};

export const feishuMessages: Subject = {
  name: 'feishu/messages',
  accounts: [],
  prepare,
  good: json(
    '/open-apis/im/v1/messages',
    {
      receive_id: 'oc_a0553eda9014c201e6969b478895c230',
      msg_type: 'image',
      content: JSON.stringify({ image_key: keys.message }),
    },
    { query: { receive_id_type: 'chat_id' } },
  ),
  flaws: [
    ...contents.map(rowOf),
    noJson,
    noToken,
    {
      is: 'receive_id_type is missing',
      make: withQuery('receive_id_type', undefined),
      mend: /^mend the field receive_id_type: receive_id_type is required$/,
      kind: 'content',
    },
  ],
};

export const feishuChats: Subject = {
  name: 'feishu/chat_create',
  accounts: [],
  prepare,
  good: json('/open-apis/im/v1/chats', { name: 'a chat', avatar: keys.avatar }),
  flaws: [
    {
      is: 'the avatar is a picture for messages',
      make: withField('avatar', keys.message),
      mend: /^upload the picture once more, as image_type avatar: the key of an upload for messages is none for a chat$/,
      kind: 'content',
    },
    {
      is: 'the avatar is nobody’s',
      make: withField('avatar', 'https://example.com/a.png'),
      mend: /^upload the picture with this app, as image_type avatar, and send the key that this answers/,
      kind: 'content',
    },
    noJson,
    noToken,
  ],
};

export const feishuCards: Subject = {
  name: 'feishu/cardkit_create',
  accounts: [],
  prepare,
  good: json('/open-apis/cardkit/v1/cards', {
    type: 'card_json',
    data: JSON.stringify(card({ tag: 'img', img_key: keys.message })),
  }),
  flaws: [
    {
      is: 'data is an object',
      make: withField('data', card()),
      mend: /^send data as a string that holds the JSON: JSON\.stringify\(data\)$/,
      kind: 'content',
    },
    {
      is: 'a picture is named by its address',
      make: withField('data', JSON.stringify(card({ tag: 'img', img_key: 'https://a/b.png' }))),
      mend: /^upload the picture with this app, as image_type message, and send the key that this answers, in the place of "https:\/\/a\/b\.png"$/,
      kind: 'content',
    },
    noJson,
    noToken,
  ],
};
