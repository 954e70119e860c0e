import { Bytes } from '../../../src/core/bytes.ts';
import type { Message } from '../../../src/providers/feishu/messages/store.ts';
import type { Bench, Seen } from '../door.ts';
import { smallPng } from '../doors/feishu.ts';
import { putMessage } from '../messages.ts';
import { declaredApp, type JsonSent, jsonInputs, sendJson } from './feishu-json.ts';
import { type Inputs, ofTheService } from './input.ts';

export const chat = 'oc_a0553eda9014c201e6969b478895c230';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const messages = '/open-apis/im/v1/messages';
const path = `${messages}?receive_id_type=chat_id`;
const hello = { receive_id: chat, msg_type: 'text', content: '{"text":"hello"}' };

const create = (bench: Bench, change: JsonSent = {}): Promise<Seen> =>
  sendJson(bench, { path, body: hello, ...change });
const say = (bench: Bench, fields: object, change: JsonSent = {}) =>
  create(bench, { body: { ...hello, ...fields }, ...change });
const toUser = { path: path.replace('chat_id', 'open_id') };

/** What is kept of a file, as if it had been uploaded. */
export function storeFile({ emulator }: Bench, kind: string, tenant = 't-standard'): string {
  const { world } = emulator;
  const key = `file_v3_00up_${world.keys.uuid().slice(0, -1)}g`;
  const bytes = Bytes.text('a file');
  world.objects.put({ key, provider: 'feishu', tenant, kind, filename: 'a.txt', bytes, storedAt: world.clock.now() });
  return key;
}

const unknownChat = 'oc_00000000000000000000000000000001';
const unknownUser = 'ou_00000000000000000000000000000001';

/** What a send and a reply earn alike. */
export function sendInputs(call: (bench: Bench, fields: object, change?: JsonSent) => Promise<Seen>): Inputs {
  return {
    invalidParam: (bench) => call(bench, { msg_type: 'picture' }),
    outOfChat: async (bench) =>
      call(bench, {}, { headers: await declaredApp(bench, { chats: [{ chat_id: chat, bot: false }] }) }),
    chatDissolved: async (bench) =>
      call(bench, {}, { headers: await declaredApp(bench, { chats: [{ chat_id: chat, dissolved: true }] }) }),
    botDisabled: async (bench) => call(bench, {}, { headers: await declaredApp(bench, { bot: false }) }),
    notTheOwner: (bench) =>
      call(bench, { msg_type: 'file', content: JSON.stringify({ file_key: storeFile(bench, 'stream', 't-other') }) }),
    kindMismatch: (bench) =>
      call(bench, { msg_type: 'audio', content: JSON.stringify({ file_key: storeFile(bench, 'stream') }) }),
    tooOften: async (bench) => {
      bench.emulator.world.clock.freeze(true);
      for (let i = 0; i < 5; i++) await call(bench, {});
      return call(bench, {});
    },
    tooLong: (bench) => call(bench, { padding: 'x'.repeat(153_600) }),
    cardFailed: (bench) => call(bench, { msg_type: 'interactive', content: '{"elements":[{"img_key":"x"}]}' }),
    privateChatShared: async (bench) => {
      const content = JSON.stringify({ chat_id: chat });
      const headers = await declaredApp(bench, { chats: [{ chat_id: chat, mode: 'p2p' }] });
      return call(bench, { msg_type: 'share_chat', content }, { headers });
    },
    notAllowedInGroup: ofTheService,
    noSuchTopic: ofTheService,
    sensitive: ofTheService,
    noPermission: ofTheService,
    auditFailed: ofTheService,
    muted: ofTheService,
    crossTenant: ofTheService,
    beingSent: ofTheService,
    encrypted: ofTheService,
  };
}

const unknownMessage = 'om_dc13264520392913993dd051dba21dcf';
const noUser = 'no user and no chat is named in the call';
const well = { msg_type: 'text', content: '{"text":"well"}' };

type OnMessage = (bench: Bench, id: string, change?: JsonSent) => Promise<Seen>;

