/** Chats: how they are asked for, made and changed, and what is said of them. */
import { type Case, type ExpectedResponse, type JsonPattern, never, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { call, done } from './json-calls.ts';
import { avatar, bearer, message, picture } from './requests.ts';
import { refused, uploaded } from './responses.ts';

export const ofCreation = 'feishu-chat-create';
export const ofChange = 'feishu-chat-update';
export const ofOne = 'feishu-chat-get';
export const ofList = 'feishu-chat-list';

export const chat = 'oc_a0553eda9014c201e6969b478895c230';
export const otherChat = 'oc_5ce6d572455d361153b7cb51da133945';
export const noChat = 'oc_00000000000000000000000000000002';
export const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
export const otherUser = 'ou_84aad35d084aa403a838cf73ee18467a';
export const needsChat = never('needs a chat that the app is in, and a case names none');
export const makesChat = never('leaves a chat behind, and no call of ours removes it');

type Headers = Readonly<Record<string, string>>;
type Sent = Readonly<Record<string, unknown>>;

const chats = '/open-apis/im/v1/chats';
export const make = (fields: Sent = {}, headers: Headers = bearer, query = ''): RequestTemplate =>
  call('POST', chats + query, fields, headers);
export const change = (fields: Sent, headers: Headers = bearer, id = chat, query = ''): RequestTemplate =>
  call('PUT', `${chats}/${id}${query}`, fields, headers);
export const look = (id = chat, headers: Headers = bearer, query = ''): RequestTemplate =>
  call('GET', `${chats}/${id}${query}`, undefined, headers);
export const listChats = (query = '', headers: Headers = bearer): RequestTemplate =>
  call('GET', chats + query, undefined, headers);

export const chatId = /^oc_[0-9a-f]{32}$/;
const tenantKey = /^[0-9a-f]{16}$/;
const standing = 'default-avatar_44ae0ca3-e140-494b-956f-78091e348435';
export const avatarUrl = (key = standing): string =>
  `https://p3-lark-file.byteimg.com/img/lark-avatar-staging/${key}~100x100.jpg`;

type Told = Readonly<Record<string, JsonPattern>>;

/** What a member is told of a group that nobody has set to anything. */
export const group = (more: Told = {}): Told => ({
  add_member_permission: 'all_members',
  at_all_permission: 'all_members',
  avatar: avatarUrl(),
  chat_mode: 'group',
  chat_tag: 'inner',
  chat_type: 'private',
  description: '',
  edit_permission: 'all_members',
  external: false,
  group_message_type: 'chat',
  hide_member_count_setting: 'all_members',
  join_message_visibility: 'all_members',
  leave_message_visibility: 'all_members',
  membership_approval: 'no_approval_required',
  moderation_permission: 'all_members',
  name: '(无主题)',
  restricted_mode_setting: {
    download_has_permission_setting: 'all_members',
    message_has_permission_setting: 'all_members',
    screenshot_has_permission_setting: 'all_members',
    status: false,
  },
  share_card_permission: 'allowed',
  tenant_key: tenantKey,
  urgent_setting: 'all_members',
  video_conference_setting: 'all_members',
  ...more,
});
export const made = (more?: Told): ExpectedResponse => done(group({ chat_id: chatId, ...more }));

/** What everybody is told. */
export const counted = (more: Told = {}): Told => ({
  avatar: avatarUrl(),
  bot_count: '1',
  chat_status: 'normal',
  name: '',
  user_count: '1',
  ...more,
});
export const seen = (more?: Told): ExpectedResponse => done({ ...group(), ...counted(more) });

export const inList = (chat_id: JsonPattern, more: Told = {}): Told => ({
  avatar: avatarUrl(),
  chat_id,
  chat_status: 'normal',
  description: '',
  external: false,
  name: '',
  tenant_key: tenantKey,
  ...more,
});
export const listed = (items: readonly JsonPattern[], page_token: JsonPattern = ''): ExpectedResponse =>
  done({ has_more: page_token !== '', items, page_token });

export const changed = done({});
export const idIn = (response: HttpResponse | undefined): string => textAt(response, 'data.chat_id');
export const uploadAvatar: Step = { send: avatar(picture), expect: uploaded };
export const uploadMessage: Step = { send: message(picture), expect: uploaded };
export const keyIn = (response: HttpResponse | undefined): string => textAt(response, 'data.image_key');

export const illegalAvatar = refused(232041, 'The avatar key is illegal.');
export const noBotFound = refused(232021, 'Bot can NOT be found.');
export const botOff = refused(232025, 'Bot ability is not activated.');
export const invalid = refused(232001, 'Your request contains an invalid request parameter.');
export const badChatId = refused(232006, 'Your request specifies a chat_id which is invalid.');
export const shortName = refused(232020, 'Name can NOT be less than two characters for public chats.');
export const outOfChat = refused(232011, 'Operator can NOT be out of the chat.');

/** A step as a case of its own. */
export const single = (
  id: string,
  because: Case['because'],
  send: RequestTemplate,
  expect: ExpectedResponse,
): Case => ({
  id: `feishu/${id}`,
  because,
  grade: because.assumes === undefined ? 'documented' : 'assumed',
  live: needsChat,
  send,
  expect,
});

/** The slug says which comes first. */
export const unordered = (page: string, slug: string): Case['because'] => ({
  page,
  at: 'Error codes',
  says: 'the errors are listed without an order',
  assumes: `they are looked at so: ${slug.replace(/-/g, ' ')}`,
});

export const tokenIn = (response: HttpResponse | undefined) => ({
  Authorization: `Bearer ${textAt(response, 'tenant_access_token')}`,
});
