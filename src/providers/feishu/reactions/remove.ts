import { absent, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import type { World } from '../../../core/world.ts';
import type { Asked } from '../gateway/asked.ts';
import { jsonEndpoint } from '../gateway/json-endpoint.ts';
import { jsonRules } from '../gateway/json-rules.ts';
import { type Found, readFound } from '../messages/found.ts';
import { botRule } from '../messages/rules.ts';
import { paths } from '../wire.ts';
import { changeScopes } from './create.ts';
import { deleteErrors } from './errors.ts';
import { allowedRule, dissolvedRule, goneRule, row } from './rules.ts';
import { shown } from './shown.ts';
import { type Reaction, reactionsOf } from './store.ts';

interface Removal extends Found {
  readonly reaction: Reaction | undefined;
}

const rule = rulesOver<Removal, keyof typeof deleteErrors>();
const page = 'feishu-reaction-delete';

const rules: readonly Rule<Removal, keyof typeof deleteErrors>[] = [
  ...jsonRules({ scopes: changeScopes, userTokens: true, fields: [], ids: ['message'] }),
  botRule,
  goneRule,
  allowedRule,
  dissolvedRule,
  rule({
    id: 'feishu/reactions/reaction-id',
    error: 'reactionUnknown',
    measure: ({ reaction }) => reaction?.id,
    broken: absent,
    mend: 'send the reaction_id that adding it answered, once',
    source: row(page, 231011, 'a reaction_id that leads to no reaction'),
  }),
  rule({
    id: 'feishu/reactions/of-message',
    error: 'ofAnotherMessage',
    measure: ({ reaction, message }) => reaction !== undefined && reaction.messageId !== message?.id,
    broken: isTrue,
    mend: 'name the message that the reaction is under',
    source: row(page, 231010, 'the reaction must be one under this message'),
  }),
  rule({
    id: 'feishu/reactions/own',
    error: 'notYours',
    measure: ({ reaction, caller }) => reaction !== undefined && reaction.tenant !== caller.tenant,
    broken: isTrue,
    mend: 'take a reaction away with the app that added it',
    source: row(page, 231007, 'who added a reaction takes it away, and nobody else'),
  }),
];

export const remove = jsonEndpoint({
  name: 'feishu/reaction_delete',
  method: 'DELETE',
  path: `${paths.messages}/:message_id/reactions/:reaction_id`,
  voice: { scopes: changeScopes },
  fields: [],
  rules,
  errors: deleteErrors,
  read: (asked: Asked, world: World): Removal => ({
    ...readFound(asked, world),
    reaction: reactionsOf(world).get(asked.params.reaction_id ?? ''),
  }),
  take({ message, reaction, caller }, world) {
    if (reaction === undefined) return { data: {} };
    reactionsOf(world).delete(reaction.id);
    return { data: shown(reaction, caller), uses: [...(message ? [message.id] : []), reaction.id] };
  },
});
