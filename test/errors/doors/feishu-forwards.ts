import type { Door } from '../door.ts';
import { putMessage } from '../messages.ts';
import { larkDoor } from './feishu-chats.ts';

const message_id = 'om_x100b0000000000000000000000000000';
const messages = '/open-apis/im/v1/messages';
const params = { receive_id_type: 'chat_id' } as const;
const data = { receive_id: 'oc_a0553eda9014c201e6969b478895c230' };
const several = { ...data, message_id_list: [message_id] };

const prepare: Door['prepare'] = ({ world }) => void putMessage(world, { id: message_id });

export const feishuForwardsDoors: readonly Door[] = [
  larkDoor(
    'feishu/forward',
    ['POST', `${messages}/${message_id}/forward?receive_id_type=chat_id`, data],
    ({ im }, options) => im.message.forward({ path: { message_id }, params, data }, options),
  ),
  larkDoor(
    'feishu/merge_forward',
    ['POST', `${messages}/merge_forward?receive_id_type=chat_id`, several],
    ({ im }, options) => im.message.mergeForward({ params, data: several }, options),
  ),
].map((door) => ({ ...door, prepare }));
