import type { Rule } from '../../../../core/rule.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked } from '../../gateway/asked.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { createScopes } from '../create/rules.ts';
import { type Found, readFound } from '../found.ts';
import { recalledRule } from '../recalled.ts';
import { contentRules, messageRules, placeRules } from '../rules.ts';
import { readSending, type Sending, send } from '../sending.ts';
import { type Message, messagesOf } from '../store.ts';
import { replyErrors } from './errors.ts';

type Replying = Sending & Pick<Found, 'message'>;
type ReplyErrorName = keyof typeof replyErrors;

const fields: readonly Field[] = [
  { name: 'msg_type', type: 'string', required: true },
  { name: 'content', type: 'string', required: true },
  { name: 'reply_in_thread', type: 'boolean' },
  { name: 'uuid', type: 'string', maxLength: 50 },
];

const rules: readonly Rule<Replying, ReplyErrorName>[] = [
  ...jsonRules({ scopes: createScopes, userTokens: true, fields, ids: ['message'] }),
  ...contentRules,
  recalledRule,
  ...placeRules,
  ...messageRules,
];

export const reply = jsonEndpoint({
  name: 'feishu/reply',
  method: 'POST',
  path: `${paths.messages}/:message_id/reply`,
  voice: { scopes: createScopes },
  fields,
  rules,
  errors: replyErrors,
  read(asked: Asked, world: World): Replying {
    const { ids, message, receiver } = readFound(asked, world);
    return { ...readSending(asked, { ids, ...receiver }, world), message };
  },
  take(replying, world) {
    const links = linksOf(replying, world);
    const { message } = replying;
    const { threadId } = links;
    // With its first reply in a thread a message begins that.
    if (message && threadId !== undefined && threadId !== message.threadId)
      messagesOf(world).replace(message.id, { ...message, threadId });
    return send(replying, links, world);
  },
});

/** The first of a chain is the root of all that follow. */
function linksOf({ message, fields }: Replying, world: World): Pick<Message, 'rootId' | 'parentId' | 'threadId'> {
  if (message === undefined) return {};
  const { id, rootId = id, threadId = fields.reply_in_thread === true ? newThreadId(world) : undefined } = message;
  return { parentId: id, rootId, ...(threadId === undefined ? {} : { threadId }) };
}

/** In the form of the page's example. */
function newThreadId({ keys }: World): string {
  return `omt_${keys.hex(12)}`;
}
