import type { World } from '../../../../core/world.ts';
import type { Asked } from '../../gateway/asked.ts';
import { textsIn } from '../../users/find.ts';
import { type Forwarding, readForwarding } from '../forwarding.ts';
import { receiverOf } from '../found.ts';
import { type Message, messagesOf } from '../store.ts';

/** A call that passes several messages on as one. */
export interface Merging extends Forwarding {
  /** Those that can be, in the order in which they are named. */
  readonly messages: readonly Message[];
  /** Ids of all others. */
  readonly invalid: readonly string[];
  /** How many of those were recalled. */
  readonly recalled: number;
  readonly chats: number;
  /** Threads that they are in; one more if some are in none. */
  readonly threads: number;
}

export function readMerging(asked: Asked, world: World): Merging {
  const named = [...new Set(textsIn(asked, 'message_id_list'))];
  const found = named.map((id) => messagesOf(world).get(id));
  const messages = found.filter((each) => each !== undefined && canBeMerged(each, asked, world));
  const valid = new Set(messages.map((each) => each?.id));
  return {
    ...readForwarding(asked, world),
    messages: messages as Message[],
    invalid: named.filter((id) => !valid.has(id)),
    recalled: found.filter((each) => each?.deleted).length,
    chats: new Set(messages.map((each) => each?.chatId)).size,
    threads: new Set(messages.map((each) => each?.threadId)).size,
  };
}

function canBeMerged(message: Message, { caller }: Asked, world: World): boolean {
  const isHidden = message.deleted || receiverOf(message, caller, world).outside;
  return !isHidden && message.upperId === undefined && message.msgType !== 'system';
}
