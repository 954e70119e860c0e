import { is, isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { receiverTypes } from '../receiver.ts';
import { contentRules, messageRules, placeRules } from '../rules.ts';
import type { Sending } from '../sending.ts';
import type { CreateErrorName } from './errors.ts';

type ReceiverErrorName = 'receiverInvalid' | 'userUnavailable' | 'outOfChat' | 'chatDissolved';

const rule = rulesOver<Pick<Sending, 'receiver'>, ReceiverErrorName>();

export const createScopes = ['im:message', 'im:message:send_as_bot', 'im:message:send'] as const;

export const createFields: readonly Field[] = [
  { name: 'receive_id_type', in: 'query', type: 'string', required: true, options: receiverTypes },
  { name: 'receive_id', type: 'string', required: true },
  { name: 'msg_type', type: 'string', required: true },
  { name: 'content', type: 'string', required: true },
  { name: 'uuid', type: 'string', maxLength: 50 },
];

/** Of whom it is for. */
export const receiverRules: readonly Rule<Pick<Sending, 'receiver'>, ReceiverErrorName>[] = [
  rule({
    id: 'feishu/messages/receiver',
    error: 'receiverInvalid',
    measure: ({ receiver }) => receiver.wellFormed,
    limit: false as boolean,
    broken: is,
    mend: 'send an id of the kind that receive_id_type says',
    source: {
      page: 'feishu-message-create',
      at: 'Error codes, 230034',
      says: 'the receive_id is invalid',
      assumes: 'one that cannot be of the kind that receive_id_type says is',
    },
  }),
  rule({
    id: 'feishu/messages/available',
    error: 'userUnavailable',
    measure: ({ receiver }) => receiver.unavailable,
    broken: isTrue,
    mend: 'make the app available to the user',
    source: {
      page: 'feishu-message-create',
      at: 'Error codes, 230013',
      says: 'the user must be within what the app is available to',
    },
  }),
  ...placeRules,
];

/** Gateway, content, receiver, then what the message holds. */
export const createRules: readonly Rule<Sending, CreateErrorName>[] = [
  ...jsonRules({
    scopes: createScopes,
    userTokens: true,
    fields: createFields,
    ids: ['user', 'chat'],
  }),
  ...contentRules,
  ...receiverRules,
  ...messageRules,
];
