import { usualSettings } from '../../../src/providers/feishu/chats/settings.ts';
import { keepChat } from '../../../src/providers/feishu/chats/store.ts';
import { personOf } from '../../../src/providers/feishu/users/person.ts';
import { paths } from '../../../src/providers/feishu/wire.ts';
import { change, custom } from './feishu.ts';
import { bodyFaults, jsonFaults, jsonPlan, withField } from './feishu-json.ts';
import type { Faults, Plan, Way } from './plan.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const stranger = 'ou_00000000000000000000000000000001';
const members = (id = chat) => `${paths.chats}/${id}/members`;

const declared = (more: object) => (plan: Plan) => change(plan, more);
const asks = (name: string, value: string) => (plan: Plan) => {
  plan.query[name] = value;
};
const both =
  (...all: readonly ((plan: Plan) => void)[]) =>
  (plan: Plan) => {
    for (const each of all) each(plan);
  };

const any = (rest = ''): Faults => ({
  ...jsonFaults,
  'no bot': declared({ bot: false }),
  'no such chat': declared({ chats: [] }),
  'no chat_id': (plan) => {
    plan.path = members('oc_1') + rest;
  },
});

const within: Faults = {
  'a dissolved chat': declared({ chats: [{ chat_id: chat, dissolved: true }] }),
  'a chat without the bot': declared({ chats: [{ chat_id: chat, bot: false }] }),
  'a dissolved chat without the bot': declared({ chats: [{ chat_id: chat, dissolved: true, bot: false }] }),
};

const list: Way = {
  endpoint: 'feishu/member_list',
  plan: () => jsonPlan({ method: 'GET', path: members() }),
  faults: {
    ...any(),
    ...within,
    'another member_id_type': asks('member_id_type', 'email'),
    'a large page': asks('page_size', '101'),
    'a token that is none': asks('page_token', 'x'),
  },
};

const isInChat: Way = {
  endpoint: 'feishu/is_in_chat',
  plan: () => jsonPlan({ method: 'GET', path: `${members()}/is_in_chat` }),
  faults: any('/is_in_chat'),
};

/** A chat of somebody, who alone adds to it. */
function theirs(plan: Plan): void {
  change(plan, { scopes: ['im:chat'] });
  plan.late.push((world) => {
    const settings = { ...usualSettings, add_member_permission: 'only_owner' };
    const owner = personOf({ open_id: stranger });
    const chatOf = { id: chat, name: '', description: '', mode: 'group', restricted: {}, dissolved: false } as const;
    keepChat({ ...chatOf, owner, settings, managers: [], createdAt: 0 }, 'cli_a', world);
  });
}

const hidden = declared({ users: [{ open_id: user, available: false }] });
const all = asks('succeed_type', '2');
const asBots = (ids: readonly string[]) => both(asks('member_id_type', 'app_id'), withField('id_list', ids));

const add: Way = {
  endpoint: 'feishu/member_add',
  plan: () => jsonPlan({ path: members(), fields: { id_list: [user] } }),
  faults: {
    ...any(),
    ...bodyFaults,
    'a word': withField('id_list', user),
    'another succeed_type': asks('succeed_type', '3'),
    'no such user': both(declared({ users: [] }), withField('id_list', [stranger])),
    "another app's user": (plan) => {
      change(plan, { users: [] });
      plan.accounts.cli_b = { ...custom, app_id: 'cli_b', users: [{ open_id: user }] };
    },
    'an unknown user_id': both(asks('member_id_type', 'user_id'), declared({ users: [] })),
    'an unknown union_id': both(asks('member_id_type', 'union_id'), declared({ users: [] })),
    'many people': withField(
      'id_list',
      Array.from({ length: 51 }, (_, i) => `ou_${`${i}`.padStart(32, '0')}`),
    ),
    'many bots': asBots(Array.from({ length: 6 }, (_, i) => `cli_${i}`)),
    'a chat of two': declared({ chats: [{ chat_id: chat, mode: 'p2p' }] }),
    'a dissolved chat of two': declared({ chats: [{ chat_id: chat, mode: 'p2p', dissolved: true }] }),
    'a chat of two without the bot': declared({ chats: [{ chat_id: chat, mode: 'p2p', bot: false }] }),
    ...within,
    "somebody's own": theirs,
    'a user out of reach': hidden,
    'a user out of reach, and all or nobody': both(hidden, all),
    'a stranger as well, and all or nobody': both(hidden, all, withField('id_list', [user, stranger])),
    'a bot that is none': asBots(['x']),
    nobody: withField('id_list', []),
  },
};

export const feishuMemberWays: readonly Way[] = [list, isInChat, add];