const toReply: OnMessage = (bench, id, change) =>
  sendJson(bench, { path: `${messages}/${id}/reply`, body: well, ...change });
const toRead: OnMessage = (bench, id, change) =>
  sendJson(bench, { method: 'GET', path: `${messages}/${id}`, ...change });
const toRecall: OnMessage = (bench, id, change) =>
  sendJson(bench, { method: 'DELETE', path: `${messages}/${id}`, ...change });
const toResource: OnMessage = (bench, id, change) => toRead(bench, `${id}/resources/img_1?type=image`, change);

/** On a message that is there. */
function callOn(bench: Bench, call: OnMessage, change?: JsonSent): Promise<Seen> {
  return call(bench, put(bench), change);
}

function put({ emulator }: Bench, change: Partial<Message> = {}): string {
  return putMessage(emulator.world, change);
}

function gatewayOf(call: OnMessage): Inputs {
  return {
    ...jsonInputs({
      call: (bench, change) => callOn(bench, call, change),
      userTokens: true,
      scoped: true,
      takesBody: false,
    }),
    messageUnknown: (bench) => call(bench, unknownMessage),
    userUnknown: noUser,
    userForeign: noUser,
    chatUnknown: noUser,
  };
}

function readInputs(call: OnMessage): Inputs {
  return {
    invalidParam: 'an id that is none is refused by the gateway',
    outOfChat: async (bench) => {
      const headers = await declaredApp(bench, { chats: [{ chat_id: chat, bot: false }] });
      return call(bench, put(bench), { headers });
    },
    botDisabled: async (bench) => {
      const headers = await declaredApp(bench, { bot: false });
      return call(bench, put(bench), { headers });
    },
    userUnavailable: ofTheService,
    noPermission: ofTheService,
    invisible: ofTheService,
  };
}

const listPath = `${messages}?container_id_type=chat&container_id=${chat}`;
const outside = { chats: [{ chat_id: chat, bot: false }] };
const dissolved = { chats: [{ chat_id: chat, dissolved: true }] };
const aCard = { msgType: 'interactive', sent: '{}' };
const noUsers = { userUnknown: noUser, userForeign: noUser, chatUnknown: noUser };

const toList = (bench: Bench, change: JsonSent = {}) => sendJson(bench, { method: 'GET', path: listPath, ...change });
const toUpdate: OnMessage = (bench, id, change) =>
  sendJson(bench, { method: 'PATCH', path: `${messages}/${id}`, body: { content: '{}' }, ...change });
const toEdit: OnMessage = (bench, id, change) =>
  sendJson(bench, { method: 'PUT', path: `${messages}/${id}`, body: well, ...change });

