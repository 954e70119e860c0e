/** A message that was sent is changed: the two calls for that, and what they say. */
import { badParameter, call } from './json-calls.ts';
import type { Headers } from './message-steps.ts';
import { bearer } from './requests.ts';
import { one, type Send } from './sent-message-steps.ts';

export const patchPage = 'feishu-message-patch';
export const putPage = 'feishu-message-update';
export const other: Headers = { Authorization: 'Bearer t-contractother0000000000000000000000000' };
export const notCard = badParameter('This message is NOT a card');

export const card = (...elements: readonly object[]) => JSON.stringify({ config: { update_multi: true }, elements });
export const patch: Send = (id, headers = bearer, more = {}) =>
  call('PATCH', one(id), { content: card({ tag: 'hr' }), ...more }, headers);
export const put: Send = (id, headers = bearer, more = {}) =>
  call('PUT', one(id), { msg_type: 'text', content: '{"text":"better"}', ...more }, headers);

export const order = (page: string, assumes: string) => ({
  page,
  at: 'Error codes',
  says: 'each error has a row, and their order is not said',
  assumes,
});
