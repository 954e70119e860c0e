import type { Door } from '../door.ts';
import { larkDoor } from './feishu-chats.ts';

const path = { chat_id: 'oc_a0553eda9014c201e6969b478895c230' };
const members = `/open-apis/im/v1/chats/${path.chat_id}/members`;
const data = { id_list: ['ou_7d8a6e6df7621556ce0d21922b676706'] };

export const feishuMembersDoors: readonly Door[] = [
  larkDoor('feishu/member_list', ['GET', members], ({ im }, options) => im.chatMembers.get({ path }, options)),
  larkDoor('feishu/is_in_chat', ['GET', `${members}/is_in_chat`], ({ im }, options) =>
    im.chatMembers.isInChat({ path }, options),
  ),
  larkDoor('feishu/member_add', ['POST', members, data], ({ im }, options) =>
    im.chatMembers.create({ path, data }, options),
  ),
];
