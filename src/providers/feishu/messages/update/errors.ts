import type { FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { recalledError, sendErrors } from '../errors.ts';
import { goneErrors } from '../read/errors.ts';

const {
  invalidParam,
  botDisabled,
  userUnavailable,
  notTheOwner,
  tooOften,
  tooLong,
  noPermission,
  auditFailed,
  cardFailed,
  chatDissolved,
} = sendErrors;

export const updateErrors = {
  ...jsonErrors,
  invalidParam,
  botDisabled,
  recalled: recalledError,
  userUnavailable,
  notTheOwner,
  tooOften,
  tooLong,
  noPermission,
  auditFailed,
  tooOld: {
    http: 400,
    code: 230031,
    message: 'Message can only be modified within 14 days after sending.',
    source: { page: 'feishu-message-patch', at: 'Error codes, 230031', says: 'code and message' },
  },
  cardFailed,
  messageDeleted: goneErrors.messageDeleted,
  chatDissolved,
} as const satisfies Record<string, FeishuError>;
