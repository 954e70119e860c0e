import type { World } from '../../../../core/world.ts';
import { type Asked, text } from '../../gateway/asked.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { findPeople, userIdTypeOf } from '../../users/find.ts';
import { paths } from '../../wire.ts';
import { readAvatar } from '../avatar.ts';
import { isIn, isManagedBy } from '../find.ts';
import { readOfChat } from '../get/endpoint.ts';
import { objectIn, settingsIn } from '../settings.ts';
import { type Chat, keepChat } from '../store.ts';
import { updateErrors } from './errors.ts';
import { type Change, name, ownFields, updateFields, updateRules, updateScopes } from './rules.ts';

/** What any member may change. */
const anybodys = ['avatar', 'name', 'description', 'i18n_names'];

/** Changes what is named, and leaves the rest as it was. */
export const update = jsonEndpoint({
  name,
  method: 'PUT',
  path: `${paths.chats}/:chat_id`,
  voice: { scopes: updateScopes },
  fields: updateFields,
  rules: updateRules,
  errors: updateErrors,
  read: readChange,
  take: (facts, world) => {
    const { chat, caller } = facts as Change & { chat: Chat };
    const changed = changedBy(facts, chat);
    keepChat(changed, caller.tenant, world);
    const avatar = text(facts, 'avatar');
    return { data: {}, uses: [chat.id, ...(avatar === '' ? [] : [avatar])] };
  },
});

function readChange(asked: Asked, world: World): Change {
  const ofChat = readOfChat(asked, world);
  const { chat } = ofChat;
  const ownerId = text(asked, 'owner_id');
  const { people, ids } = findPeople(userIdTypeOf(asked), ownerId === '' ? [] : [ownerId], asked.caller, world);
  const [owner] = people;
  const isPublic = (text(asked, 'chat_type') || chat?.settings.chat_type) === 'public';
  const mayAll = chat === undefined || isManagedBy(asked.caller, chat);
  const sent = ownFields.map((field) => field.name).filter((each) => Object.hasOwn(asked.fields, each));
  return {
    ...ofChat,
    ids: { ...ofChat.ids, ...ids },
    outside: chat !== undefined && !isIn(chat, asked.caller),
    forbidden: !mayAll && chat.settings.edit_permission === 'only_owner',
    beyond: mayAll ? undefined : sent.find((each) => !anybodys.includes(each)),
    sharing: sharingIn(asked),
    publicName: isPublic && Object.hasOwn(asked.fields, 'name') ? text(asked, 'name') : undefined,
    owner,
    ownerOutside: owner && chat?.members && !chat.members.some(({ open_id }) => open_id === owner.open_id),
    avatar: readAvatar(asked, 'avatar', world),
  };
}

function sharingIn(asked: Asked): string | undefined {
  const [add, share] = [text(asked, 'add_member_permission'), text(asked, 'share_card_permission')];
  return add === '' && share === '' ? undefined : `${add} and ${share}`;
}

function changedBy(facts: Change, chat: Chat): Chat {
  const named = (name: string) => Object.hasOwn(facts.fields, name) && facts.fields[name] !== null;
  return {
    ...chat,
    name: named('name') ? text(facts, 'name') : chat.name,
    description: named('description') ? text(facts, 'description') : chat.description,
    i18nNames: objectIn(facts, 'i18n_names') ?? chat.i18nNames,
    avatar: text(facts, 'avatar') || chat.avatar,
    owner: facts.owner ?? chat.owner,
    settings: settingsIn(facts, chat.settings),
    restricted: { ...chat.restricted, ...objectIn(facts, 'restricted_mode_setting') },
  };
}
