import { jsonKnown } from './feishu-json.ts';
import { type Known, known } from './known.ts';

/** Of the page of sending a message, as replies have them too. */
export const sendKnown: readonly Known[] = [
  known(400, 'invalidParam', 230001, 'Your request contains an invalid request parameter', {
    tail: /^\.$|^, ext=.+\.$/,
  }),
  known(400, 'outOfChat', 230002, 'The bot can not be outside the group.'),
  known(400, 'botDisabled', 230006, 'Bot ability is not activated.'),
  known(400, 'userUnavailable', 230013, 'Bot has NO availability to this user.'),
  known(400, 'privateChatShared', 230015, 'P2P chat can NOT be shared.'),
  known(400, 'notTheOwner', 230017, 'Bot is NOT the owner of the resource.'),
  known(400, 'notAllowedInGroup', 230018, 'These operations are NOT allowed at current group settings.'),
  known(400, 'noSuchTopic', 230019, 'The topic does NOT exist.'),
  known(400, 'tooOften', 230020, 'This operation triggers the frequency limit.'),
  known(400, 'sensitive', 230022, 'The content of the message contains sensitive information.'),
  known(400, 'tooLong', 230025, 'The length of the message content reaches its limit.'),
  known(400, 'noPermission', 230027, 'Lack of necessary permissions.'),
  known(400, 'auditFailed', 230028, 'The messages do NOT pass the audit.'),
  known(400, 'muted', 230035, 'Send Message Permission deny.'),
  known(400, 'crossTenant', 230038, 'Cross tenant p2p chat operate forbid.'),
  known(400, 'beingSent', 230049, 'The message is being sent.'),
  known(400, 'kindMismatch', 230055, 'The type of file upload does not match the type of message being sent.'),
  known(400, 'encrypted', 230075, 'Sending encrypted messages is not supported.'),
  known(400, 'cardFailed', 230099, 'Failed to create card content', { tail: /^\.$|^, ext=ErrCode: \d+; ErrMsg: .+$/ }),
  known(400, 'chatDissolved', 232009, 'Your request specifies a chat which has already been dissolved.'),
];

/** Of what is done with a message that there is. */
const readKnown: readonly Known[] = [
  known(400, 'invalidParam', 230001, 'Your request contains an invalid request parameter', { tail: /^\.$/ }),
  known(400, 'outOfChat', 230002, 'The bot can not be outside the group.'),
  known(400, 'botDisabled', 230006, 'Bot ability is not activated.'),
  known(400, 'userUnavailable', 230013, 'Bot has NO availability to this user.'),
  known(400, 'noPermission', 230027, 'Lack of necessary permissions.'),
  known(400, 'invisible', 230050, 'The message is invisible to the operator.'),
  known(400, 'messageDeleted', 230110, 'Action unavailable as the message has been deleted.'),
];

export const feishuMessagesKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/messages': [
    ...jsonKnown(['im:message', 'im:message:send_as_bot', 'im:message:send']),
    ...sendKnown,
    known(400, 'userResigned', 230029, 'User has resigned.'),
    known(400, 'receiverInvalid', 230034, 'The receive_id is invalid.'),
    known(400, 'cryptKeyDeleted', 230036, 'Tenant crypt key has been deleted.'),
    known(400, 'botStopped', 230053, 'The user has stopped the bot from sending messages.'),
    known(400, 'connectionGroup', 230054, 'This type of message is unavailable in the connection group.'),
    known(400, 'usersClosed', 230101, 'Sending messages to users is temporarily unavailable'),
  ],
  'feishu/reply': [
    ...jsonKnown(['im:message', 'im:message:send_as_bot', 'im:message:send']),
    ...sendKnown,
    known(400, 'recalled', 230011, 'The message is recalled.'),
    known(400, 'invisible', 230050, 'The message is invisible to the operator.'),
    known(400, 'kindUnsupported', 230054, 'This operation is not supported for this message type.'),
    known(400, 'noThreads', 230071, 'The group to which the message belongs does not support reply in thread.'),
    known(400, 'aggregated', 230072, 'Aggregated messages do not support reply in thread.'),
    known(400, 'selfDestructing', 230111, 'Action unavailable as the message will self-destruct soon.'),
  ],
  'feishu/message': [...jsonKnown(['im:message', 'im:message:readonly']), ...readKnown],
  'feishu/recall': [
    ...jsonKnown(['im:message', 'im:message:recall', 'im:message:send_as_bot']),
    ...readKnown,
    known(400, 'chatDissolved', 232009, 'Your request specifies a chat which has already been dissolved.'),
    known(400, 'recallExpired', 230009, 'Message has expired when recall message.'),
    known(400, 'notYours', 230026, 'No permission to recall this message.'),
    known(400, 'kindUnsupported', 230054, 'This operation is not supported for this message type.'),
  ],
  'feishu/resource': [
    ...jsonKnown(['im:message', 'im:message:readonly', 'im:message.history:readonly']),
    known(400, 'messageDeleted', 230110, 'Action unavailable as the message has been deleted.'),
    known(400, 'invalidParam', 234001, 'Invalid request param.'),
    known(401, 'unauthorized', 234002, 'Unauthorized.'),
    known(400, 'notInMessage', 234003, 'File not in message.'),
    known(400, 'notInChat', 234004, 'App not in chat.'),
    known(400, 'noPermission', 234009, 'Lack of necessary permissions.'),
    known(400, 'tenantScope', 234019, 'scope CheckAppTenant fail.'),
    known(400, 'tooLarge', 234037, 'Downloaded file size exceeds limit.'),
    known(400, 'restricted', 234038, 'Do not allow downloading of message resources in restricted mode.'),
    known(400, 'invisible', 234040, 'The message is invisible to the operator.'),
    known(
      400,
      'tenantKeyDeleted',
      234041,
      'Tenant master key has been deleted, please contact the tenant administrator.',
    ),
    known(
      400,
      'tenantStorage',
      234042,
      'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
    ),
    known(400, 'kindUnsupported', 234043, 'Unsupported message type.'),
  ],
};
