import { type DescribedEndpoint, list, object, oneOf, orNull, text, whole, yesNo } from '../../../core/described.ts';
import { answered, names, nothing, pageOf, restrictions } from './answered.ts';

const byWord = {
  'add_member_permission?': text,
  'share_card_permission?': text,
  'at_all_permission?': text,
  'edit_permission?': text,
  'group_message_type?': text,
  'chat_type?': text,
  'chat_mode?': text,
  'chat_tag?': text,
  'join_message_visibility?': text,
  'leave_message_visibility?': text,
  'membership_approval?': text,
  'moderation_permission?': text,
  'urgent_setting?': text,
  'video_conference_setting?': text,
  'hide_member_count_setting?': text,
  'restricted_mode_setting?': restrictions,
};

const seen = {
  'avatar?': text,
  'name?': text,
  'description?': text,
  'i18n_names?': names,
  'owner_id?': text,
  'owner_id_type?': text,
  'tenant_key?': text,
  'external?': yesNo,
};

const chat = object({ chat_id: text, ...seen, ...byWord });
const settings = object({ 'i18n_names?': orNull(names), 'restricted_mode_setting?': orNull(restrictions) });
const status = { chat_status: oneOf(['normal', 'dissolved', 'dissolved_save']) };

export const chats: Readonly<Record<string, DescribedEndpoint>> = {
  'feishu/chat_create': {
    says: 'makes a chat',
    json: object({ 'user_id_list?': orNull(list(text)), 'bot_id_list?': orNull(list(text)) }),
    reply: answered(chat),
  },
  'feishu/chat_list': {
    says: 'lists the chats that a bot is in',
    reply: pageOf(object({ chat_id: text, ...seen, ...status })),
  },
  'feishu/chat': {
    says: 'tells of a chat: all of it to a bot that is in it',
    reply: answered(object({ ...seen, ...byWord, ...status, 'bot_count?': text, 'user_count?': text })),
  },
  'feishu/chat_update': { says: 'changes a chat', json: settings, reply: answered(nothing) },
  'feishu/member_list': {
    says: 'lists who is in a chat',
    query: { 'page_token?': text },
    reply: pageOf(object({ member_id: text, member_id_type: text, name: text, tenant_key: text }), {
      member_total: whole,
    }),
  },
  'feishu/member_add': {
    says: 'takes people or bots into a chat',
    json: object({ id_list: list(text) }),
    reply: answered(
      object({
        invalid_id_list: list(text),
        not_existed_id_list: list(text),
        pending_approval_id_list: list(text),
      }),
    ),
  },
  'feishu/is_in_chat': { says: 'says whether a bot is in a chat', reply: answered(object({ is_in_chat: yesNo })) },
};
