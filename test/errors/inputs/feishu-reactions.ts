import type { Message } from '../../../src/providers/feishu/messages/store.ts';
import type { Bench, Seen } from '../door.ts';
import { putMessage, putReaction } from '../messages.ts';
import { declaredApp, type JsonSent, jsonInputs, sendJson } from './feishu-json.ts';
import { type Inputs, ofTheService } from './input.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';
const unknown = 'om_dc13264520392913993dd051dba21dcf';
const body = { reaction_type: { emoji_type: 'SMILE' } };
const noId = 'no user and no chat is named in the call';

type OnMessage = (bench: Bench, id: string, change?: JsonSent) => Promise<Seen>;

const url = (id: string) => `/open-apis/im/v1/messages/${id}/reactions`;
const react: OnMessage = (bench, id, change) => sendJson(bench, { path: url(id), body, ...change });
const list: OnMessage = (bench, id, change) => sendJson(bench, { method: 'GET', path: url(id), ...change });
/** A reaction that is there, unless another is named. */
const take: OnMessage = (bench, id, change) => {
  const path = `${url(id)}/${putReaction(bench.emulator.world, id)}`;
  return sendJson(bench, { method: 'DELETE', path, ...change });
};

const put = ({ emulator }: Bench, change: Partial<Message> = {}) => putMessage(emulator.world, change);
const declared = (call: OnMessage, declaration: object) => async (bench: Bench) =>
  call(bench, put(bench), { headers: await declaredApp(bench, declaration) });

const any = (call: OnMessage): Inputs => ({
  messageUnknown: (bench) => call(bench, unknown),
  userUnknown: noId,
  userForeign: noId,
  chatUnknown: noId,
  botDisabled: declared(call, { bot: false }),
  messageDeleted: ofTheService,
  messageGone: (bench) => call(bench, put(bench, { deleted: true })),
  authTypeInvalid: ofTheService,
  invisible: ofTheService,
});

const change = (call: OnMessage): Inputs => ({
  ...any(call),
  notAllowed: declared(call, { chats: [{ chat_id: chat, bot: false }] }),
  chatDissolved: declared(call, { chats: [{ chat_id: chat, dissolved: true }] }),
  noAccess: 'who may not is refused with a code of its own',
  pageTokenInvalid: 'no page_token is in the call',
  chatGone: ofTheService,
  threadRemoved: ofTheService,
  beingChanged: ofTheService,
  userSettings: ofTheService,
  tenantSettings: ofTheService,
  chatsOutside: ofTheService,
  userUnavailable: ofTheService,
});

export const feishuReactionsInputs: Readonly<Record<string, Inputs>> = {
  'feishu/reaction_create': {
    ...jsonInputs({
      call: (bench, sent) => react(bench, put(bench), sent),
      userTokens: true,
      scoped: true,
      takesBody: true,
      wrongType: { body: { reaction_type: 'SMILE' } },
      missingField: { body: {} },
    }),
    ...change(react),
    emojiInvalid: (bench) => react(bench, put(bench), { body: { reaction_type: {} } }),
    operatorInvalid: ofTheService,
    userIdTypeInvalid: 'no user_id_type is in the call',
    kindUnsupported: (bench) => react(bench, put(bench, { msgType: 'system' })),
  },
  'feishu/reaction_list': {
    ...jsonInputs({
      call: (bench, sent) => list(bench, put(bench), sent),
      userTokens: true,
      scoped: true,
      takesBody: false,
    }),
    ...any(list),
    fieldValidation: (bench) => list(bench, '', { path: `${url(put(bench))}?page_size=51` }),
    emojiInvalid: 'an emoji that nobody reacted with lists nothing',
    noAccess: declared(list, { chats: [{ chat_id: chat, bot: false }] }),
    pageTokenInvalid: (bench) => list(bench, '', { path: `${url(put(bench))}?page_token=x` }),
    userIdTypeInvalid: (bench) => list(bench, '', { path: `${url(put(bench))}?user_id_type=email` }),
  },
  'feishu/reaction_delete': {
    ...jsonInputs({
      call: (bench, sent) => take(bench, put(bench), sent),
      userTokens: true,
      scoped: true,
      takesBody: false,
    }),
    ...change(take),
    emojiInvalid: ofTheService,
    notYours: (bench) => {
      const id = put(bench);
      return take(bench, id, { path: `${url(id)}/${putReaction(bench.emulator.world, id, 't-other')}` });
    },
    ofAnotherMessage: (bench) => {
      const reaction = putReaction(bench.emulator.world, put(bench));
      return take(bench, '', { path: `${url(put(bench))}/${reaction}` });
    },
    reactionUnknown: (bench) => take(bench, '', { path: `${url(put(bench))}/x` }),
  },
};
