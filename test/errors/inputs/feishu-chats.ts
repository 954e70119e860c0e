import type { Bench, Seen } from '../door.ts';
import { smallPng } from '../doors/feishu.ts';
import { declaredApp, type JsonSent, jsonInputs, sendJson } from './feishu-json.ts';
import { type Inputs, ofTheService } from './input.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const unknownUser = 'ou_00000000000000000000000000000001';
const chats = '/open-apis/im/v1/chats';
const noMessage = 'no message is named in the call';

type Send = (bench: Bench, change?: JsonSent) => Promise<Seen>;

const create: Send = (bench, change) => sendJson(bench, { path: chats, body: {}, ...change });
const list: Send = (bench, change) => sendJson(bench, { method: 'GET', path: chats, ...change });
const get: Send = (bench, change) => sendJson(bench, { method: 'GET', path: `${chats}/${chat}`, ...change });
const update: Send = (bench, change) =>
  sendJson(bench, { method: 'PUT', path: `${chats}/${chat}`, body: {}, ...change });

const declared =
  (call: Send, declaration: object, sent: JsonSent = {}) =>
  async (bench: Bench): Promise<Seen> =>
    call(bench, { headers: await declaredApp(bench, declaration), ...sent });
const withBody = (call: Send, body: object) => (bench: Bench) => call(bench, { body });

const anyCall = (call: Send, path: string): Inputs => ({
  fieldValidation: (bench) => call(bench, { path: `${path}?user_id_type=email` }),
  messageUnknown: noMessage,
  appUnknown: ofTheService,
  appInactive: ofTheService,
  botDisabled: declared(call, { bot: false }),
});

const ofOwners = (call: Send): Inputs => ({
  userUnknown: declared(call, { users: [] }, { body: { owner_id: unknownUser } }),
  userForeign: async (bench) => {
    const users = [{ open_id: user }];
    bench.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_2', app_secret: 's', users });
    return declared(call, { users: [] }, { body: { owner_id: user } })(bench);
  },
});

const ofOne = (call: Send): Inputs => ({
  chatUnknown: declared(call, { chats: [] }),
  chatInvalid: (bench) => call(bench, { path: `${chats}/oc_1` }),
  anotherTenant: ofTheService,
  chatsOutside: ofTheService,
});

const writes = (call: Send): Inputs => ({
  tooOften: ofTheService,
  nameTooShort: withBody(call, { chat_type: 'public', name: 'a' }),
  botNotFound: async (bench) => {
    bench.emulator.world.settings.set({ 'feishu.messageKeyAsAvatar': 232021 });
    const { key } = bench.emulator.seedImage({ provider: 'feishu', account: 't-standard', content: smallPng });
    return call(bench, { body: { avatar: key } });
  },
  reviewFailed: ofTheService,
  userInvalid: 'an id that is none is refused by the gateway',
  labelsRefused: ofTheService,
  avatarIllegal: withBody(call, { avatar: 'img_1' }),
  restrictedMode: ofTheService,
  publicRefused: ofTheService,
  hiddenCount: ofTheService,
  noPublicChats: ofTheService,
});

const json = { wrongType: { body: { name: 7 } }, missingField: {} };

export const feishuChatsInputs: Readonly<Record<string, Inputs>> = {
  'feishu/chat_create': {
    ...jsonInputs({ call: create, userTokens: false, scoped: true, takesBody: true, ...json }),
    ...anyCall(create, chats),
    ...ofOwners(create),
    chatUnknown: 'no chat is named in the call',
    ...writes(create),
    chatsOutside: ofTheService,
    invalidParam: ofTheService,
    userResigned: ofTheService,
    ownerOfAnotherTenant: ofTheService,
    nameMissing: withBody(create, { chat_type: 'public' }),
    idsUnavailable: declared(
      create,
      { users: [{ open_id: user, available: false }] },
      { body: { user_id_list: [user] } },
    ),
    beingMade: ofTheService,
    countNotHidden: ofTheService,
    typeTag: ofTheService,
  },
  'feishu/chat_list': {
    ...jsonInputs({ call: list, userTokens: true, scoped: true, takesBody: false }),
    ...anyCall(list, chats),
    userUnknown: 'no user is named in the call',
    userForeign: 'no user is named in the call',
    chatUnknown: 'no chat is named in the call',
    invalidParam: (bench) => list(bench, { path: `${chats}?page_size=101` }),
  },
  'feishu/chat': {
    ...jsonInputs({ call: get, userTokens: true, scoped: true, takesBody: false }),
    ...anyCall(get, `${chats}/${chat}`),
    userUnknown: 'no user is named in the call',
    userForeign: 'no user is named in the call',
    ...ofOne(get),
    outOfChat: 'who is not in a chat is told less of it',
  },
  'feishu/chat_update': {
    ...jsonInputs({ call: update, userTokens: true, scoped: true, takesBody: true, ...json }),
    ...anyCall(update, `${chats}/${chat}`),
    ...ofOwners(update),
    ...ofOne(update),
    ...writes(update),
    outOfChat: declared(update, { chats: [{ chat_id: chat, bot: false }] }),
    invalidParam: withBody(update, { share_card_permission: 'allowed' }),
    noPermission: theirs({ edit_permission: 'only_owner' }),
    partsOnly: theirs({}),
    typeUnsupported: declared(update, { chats: [{ chat_id: chat, mode: 'p2p' }] }),
    chatDissolved: declared(update, { chats: [{ chat_id: chat, dissolved: true }] }),
    newOwnerOutside: declared(update, { chats: [{ chat_id: chat, members: [] }] }, { body: { owner_id: user } }),
    nameTaken: ofTheService,
    newOwnerOfAnotherTenant: ofTheService,
    ownerInvalid: 'an id that is none is refused by the gateway',
    tabNameTooLong: ofTheService,
    inMeeting: ofTheService,
  },
};

/** A setting of a chat that the bot made for somebody, and does not run. */
function theirs(made: object) {
  return async (bench: Bench): Promise<Seen> => {
    const headers = await declaredApp(bench, { scopes: ['im:chat'] });
    const body = JSON.stringify({ owner_id: user, ...made });
    const response = await fetch(bench.url + chats, { method: 'POST', headers, body });
    const { chat_id } = (await response.json()).data;
    return update(bench, { headers, path: `${chats}/${chat_id}`, body: { urgent_setting: 'only_owner' } });
  };
}
