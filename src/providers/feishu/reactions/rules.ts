import { is, isTrue, rulesOver } from '../../../core/rule.ts';
import type { Source } from '../../../core/source.ts';
import type { Found } from '../messages/found.ts';

const unordered = 'the order among the codes of the service is not documented';
export const row = (page: string, code: number, says: string, assumes = unordered): Source => ({
  page,
  at: `Error codes, ${code}`,
  says,
  assumes,
});

const page = 'feishu-reaction-create';

export const goneRule = rulesOver<Found, 'messageGone'>()({
  id: 'feishu/reactions/recalled',
  error: 'messageGone',
  measure: ({ message }) => message?.deleted === true,
  broken: isTrue,
  mend: 'name a message that there still is',
  source: row(page, 231003, 'a message that was recalled is not found'),
});

export const kindRule = rulesOver<Found, 'kindUnsupported'>()({
  id: 'feishu/reactions/kind',
  error: 'kindUnsupported',
  measure: ({ message }) => message?.msgType,
  limit: 'system',
  broken: is,
  mend: 'react to a message of another type',
  source: row(page, 231017, 'system messages take no reaction'),
});

/** Of a change. */
export const allowedRule = rulesOver<Found, 'notAllowed'>()({
  id: 'feishu/reactions/in-chat',
  error: 'notAllowed',
  measure: ({ receiver }) => receiver.outside,
  broken: isTrue,
  mend: 'add the bot to the chat of the message',
  source: row(page, 231002, 'who is not in the chat of a message may not react to it'),
});

/** Of a look. */
export const accessRule = rulesOver<Found, 'noAccess'>()({
  id: 'feishu/reactions/access',
  error: 'noAccess',
  measure: ({ receiver }) => receiver.outside,
  broken: isTrue,
  mend: 'add the bot to the chat of the message',
  source: row('feishu-reaction-list', 231008, 'who is not in the chat of a message has no access to it'),
});

export const dissolvedRule = rulesOver<Found, 'chatDissolved'>()({
  id: 'feishu/reactions/chat-dissolved',
  error: 'chatDissolved',
  measure: ({ receiver }) => receiver.dissolved,
  broken: isTrue,
  mend: 'name a message of a chat that there still is',
  source: row(page, 232009, 'the chat was dissolved'),
});
