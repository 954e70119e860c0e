import { type Fields, isFields } from '../../../core/json-fields.ts';
import type { Asked } from '../gateway/asked.ts';
import { text } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';

const whom = ['all_members', 'only_owner'] as const;
const seenBy = [...whom, 'not_anyone'] as const;

/** What a chat can be set to by a word; the first is what it is set to when nobody says anything. */
const words = {
  group_message_type: ['chat', 'thread'],
  chat_type: ['private', 'public'],
  join_message_visibility: seenBy,
  leave_message_visibility: seenBy,
  membership_approval: ['no_approval_required', 'approval_required'],
  urgent_setting: whom,
  video_conference_setting: whom,
  edit_permission: whom,
  hide_member_count_setting: whom,
} as const;

/** These only once it is there. */
const laterWords = {
  add_member_permission: whom,
  share_card_permission: ['allowed', 'not_allowed'],
  at_all_permission: whom,
} as const;

const allWords = { ...words, ...laterWords };

export type Settings = Readonly<Record<keyof typeof allWords, string>>;

const names = Object.keys(allWords) as (keyof Settings)[];

const asFields = (of: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(of).map(([name, options]): Field => ({ name, type: 'string', options }));

/** What creating and changing a chat both take. */
export const chatFields: readonly Field[] = [
  { name: 'avatar', type: 'string' },
  { name: 'name', type: 'string' },
  { name: 'description', type: 'string' },
  { name: 'i18n_names', type: 'object' },
  { name: 'owner_id', type: 'string' },
  { name: 'restricted_mode_setting', type: 'object' },
  ...asFields(words),
];

export const laterFields: readonly Field[] = asFields(laterWords);

export const usualSettings = Object.fromEntries(names.map((name) => [name, allWords[name][0]])) as Settings;

export const unrestricted: Fields = {
  status: false,
  screenshot_has_permission_setting: 'all_members',
  download_has_permission_setting: 'all_members',
  message_has_permission_setting: 'all_members',
};

/** Those of a call on those that there were. */
export function settingsIn(asked: Asked, before: Settings): Settings {
  return Object.fromEntries(names.map((name) => [name, text(asked, name) || before[name]])) as Settings;
}

export function objectIn({ fields }: Asked, name: string): Fields | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return isFields(value) ? value : undefined;
}
