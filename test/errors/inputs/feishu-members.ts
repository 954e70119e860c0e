import type { Bench, Seen } from '../door.ts';
import { declaredApp, type JsonSent, jsonInputs, sendJson } from './feishu-json.ts';
import { type Inputs, ofTheService } from './input.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const members = (id = chat) => `/open-apis/im/v1/chats/${id}/members`;
const noUser = 'no user is named in the call';

type Send = (bench: Bench, change?: JsonSent) => Promise<Seen>;

const list: Send = (bench, change) => sendJson(bench, { method: 'GET', path: members(), ...change });
const isIn: Send = (bench, change) => list(bench, { path: `${members()}/is_in_chat`, ...change });
const add: Send = (bench, change) => sendJson(bench, { path: members(), body: { id_list: [user] }, ...change });

const declared =
  (call: Send, declaration: object, sent: JsonSent = {}) =>
  async (bench: Bench): Promise<Seen> =>
    call(bench, { headers: await declaredApp(bench, declaration), ...sent });
const with_ = (call: Send, change: JsonSent) => (bench: Bench) => call(bench, change);
const at = (more: object) => ({ chats: [{ chat_id: chat, ...more }] });

const any = (call: Send, rest = ''): Inputs => ({
  messageUnknown: 'no message is named in the call',
  userUnknown: noUser,
  userForeign: noUser,
  chatUnknown: declared(call, { chats: [] }),
  appUnknown: ofTheService,
  appInactive: ofTheService,
  botDisabled: declared(call, { bot: false }),
  chatInvalid: with_(call, { path: members('oc_1') + rest }),
  anotherTenant: ofTheService,
  chatsOutside: ofTheService,
});

const within = (call: Send): Inputs => ({
  outOfChat: declared(call, at({ bot: false })),
  chatDissolved: declared(call, at({ dissolved: true })),
});

export const feishuMembersInputs: Readonly<Record<string, Inputs>> = {
  'feishu/member_list': {
    ...jsonInputs({
      call: list,
      userTokens: true,
      scoped: true,
      takesBody: false,
      missingField: { path: `${members()}?page_size=101` },
    }),
    ...any(list),
    ...within(list),
    invalidParam: with_(list, { path: `${members()}?page_token=x` }),
  },
  'feishu/is_in_chat': {
    ...jsonInputs({ call: isIn, userTokens: true, scoped: true, takesBody: false }),
    ...any(isIn, '/is_in_chat'),
  },
  'feishu/member_add': {
    ...jsonInputs({
      call: add,
      userTokens: true,
      scoped: true,
      takesBody: true,
      wrongType: { body: { id_list: user } },
      missingField: { path: `${members()}?succeed_type=3` },
    }),
    ...any(add),
    ...within(add),
    userUnknown: declared(add, { users: [] }),
    userForeign: async (bench) => {
      const users = [{ open_id: user }];
      bench.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_2', app_secret: 's', users });
      return declared(add, { users: [] })(bench);
    },
    invalidParam: with_(add, {
      body: { id_list: Array.from({ length: 51 }, (_, i) => `ou_${`${i}`.padStart(32, '0')}`) },
    }),
    tooOften: ofTheService,
    tooMany: ofTheService,
    noPermission: ofAnother,
    invisible: declared(add, { users: [{ open_id: user, available: false }] }),
    nobodyValid: with_(add, { body: { id_list: [] } }),
    external: ofTheService,
    idsUnavailable: with_(add, { path: `${members()}?member_id_type=app_id`, body: { id_list: ['x'] } }),
    tooManyByAdmin: ofTheService,
    typeUnsupported: declared(add, at({ mode: 'p2p' })),
    userIdUnknown: declared(add, { users: [] }, { path: `${members()}?member_id_type=user_id` }),
    unionIdUnknown: declared(add, { users: [] }, { path: `${members()}?member_id_type=union_id` }),
  },
};

/** To a chat that the bot made for somebody, who alone adds to it. */
async function ofAnother(bench: Bench): Promise<Seen> {
  const all = await declaredApp(bench, {});
  const made = await fetch(`${bench.url}/open-apis/im/v1/chats`, {
    method: 'POST',
    headers: all,
    body: JSON.stringify({ owner_id: user }),
  });
  const { chat_id } = (await made.json()).data;
  const body = { add_member_permission: 'only_owner', share_card_permission: 'not_allowed' };
  await sendJson(bench, { method: 'PUT', path: `/open-apis/im/v1/chats/${chat_id}`, headers: all, body });
  return add(bench, { headers: await declaredApp(bench, { scopes: ['im:chat'] }), path: members(chat_id) });
}
