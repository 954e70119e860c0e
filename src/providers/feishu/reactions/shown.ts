import type { Caller } from '../gateway/caller.ts';
import type { Sender } from '../messages/store.ts';
import { findPerson } from '../users/find.ts';
import type { UserIdType } from '../users/person.ts';
import type { Reaction } from './store.ts';

/** A reaction as every answer has it; a user by the kind of id that was asked for. */
export function shown({ id, emoji, by, at }: Reaction, caller: Caller, type: UserIdType = 'open_id'): object {
  return {
    reaction_id: id,
    operator: { operator_id: idOf(by, caller, type), operator_type: by.sender_type },
    action_time: `${at}`,
    reaction_type: { emoji_type: emoji },
  };
}

function idOf({ id, sender_type }: Sender, caller: Caller, type: UserIdType): string {
  return sender_type === 'user' ? (findPerson('open_id', id, caller)?.[type] ?? id) : id;
}
