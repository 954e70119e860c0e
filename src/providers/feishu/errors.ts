import { asksForError } from '../../core/error-table.ts';
import { botErrors } from './bot/errors.ts';
import {
  contentErrors as cardsContentErrors,
  createErrors as cardsCreateErrors,
  settingsErrors as cardsSettingsErrors,
  updateErrors as cardsUpdateErrors,
} from './cards/errors.ts';
import { createErrors as chatsCreateErrors } from './chats/create/errors.ts';
import { getErrors as chatsGetErrors, listErrors as chatsListErrors } from './chats/errors.ts';
import {
  addErrors as membersAddErrors,
  inChatErrors as membersInChatErrors,
  listErrors as membersListErrors,
} from './chats/members/errors.ts';
import { updateErrors as chatsUpdateErrors } from './chats/update/errors.ts';
import { connectErrors } from './events/connect/errors.ts';
import { fileDownloadErrors } from './files/download/errors.ts';
import { fileUploadErrors } from './files/upload/errors.ts';
import { downloadErrors } from './images/download/errors.ts';
import { uploadErrors } from './images/upload/errors.ts';
import { createErrors } from './messages/create/errors.ts';
import { editErrors } from './messages/edit/errors.ts';
import { forwardErrors } from './messages/forward/errors.ts';
import { listErrors } from './messages/list/errors.ts';
import { mergeErrors } from './messages/merge/errors.ts';
import { readErrors } from './messages/read/errors.ts';
import { recallErrors } from './messages/recall/errors.ts';
import { replyErrors } from './messages/reply/errors.ts';
import { resourceErrors } from './messages/resource/errors.ts';
import { updateErrors } from './messages/update/errors.ts';
import {
  createErrors as reactionsCreateErrors,
  deleteErrors as reactionsDeleteErrors,
  listErrors as reactionsListErrors,
} from './reactions/errors.ts';
import { tokenErrors } from './tokens/errors.ts';
import {
  createErrors as usersCreateErrors,
  getErrors as usersGetErrors,
  idsErrors as usersIdsErrors,
  patchErrors as usersPatchErrors,
} from './users/errors.ts';
import { hookErrors } from './webhook/errors.ts';

/** Each endpoint's own, by its name at `standin/errors`. */
export const tables = {
  upload: uploadErrors,
  download: downloadErrors,
  messages: createErrors,
  reply: replyErrors,
  message: readErrors,
  messageList: listErrors,
  recall: recallErrors,
  cardUpdate: updateErrors,
  edit: editErrors,
  forward: forwardErrors,
  mergeForward: mergeErrors,
  resource: resourceErrors,
  reactionCreate: reactionsCreateErrors,
  reactionList: reactionsListErrors,
  reactionDelete: reactionsDeleteErrors,
  fileUpload: fileUploadErrors,
  fileDownload: fileDownloadErrors,
  tokens: tokenErrors,
  bot: botErrors,
  ws: connectErrors,
  cardkitCreate: cardsCreateErrors,
  cardkitUpdate: cardsUpdateErrors,
  cardkitContent: cardsContentErrors,
  cardkitSettings: cardsSettingsErrors,
  chatCreate: chatsCreateErrors,
  chat: chatsGetErrors,
  chatList: chatsListErrors,
  chatUpdate: chatsUpdateErrors,
  memberList: membersListErrors,
  memberAdd: membersAddErrors,
  isInChat: membersInChatErrors,
  user: usersGetErrors,
  userIds: usersIdsErrors,
  userCreate: usersCreateErrors,
  userPatch: usersPatchErrors,
  hook: hookErrors,
};

const all = Object.values(tables);

/** Whether a token or an app id asks for an error there is. */
export function isMagic(credential: string): boolean {
  return asksForError(credential.replace(/^t-/, ''), all);
}
