import type { Door } from '../door.ts';
import { putMessage, putReaction } from '../messages.ts';
import { larkDoor } from './feishu-chats.ts';

const message_id = 'om_x100b0000000000000000000000000000';
const reaction_id = 'ZCaCIjUBVVWSrm5L-3ZTw';
const all = `/open-apis/im/v1/messages/${message_id}/reactions`;
const data = { reaction_type: { emoji_type: 'SMILE' } };

const prepare: Door['prepare'] = ({ world }) => {
  putMessage(world, { id: message_id });
  putReaction(world, message_id, 't-standard', reaction_id);
};

export const feishuReactionsDoors: readonly Door[] = [
  larkDoor('feishu/reaction_create', ['POST', all, data], ({ im }, options) =>
    im.messageReaction.create({ path: { message_id }, data }, options),
  ),
  larkDoor('feishu/reaction_list', ['GET', all], ({ im }, options) =>
    im.messageReaction.list({ path: { message_id } }, options),
  ),
  larkDoor('feishu/reaction_delete', ['DELETE', `${all}/${reaction_id}`], ({ im }, options) =>
    im.messageReaction.delete({ path: { message_id, reaction_id } }, options),
  ),
].map((door) => ({ ...door, prepare }));
