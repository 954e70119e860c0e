/** What the page of a message lists, and no call brings about at will: by order. */
import { type Case, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { call } from './json-calls.ts';
import { page, text } from './message-steps.ts';
import { fault } from './requests.ts';
import { refused } from './responses.ts';

const listed: readonly (readonly [code: number, msg: string])[] = [
  [230018, 'These operations are NOT allowed at current group settings.'],
  [230019, 'The topic does NOT exist.'],
  [230022, 'The content of the message contains sensitive information.'],
  [230027, 'Lack of necessary permissions.'],
  [230028, 'The messages do NOT pass the audit.'],
  [230029, 'User has resigned.'],
  [230035, 'Send Message Permission deny.'],
  [230036, 'Tenant crypt key has been deleted.'],
  [230038, 'Cross tenant p2p chat operate forbid.'],
  [230049, 'The message is being sent.'],
  [230053, 'The user has stopped the bot from sending messages.'],
  [230054, 'This type of message is unavailable in the connection group.'],
  [230075, 'Sending encrypted messages is not supported.'],
];

/** On the pages of what is done with a message. */
const elsewhere: readonly (readonly [endpoint: string, page: string, code: number, msg: string])[] = [
  ['recall', 'feishu-message-delete', 230009, 'Message has expired when recall message.'],
  ['recall', 'feishu-message-delete', 230050, 'The message is invisible to the operator.'],
  ['recall', 'feishu-message-delete', 230054, 'This operation is not supported for this message type.'],
  ['reply', 'feishu-message-reply', 230071, 'The group to which the message belongs does not support reply in thread.'],
  ['reply', 'feishu-message-reply', 230072, 'Aggregated messages do not support reply in thread.'],
  ['reply', 'feishu-message-reply', 230111, 'Action unavailable as the message will self-destruct soon.'],
  ['edit', 'feishu-message-update', 230073, 'The message in the secret group is not allowed to be edited.'],
  [
    'edit',
    'feishu-message-update',
    230074,
    'The message in the third-party encryption group is not allowed to be edited.',
  ],
  ['edit', 'feishu-message-update', 230075, 'The message has exceeded the time that can be edited.'],
  ['message_list', 'feishu-message-list', 230073, 'The thread is invisible to the operator.'],
  ['message_list', 'feishu-message-list', 231203, 'The chat type is not supported.'],
  ['message_list', 'feishu-message-list', 231204, 'The app type is not supported.'],
  ['resource', 'feishu-message-resource', 234009, 'Lack of necessary permissions.'],
  ['resource', 'feishu-message-resource', 234019, 'scope CheckAppTenant fail.'],
  ['resource', 'feishu-message-resource', 234037, 'Downloaded file size exceeds limit.'],
  ['resource', 'feishu-message-resource', 234038, 'Do not allow downloading of message resources in restricted mode.'],
  ['resource', 'feishu-message-resource', 234040, 'The message is invisible to the operator.'],
];

const one = '/open-apis/im/v1/messages/om_dc13264520392913993dd051dba21dcf';
const calls: Readonly<Record<string, RequestTemplate>> = {
  recall: call('DELETE', one),
  reply: call('POST', `${one}/reply`, { msg_type: 'text', content: '{"text":"hello"}' }),
  edit: call('PUT', one, { msg_type: 'text', content: '{"text":"hello"}' }),
  message_list: call('GET', '/open-apis/im/v1/messages'),
  resource: call('GET', `${one}/resources/img_1?type=image`),
};

export const createFaultCases: readonly Case[] = [
  ...elsewhere.map(
    ([endpoint, from, code, msg]): Case => ({
      id: `feishu/answers-${endpoint.replace('_', '-')}-with-${code}-by-fault`,
      because: { page: from, at: `Error codes, ${code}`, says: 'code and message' },
      grade: 'documented',
      live: never('nothing a caller sends brings it about at will'),
      needs: [fault(code, `feishu/${endpoint}`)],
      send: calls[endpoint] ?? text('hello'),
      expect: refused(code, msg),
    }),
  ),
  ...listed.map(
    ([code, msg]): Case => ({
      id: `feishu/answers-a-message-with-${code}-by-fault`,
      because: { page, at: `Error codes, ${code}`, says: 'code and message' },
      grade: 'documented',
      live: never('nothing a caller sends brings it about at will'),
      needs: [fault(code, 'feishu/messages')],
      send: text('hello'),
      expect: refused(code, msg),
    }),
  ),
  {
    id: 'feishu/answers-a-message-with-230101-by-fault',
    because: { page: 'astrbot-8723', at: 'report', says: 'code and message, to an app of a personal account' },
    grade: 'observed',
    live: never('needs an app of a personal account'),
    needs: [fault(230101, 'feishu/messages')],
    send: text('hello'),
    expect: refused(230101, 'Sending messages to users is temporarily unavailable'),
  },
];
