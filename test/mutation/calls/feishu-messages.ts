import { Bytes } from '../../../src/core/bytes.ts';
import type { World } from '../../../src/core/world.ts';
import type { Message } from '../../../src/providers/feishu/messages/store.ts';
import { paths } from '../../../src/providers/feishu/wire.ts';
import { putMessage } from '../../errors/messages.ts';
import { change, custom, put } from './feishu.ts';
import { bodyFaults, jsonFaults, jsonPlan, tenantOnly, withField, withoutField } from './feishu-json.ts';
import type { Faults, Plan, Way } from './plan.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const unknown = '00000000000000000000000000000001';
const far = 'x'.repeat(200_000);

function putFile(world: World, tenant: string, kind: string): string {
  const key = `file_v3_00up_${world.keys.uuid().slice(0, -1)}g`;
  const bytes = Bytes.text('a file');
  world.objects.put({ key, provider: 'feishu', tenant, kind, filename: 'a', bytes, storedAt: world.clock.now() });
  return key;
}

const says = (type: string, content: unknown) => (plan: Plan) => {
  const made = (world: World) => JSON.stringify(typeof content === 'function' ? content(world) : content);
  plan.fields = { ...plan.fields, msg_type: type, content: made };
};
const card = (...elements: object[]) => ({ elements });

/** Of what a message holds. */
export const contentFaults: Faults = {
  'another type': withField('msg_type', 'picture'),
  'no type': withoutField('msg_type'),
  'content as an object': withField('content', { text: 'a' }),
  'empty content': withField('content', ''),
  'content that is no JSON': withField('content', 'hello'),
  'far too long': withField('padding', far),
  'no bot': (plan) => change(plan, { bot: false }),
  'a chat that is full': ({ late }) => {
    late.push(({ calls, clock }) => {
      for (let i = 0; i < 5; i++) calls.add(`feishu/messages to ${chat}`, clock.now());
    });
  },
  'a post': says('post', { zh_cn: { title: '', content: [] } }),
  'an unknown picture': says('image', { image_key: 'img_1' }),
  'the picture of another': says('image', (world: World) => ({ image_key: put(world, 'cli_b', 'message') })),
  'the picture of another beside an unknown one': says('post', (world: World) => ({
    zh_cn: {
      title: '',
      content: [
        [
          { tag: 'img', image_key: put(world, 'cli_b', 'message') },
          { tag: 'img', image_key: 'img_1' },
        ],
      ],
    },
  })),
  'an unknown file': says('file', { file_key: 'file_1' }),
  'the file of another': says('file', (world: World) => ({ file_key: putFile(world, 'cli_b', 'stream') })),
  'the file of another, of another type': says('audio', (world: World) => ({
    file_key: putFile(world, 'cli_b', 'stream'),
  })),
  'a file of another type': says('audio', (world: World) => ({ file_key: putFile(world, 'cli_a', 'stream') })),
  'an unknown cover of an unknown video': says('media', { file_key: 'file_1', image_key: 'img_1' }),
  "another's cover of an unknown video": says('media', (world: World) => ({
    file_key: 'file_1',
    image_key: put(world, 'cli_b', 'message'),
  })),
  "an unknown cover of another's video": says('media', (world: World) => ({
    file_key: putFile(world, 'cli_b', 'stream'),
    image_key: 'img_1',
  })),
  "another's cover of a file of another type": says('media', (world: World) => ({
    file_key: putFile(world, 'cli_a', 'stream'),
    image_key: put(world, 'cli_b', 'message'),
  })),
  'a divider in a group': says('system', { type: 'divider' }),
  'a divider of no type': says('system', {}),
  'a chat of two, shared': (plan) => {
    says('share_chat', { chat_id: chat })(plan);
    change(plan, { chats: [{ chat_id: chat, mode: 'p2p' }] });
  },
  'a card that is none': (plan) => {
    plan.fields = { ...plan.fields, msg_type: 'interactive', content: 'hello' };
  },
  'a card with an unknown picture': says('interactive', card({ tag: 'img', img_key: 'img_1' })),
  'a card with the picture of another, and that refused': (plan) => {
    says('interactive', (world: World) => card({ tag: 'img', img_key: put(world, 'cli_b', 'message') }))(plan);
    plan.settings['feishu.foreignCardImage'] = 'refuse';
  },
  'a card with unknown audio': says('interactive', card({ tag: 'audio', file_key: 'file_1' })),
  'a card with all of these': (plan) => {
    says('interactive', (world: World) =>
      card(
        { tag: 'img', img_key: put(world, 'cli_b', 'message') },
        { tag: 'img', img_key: 'img_1' },
        { tag: 'audio', file_key: 'file_1' },
      ),
    )(plan);
    plan.settings['feishu.foreignCardImage'] = 'refuse';
  },
};

