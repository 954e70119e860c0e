import { errorsOn, type FeishuError } from '../../gateway/errors.ts';
import { createErrors } from '../errors.ts';
import { readErrors } from '../read/errors.ts';

const { chatDissolved } = createErrors;

const listed = errorsOn('feishu-message-delete');

export const recallErrors = {
  ...readErrors,
  chatDissolved,
  recallExpired: listed(230009, 'Message has expired when recall message.'),
  notYours: listed(230026, 'No permission to recall this message.'),
  kindUnsupported: listed(230054, 'This operation is not supported for this message type.'),
} as const satisfies Record<string, FeishuError>;
