import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
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
import { shown } from '../shown.ts';
import { messagesOf } from '../store.ts';
import { editErrors } from './errors.ts';

type Editing = Sending & Pick<Found, 'message'>;

const scopes = ['im:message', 'im:message:send_as_bot', 'im:message:update'] as const;
const page = 'feishu-message-update';
const fields: readonly Field[] = [
  { name: 'msg_type', type: 'string', required: true },
  { name: 'content', type: 'string', required: true },
];

const rule = rulesOver<Editing, keyof typeof editErrors>();

const rules: readonly Rule<Editing, keyof typeof editErrors>[] = [
  ...jsonRules({ scopes, userTokens: false, fields, ids: ['message'] }),
  rule({
    id: 'feishu/edit/msg-type',
    error: 'invalidParam',
    detail: 'invalid msg_type',
    measure: ({ msgType, tooLong }) => (tooLong ? 'text' : msgType),
    limit: ['text', 'post'] as readonly string[],
    broken: (type, allowed) => !allowed.includes(type),
    mend: 'send a text or a post; a card is changed with PATCH',
    source: {
      page,
      at: 'Request body, msg_type',
      says: 'text and post',
      assumes: 'any other is an invalid msg_type',
    },
  }),
  ...rowsNamed<'invalidParam' | 'botDisabled'>('content-empty', 'content', 'bot'),
  recalledRule,
  rule({
    id: 'feishu/edit/own',
    error: 'notTheSender',
    measure: ({ message, caller }) => message !== undefined && message.tenant !== caller.tenant,
    broken: isTrue,
    mend: 'edit a message with the app that sent it',
    source: { page, at: 'Error codes, 230071', says: 'only who sent a message edits it' },
  }),
  rule({
    id: 'feishu/edit/kind',
    error: 'kindUnsupported',
    measure: ({ message }) => message?.msgType ?? 'text',
    limit: ['text', 'post'] as readonly string[],
    broken: (type, editable) => !editable.includes(type),
    mend: 'edit a text or a post; a card is changed with PATCH, anything else sent anew',
    source: {
      page,
      at: 'Request, notes',
      says: 'texts and posts can be edited',
      assumes: 'any other message is refused with 230054, after whose it is',
    },
  }),
  rule({
    id: 'feishu/edit/times',
    error: 'editedTooOften',
    measure: ({ message }) => message?.edits ?? 0,
    limit: 20,
    broken: (edits, most) => edits >= most,
    mend: 'send a message anew',
    source: { page, at: 'Limits', says: 'a message is edited 20 times' },
  }),
  ...rowsNamed<'outOfChat' | 'chatDissolved' | 'tooLong' | 'invalidParam' | 'notTheOwner'>(
    'in-chat',
    'chat-dissolved',
    'size',
    'rich-size',
    'image-key',
    'image-owner',
    'file-key',
    'file-owner',
  ),
];

export const edit = jsonEndpoint({
  name: 'feishu/edit',
  method: 'PUT',
  path: `${paths.messages}/:message_id`,
  voice: { scopes },
  fields,
  rules,
  errors: editErrors,
  read(asked: Asked, world: World): Editing {
    const { ids, message, receiver } = readFound(asked, world);
    return { ...readSending(asked, { ids, ...receiver }, world), message };
  },
  take(editing, world) {
    const { message } = editing;
    if (message === undefined) return { data: {} };
    const edited = { ...message, ...written(editing), edits: message.edits + 1, updatedAt: world.clock.now() };
    messagesOf(world).replace(message.id, edited);
    return { data: shown(edited), uses: [...edited.keys, message.id] };
  },
});
