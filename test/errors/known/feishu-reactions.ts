import { jsonKnown } from './feishu-json.ts';
import { type Known, known } from './known.ts';

const shared: readonly Known[] = [
  known(400, 'botDisabled', 230006, 'Bot ability is not activated.'),
  known(400, 'messageDeleted', 230110, 'Action unavailable as the message has been deleted.'),
  known(400, 'emojiInvalid', 231001, 'reaction type is invalid.'),
  known(400, 'messageGone', 231003, 'The message is not found, maybe not exist or deleted.'),
  known(400, 'noAccess', 231008, 'The operator has no access to the message.'),
  known(400, 'pageTokenInvalid', 231012, 'The request has an invalid pageToken.'),
  known(400, 'authTypeInvalid', 231013, 'The request has an invalid AuthType.'),
  known(400, 'invisible', 231018, 'The message is invisible to the operator.'),
];

const changes: readonly Known[] = [
  ...jsonKnown(['im:message', 'im:message.reactions:write_only']),
  ...shared,
  known(400, 'notAllowed', 231002, 'The operator has no permission to react on the specific message.'),
  known(
    400,
    'chatGone',
    231004,
    'The chat in which the message exists is not found, maybe not exist, deleted or archived.',
  ),
  known(400, 'threadRemoved', 231005, 'The thread has been no-trace removed, cannot put reaction.'),
  known(400, 'beingChanged', 231015, 'Act on reaction failed, repeated request is processing.'),
  known(
    400,
    'userSettings',
    231019,
    'Due to the settings of this user, you are temporarily unable to perform this operation.',
  ),
  known(
    400,
    'tenantSettings',
    231020,
    'Due to the configuration of the tenant administrator, you cannot perform this operation on the target user temporarily.',
  ),
  known(400, 'chatsOutside', 231021, 'No permission to operate external chats.'),
  known(400, 'userUnavailable', 231022, 'Bot has NO availability to this user.'),
  known(400, 'chatDissolved', 232009, 'Your request specifies a chat which has already been dissolved.'),
];

const userIdTypeInvalid = known(400, 'userIdTypeInvalid', 231014, 'user_id_type is invalid.');

export const feishuReactionsKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/reaction_create': [
    ...changes,
    userIdTypeInvalid,
    known(400, 'operatorInvalid', 231006, 'The operator_id is invalid.'),
    known(400, 'kindUnsupported', 231017, 'This operation is not supported for this message type.'),
  ],
  'feishu/reaction_list': [
    ...jsonKnown(['im:message.reactions:read', 'im:message:readonly']),
    ...shared,
    userIdTypeInvalid,
  ],
  'feishu/reaction_delete': [
    ...changes,
    known(400, 'notYours', 231007, 'The operator has no permission to delete this reaction.'),
    known(400, 'ofAnotherMessage', 231010, 'The reaction does not belong to the message.'),
    known(400, 'reactionUnknown', 231011, 'The request has an invalid reaction_id.'),
  ],
};
