import { errorsOn, type FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { sendErrors } from '../errors.ts';

const { invalidParam, outOfChat, botDisabled, userUnavailable, noPermission } = sendErrors;

const listed = errorsOn('feishu-message-get');

/** What the service says of a message that is there and cannot be seen. */
export const goneErrors = {
  invisible: listed(230050, 'The message is invisible to the operator.'),
  messageDeleted: listed(230110, 'Action unavailable as the message has been deleted.'),
} as const satisfies Record<string, FeishuError>;

export const readErrors = {
  ...jsonErrors,
  invalidParam,
  outOfChat,
  botDisabled,
  userUnavailable,
  noPermission,
  ...goneErrors,
} as const satisfies Record<string, FeishuError>;
