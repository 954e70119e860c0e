import { asksForError } from '../../core/error-table.ts';
import { fileDownloadErrors } from './files/download/errors.ts';
import { fileUploadErrors } from './files/upload/errors.ts';
import { downloadErrors } from './images/download/errors.ts';
import { uploadErrors } from './images/upload/errors.ts';
import { createErrors } from './messages/create/errors.ts';
import { readErrors } from './messages/read/errors.ts';
import { recallErrors } from './messages/recall/errors.ts';
import { replyErrors } from './messages/reply/errors.ts';
import { resourceErrors } from './messages/resource/errors.ts';
import { tokenErrors } from './tokens/errors.ts';
import { hookErrors } from './webhook/errors.ts';

/** Each endpoint's own, by its name at `standin/errors`. */
export const tables = {
  upload: uploadErrors,
  download: downloadErrors,
  fileUpload: fileUploadErrors,
  fileDownload: fileDownloadErrors,
  tokens: tokenErrors,
  messages: createErrors,
  reply: replyErrors,
  message: readErrors,
  recall: recallErrors,
  resource: resourceErrors,
  hook: hookErrors,
};

const all = Object.values(tables);

/** Whether a token or an app id asks for an error there is. */
export function isMagic(credential: string): boolean {
  return asksForError(credential.replace(/^t-/, ''), all);
}
