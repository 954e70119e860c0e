/** Chats with people in them, and with none. */
import { chat, otherUser, user } from './chat-steps.ts';
import type { asApp } from './json-calls.ts';

export type Declared = Parameters<typeof asApp>[1];
export type Headers = Readonly<Record<string, string>>;
export const stranger = 'ou_00000000000000000000000000000001';

export const people = [
  { open_id: user, union_id: 'on_94a1ee5551019f18cd73d9f111898cf2', user_id: '4d7a3c6g', name: '李四' },
  { open_id: otherUser, name: '王五' },
];

export const empty: Declared = { users: people, chats: [{ chat_id: chat, members: [] }] };
