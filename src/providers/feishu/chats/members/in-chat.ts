import type { World } from '../../../../core/world.ts';
import type { Asked } from '../../gateway/asked.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { senderOf } from '../../messages/sending.ts';
import { paths } from '../../wire.ts';
import { isIn } from '../find.ts';
import { readOfChat } from '../get/endpoint.ts';
import { botOn, chatIdValid, type OfChat } from '../rules.ts';
import { inChatErrors } from './errors.ts';
import { readScopes } from './list.ts';

const fields: readonly Field[] = [];

/** Whether who calls is in a group. */
export const inChat = jsonEndpoint({
  name: 'feishu/is_in_chat',
  method: 'GET',
  path: `${paths.chats}/:chat_id/members/is_in_chat`,
  voice: { scopes: readScopes },
  fields,
  rules: [...jsonRules({ scopes: readScopes, userTokens: true, fields, ids: ['chat'] }), botOn, chatIdValid],
  errors: inChatErrors,
  read: (asked: Asked, world: World): OfChat => readOfChat(asked, world),
  take: ({ chat, chatId, caller }: OfChat) => ({
    data: { is_in_chat: chat !== undefined && isThere(chat, caller) },
    uses: [chatId],
  }),
});

function isThere(chat: NonNullable<OfChat['chat']>, caller: OfChat['caller']): boolean {
  if (caller.token !== 'user') return isIn(chat, caller);
  return chat.members === undefined || chat.members.some(({ open_id }) => open_id === senderOf(caller).id);
}
