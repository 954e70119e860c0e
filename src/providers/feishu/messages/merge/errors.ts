import { errorsOn, type FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { forwardingErrors } from '../errors.ts';

const listed = errorsOn('feishu-message-merge');

export const mergeErrors = {
  ...jsonErrors,
  ...forwardingErrors,
  allInvalid: listed(230064, 'All messages to be forwarded are invalid.'),
  allRecalled: listed(230065, 'All messages to be forwarded have been recalled.'),
  secretGroup: listed(230066, 'The messages to be forwarded are in a secret group and do not support forwarding.'),
  sourcesMixed: listed(230067, 'The source of the messages to be merged and forwarded are not in compliance.'),
  chatsMixed: listed(230069, 'Does not support forwarding messages from different groups.'),
} as const satisfies Record<string, FeishuError>;