const to = (type: string, id: string, declared: object) => (plan: Plan) => {
  plan.query.receive_id_type = type;
  plan.fields = { ...plan.fields, receive_id: id };
  change(plan, declared);
};

const create: Way = {
  endpoint: 'feishu/messages',
  plan: () =>
    jsonPlan({
      path: paths.messages,
      query: { receive_id_type: 'chat_id' },
      fields: { receive_id: chat, msg_type: 'text', content: '{"text":"hello"}' },
    }),
  faults: {
    ...jsonFaults,
    ...bodyFaults,
    'no receive_id_type': (plan) => {
      plan.query = {};
    },
    ...contentFaults,
    'no such chat': to('chat_id', `oc_${unknown}`, { chats: [] }),
    'no such user': to('open_id', `ou_${unknown}`, { users: [] }),
    "another app's user": (plan) => {
      to('open_id', user, { users: [] })(plan);
      plan.accounts.cli_b = { ...custom, app_id: 'cli_b', users: [{ open_id: user }] };
    },
    'an id of another kind': withField('receive_id', user),
    'a user out of reach': to('open_id', user, { users: [{ open_id: user, available: false }] }),
    'a chat without the bot': to('chat_id', chat, { chats: [{ chat_id: chat, bot: false }] }),
    'a dissolved chat': to('chat_id', chat, { chats: [{ chat_id: chat, dissolved: true }] }),
    'a dissolved chat without the bot': to('chat_id', chat, {
      chats: [{ chat_id: chat, bot: false, dissolved: true }],
    }),
  },
};

/** A message in the chat, whose it is and how it stands. */
const at =
  (rest: string, change: (world: World) => Partial<Message> = () => ({})) =>
  (world: World) =>
    `${paths.messages}/${putMessage(world, { tenant: 'cli_a', ...change(world) })}${rest}`;

const onMessage = (rest = ''): Faults => ({
  ...jsonFaults,
  'no such message': (plan) => {
    plan.path = `${paths.messages}/om_1${rest}`;
  },
  recalled: (plan) => {
    plan.path = at(rest, () => ({ deleted: true }));
  },
  'no bot': (plan) => change(plan, { bot: false }),
  'a chat without the bot': (plan) => change(plan, { chats: [{ chat_id: chat, bot: false }] }),
  'a dissolved chat': (plan) => change(plan, { chats: [{ chat_id: chat, dissolved: true }] }),
  'a dissolved chat without the bot': (plan) =>
    change(plan, { chats: [{ chat_id: chat, bot: false, dissolved: true }] }),
});

const reply: Way = {
  endpoint: 'feishu/reply',
  plan: () => jsonPlan({ path: at('/reply'), fields: { msg_type: 'text', content: '{"text":"hello"}' } }),
  faults: { ...onMessage('/reply'), ...bodyFaults, ...contentFaults },
};

const read: Way = {
  endpoint: 'feishu/message',
  plan: () => jsonPlan({ method: 'GET', path: at('') }),
  faults: onMessage(),
};

const recall: Way = {
  endpoint: 'feishu/recall',
  plan: () => jsonPlan({ method: 'DELETE', path: at('') }),
  faults: {
    ...onMessage(),
    "another's": (plan) => {
      plan.path = at('', () => ({ tenant: 'cli_b' }));
    },
    "another's, and recalled": (plan) => {
      plan.path = at('', () => ({ tenant: 'cli_b', deleted: true }));
    },
  },
};

const key = 'img_v3_02aa_00000000-0000-4000-8000-00000000000g';
const resourcePath = `/resources/${key}`;
const holding = (world: World): Partial<Message> => {
  put(world, 'cli_a', 'message', key);
  return { msgType: 'image', keys: [key] };
};

const resource: Way = {
  endpoint: 'feishu/resource',
  plan: () => jsonPlan({ method: 'GET', path: at(resourcePath, holding), query: { type: 'image' } }),
  faults: {
    ...onMessage(resourcePath),
    'no type': (plan) => {
      plan.query = {};
    },
    'type audio': (plan) => {
      plan.query = { type: 'audio' };
    },
    'another key': (plan) => {
      plan.path = at('/resources/img_1', holding);
    },
    'a sticker': (plan) => {
      plan.path = at('/resources/file_1', () => ({ msgType: 'sticker' }));
    },
    'a sticker that was recalled': (plan) => {
      plan.path = at('/resources/file_1', () => ({ msgType: 'sticker', deleted: true }));
    },
  },
};

const cardAt = (change: Partial<Message> = {}) => at('', () => ({ msgType: 'interactive', sent: '{}', ...change }));
const isAt = (path: Plan['path']) => (plan: Plan) => {
  plan.path = path;
};
const onlyWithout = (faults: Faults, ...names: readonly string[]): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([name]) => !names.some((each) => name.includes(each))));

