import { errorsOn, type FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { sendErrors } from '../errors.ts';
import { goneErrors } from '../read/errors.ts';

const listed = errorsOn('feishu-message-list');

const { invalidParam, outOfChat, botDisabled, userUnavailable, noPermission } = sendErrors;

export const listErrors = {
  ...jsonErrors,
  invalidParam,
  outOfChat,
  botDisabled,
  userUnavailable,
  noPermission,
  threadInvisible: listed(230073, 'The thread is invisible to the operator.'),
  messageDeleted: goneErrors.messageDeleted,
  chatUnsupported: listed(231203, 'The chat type is not supported.'),
  appUnsupported: listed(231204, 'The app type is not supported.'),
} as const satisfies Record<string, FeishuError>;
