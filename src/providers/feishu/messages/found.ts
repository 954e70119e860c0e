import type { World } from '../../../core/world.ts';
import { appIdOf } from '../account.ts';
import type { Asked, Looked } from '../gateway/asked.ts';
import type { Caller } from '../gateway/caller.ts';
import { type Place, placeOf, privateChat, type Receiver } from './receiver.ts';
import { type Message, messagesOf } from './store.ts';

/** A call about a message that there is, or is not. */
export interface Found extends Looked {
  readonly message: Message | undefined;
  /** Its chat, as the caller stands to it. */
  readonly receiver: Omit<Receiver, 'ids'>;
}

/** By the id in the path. */
export function readFound(asked: Asked, world: World): Found {
  const { message_id = '' } = asked.params;
  const message = messagesOf(world).get(message_id);
  const receiver = receiverOf(message, asked.caller, world);
  return { ...asked, ids: message ? {} : { unknownMessage: message_id }, message, receiver };
}

/** The chat of a message; of none, nowhere. */
export function receiverOf(message: Message | undefined, caller: Caller, world: World): Omit<Receiver, 'ids'> {
  const place = message && chatOf(message, caller, world);
  const { chatId = '', outside = false, dissolved = false } = place ?? {};
  return { chatId, outside, dissolved, wellFormed: true, unavailable: false };
}

/** An app that declared its chats sees the messages in those, what was written to it alone, and its own wherever they are. */
function chatOf({ chatId, tenant, sender }: Message, caller: Caller, world: World): Place | undefined {
  const { app } = caller;
  const isListed = app?.chats === undefined || app.chats.some(({ chat_id }) => chat_id === chatId);
  const isToIt = chatId === privateChat(appIdOf(caller), sender.id);
  const place = placeOf(chatId, caller, world);
  return place && { ...place, outside: place.outside || (!isListed && !isToIt && tenant !== caller.tenant) };
}
