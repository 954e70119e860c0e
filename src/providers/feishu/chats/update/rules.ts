import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { oneOf, say } from '../../../../core/say.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { userIdTypeField } from '../../users/find.ts';
import type { Person } from '../../users/person.ts';
import type { Avatar } from '../avatar.ts';
import { avatarRules, botOn, chatIdValid, found, type OfChat, presence, publicName, row } from '../rules.ts';
import { chatFields, laterFields } from '../settings.ts';
import type { UpdateErrorName } from './errors.ts';

export const name = 'feishu/chat_update';
export const ownFields: readonly Field[] = [...chatFields, ...laterFields];
export const updateFields = [userIdTypeField, ...ownFields];
export const updateScopes = ['im:chat', 'im:chat:update'] as const;

/** A change to a chat. */
export interface Change extends OfChat {
  /** Whether the bot is out of it. */
  readonly outside: boolean;
  /** Whether nobody but those who run the chat may change anything. */
  readonly forbidden: boolean;
  /** The first field that is beyond what any member may change. */
  readonly beyond: string | undefined;
  /** Who may add others, and whether the chat may be shared. */
  readonly sharing: string | undefined;
  readonly publicName: string | undefined;
  readonly owner: Person | undefined;
  readonly ownerOutside: boolean | undefined;
  readonly avatar: Avatar;
}

const page = 'feishu-chat-update';
const rule = rulesOver<Change, UpdateErrorName>();

export const updateRules: readonly Rule<Change, UpdateErrorName>[] = [
  ...jsonRules({ scopes: updateScopes, userTokens: true, fields: updateFields, ids: ['user', 'chat'] }),
  botOn,
  chatIdValid,
  rule({
    id: 'feishu/chats/mode',
    error: 'typeUnsupported',
    measure: ({ chat }) => chat?.mode,
    limit: ['group'],
    broken: (mode, taken) => mode !== undefined && !taken.includes(mode),
    mend: 'name a group: chats of two and topic groups are not changed so',
    source: row(page, 232008, 'only chats whose mode is group are changed'),
  }),
  ...presence,
  rule({
    id: 'feishu/chats/permission',
    error: 'noPermission',
    measure: ({ forbidden }) => forbidden,
    broken: isTrue,
    mend: 'let every member edit the chat, make the bot its manager, or give the app im:chat:operate_as_owner',
    source: row(page, 232002, 'where only those who run the chat may edit it, nobody else changes anything'),
  }),
  rule({
    id: 'feishu/chats/parts',
    error: 'partsOnly',
    measure: ({ beyond }) => beyond,
    broken: found,
    mend: (field) =>
      say`leave ${field} out, or make the bot a manager of the chat: any member may change avatar, name, description and i18n_names alone`,
    source: row(page, 232016, 'a member changes avatar, name, description and i18n_names, and nothing else'),
  }),
  rule({
    id: 'feishu/chats/sharing',
    error: 'invalidParam',
    measure: ({ sharing }) => sharing,
    limit: ['all_members and allowed', 'only_owner and not_allowed'],
    broken: (sharing, pairs) => sharing !== undefined && !pairs.includes(sharing),
    mend: (_, pairs) =>
      say`set add_member_permission and share_card_permission together, ${oneOf(pairs.map((pair) => say`to ${pair}`))}`,
    source: {
      page,
      at: 'Request body, add_member_permission',
      says: 'it goes with share_card_permission: both are set, and agree',
      assumes: 'any other two are an invalid parameter',
    },
  }),
  publicName,
  rule({
    id: 'feishu/chats/owner',
    error: 'newOwnerOutside',
    measure: ({ ownerOutside }) => ownerOutside === true,
    broken: isTrue,
    mend: 'add the user to the chat first',
    source: row(page, 232012, 'the new owner must be in the chat'),
  }),
  ...avatarRules,
];
