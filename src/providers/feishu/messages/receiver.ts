import { query } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import { type App, appIdOf, type DeclaredChat, type DeclaredUser, digest } from '../account.ts';
import { chatIdForm, isIn } from '../chats/find.ts';
import { chatsOf } from '../chats/store.ts';
import { type Asked, type Ids, text } from '../gateway/asked.ts';
import type { Caller } from '../gateway/caller.ts';
import { userIdForms } from '../users/person.ts';
import { messagesOf, threadIdForm } from './store.ts';

export const receiverTypes = ['open_id', 'union_id', 'user_id', 'email', 'chat_id'] as const;
/** As the pages of forwarding have them. */
export const forwardTypes = ['open_id', 'user_id', 'union_id', 'email', 'chat_id', 'thread_id'] as const;

type ReceiverType = (typeof forwardTypes)[number];

const forms: Readonly<Record<ReceiverType, RegExp>> = {
  ...userIdForms,
  chat_id: chatIdForm,
  email: /^[^@\s]+@[^@\s]+$/,
  thread_id: threadIdForm,
};

/** A chat as one app stands to it. */
export interface Place {
  readonly chatId: string;
  readonly outside: boolean;
  readonly dissolved: boolean;
}

/** Whom a message is for. */
export interface Receiver extends Place {
  readonly ids: Ids;
  /** Whether its id can be one of its kind. */
  readonly wellFormed: boolean;
  readonly unavailable: boolean;
  /** Of what is for a user. */
  readonly isPrivate?: boolean;
  /** Of what goes into a thread. */
  readonly threadId?: string;
  /** A thread that there is not. */
  readonly unknownThread?: boolean;
}

const somewhere: Receiver = {
  ids: {},
  chatId: '',
  wellFormed: true,
  outside: false,
  dissolved: false,
  unavailable: false,
};

export function readReceiver(asked: Asked, world: World): Receiver {
  const type = query(asked.call, 'receive_id_type') as ReceiverType | undefined;
  const id = text(asked, 'receive_id');
  const form = type === undefined ? undefined : forms[type];
  // What the gateway refuses is no business of the service.
  if (asked.tooLong || form === undefined) return somewhere;
  if (!form.test(id)) return { ...somewhere, wellFormed: false };
  if (type === 'chat_id') return chatOf(id, asked.caller, world);
  if (type === 'thread_id') return threadOf(id, asked.caller, world);
  return userOf(type as UserIdType, id, asked.caller, world);
}

function chatOf(id: string, caller: Caller, world: World): Receiver {
  const place = placeOf(id, caller, world);
  return place ? { ...somewhere, ...place } : { ...somewhere, ids: { unknownChat: id } };
}

function threadOf(threadId: string, caller: Caller, world: World): Receiver {
  const within = messagesOf(world)
    .all()
    .find((message) => message.threadId === threadId);
  if (within === undefined) return { ...somewhere, unknownThread: true };
  return { ...chatOf(within.chatId, caller, world), threadId };
}

/** Undefined for a chat that there is not. */
export function placeOf(chatId: string, caller: Caller, world: World): Place | undefined {
  const { app } = caller;
  const made = chatsOf(world).get(chatId);
  if (made) return { chatId, outside: !isIn(made, caller), dissolved: made.dissolved };
  const declared = app?.chats?.find((chat) => chat.chat_id === chatId);
  const isKnown = app?.chats === undefined || declared !== undefined || messagesOf(world).has(chatId);
  return isKnown ? { chatId, ...standing(declared) } : undefined;
}

function standing(chat: DeclaredChat | undefined): Pick<Place, 'outside' | 'dissolved'> {
  return { outside: chat?.bot === false, dissolved: chat?.dissolved === true };
}

type UserIdType = Exclude<ReceiverType, 'chat_id' | 'thread_id'>;

function userOf(type: UserIdType, id: string, caller: Caller, world: World): Receiver {
  const { app } = caller;
  const isThem = (user: DeclaredUser) => user[type] === id;
  const user = app?.users?.find(isThem);
  if (app?.users !== undefined && user === undefined) {
    const others = world.accounts.of('feishu') as unknown as readonly App[];
    const isForeign = type === 'open_id' && others.some(({ users }) => users?.some(isThem));
    return { ...somewhere, ids: isForeign ? { foreignUser: id } : { unknownUser: id } };
  }
  const chatId = privateChat(appIdOf(caller), user?.open_id ?? id);
  return { ...somewhere, chatId, unavailable: user?.available === false, isPrivate: true };
}

/** The chat of one bot and one user, which is the same each time. */
export function privateChat(appId: string, user: string): string {
  return `oc_${digest(`${appId} ${user}`).slice(0, 32)}`;
}
