import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { type Found, readFound } from '../found.ts';
import { botRule, inChatRule } from '../rules.ts';
import { messagesOf } from '../store.ts';
import { recallErrors } from './errors.ts';

const scopes = ['im:message', 'im:message:recall', 'im:message:send_as_bot'] as const;
const page = 'feishu-message-delete';

const rule = rulesOver<Found, keyof typeof recallErrors>();

const rules: readonly Rule<Found, keyof typeof recallErrors>[] = [
  ...jsonRules({ scopes, userTokens: true, fields: [], ids: ['message'] }),
  botRule,
  inChatRule,
  rule({
    id: 'feishu/recall/own',
    error: 'notYours',
    measure: ({ message, caller }) => message !== undefined && message.tenant !== caller.tenant,
    broken: isTrue,
    mend: 'recall a message with the app that sent it',
    source: {
      page,
      at: 'Error codes, 230026',
      says: 'there is no permission to recall this message',
      assumes: 'a bot recalls its own messages alone, owner of the chat or not',
    },
  }),
  rule({
    id: 'feishu/recall/deleted',
    error: 'messageDeleted',
    measure: ({ message }) => message?.deleted === true,
    broken: isTrue,
    mend: 'recall a message once',
    source: {
      page,
      at: 'Error codes, 230110',
      says: 'a message that has been deleted is refused',
      assumes: 'so is one that was recalled before',
    },
  }),
];

export const recall = jsonEndpoint({
  name: 'feishu/recall',
  method: 'DELETE',
  path: `${paths.messages}/:message_id`,
  voice: { scopes },
  fields: [],
  rules,
  errors: recallErrors,
  read: readFound,
  take({ message }, world) {
    if (message) messagesOf(world).replace(message.id, { ...message, deleted: true, updatedAt: world.clock.now() });
    return { data: {}, uses: message ? [message.id] : [] };
  },
});
