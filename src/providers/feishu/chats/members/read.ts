import { query } from '../../../../core/call.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked } from '../../gateway/asked.ts';
import { findPeople, findPerson, textsIn, userIdTypeOf } from '../../users/find.ts';
import type { Person } from '../../users/person.ts';
import { isBot } from '../create/make.ts';
import { isIn, isManagedBy } from '../find.ts';
import { readOfChat } from '../get/endpoint.ts';
import type { OfChat } from '../rules.ts';

/** People, or bots, who are to be added to a chat. */
export interface Adding extends OfChat {
  readonly outside: boolean;
  /** Whether nobody but those who run the chat may add anybody. */
  readonly forbidden: boolean;
  /** As they were named. */
  readonly named: readonly string[];
  readonly ofBots: boolean;
  /** Those that can be added. */
  readonly people: readonly Person[];
  readonly bots: readonly string[];
  readonly unknown: readonly string[];
  /** Whom the app is not available to. */
  readonly hidden: readonly string[];
  /** What is to become of a call that names some that cannot be added. */
  readonly mode: Mode;
  /** Whether somebody must let them in first. */
  readonly pending: boolean;
}

/** Refused by the first, added but for those, refused with them. */
type Mode = 'first' | 'rest' | 'none';

const modes: Readonly<Record<string, Mode>> = { 0: 'first', 1: 'rest', 2: 'none' };

export function readAdding(asked: Asked, world: World): Adding {
  const ofChat = readOfChat(asked, world);
  const { chat } = ofChat;
  const { caller } = asked;
  const isManager = chat === undefined || isManagedBy(caller, chat);
  const mode = modes[query(asked.call, 'succeed_type') || '0'] ?? 'first';
  const named = [...new Set(textsIn(asked, 'id_list'))];
  const ofBots = query(asked.call, 'member_id_type') === 'app_id';
  const who = ofBots ? botsIn(named, world) : peopleIn(named, asked);
  const type = userIdTypeOf(asked, 'member_id_type');
  // Of ids of users the gateway knows open_ids by a code that names them.
  const asks = mode === 'first' && !ofBots && type === 'open_id';
  const { ids } = asks ? findPeople(type, named, caller, world) : { ids: {} };
  return {
    ...ofChat,
    ids: { ...ofChat.ids, ...ids },
    outside: chat !== undefined && !isIn(chat, caller),
    forbidden: !isManager && chat.settings.add_member_permission === 'only_owner',
    named,
    ofBots,
    ...who,
    mode,
    pending: !isManager && chat.settings.membership_approval === 'approval_required',
  };
}

type Sorted = Pick<Adding, 'people' | 'bots' | 'unknown' | 'hidden'>;

function botsIn(named: readonly string[], world: World): Sorted {
  const bots = named.filter((id) => isBot(id, world));
  return { people: [], bots, unknown: named.filter((id) => !bots.includes(id)), hidden: [] };
}

function peopleIn(named: readonly string[], asked: Asked): Sorted {
  const type = userIdTypeOf(asked, 'member_id_type');
  const found = named.map((id) => [id, findPerson(type, id, asked.caller)] as const);
  return {
    people: found.flatMap(([, person]) => (person?.available ? person : [])),
    bots: [],
    unknown: found.flatMap(([id, person]) => (person ? [] : id)),
    hidden: found.flatMap(([id, person]) => (person?.available === false ? id : [])),
  };
}
