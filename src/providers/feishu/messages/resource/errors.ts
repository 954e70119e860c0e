import { errorsOn, type FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { imageErrors } from '../../images/errors.ts';
import { goneErrors } from '../read/errors.ts';

const listed = errorsOn('feishu-message-resource');

const { invalidParam, unauthorized, tenantKeyDeleted, tenantStorage } = imageErrors;

export const resourceErrors = {
  ...jsonErrors,
  invalidParam,
  unauthorized,
  notInMessage: listed(234003, 'File not in message.'),
  notInChat: listed(234004, 'App not in chat.'),
  noPermission: listed(234009, 'Lack of necessary permissions.'),
  tenantScope: listed(234019, 'scope CheckAppTenant fail.'),
  tooLarge: listed(234037, 'Downloaded file size exceeds limit.'),
  restricted: listed(234038, 'Do not allow downloading of message resources in restricted mode.'),
  invisible: listed(234040, 'The message is invisible to the operator.'),
  tenantKeyDeleted,
  tenantStorage,
  kindUnsupported: listed(234043, 'Unsupported message type.'),
  messageDeleted: goneErrors.messageDeleted,
} as const satisfies Record<string, FeishuError>;
