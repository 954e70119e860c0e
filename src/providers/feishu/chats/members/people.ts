import type { World } from '../../../../core/world.ts';
import type { Caller } from '../../gateway/caller.ts';
import { messagesOf } from '../../messages/store.ts';
import { findPerson } from '../../users/find.ts';
import type { Person } from '../../users/person.ts';
import type { Chat } from '../store.ts';

/** Who is in a chat. Of one that anybody may be in: who was added, and who has written in it. */
export function membersOf({ id, members, joined = [] }: Chat, caller: Caller, world: World): readonly Person[] {
  if (members) return members;
  const messages = messagesOf(world).of(id);
  const ids = new Set(messages.flatMap(({ sender }) => (sender.sender_type === 'user' ? sender.id : [])));
  const writers = [...ids].flatMap((writer) => findPerson('open_id', writer, caller) ?? []);
  return [...new Map([...joined, ...writers].map((person) => [person.open_id, person])).values()];
}

/** The same chat with more people in it. */
export function withMembers(chat: Chat, people: readonly Person[]): Chat {
  const { members, joined = [] } = chat;
  return members ? { ...chat, members: united(members, people) } : { ...chat, joined: united(joined, people) };
}

function united(before: readonly Person[], more: readonly Person[]): readonly Person[] {
  const known = new Set(before.map(({ open_id }) => open_id));
  return [...before, ...more.filter(({ open_id }) => !known.has(open_id))];
}
