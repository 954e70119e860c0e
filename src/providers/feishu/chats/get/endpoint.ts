import type { World } from '../../../../core/world.ts';
import type { Asked } from '../../gateway/asked.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { userIdTypeField, userIdTypeOf } from '../../users/find.ts';
import { paths } from '../../wire.ts';
import { getErrors } from '../errors.ts';
import { chatIdForm, findChat, isIn } from '../find.ts';
import { botOn, chatIdValid, type OfChat } from '../rules.ts';
import { inside, outside } from '../shown.ts';

const name = 'feishu/chat';
const fields = [userIdTypeField];
const scopes = ['im:chat', 'im:chat:read', 'im:chat:readonly'] as const;

/** A chat by the id in the path, and whether the gateway knows of none. */
export function readOfChat(asked: Asked, world: World): OfChat {
  const { chat_id: chatId = '' } = asked.params;
  const chat = findChat(chatId, asked.caller, world);
  const isUnknown = chat === undefined && chatIdForm.test(chatId);
  return { ...asked, chatId, chat, ids: isUnknown ? { unknownChat: chatId } : {} };
}

/** One chat: all of it to a bot that is in it, and to others what it is called. */
export const get = jsonEndpoint({
  name,
  method: 'GET',
  path: `${paths.chats}/:chat_id`,
  voice: { scopes },
  fields,
  rules: [...jsonRules({ scopes, userTokens: true, fields, ids: ['chat'] }), botOn, chatIdValid],
  errors: getErrors,
  read: readOfChat,
  take: (facts) => {
    const { chat, caller } = facts as OfChat & { chat: NonNullable<OfChat['chat']> };
    const more = isIn(chat, caller) ? inside(chat, caller, userIdTypeOf(facts)) : {};
    return { data: { ...more, ...outside(chat) }, uses: [chat.id] };
  },
});
