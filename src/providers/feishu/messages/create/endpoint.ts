import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { paths } from '../../wire.ts';
import { readReceiver } from '../receiver.ts';
import { readSending, send } from '../sending.ts';
import { createErrors } from './errors.ts';
import { createFields, createRules, createScopes } from './rules.ts';

/** Seen in links of refused messages (feishu-message-refusals). */
const METHOD_ID = '6936075528891154460';

export const create = jsonEndpoint({
  name: 'feishu/messages',
  method: 'POST',
  path: paths.messages,
  voice: { methodId: METHOD_ID, scopes: createScopes },
  fields: createFields,
  rules: createRules,
  errors: createErrors,
  read: (asked, world) => readSending(asked, readReceiver(asked, world), world),
  take: (sending, world) => send(sending, {}, world),
});
