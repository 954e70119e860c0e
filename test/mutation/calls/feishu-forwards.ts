import type { World } from '../../../src/core/world.ts';
import type { Message } from '../../../src/providers/feishu/messages/store.ts';
import { paths } from '../../../src/providers/feishu/wire.ts';
import { putMessage } from '../../errors/messages.ts';
import { change, custom } from './feishu.ts';
import { bodyFaults, jsonFaults, jsonPlan, tenantOnly, withField, withoutField } from './feishu-json.ts';
import type { Faults, Plan, Way } from './plan.ts';

const from = 'oc_a0553eda9014c201e6969b478895c230';
const chat = 'oc_5ce6d572455d361153b7cb51da133945';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const nowhere = 'oc_00000000000000000000000000000001';
const nobody = 'ou_00000000000000000000000000000001';
const thread = 'omt_d4be107c616a';

const put = (world: World, more: Partial<Message> = {}) => putMessage(world, { tenant: 'cli_a', ...more });

const to = (type: string, id: string, declared: object) => (plan: Plan) => {
  plan.query.receive_id_type = type;
  withField('receive_id', id)(plan);
  change(plan, declared);
};
const between = (source: object, target: object) => (plan: Plan) =>
  change(plan, {
    chats: [
      { chat_id: from, ...source },
      { chat_id: chat, ...target },
    ],
  });

const any: Faults = {
  ...jsonFaults,
  ...tenantOnly,
  ...bodyFaults,
  'no receive_id_type': (plan) => {
    plan.query = {};
  },
  'a number': withField('receive_id', 7),
  'nobody to send to': withoutField('receive_id'),
  'no bot': (plan) => change(plan, { bot: false }),
  'no such chat': to('chat_id', nowhere, { chats: [{ chat_id: from }] }),
  'no such user': to('open_id', nobody, { users: [] }),
  "another app's user": (plan) => {
    to('open_id', user, { users: [] })(plan);
    plan.accounts.cli_b = { ...custom, app_id: 'cli_b', users: [{ open_id: user }] };
  },
  'no such thread': to('thread_id', thread, {}),
  'an id of another kind': withField('receive_id', user),
  'a user out of reach': to('open_id', user, { users: [{ open_id: user, available: false }] }),
  'from outside': between({ bot: false }, {}),
  'to outside': between({}, { bot: false }),
  'from outside to outside': between({ bot: false }, { bot: false }),
  'to a dissolved chat': between({}, { dissolved: true }),
  'to a dissolved chat, outside': between({}, { dissolved: true, bot: false }),
  'a chat that is full': ({ late }) => {
    late.push(({ calls, clock }) => {
      for (let i = 0; i < 5; i++) calls.add(`feishu/messages to ${chat}`, clock.now());
    });
  },
};

const at =
  (more: Partial<Message> = {}) =>
  (world: World) =>
    `${paths.messages}/${put(world, more)}/forward`;
const goesTo = (path: Plan['path']) => (plan: Plan) => {
  plan.path = path;
};
const fields = { receive_id: chat };
const query = { receive_id_type: 'chat_id' };

const forward: Way = {
  endpoint: 'feishu/forward',
  plan: () => jsonPlan({ path: at(), query: { ...query }, fields }),
  faults: {
    ...any,
    'no such message': goesTo(`${paths.messages}/om_1/forward`),
    recalled: goesTo(at({ deleted: true })),
    'a divider': goesTo(at({ msgType: 'system' })),
    'a recalled divider': goesTo(at({ msgType: 'system', deleted: true })),
    'what lies in another': goesTo(at({ upperId: 'om_1' })),
  },
};

const list =
  (...more: readonly Partial<Message>[]) =>
  (plan: Plan) =>
    withField('message_id_list', (world: World) => more.map((each) => put(world, each)))(plan);

const merge: Way = {
  endpoint: 'feishu/merge_forward',
  plan: () => {
    const plan = jsonPlan({ path: `${paths.messages}/merge_forward`, query: { ...query }, fields });
    list({})(plan);
    return plan;
  },
  faults: {
    ...any,
    'no messages': withField('message_id_list', []),
    'no such message': withField('message_id_list', ['om_1']),
    recalled: list({ deleted: true }),
    'of two chats': list({}, { chatId: chat }),
    'of a thread and none': list({}, { threadId: thread }),
    'of two chats, and a thread': list({}, { chatId: chat, threadId: thread }),
  },
};

export const feishuForwardWays: readonly Way[] = [forward, merge];
