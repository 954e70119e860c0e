import type { World } from '../../../src/core/world.ts';
import type { Message } from '../../../src/providers/feishu/messages/store.ts';
import { paths } from '../../../src/providers/feishu/wire.ts';
import { putMessage, putReaction } from '../../errors/messages.ts';
import { change } from './feishu.ts';
import { bodyFaults, jsonFaults, jsonPlan, withField } from './feishu-json.ts';
import type { Faults, Plan, Way } from './plan.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';

const put = (world: World, more: Partial<Message> = {}) => putMessage(world, { tenant: 'cli_a', ...more });
const at =
  (more: Partial<Message> = {}, rest = '') =>
  (world: World) =>
    `${paths.messages}/${put(world, more)}/reactions${rest}`;
const goesTo = (path: Plan['path']) => (plan: Plan) => {
  plan.path = path;
};
const asks = (name: string, value: string) => (plan: Plan) => {
  plan.query[name] = value;
};

const any = (rest = ''): Faults => ({
  ...jsonFaults,
  'no such message': goesTo(`${paths.messages}/om_1/reactions${rest}`),
  recalled: goesTo(at({ deleted: true }, rest)),
  'no bot': (plan) => change(plan, { bot: false }),
  'a chat without the bot': (plan) => change(plan, { chats: [{ chat_id: chat, bot: false }] }),
  'a dissolved chat': (plan) => change(plan, { chats: [{ chat_id: chat, dissolved: true }] }),
  'a dissolved chat without the bot': (plan) =>
    change(plan, { chats: [{ chat_id: chat, bot: false, dissolved: true }] }),
});

const create: Way = {
  endpoint: 'feishu/reaction_create',
  plan: () => jsonPlan({ path: at(), fields: { reaction_type: { emoji_type: 'SMILE' } } }),
  faults: {
    ...any(),
    ...bodyFaults,
    'a word': withField('reaction_type', 'SMILE'),
    'no emoji': withField('reaction_type', {}),
    'no type': withField('reaction_type', undefined),
    'a divider': goesTo(at({ msgType: 'system' })),
    'a recalled divider': goesTo(at({ msgType: 'system', deleted: true })),
  },
};

const list: Way = {
  endpoint: 'feishu/reaction_list',
  plan: () => jsonPlan({ method: 'GET', path: at() }),
  faults: {
    ...any(),
    'a large page': asks('page_size', '51'),
    'another kind of ids': asks('user_id_type', 'email'),
    'a token that is none': asks('page_token', 'x'),
  },
};

const under =
  (more: Partial<Message> = {}, tenant = 'cli_a') =>
  (world: World) => {
    const message = put(world, more);
    return `${paths.messages}/${message}/reactions/${putReaction(world, message, tenant)}`;
  };
const elsewhere = (tenant: string) => (world: World) =>
  `${paths.messages}/${put(world)}/reactions/${putReaction(world, put(world), tenant)}`;

const remove: Way = {
  endpoint: 'feishu/reaction_delete',
  plan: () => jsonPlan({ method: 'DELETE', path: under() }),
  faults: {
    ...any('/x'),
    'no such reaction': goesTo(at({}, '/x')),
    'of another message': goesTo(elsewhere('cli_a')),
    "another's": goesTo(under({}, 'cli_b')),
    "another's, of another message": goesTo(elsewhere('cli_b')),
  },
};

export const feishuReactionWays: readonly Way[] = [create, list, remove];
