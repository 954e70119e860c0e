import type { World } from '../../../src/core/world.ts';
import { usualSettings } from '../../../src/providers/feishu/chats/settings.ts';
import { keepChat } from '../../../src/providers/feishu/chats/store.ts';
import { personOf } from '../../../src/providers/feishu/users/person.ts';
import { paths } from '../../../src/providers/feishu/wire.ts';
import { change, custom, put } from './feishu.ts';
import { bodyFaults, jsonFaults, jsonPlan, tenantOnly, withField } from './feishu-json.ts';
import type { Faults, Plan, Way } from './plan.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const unknown = '00000000000000000000000000000001';

const withQuery = (name: string, value: string) => (plan: Plan) => {
  plan.query = { ...plan.query, [name]: value };
};
const declared = (more: object) => (plan: Plan) => change(plan, more);

const anyChat: Faults = {
  ...jsonFaults,
  'no bot': declared({ bot: false }),
  'another user_id_type': withQuery('user_id_type', 'email'),
};

const oneChat: Faults = {
  'no such chat': declared({ chats: [] }),
  'no chat_id': (plan) => {
    plan.path = `${paths.chats}/oc_1`;
  },
};

const picture: Faults = {
  'an unknown avatar': withField('avatar', 'img_1'),
  'an avatar for messages': withField('avatar', (world: World) => put(world, 'cli_a', 'message')),
  'the avatar of another': withField('avatar', (world: World) => put(world, 'cli_b', 'avatar')),
};

const fields: Faults = {
  ...bodyFaults,
  'a number for the name': withField('name', 7),
  'a short public name': (plan) => {
    withField('chat_type', 'public')(plan);
    withField('name', 'a')(plan);
  },
};

const owner: Faults = {
  'no such user': (plan) => {
    change(plan, { users: [] });
    withField('owner_id', `ou_${unknown}`)(plan);
  },
  "another app's user": (plan) => {
    change(plan, { users: [] });
    withField('owner_id', user)(plan);
    plan.accounts.cli_b = { ...custom, app_id: 'cli_b', users: [{ open_id: user }] };
  },
};

const byOther = personOf({ open_id: `ou_${unknown}` });

/** A chat that somebody owns and the bot has made, without the scope to run it. */
function owned(edit_permission: string, bots = ['cli_a']) {
  return (plan: Plan) => {
    change(plan, { scopes: ['im:chat'] });
    plan.late.push((world) => {
      const settings = { ...usualSettings, edit_permission };
      const chatOf = { id: chat, name: '', description: '', mode: 'group', restricted: {}, dissolved: false } as const;
      const people = { owner: byOther, members: [byOther], bots, managers: [], madeBy: 'cli_a' };
      keepChat({ ...chatOf, ...people, settings, createdAt: 0 }, 'cli_a', world);
    });
  };
}

const get: Way = {
  endpoint: 'feishu/chat',
  plan: () => jsonPlan({ method: 'GET', path: `${paths.chats}/${chat}` }),
  faults: { ...anyChat, ...oneChat },
};

const list: Way = {
  endpoint: 'feishu/chat_list',
  plan: () => jsonPlan({ method: 'GET', path: paths.chats }),
  faults: {
    ...anyChat,
    'a page that is too long': withQuery('page_size', '101'),
    'no page': withQuery('page_token', 'x'),
  },
};

const create: Way = {
  endpoint: 'feishu/chat_create',
  plan: () => jsonPlan({ path: paths.chats, fields: { name: 'a chat' } }),
  faults: {
    ...anyChat,
    ...tenantOnly,
    ...fields,
    ...owner,
    ...picture,
    'a public chat without a name': (plan) => {
      withField('chat_type', 'public')(plan);
      withField('name', '')(plan);
    },
    'a user out of reach': (plan) => {
      change(plan, { users: [{ open_id: user, available: false }] });
      withField('user_id_list', [user])(plan);
    },
    'a bot that is none': withField('bot_id_list', ['cli_z']),
  },
};

const update: Way = {
  endpoint: 'feishu/chat_update',
  plan: () => jsonPlan({ method: 'PUT', path: `${paths.chats}/${chat}`, fields: { name: 'a chat' } }),
  faults: {
    ...anyChat,
    ...oneChat,
    ...fields,
    ...owner,
    ...picture,
    'a private chat': declared({ chats: [{ chat_id: chat, mode: 'p2p' }] }),
    'a private chat that was dissolved': declared({ chats: [{ chat_id: chat, mode: 'p2p', dissolved: true }] }),
    'a private chat without the bot': declared({ chats: [{ chat_id: chat, mode: 'p2p', bot: false }] }),
    'a dissolved chat': declared({ chats: [{ chat_id: chat, dissolved: true }] }),
    'a dissolved chat without the bot': declared({ chats: [{ chat_id: chat, dissolved: true, bot: false }] }),
    'a chat without the bot': declared({ chats: [{ chat_id: chat, bot: false }] }),
    'a member too few': (plan) => {
      change(plan, { chats: [{ chat_id: chat, members: [] }] });
      withField('owner_id', user)(plan);
    },
    'a setting without the other': withField('add_member_permission', 'only_owner'),
    "somebody else's chat": owned('all_members'),
    "somebody else's chat, for owners to edit": owned('only_owner'),
    "somebody else's chat, without the bot": owned('only_owner', []),
    'a setting': withField('urgent_setting', 'only_owner'),
  },
};

export const feishuChatWays: readonly Way[] = [get, list, create, update];
