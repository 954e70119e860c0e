import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { receiverRules } from '../create/rules.ts';
import { forwardFields, forwardScopes, passOn, threadRule } from '../forwarding.ts';
import { botRule, chatRateRule } from '../rules.ts';
import { shown } from '../shown.ts';
import { putInto } from './children.ts';
import { mergeErrors } from './errors.ts';
import { type Merging, readMerging } from './read.ts';

const fields: readonly Field[] = [
  ...forwardFields,
  { name: 'message_id_list', type: 'array', required: true, minLength: 1, maxLength: 100 },
];

const rule = rulesOver<Merging, keyof typeof mergeErrors>();
const unordered = 'the order among the codes of the service is not documented';
const row = (code: number, says: string, assumes = unordered) => ({
  page: 'feishu-message-merge',
  at: `Error codes, ${code}`,
  says,
  assumes,
});

const rules: readonly Rule<Merging, keyof typeof mergeErrors>[] = [
  ...jsonRules({ scopes: forwardScopes, userTokens: false, fields, ids: ['user', 'chat'] }),
  botRule,
  rule({
    id: 'feishu/merge/recalled',
    error: 'allRecalled',
    measure: ({ messages, recalled, invalid }) => messages.length === 0 && recalled > 0 && recalled === invalid.length,
    broken: isTrue,
    mend: 'merge messages that there still are',
    source: row(230065, 'all messages have been recalled'),
  }),
  rule({
    id: 'feishu/merge/invalid',
    error: 'allInvalid',
    measure: ({ messages }) => messages.length,
    limit: 1,
    broken: (count, least) => count < least,
    mend: 'name messages that were sent here, or received, in a chat that the bot is in',
    source: row(
      230064,
      'no message can be merged: there is none of that id, it was recalled, or it cannot be seen',
      `system messages and what lies in a merged message count among these; ${unordered}`,
    ),
  }),
  rule({
    id: 'feishu/merge/chats',
    error: 'chatsMixed',
    measure: ({ chats }) => chats,
    limit: 1,
    broken: (count, most) => count > most,
    mend: 'merge messages of one chat',
    source: row(230069, 'the messages must be of one chat'),
  }),
  rule({
    id: 'feishu/merge/threads',
    error: 'sourcesMixed',
    measure: ({ threads }) => threads,
    limit: 1,
    broken: (count, most) => count > most,
    mend: 'merge messages of one thread, or of none',
    source: row(230067, 'the messages must be of one thread, or all of none'),
  }),
  threadRule,
  ...receiverRules,
  chatRateRule,
];

/** Of the page, and no JSON. */
const CONTENT = 'Merged and Forwarded Message';
const merged = { msgType: 'merge_forward', sent: CONTENT, content: CONTENT, mentions: [], keys: [] };

/** Sends several messages once more, as one. */
export const merge = jsonEndpoint({
  name: 'feishu/merge_forward',
  method: 'POST',
  path: `${paths.messages}/merge_forward`,
  voice: { scopes: forwardScopes },
  fields,
  rules,
  errors: mergeErrors,
  read: readMerging,
  take(facts, world) {
    const { messages, invalid, earlier } = facts;
    if (earlier) return { data: told(earlier), uses: [earlier.id] };
    const message = passOn(merged, facts, world);
    const warnings = putInto(message, messages, world);
    return { data: told(message), uses: messages.map(({ id }) => id), made: [message.id], warnings };

    function told(sent: (typeof messages)[number]): object {
      return { message: shown(sent), invalid_message_id_list: invalid };
    }
  },
});