export const feishuMessagesInputs: Readonly<Record<string, Inputs>> = {
  'feishu/messages': {
    ...jsonInputs({
      call: create,
      userTokens: true,
      scoped: true,
      takesBody: true,
      wrongType: { body: { ...hello, content: {} } },
      missingField: { path: '/open-apis/im/v1/messages' },
    }),
    // The sixth in a second to one chat meets another limit first.
    rateLimited: async (bench) => {
      bench.emulator.world.clock.freeze(true);
      for (let i = 0; i < 50; i++) await say(bench, { msg_type: 'picture' });
      return create(bench);
    },
    ...sendInputs(say),
    chatUnknown: async (bench) =>
      say(bench, { receive_id: unknownChat }, { headers: await declaredApp(bench, { chats: [{ chat_id: chat }] }) }),
    userUnknown: async (bench) => {
      const headers = await declaredApp(bench, { users: [{ open_id: user }] });
      return say(bench, { receive_id: unknownUser }, { ...toUser, headers });
    },
    userForeign: async (bench) => {
      const users = [{ open_id: unknownUser }];
      bench.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_2', app_secret: 's', users });
      const headers = await declaredApp(bench, { users: [{ open_id: user }] });
      return say(bench, { receive_id: unknownUser }, { ...toUser, headers });
    },
    receiverInvalid: (bench) => say(bench, { receive_id: user }),
    userUnavailable: async (bench) => {
      const headers = await declaredApp(bench, { users: [{ open_id: user, available: false }] });
      return say(bench, { receive_id: user }, { ...toUser, headers });
    },
    userResigned: ofTheService,
    cryptKeyDeleted: ofTheService,
    botStopped: ofTheService,
    connectionGroup: ofTheService,
    usersClosed: ofTheService,
  },
  'feishu/reply': {
    ...jsonInputs({
      call: (bench, change) => callOn(bench, toReply, change),
      userTokens: true,
      scoped: true,
      takesBody: true,
      wrongType: { body: { ...well, content: {} } },
      missingField: { body: { msg_type: 'text' } },
    }),
    rateLimited: async (bench) => {
      bench.emulator.world.clock.freeze(true);
      for (let i = 0; i < 50; i++) await callOn(bench, toReply, { body: { ...well, msg_type: 'picture' } });
      return callOn(bench, toReply);
    },
    ...sendInputs((bench, fields, change) => callOn(bench, toReply, { body: { ...well, ...fields }, ...change })),
    messageUnknown: (bench) => toReply(bench, unknownMessage),
    userUnknown: noUser,
    userForeign: noUser,
    chatUnknown: noUser,
    userUnavailable: 'the user of a private chat is not looked up for a reply',
    recalled: (bench) => toReply(bench, put(bench, { deleted: true })),
    invisible: ofTheService,
    kindUnsupported: ofTheService,
    noThreads: ofTheService,
    aggregated: ofTheService,
    selfDestructing: ofTheService,
  },
  'feishu/message': { ...gatewayOf(toRead), ...readInputs(toRead), messageDeleted: ofTheService },
  'feishu/recall': {
    ...gatewayOf(toRecall),
    ...readInputs(toRecall),
    messageDeleted: (bench) => toRecall(bench, put(bench, { deleted: true })),
    chatDissolved: ofTheService,
    recallExpired: ofTheService,
    notYours: (bench) => toRecall(bench, put(bench, { tenant: 't-other' })),
    kindUnsupported: ofTheService,
  },
  'feishu/resource': {
    ...gatewayOf(toResource),
    fieldValidation: (bench) => toRead(bench, `${put(bench)}/resources/img_1`),
    messageDeleted: (bench) => toResource(bench, put(bench, { deleted: true })),
    invalidParam: (bench) => toRead(bench, `${put(bench)}/resources/img_1?type=audio`),
    unauthorized: ofTheService,
    notInMessage: (bench) => toResource(bench, put(bench)),
    notInChat: async (bench) => {
      const headers = await declaredApp(bench, { chats: [{ chat_id: chat, bot: false }] });
      return toResource(bench, put(bench), { headers });
    },
    noPermission: ofTheService,
    tenantScope: ofTheService,
    tooLarge: ofTheService,
    restricted: ofTheService,
    invisible: ofTheService,
    tenantKeyDeleted: ofTheService,
    tenantStorage: ofTheService,
    kindUnsupported: (bench) => toResource(bench, put(bench, { msgType: 'sticker' })),
  },
  'feishu/message_list': {
    ...jsonInputs({
      call: toList,
      userTokens: true,
      scoped: true,
      takesBody: false,
      missingField: { path: messages },
    }),
    messageUnknown: noUser,
    userUnknown: noUser,
    userForeign: noUser,
    chatUnknown: async (bench) => toList(bench, { headers: await declaredApp(bench, { chats: [] }) }),
    invalidParam: (bench) => toList(bench, { path: `${listPath}&page_size=51` }),
    outOfChat: async (bench) => toList(bench, { headers: await declaredApp(bench, outside) }),
    botDisabled: async (bench) => toList(bench, { headers: await declaredApp(bench, { bot: false }) }),
    userUnavailable: ofTheService,
    noPermission: ofTheService,
    threadInvisible: ofTheService,
    messageDeleted: ofTheService,
    chatUnsupported: ofTheService,
    appUnsupported: ofTheService,
  },
  'feishu/card_update': {
    ...jsonInputs({
      call: (bench, change) => toUpdate(bench, put(bench, aCard), change),
      userTokens: true,
      scoped: true,
      takesBody: true,
      wrongType: { body: { content: {} } },
      missingField: { body: {} },
    }),
    ...noUsers,
    messageUnknown: (bench) => toUpdate(bench, unknownMessage),
    invalidParam: (bench) => toUpdate(bench, put(bench)),
    botDisabled: async (bench) => toUpdate(bench, put(bench), { headers: await declaredApp(bench, { bot: false }) }),
    recalled: (bench) => toUpdate(bench, put(bench, { ...aCard, deleted: true })),
    userUnavailable: ofTheService,
    notTheOwner: ofTheService,
    tooOften: async (bench) => {
      bench.emulator.world.clock.freeze(true);
      const id = put(bench, aCard);
      for (let i = 0; i < 5; i++) await toUpdate(bench, id);
      return toUpdate(bench, id);
    },
    tooLong: (bench) => toUpdate(bench, put(bench, aCard), { body: { content: '{}', padding: 'x'.repeat(40_000) } }),
    noPermission: ofTheService,
    auditFailed: ofTheService,
    tooOld: (bench) => {
      const id = put(bench, aCard);
      bench.emulator.world.clock.advance('15 days');
      return toUpdate(bench, id);
    },
    cardFailed: (bench) => toUpdate(bench, put(bench, aCard), { body: { content: 'x' } }),
    messageDeleted: ofTheService,
    chatDissolved: async (bench) => {
      const headers = await declaredApp(bench, dissolved);
      return toUpdate(bench, put(bench, { ...aCard, tenant: 'cli_1' }), { headers });
    },
  },
  'feishu/edit': {
    ...jsonInputs({
      call: (bench, change) => callOn(bench, toEdit, change),
      userTokens: false,
      scoped: true,
      takesBody: true,
      wrongType: { body: { ...well, content: {} } },
      missingField: { body: {} },
    }),
    ...noUsers,
    messageUnknown: (bench) => toEdit(bench, unknownMessage),
    invalidParam: (bench) => callOn(bench, toEdit, { body: { ...well, msg_type: 'image' } }),
    outOfChat: async (bench) => {
      const headers = await declaredApp(bench, outside);
      return toEdit(bench, put(bench, { tenant: 'cli_1' }), { headers });
    },
    chatDissolved: async (bench) => {
      const headers = await declaredApp(bench, dissolved);
      return toEdit(bench, put(bench, { tenant: 'cli_1' }), { headers });
    },
    botDisabled: async (bench) => toEdit(bench, put(bench), { headers: await declaredApp(bench, { bot: false }) }),
    recalled: (bench) => toEdit(bench, put(bench, { deleted: true })),
    userUnavailable: ofTheService,
    notTheOwner: async (bench) => {
      bench.emulator.world.settings.set({ 'feishu.foreignImageKey': 230017 });
      const { key } = bench.emulator.seedImage({ provider: 'feishu', account: 't-other', content: smallPng });
      const content = JSON.stringify({ zh_cn: { title: '', content: [[{ tag: 'img', image_key: key }]] } });
      return callOn(bench, toEdit, { body: { msg_type: 'post', content } });
    },
    notAllowedInGroup: ofTheService,
    tooOften: ofTheService,
    sensitive: ofTheService,
    tooLong: (bench) => callOn(bench, toEdit, { body: { ...well, padding: 'x'.repeat(200_000) } }),
    noPermission: ofTheService,
    auditFailed: ofTheService,
    muted: ofTheService,
    crossTenant: ofTheService,
    kindMismatch: ofTheService,
    invisible: ofTheService,
    kindUnsupported: (bench) => toEdit(bench, put(bench, { msgType: 'interactive' })),
    notTheSender: (bench) => toEdit(bench, put(bench, { tenant: 't-other' })),
    editedTooOften: (bench) => toEdit(bench, put(bench, { edits: 20 })),
    secretGroup: ofTheService,
    encryptedGroup: ofTheService,
    tooOld: ofTheService,
    messageDeleted: ofTheService,
  },
};
