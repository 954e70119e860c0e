import { just, list, object, orNull, type Schema, text, yesNo } from '../../../core/described.ts';

/** A success, with its data. */
export const answered = (data: Schema): Schema => object({ code: just(0), data, msg: just('success') });

export const nothing = object({});

/** A part of a list. */
export const pageOf = (item: Schema, more: Readonly<Record<string, Schema>> = {}): Schema =>
  answered(object({ items: list(item), has_more: yesNo, page_token: text, ...more }));

export const mention = object({ key: text, id: text, id_type: text, name: text, tenant_key: text });

export const message = object({
  message_id: text,
  'root_id?': text,
  'parent_id?': text,
  'thread_id?': text,
  'upper_message_id?': text,
  msg_type: text,
  create_time: text,
  update_time: text,
  deleted: yesNo,
  updated: yesNo,
  chat_id: text,
  sender: object({ id: text, id_type: text, sender_type: text, tenant_key: text }),
  body: object({ content: text }),
  'mentions?': list(mention),
});

/** By language. */
export const names = object({ 'zh_cn?': orNull(text), 'en_us?': orNull(text), 'ja_jp?': orNull(text) });

export const restrictions = object({
  'status?': yesNo,
  'screenshot_has_permission_setting?': text,
  'download_has_permission_setting?': text,
  'message_has_permission_setting?': text,
});
