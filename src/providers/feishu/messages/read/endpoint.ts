import { query } from '../../../../core/call.ts';
import type { Rule } from '../../../../core/rule.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { type Found, readFound } from '../found.ts';
import { within } from '../merge/children.ts';
import { botRule, inChatRule } from '../rules.ts';
import { shown } from '../shown.ts';
import type { Message } from '../store.ts';
import { readErrors } from './errors.ts';

/** Seen in the link of a refused call that reads messages (feishu-message-refusals). */
const METHOD_ID = '6936075528891187228';

const scopes = ['im:message', 'im:message:readonly'] as const;
const fields: readonly Field[] = [{ name: 'card_msg_content_type', in: 'query', type: 'string' }];

const rules: readonly Rule<Found, keyof typeof readErrors>[] = [
  ...jsonRules({ scopes, userTokens: true, fields, ids: ['message'] }),
  botRule,
  inChatRule,
];

export const read = jsonEndpoint({
  name: 'feishu/message',
  method: 'GET',
  path: `${paths.messages}/:message_id`,
  voice: { methodId: METHOD_ID, scopes },
  fields,
  rules,
  errors: readErrors,
  read: readFound,
  take({ message, call }, world) {
    if (message === undefined) return { data: { items: [] } };
    const wanted = query(call, 'card_msg_content_type');
    const items = message.deleted ? [message] : [message, ...within(message, world)];
    return { data: { items: items.map((each) => shown(asWanted(each, wanted))) }, uses: [message.id] };
  },
});

/** A card as it was sent, where that is asked for. */
function asWanted(message: Message, wanted: string | undefined): Message {
  const asSent = wanted === 'user_card_content' || wanted === 'raw_card_content';
  return asSent && message.msgType === 'interactive' ? { ...message, content: message.sent } : message;
}
