import type { Message } from '../../../src/providers/feishu/messages/store.ts';
import type { Bench, Seen } from '../door.ts';
import { putMessage } from '../messages.ts';
import { declaredApp, type JsonSent, jsonInputs, sendJson } from './feishu-json.ts';
import { type Inputs, ofTheService } from './input.ts';

const from = 'oc_a0553eda9014c201e6969b478895c230';
const chat = 'oc_5ce6d572455d361153b7cb51da133945';
const unknownChat = 'oc_00000000000000000000000000000001';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const messages = '/open-apis/im/v1/messages';

/** What is passed on, and the call that does it. */
interface Ways {
  call(bench: Bench, id: string, change?: Pass): Promise<Seen>;
}

interface Pass {
  readonly type?: string;
  readonly to?: unknown;
  readonly declared?: object;
  readonly sent?: JsonSent;
}

const put = ({ emulator }: Bench, change: Partial<Message> = {}) => putMessage(emulator.world, change);

const way =
  (url: (id: string) => string, more: (id: string) => object): Ways['call'] =>
  async (bench, id, { type = 'chat_id', to = chat, declared, sent } = {}) => {
    const headers = declared === undefined ? {} : { headers: await declaredApp(bench, declared) };
    const path = `${url(id)}?receive_id_type=${type}`;
    return sendJson(bench, { path, body: { receive_id: to, ...more(id) }, ...headers, ...sent });
  };
const forward = way(
  (id) => `${messages}/${id}/forward`,
  () => ({}),
);
const merge = way(
  () => `${messages}/merge_forward`,
  (id) => ({ message_id_list: [id] }),
);

const chats = (to: object) => ({ chats: [{ chat_id: from }, { chat_id: chat, ...to }] });

function any(call: Ways['call']): Inputs {
  const passes =
    (change: Pass) =>
    (bench: Bench): Promise<Seen> =>
      call(bench, put(bench), change);
  return {
    ...jsonInputs({
      call: (bench, sent = {}) => call(bench, put(bench), { sent }),
      userTokens: false,
      scoped: true,
      takesBody: true,
    }),
    // The sixth in a second to one chat meets another limit first.
    rateLimited: async (bench) => {
      bench.emulator.world.clock.freeze(true);
      for (let i = 0; i < 50; i++) await call(bench, put(bench, { deleted: true }));
      return call(bench, put(bench));
    },
    wrongType: passes({ to: 7 }),
    fieldValidation: passes({ to: null }),
    userUnknown: passes({ type: 'open_id', to: user, declared: { users: [] } }),
    userForeign: async (bench) => {
      const users = [{ open_id: user }];
      bench.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_2', app_secret: 's', users });
      return passes({ type: 'open_id', to: user, declared: { users: [] } })(bench);
    },
    chatUnknown: passes({ to: unknownChat, declared: { chats: [{ chat_id: from }] } }),
    invalidParam: ofTheService,
    outOfChat: passes({ declared: chats({ bot: false }) }),
    botDisabled: passes({ declared: { bot: false } }),
    userUnavailable: passes({
      type: 'open_id',
      to: user,
      declared: { users: [{ open_id: user, available: false }] },
    }),
    notAllowedInGroup: ofTheService,
    noSuchThread: passes({ type: 'thread_id', to: 'omt_d4be107c616a' }),
    tooOften: async (bench) => {
      bench.emulator.world.clock.freeze(true);
      for (let i = 0; i < 5; i++) await call(bench, put(bench));
      return call(bench, put(bench));
    },
    noPermission: ofTheService,
    userResigned: ofTheService,
    receiverInvalid: passes({ to: user }),
    muted: ofTheService,
    cryptKeyDeleted: ofTheService,
    crossTenant: ofTheService,
    beingSent: ofTheService,
    botStopped: ofTheService,
    encryptedGroup: ofTheService,
    chatInvalid: 'a chat that is none is refused by the gateway',
    restricted: ofTheService,
    threadInvisible: ofTheService,
    chatDissolved: passes({ declared: chats({ dissolved: true }) }),
    secretGroup: ofTheService,
  };
}

export const feishuForwardsInputs: Readonly<Record<string, Inputs>> = {
  'feishu/forward': {
    ...any(forward),
    messageUnknown: (bench) => forward(bench, 'om_dc13264520392913993dd051dba21dcf'),
    invisible: (bench) =>
      forward(bench, put(bench), { declared: { chats: [{ chat_id: from, bot: false }, { chat_id: chat }] } }),
    messageDeleted: ofTheService,
    kindUnsupported: (bench) => forward(bench, put(bench, { msgType: 'system' })),
    messageInvalid: (bench) => forward(bench, put(bench, { upperId: 'om_1' })),
    recalled: (bench) => forward(bench, put(bench, { deleted: true })),
  },
  'feishu/merge_forward': {
    ...any(merge),
    messageUnknown: 'messages that there are not are listed in the answer',
    allInvalid: (bench) => merge(bench, 'om_1'),
    allRecalled: (bench) => merge(bench, put(bench, { deleted: true })),
    sourcesMixed: (bench) => mergeBoth(bench, { threadId: 'omt_d4be107c616a' }),
    chatsMixed: (bench) => mergeBoth(bench, { chatId: chat }),
  },
};

function mergeBoth(bench: Bench, change: Partial<Message>): Promise<Seen> {
  const body = { receive_id: chat, message_id_list: [put(bench), put(bench, change)] };
  return merge(bench, '', { sent: { body } });
}
