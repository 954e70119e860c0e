import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked } from '../../gateway/asked.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { receiverRules } from '../create/rules.ts';
import { type Forwarding, forwardFields, forwardScopes, passOn, readForwarding, threadRule } from '../forwarding.ts';
import { type Found, readFound } from '../found.ts';
import { putInto } from '../merge/children.ts';
import { botRule, chatRateRule } from '../rules.ts';
import { shown } from '../shown.ts';
import { messagesOf } from '../store.ts';
import { forwardErrors } from './errors.ts';

interface Forward extends Forwarding {
  readonly message: Found['message'];
  /** The chat that it comes from. */
  readonly from: Found['receiver'];
}

const rule = rulesOver<Forward, keyof typeof forwardErrors>();
const page = 'feishu-message-forward';
const row = (code: number, says: string, assumes = 'the order among the codes of the service is not documented') => ({
  page,
  at: `Error codes, ${code}`,
  says,
  assumes,
});

const rules: readonly Rule<Forward, keyof typeof forwardErrors>[] = [
  ...jsonRules({ scopes: forwardScopes, userTokens: false, fields: forwardFields, ids: ['message', 'user', 'chat'] }),
  botRule,
  rule({
    id: 'feishu/forward/recalled',
    error: 'recalled',
    measure: ({ message }) => message?.deleted === true,
    broken: isTrue,
    mend: 'forward a message that there still is',
    source: row(230065, 'the message was recalled'),
  }),
  rule({
    id: 'feishu/forward/kind',
    error: 'kindUnsupported',
    measure: ({ message }) => message?.msgType ?? '',
    limit: ['system', 'audio'] as readonly string[],
    broken: (type, none) => none.includes(type),
    mend: 'send it anew: voices and system messages are not forwarded',
    source: row(230061, 'system messages and voices are not forwarded'),
  }),
  rule({
    id: 'feishu/forward/child',
    error: 'messageInvalid',
    measure: ({ message }) => message?.upperId !== undefined,
    broken: isTrue,
    mend: 'forward the merged message that it lies in',
    source: {
      page,
      at: 'Limits',
      says: 'what lies in a merged message is not forwarded by itself',
      assumes: 'it is 230064',
    },
  }),
  rule({
    id: 'feishu/forward/visible',
    error: 'invisible',
    measure: ({ from }) => from.outside,
    broken: isTrue,
    mend: 'add the bot to the chat that the message is in',
    source: row(
      230050,
      'the message must be visible to who forwards it',
      'one of a chat that the bot is not in is not',
    ),
  }),
  threadRule,
  ...receiverRules,
  chatRateRule,
];

/** Sends a message once more, to somebody else. */
export const forward = jsonEndpoint({
  name: 'feishu/forward',
  method: 'POST',
  path: `${paths.messages}/:message_id/forward`,
  voice: { scopes: forwardScopes },
  fields: forwardFields,
  rules,
  errors: forwardErrors,
  read(asked: Asked, world: World): Forward {
    const found = readFound(asked, world);
    const forwarding = readForwarding(asked, world);
    return {
      ...forwarding,
      ids: { ...forwarding.ids, ...found.ids },
      message: found.message,
      from: found.receiver,
    };
  },
  take(facts, world) {
    const { message, earlier } = facts;
    if (message === undefined) return { data: {} };
    if (earlier) return { data: shown(earlier), uses: [earlier.id] };
    const sent = passOn(message, facts, world);
    const warnings = putInto(sent, messagesOf(world).of(message.id), world);
    return { data: shown(sent), uses: [message.id, ...sent.keys], made: [sent.id], warnings };
  },
});
