import { query } from '../../../../core/call.ts';
import type { World } from '../../../../core/world.ts';
import { type App, appIdOf } from '../../account.ts';
import { type Asked, type Looked, text } from '../../gateway/asked.ts';
import type { Done } from '../../gateway/json-endpoint.ts';
import { findPeople, textsIn, userIdTypeOf } from '../../users/find.ts';
import type { Person } from '../../users/person.ts';
import { type Avatar, readAvatar } from '../avatar.ts';
import { objectIn, settingsIn, unrestricted, usualSettings } from '../settings.ts';
import { inside } from '../shown.ts';
import { type Chat, keepChat } from '../store.ts';
import { earlierChat, rememberChat } from '../uuid.ts';

/** Of the page: of a private chat without a name. */
const NAMELESS = '(无主题)';

export interface Creation extends Looked {
  readonly owner: Person | undefined;
  readonly people: readonly Person[];
  /** The first whom the app is not available to. */
  readonly unavailable: string | undefined;
  readonly bots: readonly string[];
  /** The first that is none. */
  readonly unknownBot: string | undefined;
  readonly avatar: Avatar;
  readonly publicName: string | undefined;
  /** The chat that was made under the same uuid. */
  readonly earlier: Chat | undefined;
}

export function readCreation(asked: Asked, world: World): Creation {
  const type = userIdTypeOf(asked);
  const ownerId = text(asked, 'owner_id');
  const owners = findPeople(type, ownerId === '' ? [] : [ownerId], asked.caller, world);
  const { people, ids, unavailable } = findPeople(type, textsIn(asked, 'user_id_list'), asked.caller, world);
  const bots = textsIn(asked, 'bot_id_list');
  return {
    ...asked,
    ids: {
      foreignUser: owners.ids.foreignUser ?? ids.foreignUser,
      unknownUser: owners.ids.unknownUser ?? ids.unknownUser,
    },
    owner: owners.people[0],
    people,
    unavailable: owners.unavailable ?? unavailable,
    bots,
    unknownBot: bots.find((id) => !isBot(id, world)),
    avatar: readAvatar(asked, 'avatar', world),
    publicName: text(asked, 'chat_type') === 'public' ? text(asked, 'name') : undefined,
    earlier: earlierChat(asked, world),
  };
}

/** An app with a bot; while none is declared any app is one. */
export function isBot(appId: string, { accounts }: World): boolean {
  if (accounts.isOpen('feishu')) return /^cli_\w{1,64}$/.test(appId);
  return (accounts.find('feishu', appId) as App | undefined)?.bot === true;
}

/** Makes it, unless it was made before under the same uuid. */
export function make(creation: Creation, world: World): Done {
  const type = userIdTypeOf(creation);
  const { caller, earlier } = creation;
  if (earlier) return { data: told(earlier), uses: [earlier.id] };
  const chat = newChat(creation, world);
  keepChat(chat, caller.tenant, world);
  rememberChat(creation, chat, world);
  return { data: told(chat), uses: chat.avatar === undefined ? [] : [chat.avatar], made: [chat.id] };

  function told(chat: Chat): object {
    return { chat_id: chat.id, ...inside(chat, caller, type) };
  }
}

function newChat(creation: Creation, { keys, clock }: World): Chat {
  const { caller, owner, people, bots } = creation;
  const self = appIdOf(caller);
  const members = owner && !people.some(({ open_id }) => open_id === owner.open_id) ? [owner, ...people] : people;
  return {
    id: `oc_${keys.hex(32)}`,
    name: text(creation, 'name') || NAMELESS,
    description: text(creation, 'description'),
    i18nNames: objectIn(creation, 'i18n_names'),
    avatar: text(creation, 'avatar') || undefined,
    owner,
    mode: 'group',
    settings: settingsIn(creation, usualSettings),
    restricted: { ...unrestricted, ...objectIn(creation, 'restricted_mode_setting') },
    madeBy: self,
    managers: owner && query(creation.call, 'set_bot_manager') === 'true' ? [self] : [],
    members,
    bots: [...new Set([self, ...bots])],
    dissolved: false,
    createdAt: clock.now(),
  };
}
