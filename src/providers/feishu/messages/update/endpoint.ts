import { fieldsIn, isFields } from '../../../../core/json-fields.ts';
import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import type { Caution } from '../../../../core/warnings.ts';
import type { Recent } from '../../../../core/windows.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked } from '../../gateway/asked.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { type Found, readFound } from '../found.ts';
import { recalledRule } from '../recalled.ts';
import { rowsNamed } from '../rules.ts';
import { readSending, type Sending, written } from '../sending.ts';
import { messagesOf } from '../store.ts';
import { updateErrors } from './errors.ts';

interface Updating extends Sending, Pick<Found, 'message'> {
  /** Since it was sent. */
  readonly ageSeconds: number;
  /** Updates of this message of late. */
  readonly updates: Recent;
}

const scopes = ['im:message', 'im:message:send_as_bot', 'im:message:update'] as const;
const page = 'feishu-message-patch';
const fields: readonly Field[] = [{ name: 'content', type: 'string', required: true }];
const DAY_SECONDS = 86_400;

const rule = rulesOver<Updating, keyof typeof updateErrors>();

const rules: readonly Rule<Updating, keyof typeof updateErrors>[] = [
  ...jsonRules({ scopes, userTokens: true, fields, ids: ['message'] }),
  ...rowsNamed<'invalidParam' | 'botDisabled'>('content-empty', 'bot'),
  recalledRule,
  rule({
    id: 'feishu/card_update/kind',
    error: 'invalidParam',
    detail: 'This message is NOT a card',
    measure: ({ message }) => message !== undefined && message.msgType !== 'interactive',
    broken: isTrue,
    mend: 'change a card; a text or a post is edited with PUT',
    source: {
      page: 'feishu-message-refusals',
      at: 'a text that is changed as a card',
      says: 'it is 230001 with ext=This message is NOT a card.',
    },
  }),
  rule({
    id: 'feishu/card_update/own',
    error: 'invalidParam',
    detail: 'bot or user is not the message`s sender',
    measure: ({ message, caller }) => message !== undefined && message.tenant !== caller.tenant,
    broken: isTrue,
    mend: 'change a card with the app that sent it',
    source: {
      page: 'feishu-230001',
      at: 'bot or user is not the message`s sender',
      says: 'a value of ext behind the message of 230001',
      assumes: 'it is what who did not send a card meets here',
    },
  }),
  rule({
    id: 'feishu/card_update/age',
    error: 'tooOld',
    measure: ({ ageSeconds }) => ageSeconds,
    limit: 14 * DAY_SECONDS,
    broken: (age, most) => age > most,
    mend: 'send the card anew',
    source: {
      page,
      at: 'Error codes, 230031',
      says: 'a message is changed within 14 days after it was sent',
      assumes: 'days are of 24 hours, and just 14 of them pass, in whole seconds',
    },
  }),
  ...rowsNamed<'chatDissolved' | 'tooLong' | 'cardFailed'>(
    'chat-dissolved',
    'rich-size',
    'card',
    'card-image',
    'card-image-owner',
    'card-audio',
  ),
  rule({
    id: 'feishu/card_update/rate',
    error: 'tooOften',
    measure: ({ updates }) => updates,
    limit: 5,
    broken: ({ count }, most) => count >= most,
    mend: ({ lessInMs }) => say`wait ${lessInMs} ms`,
    source: {
      page,
      at: 'Limits',
      says: 'one message is changed 5 times a second',
      assumes: 'the window slides, what was refused does not count, and it is looked at last',
    },
  }),
];

const notShared: Caution<Updating> = {
  when: ({ message, sent }) => [message?.sent ?? '{}', sent].some((card) => !isShared(card)),
  says: 'a card of the first generation is changed only where config.update_multi is true in it, before and after',
  source: { page, at: 'Limits', says: 'the card must have been sent with update_multi, and be changed to one with it' },
};

export const update = jsonEndpoint({
  name: 'feishu/card_update',
  method: 'PATCH',
  path: `${paths.messages}/:message_id`,
  // Of the sample of its page.
  voice: { methodId: '6921911482032898068', scopes },
  fields,
  rules,
  errors: updateErrors,
  cautions: [notShared],
  read(asked: Asked, world: World): Updating {
    const { ids, message, receiver } = readFound(asked, world);
    const sending = readSending(asked, { ids, ...receiver }, world, 'interactive');
    const now = world.clock.now();
    const updates = world.calls.within(1000, windowOf(message?.id), now);
    const counted = world.rateLimits ? updates : { count: 0, lessInMs: 0 };
    return {
      ...sending,
      message,
      ageSeconds: message ? Math.floor((now - message.createdAt) / 1000) : 0,
      updates: counted,
    };
  },
  take(updating, world) {
    const { message } = updating;
    const now = world.clock.now();
    const says = written(updating);
    if (message) messagesOf(world).replace(message.id, { ...message, ...says, updatedAt: now });
    if (world.rateLimits) world.calls.add(windowOf(message?.id), now);
    return { data: {}, uses: [...says.keys, ...(message ? [message.id] : [])] };
  },
});

function windowOf(id = ''): string {
  return `feishu/card_update of ${id}`;
}

/** Cards of the second generation are changed for all, and so are templates and cards that were made before. */
function isShared(sent: string): boolean {
  const card = fieldsIn(sent) ?? {};
  if (card.schema === '2.0' || typeof card.type === 'string') return true;
  return isFields(card.config) && card.config.update_multi === true;
}
