import { errorsOn, type FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { recalledError, sendErrors } from '../errors.ts';
import { goneErrors } from '../read/errors.ts';
import { recallErrors } from '../recall/errors.ts';

const listed = errorsOn('feishu-message-update');

const {
  invalidParam,
  outOfChat,
  botDisabled,
  userUnavailable,
  notTheOwner,
  notAllowedInGroup,
  tooOften,
  sensitive,
  tooLong,
  noPermission,
  auditFailed,
  muted,
  crossTenant,
  kindMismatch,
  chatDissolved,
} = sendErrors;

export const editErrors = {
  ...jsonErrors,
  invalidParam,
  outOfChat,
  botDisabled,
  recalled: recalledError,
  userUnavailable,
  notTheOwner,
  notAllowedInGroup,
  tooOften,
  sensitive,
  tooLong,
  noPermission,
  auditFailed,
  muted,
  crossTenant,
  invisible: goneErrors.invisible,
  kindUnsupported: recallErrors.kindUnsupported,
  kindMismatch,
  notTheSender: listed(230071, 'The operator is not the sender of the message.'),
  editedTooOften: listed(230072, 'The message has reached the number of times it can be edited.'),
  secretGroup: listed(230073, 'The message in the secret group is not allowed to be edited.'),
  encryptedGroup: listed(230074, 'The message in the third-party encryption group is not allowed to be edited.'),
  tooOld: listed(230075, 'The message has exceeded the time that can be edited.'),
  messageDeleted: goneErrors.messageDeleted,
  chatDissolved,
} as const satisfies Record<string, FeishuError>;
