import { type DescribedEndpoint, limited, list, object, oneOf, text } from '../../../core/described.ts';
import { answered, message, nothing, pageOf } from './answered.ts';

const reaction = object({
  reaction_id: text,
  operator: object({ operator_id: text, operator_type: oneOf(['app', 'user']) }),
  action_time: text,
  reaction_type: object({ emoji_type: text }),
});
const emoji = object({ reaction_type: object({ emoji_type: text }) });

export const messages: Readonly<Record<string, DescribedEndpoint>> = {
  'feishu/messages': { says: 'sends a message to a chat or to somebody', reply: answered(message) },
  'feishu/reply': { says: 'answers a message', reply: answered(message) },
  'feishu/message': {
    says: 'reads a message, and those that were merged into it',
    reply: answered(object({ items: list(message) })),
  },
  'feishu/message_list': { says: 'reads the messages of a chat or of a thread', reply: pageOf(message) },
  'feishu/recall': { says: 'takes a message back', reply: answered(nothing) },
  'feishu/card_update': { says: 'puts another card into a message', reply: answered(nothing) },
  'feishu/edit': {
    says: 'changes the text of a message',
    json: object({ msg_type: limited(text, 'enum', 'feishu/edit/msg-type') }),
    reply: answered(message),
  },
  'feishu/forward': { says: 'forwards a message', reply: answered(message) },
  'feishu/merge_forward': {
    says: 'forwards several messages of one chat as one',
    json: object({ message_id_list: list(text) }),
    reply: answered(object({ invalid_message_id_list: list(text), message })),
  },
  'feishu/reaction_create': { says: 'reacts to a message', json: emoji, reply: answered(reaction) },
  'feishu/reaction_list': {
    says: 'lists the reactions to a message',
    query: {
      'reaction_type?': text,
      'page_token?': text,
      'user_id_type?': limited(text, 'enum', 'feishu/reactions/user-id-type'),
    },
    reply: pageOf(reaction),
  },
  'feishu/reaction_delete': { says: 'takes a reaction back', reply: answered(reaction) },
};
