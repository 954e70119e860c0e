import { errorsOn, type FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { recalledError, sendErrors } from '../errors.ts';
import { goneErrors } from '../read/errors.ts';
import { recallErrors } from '../recall/errors.ts';

const listed = errorsOn('feishu-message-reply');

export const replyErrors = {
  ...jsonErrors,
  ...sendErrors,
  recalled: recalledError,
  invisible: goneErrors.invisible,
  kindUnsupported: recallErrors.kindUnsupported,
  noThreads: listed(230071, 'The group to which the message belongs does not support reply in thread.'),
  aggregated: listed(230072, 'Aggregated messages do not support reply in thread.'),
  selfDestructing: listed(230111, 'Action unavailable as the message will self-destruct soon.'),
} as const satisfies Record<string, FeishuError>;
