import type { Source } from '../../../core/source.ts';
import { errorsOn, type FeishuError } from '../gateway/errors.ts';

const page =
  (page: string) =>
  (row: string): Source => ({ page, at: `Error codes, ${row}`, says: 'code and message' });

const create = page('feishu-message-create');
const forwarded = errorsOn('feishu-message-forward');
const listed = <Code extends number>(code: Code, message: string) =>
  ({ http: 400, code, message, source: create(`${code}`) }) as const;

/** What the message service says to calls that send, whichever of them. */
export const sendErrors = {
  invalidParam: { ...listed(230001, 'Your request contains an invalid request parameter.'), ext: ', ext=%e.' },
  outOfChat: listed(230002, 'The bot can not be outside the group.'),
  botDisabled: listed(230006, 'Bot ability is not activated.'),
  userUnavailable: listed(230013, 'Bot has NO availability to this user.'),
  privateChatShared: listed(230015, 'P2P chat can NOT be shared.'),
  notTheOwner: listed(230017, 'Bot is NOT the owner of the resource.'),
  notAllowedInGroup: listed(230018, 'These operations are NOT allowed at current group settings.'),
  noSuchTopic: listed(230019, 'The topic does NOT exist.'),
  tooOften: listed(230020, 'This operation triggers the frequency limit.'),
  sensitive: listed(230022, 'The content of the message contains sensitive information.'),
  tooLong: listed(230025, 'The length of the message content reaches its limit.'),
  noPermission: listed(230027, 'Lack of necessary permissions.'),
  auditFailed: listed(230028, 'The messages do NOT pass the audit.'),
  muted: listed(230035, 'Send Message Permission deny.'),
  crossTenant: listed(230038, 'Cross tenant p2p chat operate forbid.'),
  beingSent: listed(230049, 'The message is being sent.'),
  kindMismatch: listed(230055, 'The type of file upload does not match the type of message being sent.'),
  encrypted: listed(230075, 'Sending encrypted messages is not supported.'),
  cardFailed: { ...listed(230099, 'Failed to create card content.'), ext: ', ext=%e' },
  chatDissolved: listed(232009, 'Your request specifies a chat which has already been dissolved.'),
} as const satisfies Record<string, FeishuError>;

/** Of a message to somebody, and of no reply. */
export const createErrors = {
  ...sendErrors,
  userResigned: listed(230029, 'User has resigned.'),
  receiverInvalid: listed(230034, 'The receive_id is invalid.'),
  cryptKeyDeleted: listed(230036, 'Tenant crypt key has been deleted.'),
  botStopped: listed(230053, 'The user has stopped the bot from sending messages.'),
  connectionGroup: listed(230054, 'This type of message is unavailable in the connection group.'),
  usersClosed: {
    http: 400,
    code: 230101,
    message: 'Sending messages to users is temporarily unavailable',
    source: { page: 'astrbot-8723', at: 'report', says: 'code and message, to an app of a personal account' },
  },
} as const satisfies Record<string, FeishuError>;

/** Of a message that was recalled, to calls that would build on it. */
export const recalledError = {
  http: 400,
  code: 230011,
  message: 'The message is recalled.',
  source: { page: 'feishu-message-reply', at: 'Error codes, 230011', says: 'code and message' },
} as const satisfies FeishuError;

/** Of a message that is passed on, by itself or with others. */
export const forwardingErrors = {
  invalidParam: createErrors.invalidParam,
  outOfChat: createErrors.outOfChat,
  botDisabled: createErrors.botDisabled,
  userUnavailable: createErrors.userUnavailable,
  notAllowedInGroup: createErrors.notAllowedInGroup,
  noSuchThread: forwarded(230019, 'The thread does NOT exist.'),
  tooOften: createErrors.tooOften,
  noPermission: createErrors.noPermission,
  userResigned: createErrors.userResigned,
  receiverInvalid: createErrors.receiverInvalid,
  muted: createErrors.muted,
  cryptKeyDeleted: createErrors.cryptKeyDeleted,
  crossTenant: createErrors.crossTenant,
  beingSent: createErrors.beingSent,
  botStopped: createErrors.botStopped,
  encryptedGroup: forwarded(230062, 'No permission to forward to third-party encryption group.'),
  chatInvalid: forwarded(230063, 'The chat_id of group to forward is invalid.'),
  restricted: forwarded(230070, 'Forwarding of messages in restricted mode is not allowed.'),
  threadInvisible: forwarded(230074, 'The target thread is invisible to the operator.'),
  chatDissolved: createErrors.chatDissolved,
} as const satisfies Record<string, FeishuError>;
