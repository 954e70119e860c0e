import { Bytes } from '../../../src/core/bytes.ts';
import type { Bench, Seen } from '../door.ts';
import { declaredApp, type JsonSent, jsonInputs, sendJson } from './feishu-json.ts';
import { type Inputs, ofTheService } from './input.ts';

export const chat = 'oc_a0553eda9014c201e6969b478895c230';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const path = '/open-apis/im/v1/messages?receive_id_type=chat_id';
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
    privateChatShared: ofTheService,
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
};
