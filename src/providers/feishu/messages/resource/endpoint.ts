import { query } from '../../../../core/call.ts';
import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { oneOf, say } from '../../../../core/say.ts';
import type { StoredObject } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked } from '../../gateway/asked.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { type Found, readFound } from '../found.ts';
import { resourceErrors } from './errors.ts';
import { given } from './reply.ts';

interface Wanted extends Found {
  readonly type: string | undefined;
  /** Undefined where the message does not hold it, or it is gone. */
  readonly stored: StoredObject | undefined;
}

const scopes = ['im:message', 'im:message:readonly', 'im:message.history:readonly'] as const;
const page = 'feishu-message-resource';
const types: readonly string[] = ['image', 'file'];
const fields: readonly Field[] = [{ name: 'type', in: 'query', type: 'string', required: true }];

const rule = rulesOver<Wanted, keyof typeof resourceErrors>();

const rules: readonly Rule<Wanted, keyof typeof resourceErrors>[] = [
  ...jsonRules({ scopes, userTokens: true, fields, ids: ['message'] }),
  rule({
    id: 'feishu/resource/type',
    error: 'invalidParam',
    measure: ({ type }) => type,
    limit: types,
    broken: (type, allowed) => type !== undefined && !allowed.includes(type),
    mend: (_, allowed) => say`set type to ${oneOf(allowed)}: voices and videos are files`,
    source: {
      page: 'coding-agent-bridge-52',
      at: 'report',
      says: 'type=audio is refused with HTTP 400',
      assumes: 'its code is 234001',
    },
  }),
  rule({
    id: 'feishu/resource/in-chat',
    error: 'notInChat',
    measure: ({ receiver }) => receiver.outside,
    broken: isTrue,
    mend: 'add the bot to the chat',
    source: { page, at: 'Error codes, 234004', says: 'the bot must be in the chat of the message' },
  }),
  rule({
    id: 'feishu/resource/deleted',
    error: 'messageDeleted',
    measure: ({ message }) => message?.deleted === true,
    broken: isTrue,
    mend: 'ask for what is in a message that there still is',
    source: {
      page,
      at: 'Error codes, 230110',
      says: 'the message has been deleted',
      assumes: 'one that was recalled is',
    },
  }),
  rule({
    id: 'feishu/resource/message-type',
    error: 'kindUnsupported',
    measure: ({ message }) => message?.msgType ?? '',
    limit: ['sticker', 'interactive', 'merge_forward'] as readonly string[],
    broken: (type, none) => none.includes(type),
    mend: 'ask for what is in a message of another type; a bot downloads its own pictures by im/v1/images',
    source: {
      page,
      at: 'Error codes, 234043',
      says: 'stickers, cards and merged messages are not supported',
    },
  }),
  rule({
    id: 'feishu/resource/key',
    error: 'notInMessage',
    measure: ({ stored }) => stored === undefined,
    broken: isTrue,
    mend: 'ask with the message_id of the message that the key stands in',
    source: {
      page,
      at: 'Error codes, 234003',
      says: 'the key must be that of something in this message, and what lies in a merged message has none',
      assumes: 'one that is gone is in none, and so is a picture as a file, or a file as a picture',
    },
  }),
];

export const resource = jsonEndpoint({
  name: 'feishu/resource',
  method: 'GET',
  path: `${paths.messages}/:message_id/resources/:file_key`,
  voice: { scopes },
  fields,
  rules,
  errors: resourceErrors,
  read(asked: Asked, world: World): Wanted {
    const found = readFound(asked, world);
    const type = query(asked.call, 'type');
    return { ...found, type, stored: storedIn(found, type, world) };
  },
  take: ({ stored, message, call }, world) => given(stored as StoredObject, message?.id ?? '', call, world),
});

function storedIn({ message, params }: Found, type: string | undefined, world: World): StoredObject | undefined {
  const { file_key = '' } = params;
  if (message?.upperId !== undefined || message?.keys.includes(file_key) !== true) return undefined;
  const stored = world.objects.get('feishu', file_key, world.clock.now());
  return (stored?.image === undefined) === (type === 'file') ? stored : undefined;
}
