import { InputError } from '../../../core/input-error.ts';
import { type App, digest } from '../account.ts';
import { privateChat } from '../messages/receiver.ts';

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
  if (!/^ou_[0-9a-f]{32}$/.test(open_id)) {
    throw new InputError(
      `message: from must be an open_id, ou_ and 32 hexadecimal digits, not ${JSON.stringify(from)}`,
    );
  }
  if (users !== undefined && user === undefined) {
    const known = users.map((each) => each.open_id).join(', ');
    throw new InputError(`message: from must be a user whom the app declares: ${known || 'there is none'}`);
  }
  return {
    open_id,
    union_id: user?.union_id ?? `on_${digest(`union ${open_id}`).slice(0, 32)}`,
    user_id: user?.user_id ?? digest(`user ${open_id}`).slice(0, 8),
  };
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
  if (!/^oc_[0-9a-f]{32}$/.test(chat)) {
    throw new InputError(`message: chat must be a chat_id, oc_ and 32 hexadecimal digits, not ${JSON.stringify(chat)}`);
  }
  const declared = app?.chats?.find((each) => each.chat_id === chat);
  if (app?.chats !== undefined && (declared === undefined || !declared.bot || declared.dissolved)) {
    const known = app.chats.filter(({ bot, dissolved }) => bot && !dissolved).map(({ chat_id }) => chat_id);
    throw new InputError(`message: chat must be one that the bot is in: ${known.join(', ') || 'there is none'}`);
  }
  return { chatId: chat, chatType: declared?.mode === 'p2p' ? 'p2p' : 'group' };
}
