import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { paths } from '../../wire.ts';
import { readReceiver, receiverTypes } from '../receiver.ts';
import { readSending, send } from '../sending.ts';
import { createErrors } from './errors.ts';
import { createRules, createScopes } from './rules.ts';

/** Seen in links of refused messages (feishu-message-refusals). */
const METHOD_ID = '6936075528891154460';

export const create = jsonEndpoint({
  name: 'feishu/messages',
  method: 'POST',
  path: paths.messages,
  voice: { methodId: METHOD_ID, scopes: createScopes },
  fields: [
    { name: 'receive_id_type', in: 'query', type: 'string', required: true, options: receiverTypes },
    { name: 'receive_id', type: 'string', required: true },
    { name: 'msg_type', type: 'string', required: true },
    { name: 'content', type: 'string', required: true },
    { name: 'uuid', type: 'string', maxLength: 50 },
  ],
  rules: createRules,
  errors: createErrors,
  read: (asked, world) => readSending(asked, readReceiver(asked, world), world),
  take: (sending, world) => send(sending, {}, world),
});
