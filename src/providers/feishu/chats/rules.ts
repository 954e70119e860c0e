import { is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import type { Source } from '../../../core/source.ts';
import type { Looked } from '../gateway/asked.ts';
import type { Called } from '../gateway/rules.ts';
import * as switches from '../switches.ts';
import type { Avatar } from './avatar.ts';
import { chatIdForm } from './find.ts';
import type { Chat } from './store.ts';

const unordered = 'the order among the codes of the service is not documented';
export const row = (page: string, code: number, says: string, assumes = unordered): Source => ({
  page,
  at: `Error codes, ${code}`,
  says,
  assumes,
});
export const found = (key: string | undefined): boolean => key !== undefined;

/** Of every call of chats. */
export const botOn: Rule<Called, 'botDisabled'> = rulesOver<Called, 'botDisabled'>()({
  id: 'feishu/chats/bot',
  error: 'botDisabled',
  measure: ({ caller }) => caller.app?.bot,
  limit: false,
  broken: is,
  mend: "turn on the app's bot",
  source: row('feishu-chat-get', 232025, 'the app must have the bot ability on'),
});

/** A call of one chat. */
export interface OfChat extends Looked {
  /** As the path has it. */
  readonly chatId: string;
  readonly chat: Chat | undefined;
}

export const chatIdValid: Rule<OfChat, 'chatInvalid'> = rulesOver<OfChat, 'chatInvalid'>()({
  id: 'feishu/chats/chat-id',
  error: 'chatInvalid',
  measure: ({ chatId }) => chatIdForm.test(chatId),
  limit: false as boolean,
  broken: is,
  mend: 'send a chat_id: oc_ and 32 hexadecimal digits',
  source: row(
    'feishu-chat-get',
    232006,
    'a chat_id that is invalid',
    'one that has not the form of any; one that only leads nowhere is the gateway’s',
  ),
});

/** A call that gives a chat its picture. */
interface WithAvatar extends Looked {
  readonly avatar: Avatar;
}

type AvatarErrorName = 'avatarIllegal' | 'botNotFound';

const avatar = rulesOver<WithAvatar, AvatarErrorName>();

export const avatarRules: readonly Rule<WithAvatar, AvatarErrorName>[] = [
  avatar({
    id: 'feishu/chats/avatar',
    error: 'avatarIllegal',
    measure: (facts) => facts.avatar.bad,
    broken: found,
    mend: (key) =>
      say`upload the picture with this app, as image_type avatar, and send the key that this answers, in the place of ${JSON.stringify(key)}`,
    source: row(
      'feishu-chat-update',
      232041,
      'the key must be one of an upload with image_type avatar',
      'the page of the creation has no such row and means the same; a key of another app is illegal, too',
    ),
  }),
  avatar({
    id: 'feishu/chats/avatar-of-messages',
    error: { by: switches.messageKeyAsAvatar, errors: { 232041: 'avatarIllegal', 232021: 'botNotFound' } },
    measure: (facts) => facts.avatar.ofMessages,
    broken: found,
    mend: 'upload the picture once more, as image_type avatar: the key of an upload for messages is none for a chat',
    source: switches.messageKeyAsAvatar.source,
  }),
];

interface Named extends Looked {
  /** Of a public chat, the name that it would have; undefined where that is not judged. */
  readonly publicName: string | undefined;
}

export const publicName: Rule<Named, 'nameTooShort'> = rulesOver<Named, 'nameTooShort'>()({
  id: 'feishu/chats/public-name',
  error: 'nameTooShort',
  measure: (facts) => facts.publicName?.length,
  limit: 2,
  broken: (length, least) => length !== undefined && length < least,
  mend: (_, least) => say`give the chat a name of ${least} characters, or make it private`,
  source: row('feishu-chat-create', 232020, 'the name of a public chat has at least two characters'),
});

/** What one call asks of the chat that it changes or looks into. */
const ofChat = rulesOver<OfChat & { readonly outside: boolean }, 'chatDissolved' | 'outOfChat'>();

export const presence = [
  ofChat({
    id: 'feishu/chats/dissolved',
    error: 'chatDissolved',
    measure: ({ chat }) => chat?.dissolved === true,
    broken: isTrue,
    mend: 'name a chat that there still is',
    source: row('feishu-chat-update', 232009, 'the chat was dissolved'),
  }),
  ofChat({
    id: 'feishu/chats/in-chat',
    error: 'outOfChat',
    measure: ({ outside }) => outside,
    broken: isTrue,
    mend: 'add the bot to the chat',
    source: row('feishu-chat-update', 232011, 'the bot must be in the chat'),
  }),
];
