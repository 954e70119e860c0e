import { errorsOn, type FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { forwardingErrors } from '../errors.ts';
import { goneErrors } from '../read/errors.ts';

const listed = errorsOn('feishu-message-forward');

export const forwardErrors = {
  ...jsonErrors,
  ...forwardingErrors,
  ...goneErrors,
  kindUnsupported: listed(230061, 'The message type does not support forwarding.'),
  messageInvalid: listed(230064, 'The message to be forwarded is invalid.'),
  recalled: listed(230065, 'The message to be forwarded has been recalled.'),
  secretGroup: listed(230066, 'The message to be forwarded is in a secret group, forwarding is not supported.'),
} as const satisfies Record<string, FeishuError>;
