import { type Collection, collectionOf } from '../../../core/collection.ts';
import type { Fields } from '../../../core/json-fields.ts';
import { heldByValues } from '../../../core/json-values.ts';
import type { World } from '../../../core/world.ts';
import type { Person } from '../users/person.ts';
import { personForm } from '../users/person.ts';
import type { Settings } from './settings.ts';

/** A chat that was made here, or changed. */
export interface Chat {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly i18nNames?: Fields | undefined;
  /** The key of an upload; absent: the picture that every chat has. */
  readonly avatar?: string | undefined;
  /** Absent: a bot, or nobody knows. */
  readonly owner?: Person | undefined;
  readonly mode: 'group' | 'topic' | 'p2p';
  readonly settings: Settings;
  readonly restricted: Fields;
  /** The app that made it. */
  readonly madeBy?: string | undefined;
  /** Apps that may do what its owner may. */
  readonly managers: readonly string[];
  /** Absent: anybody may be in it. */
  readonly members?: readonly Person[] | undefined;
  /** Of a chat that anybody may be in: who was added. */
  readonly joined?: readonly Person[] | undefined;
  /** App ids; absent: every bot is in it. */
  readonly bots?: readonly string[] | undefined;
  readonly dissolved: boolean;
  /** Milliseconds since 1970; 0 of one that was there before. */
  readonly createdAt: number;
}

const PERSON_BYTES = 300;

const kept = collectionOf<Chat>({
  name: 'feishu/chats',
  form: {
    ...{ id: 'string', name: 'string', description: 'string', 'i18nNames?': 'object', 'avatar?': 'string' },
    ...{ 'owner?': personForm, mode: 'string', settings: 'object', restricted: 'object', 'madeBy?': 'string' },
    ...{ managers: ['string'], 'members?': [personForm], 'joined?': [personForm], 'bots?': ['string'] },
    ...{ dissolved: 'boolean', createdAt: 'number' },
  },
  most: 20_000,
  maxBytes: 64 * 1024 * 1024,
  costOf: ({ name, description, i18nNames, members = [], joined = [], bots = [], restricted }) =>
    800 +
    2 * (name.length + description.length + JSON.stringify([i18nNames, restricted]).length) +
    heldByValues([i18nNames ?? null, restricted]) +
    PERSON_BYTES * (members.length + joined.length + 1) +
    40 * bots.length,
});

/** Those that were made or changed; whatever else there is stands with the account. */
export function chatsOf(world: World): Collection<Chat> {
  return world.collection(kept);
}

/** Keeps it, be it new or changed. */
export function keepChat(chat: Chat, tenant: string, world: World): void {
  const chats = chatsOf(world);
  if (chats.get(chat.id)) chats.replace(chat.id, chat);
  else chats.put(chat.id, tenant, chat);
}
