import { query } from '../../../core/call.ts';
import { isTrue, rulesOver } from '../../../core/rule.ts';
import type { Recent } from '../../../core/windows.ts';
import type { World } from '../../../core/world.ts';
import type { Asked, Looked } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';
import { forwardTypes, type Receiver, readReceiver } from './receiver.ts';
import { countIn, none, recentIn, senderOf } from './sending.ts';
import { keepMessage, type Message, type Written } from './store.ts';
import { earlierOf, forwardKey, rememberUuid } from './uuid.ts';

/** A call that passes on what was sent before. */
export interface Forwarding extends Looked {
  readonly receiver: Omit<Receiver, 'ids'>;
  /** Messages that this chat got of late. */
  readonly inChat: Recent;
  /** What was passed on under the same uuid. */
  readonly earlier: Message | undefined;
}

export const forwardScopes = ['im:message', 'im:message:send_as_bot'] as const;

export const forwardFields: readonly Field[] = [
  { name: 'receive_id_type', in: 'query', type: 'string', required: true, options: forwardTypes },
  { name: 'uuid', in: 'query', type: 'string', maxLength: 50 },
  { name: 'receive_id', type: 'string', required: true },
];

export function readForwarding(asked: Asked, world: World): Forwarding {
  const { ids, ...receiver } = readReceiver(asked, world);
  const earlier = earlierOf(keyOf(asked, receiver), world);
  return { ...asked, ids, receiver, earlier, inChat: earlier ? none : recentIn(receiver.chatId, world) };
}

function keyOf({ call, caller }: Asked, { chatId, threadId = chatId }: Pick<Receiver, 'chatId' | 'threadId'>) {
  return forwardKey(query(call, 'uuid') ?? '', caller, threadId);
}

/** Puts it into the chat that it is for, in the name of who passes it on. */
export function passOn(says: Written, forwarding: Forwarding, world: World): Message {
  const { caller, receiver } = forwarding;
  const { chatId, threadId, isPrivate } = receiver;
  const { msgType, sent, content, mentions, keys } = says;
  const to = { chatId, sender: senderOf(caller), tenant: caller.tenant, ...(isPrivate && { isPrivate }) };
  const draft = { msgType, sent, content, mentions, keys, ...to };
  const message = keepMessage(threadId === undefined ? draft : { ...draft, threadId }, world);
  rememberUuid(keyOf(forwarding, receiver), message, world);
  countIn(message, world);
  return message;
}

export const threadRule = rulesOver<Pick<Forwarding, 'receiver'>, 'noSuchThread'>()({
  id: 'feishu/forward/thread',
  error: 'noSuchThread',
  measure: ({ receiver }) => receiver.unknownThread === true,
  broken: isTrue,
  mend: 'send the thread_id of a message that was sent here, or received',
  source: {
    page: 'feishu-message-forward',
    at: 'Error codes, 230019',
    says: 'the thread does not exist',
    assumes: 'the gateway looks up no threads, and the service looks them up ahead of their chat',
  },
});
