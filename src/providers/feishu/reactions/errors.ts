import { errorsOn, type FeishuError } from '../gateway/errors.ts';
import { jsonErrors } from '../gateway/json-errors.ts';
import { sendErrors } from '../messages/errors.ts';
import { goneErrors } from '../messages/read/errors.ts';

const onCreate = errorsOn('feishu-reaction-create');
const onDelete = errorsOn('feishu-reaction-delete');

const { chatDissolved } = sendErrors;
const { messageDeleted } = goneErrors;

const shared = {
  botDisabled: {
    ...sendErrors.botDisabled,
    source: {
      page: 'feishu-reaction-create',
      at: 'Prerequisites',
      says: 'the app must have the bot ability on',
      assumes: 'without it the call is refused as others about messages are: the page has no code for it',
    },
  },
  messageDeleted,
  emojiInvalid: onCreate(231001, 'reaction type is invalid.'),
  messageGone: onCreate(231003, 'The message is not found, maybe not exist or deleted.'),
  noAccess: onCreate(231008, 'The operator has no access to the message.'),
  pageTokenInvalid: onCreate(231012, 'The request has an invalid pageToken.'),
  authTypeInvalid: onCreate(231013, 'The request has an invalid AuthType.'),
  invisible: onCreate(231018, 'The message is invisible to the operator.'),
} as const satisfies Record<string, FeishuError>;

const changes = {
  notAllowed: onCreate(231002, 'The operator has no permission to react on the specific message.'),
  chatGone: onCreate(
    231004,
    'The chat in which the message exists is not found, maybe not exist, deleted or archived.',
  ),
  threadRemoved: onCreate(231005, 'The thread has been no-trace removed, cannot put reaction.'),
  beingChanged: onCreate(231015, 'Act on reaction failed, repeated request is processing.'),
  userSettings: onCreate(
    231019,
    'Due to the settings of this user, you are temporarily unable to perform this operation.',
  ),
  tenantSettings: onCreate(
    231020,
    'Due to the configuration of the tenant administrator, you cannot perform this operation on the target user temporarily.',
  ),
  chatsOutside: onCreate(231021, 'No permission to operate external chats.'),
  userUnavailable: onCreate(231022, 'Bot has NO availability to this user.'),
  chatDissolved,
} as const satisfies Record<string, FeishuError>;

const userIdTypeInvalid = onCreate(231014, 'user_id_type is invalid.');

export const createErrors = {
  ...jsonErrors,
  ...shared,
  ...changes,
  operatorInvalid: onCreate(231006, 'The operator_id is invalid.'),
  userIdTypeInvalid,
  kindUnsupported: onCreate(231017, 'This operation is not supported for this message type.'),
} as const satisfies Record<string, FeishuError>;

export const listErrors = { ...jsonErrors, ...shared, userIdTypeInvalid } as const satisfies Record<
  string,
  FeishuError
>;

export const deleteErrors = {
  ...jsonErrors,
  ...shared,
  ...changes,
  notYours: onDelete(231007, 'The operator has no permission to delete this reaction.'),
  ofAnotherMessage: onDelete(231010, 'The reaction does not belong to the message.'),
  reactionUnknown: onDelete(231011, 'The request has an invalid reaction_id.'),
} as const satisfies Record<string, FeishuError>;
