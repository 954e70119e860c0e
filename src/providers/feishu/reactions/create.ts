import { isFields } from '../../../core/json-fields.ts';
import { is, type Rule, rulesOver } from '../../../core/rule.ts';
import type { Caution } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import type { Asked } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';
import { jsonEndpoint } from '../gateway/json-endpoint.ts';
import { jsonRules } from '../gateway/json-rules.ts';
import { type Found, readFound } from '../messages/found.ts';
import { botRule } from '../messages/rules.ts';
import { paths } from '../wire.ts';
import { isListed } from './emoji.ts';
import { createErrors } from './errors.ts';
import { allowedRule, dissolvedRule, goneRule, kindRule, row } from './rules.ts';
import { shown } from './shown.ts';
import { keepReaction } from './store.ts';

interface Reacting extends Found {
  /** Empty where there is none. */
  readonly emoji: string;
}

export const changeScopes = ['im:message', 'im:message.reactions:write_only'] as const;
const fields: readonly Field[] = [{ name: 'reaction_type', type: 'object', required: true }];

const rules: readonly Rule<Reacting, keyof typeof createErrors>[] = [
  ...jsonRules({ scopes: changeScopes, userTokens: true, fields, ids: ['message'] }),
  rulesOver<Reacting, 'emojiInvalid'>()({
    id: 'feishu/reactions/emoji',
    error: 'emojiInvalid',
    measure: ({ emoji }) => emoji,
    limit: '',
    broken: is,
    mend: 'send {"reaction_type":{"emoji_type":"THUMBSUP"}}, or another emoji that has a name',
    source: row(
      'feishu-reaction-create',
      231001,
      'emoji_type must name an emoji',
      'any name will do here: the list on the page was never tried as a whole, and new ones come',
    ),
  }),
  botRule,
  goneRule,
  kindRule,
  allowedRule,
  dissolvedRule,
];

const unlisted: Caution<Reacting> = {
  when: ({ emoji }) => !isListed(emoji),
  says: 'this emoji_type is not among those that the page lists, by these letters, and may be refused with 231001',
  source: { page: 'feishu-emojis', at: 'emoji_type', says: 'the emojis that a message can be reacted to with' },
};

export const create = jsonEndpoint({
  name: 'feishu/reaction_create',
  method: 'POST',
  path: `${paths.messages}/:message_id/reactions`,
  voice: { scopes: changeScopes },
  fields,
  rules,
  errors: createErrors,
  cautions: [unlisted],
  read: (asked: Asked, world: World): Reacting => ({ ...readFound(asked, world), emoji: emojiIn(asked) }),
  take({ message, emoji, caller }, world) {
    const messageId = message?.id ?? '';
    const reaction = keepReaction(messageId, emoji, caller, world);
    return { data: shown(reaction, caller), uses: [messageId], made: [reaction.id] };
  },
});

function emojiIn({ fields: { reaction_type } }: Asked): string {
  const emoji = isFields(reaction_type) ? reaction_type.emoji_type : undefined;
  return typeof emoji === 'string' ? emoji : '';
}
