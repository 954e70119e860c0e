/** Members of chats: how they are asked for and added. */
import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { chat } from './chat-steps.ts';
import { call, done } from './json-calls.ts';
import { bearer } from './requests.ts';
import { refused } from './responses.ts';

export const ofMembers = 'feishu-members-list';
export const ofAdding = 'feishu-members-add';
export const ofPresence = 'feishu-members-in-chat';

type Headers = Readonly<Record<string, string>>;

const members = (id: string) => `/open-apis/im/v1/chats/${id}/members`;

export const listMembers = (headers: Headers = bearer, query = '', id = chat): RequestTemplate =>
  call('GET', members(id) + query, undefined, headers);
export const add = (id_list: unknown, headers: Headers = bearer, query = '', id = chat): RequestTemplate =>
  call('POST', members(id) + query, { id_list }, headers);
export const isInChat = (headers: Headers = bearer, id = chat): RequestTemplate =>
  call('GET', `${members(id)}/is_in_chat`, undefined, headers);

export const member = (member_id: JsonPattern, member_id_type = 'open_id', name = '张三'): JsonPattern => ({
  member_id,
  member_id_type,
  name,
  tenant_key: /^[0-9a-f]{16}$/,
});
export const listed = (
  items: readonly JsonPattern[],
  member_total = items.length,
  page_token: JsonPattern = '',
): ExpectedResponse => done({ has_more: page_token !== '', items, member_total, page_token });
export const added = (
  invalid: readonly string[] = [],
  unknown: readonly string[] = [],
  pending: readonly string[] = [],
): ExpectedResponse =>
  done({ invalid_id_list: invalid, not_existed_id_list: unknown, pending_approval_id_list: pending });
export const there = (is_in_chat: boolean): ExpectedResponse => done({ is_in_chat });

export const nobodyValid = refused(232027, 'There are no valid members in the ID list specified in your request.');
export const invisible = refused(
  232024,
  'Users do not have the visibility of the app, or the operator does not have collaboration permissions with the target users.',
);
export const badMode = refused(232090, 'Unsupported chat type.');
export const notPermitted = refused(
  232017,
  'No Permission: If the operator is NOT owner or creator with the scope, the operator can NOT complete the request.',
);
export const unavailable = refused(232043, 'Your request contains unavailable ids.');
export const dissolved = refused(232009, 'Your request specifies a chat which has already been dissolved.');
