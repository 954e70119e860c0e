import { InputError } from '../../../core/input-error.ts';
import { type App, digest } from '../account.ts';
import { chatIdForm } from '../chats/find.ts';
import { privateChat } from '../messages/receiver.ts';
import { personOf, userIdForms } from '../users/person.ts';

/** Who writes a message, by the ids of theirs that an app is told; keys in the live order. */
export interface Writer {
  readonly open_id: string;
  readonly union_id: string;
  readonly user_id: string;
}

/** Throws an InputError for somebody whom the app cannot know. */
export function writerOf(from: string | undefined, app: App | undefined): Writer {
  const users = app?.users;
  const user = from === undefined ? users?.[0] : users?.find((each) => each.open_id === from);
  const open_id = from ?? user?.open_id ?? `ou_${digest('somebody').slice(0, 32)}`;
  if (!userIdForms.open_id.test(open_id)) {
    throw new InputError(
      `message: from must be an open_id, ou_ and 32 hexadecimal digits, not ${JSON.stringify(from)}`,
    );
  }
  if (users !== undefined && user === undefined) {
    const known = users.map((each) => each.open_id).join(', ');
    throw new InputError(`message: from must be a user whom the app declares: ${known || 'there is none'}`);
  }
  const { union_id, user_id } = personOf({ ...user, open_id });
  return { open_id, union_id, user_id };
}

/** Where a message is written. */
export interface Where {
  readonly chatId: string;
  readonly chatType: 'p2p' | 'group';
}

/** Throws an InputError for a chat that there is not, or that the bot is not in. */
export function whereOf(chat: string | undefined, appId: string, writer: Writer, app: App | undefined): Where {
  const own = privateChat(appId, writer.open_id);
  if (chat === undefined || chat === own) return { chatId: own, chatType: 'p2p' };
  if (!chatIdForm.test(chat)) {
    throw new InputError(`message: chat must be a chat_id, oc_ and 32 hexadecimal digits, not ${JSON.stringify(chat)}`);
  }
  const declared = app?.chats?.find((each) => each.chat_id === chat);
  if (app?.chats !== undefined && (declared === undefined || !declared.bot || declared.dissolved)) {
    const known = app.chats.filter(({ bot, dissolved }) => bot && !dissolved).map(({ chat_id }) => chat_id);
    throw new InputError(`message: chat must be one that the bot is in: ${known.join(', ') || 'there is none'}`);
  }
  return { chatId: chat, chatType: declared?.mode === 'p2p' ? 'p2p' : 'group' };
}