const update: Way = {
  endpoint: 'feishu/card_update',
  plan: () => jsonPlan({ method: 'PATCH', path: cardAt(), fields: { content: '{"elements":[]}' } }),
  faults: {
    ...onMessage(),
    ...bodyFaults,
    recalled: isAt(cardAt({ deleted: true })),
    'no content': withoutField('content'),
    ...onlyWithout(
      contentFaults,
      'type',
      'file',
      'video',
      'picture of another beside',
      'a post',
      'no JSON',
      'chat',
      'divider',
    ),
    'a text': isAt(at('')),
    'a text that was recalled': isAt(at('', () => ({ deleted: true }))),
    "another's": isAt(cardAt({ tenant: 'cli_b' })),
    "another's text": isAt(at('', () => ({ tenant: 'cli_b' }))),
    "another's, of long ago": isAt(cardAt({ tenant: 'cli_b', createdAt: 0 })),
    'of long ago': isAt(cardAt({ createdAt: 0 })),
    'changed often': (plan) => {
      const id = 'om_x100b0000000000000000000000000000';
      plan.path = cardAt({ id });
      plan.late.push(({ calls, clock }) => {
        for (let i = 0; i < 5; i++) calls.add(`feishu/card_update of ${id}`, clock.now());
      });
    },
  },
};

const edit: Way = {
  endpoint: 'feishu/edit',
  plan: () => jsonPlan({ method: 'PUT', path: at(''), fields: { msg_type: 'text', content: '{"text":"hello"}' } }),
  faults: {
    ...onMessage(),
    ...tenantOnly,
    ...bodyFaults,
    ...onlyWithout(contentFaults, 'card', 'file', 'video', 'an unknown picture', 'chat', 'divider'),
    'a post with an unknown picture': says('post', {
      zh_cn: { title: '', content: [[{ tag: 'img', image_key: 'img_1' }]] },
    }),
    'a post with the picture of another': says('post', (world: World) => ({
      zh_cn: { title: '', content: [[{ tag: 'img', image_key: put(world, 'cli_b', 'message') }]] },
    })),
    "another's": isAt(at('', () => ({ tenant: 'cli_b' }))),
    'a picture': withField('msg_type', 'image'),
    'a post with an unknown file': says('post', {
      zh_cn: { title: '', content: [[{ tag: 'media', file_key: 'file_1' }]] },
    }),
    'a post with the file of another': says('post', (world: World) => ({
      zh_cn: { title: '', content: [[{ tag: 'media', file_key: putFile(world, 'cli_b', 'mp4') }]] },
    })),
    'a post with both': says('post', (world: World) => ({
      zh_cn: {
        title: '',
        content: [[{ tag: 'media', file_key: putFile(world, 'cli_b', 'mp4') }], [{ tag: 'media', file_key: 'file_1' }]],
      },
    })),
    'a card': isAt(at('', () => ({ msgType: 'interactive' }))),
    "another's card": isAt(at('', () => ({ tenant: 'cli_b', msgType: 'interactive' }))),
    'a card, recalled': isAt(at('', () => ({ deleted: true, msgType: 'interactive' }))),
    "another's, edited often": isAt(at('', () => ({ tenant: 'cli_b', edits: 20 }))),
    "another's, recalled": isAt(at('', () => ({ tenant: 'cli_b', deleted: true }))),
    'edited often': isAt(at('', () => ({ edits: 20 }))),
  },
};

const asks = (name: string, value: string) => (plan: Plan) => {
  plan.query[name] = value;
};
const list: Way = {
  endpoint: 'feishu/message_list',
  plan: () =>
    jsonPlan({ method: 'GET', path: paths.messages, query: { container_id_type: 'chat', container_id: chat } }),
  faults: {
    ...jsonFaults,
    'no bot': (plan) => change(plan, { bot: false }),
    'a chat without the bot': (plan) => change(plan, { chats: [{ chat_id: chat, bot: false }] }),
    'no chats': (plan) => change(plan, { chats: [] }),
    'no container': (plan) => {
      plan.query = { container_id_type: 'chat' };
    },
    'another container': asks('container_id', 'oc_1'),
    'another order': asks('sort_type', 'x'),
    'no start': asks('start_time', 'x'),
    'no end': asks('end_time', 'x'),
    'an end before the start': ({ query }) => {
      query.start_time = '2';
      query.end_time = '1';
    },
    'a large page': asks('page_size', '51'),
    'a token that is none': asks('page_token', 'x'),
  },
};

export const feishuMessageWays: readonly Way[] = [create, reply, read, list, recall, update, edit, resource];
