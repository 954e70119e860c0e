import { jsonKnown } from './feishu-json.ts';
import { pick, sendKnown } from './feishu-messages.ts';
import { type Known, known } from './known.ts';

const shared: readonly Known[] = [
  ...jsonKnown(['im:message', 'im:message:send_as_bot']),
  ...pick(
    sendKnown,
    'invalidParam',
    'outOfChat',
    'botDisabled',
    'userUnavailable',
    'notAllowedInGroup',
    'tooOften',
    'noPermission',
    'muted',
    'crossTenant',
    'beingSent',
    'chatDissolved',
  ),
  known(400, 'noSuchThread', 230019, 'The thread does NOT exist.'),
  known(400, 'userResigned', 230029, 'User has resigned.'),
  known(400, 'receiverInvalid', 230034, 'The receive_id is invalid.'),
  known(400, 'cryptKeyDeleted', 230036, 'Tenant crypt key has been deleted.'),
  known(400, 'botStopped', 230053, 'The user has stopped the bot from sending messages.'),
  known(400, 'encryptedGroup', 230062, 'No permission to forward to third-party encryption group.'),
  known(400, 'chatInvalid', 230063, 'The chat_id of group to forward is invalid.'),
  known(400, 'restricted', 230070, 'Forwarding of messages in restricted mode is not allowed.'),
  known(400, 'threadInvisible', 230074, 'The target thread is invisible to the operator.'),
];

export const feishuForwardsKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/forward': [
    ...shared,
    known(400, 'invisible', 230050, 'The message is invisible to the operator.'),
    known(400, 'messageDeleted', 230110, 'Action unavailable as the message has been deleted.'),
    known(400, 'kindUnsupported', 230061, 'The message type does not support forwarding.'),
    known(400, 'messageInvalid', 230064, 'The message to be forwarded is invalid.'),
    known(400, 'recalled', 230065, 'The message to be forwarded has been recalled.'),
    known(400, 'secretGroup', 230066, 'The message to be forwarded is in a secret group, forwarding is not supported.'),
  ],
  'feishu/merge_forward': [
    ...shared,
    known(400, 'allInvalid', 230064, 'All messages to be forwarded are invalid.'),
    known(400, 'allRecalled', 230065, 'All messages to be forwarded have been recalled.'),
    known(
      400,
      'secretGroup',
      230066,
      'The messages to be forwarded are in a secret group and do not support forwarding.',
    ),
    known(400, 'sourcesMixed', 230067, 'The source of the messages to be merged and forwarded are not in compliance.'),
    known(400, 'chatsMixed', 230069, 'Does not support forwarding messages from different groups.'),
  ],
};
