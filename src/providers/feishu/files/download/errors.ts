import { type FeishuError, gatewayErrors, hostErrors } from '../../gateway/errors.ts';
import { downloadErrorsOf } from '../../resources/errors.ts';
import { fileErrors } from '../errors.ts';

export const fileDownloadErrors = {
  ...gatewayErrors,
  ...fileErrors,
  ...downloadErrorsOf('feishu-file-get'),
  // Of more than 100 MB: no upload is so large.
  downloadTooLarge: {
    http: 400,
    code: 234037,
    message: 'Downloaded file size exceeds limit.',
    source: { page: 'feishu-file-get', at: 'Error codes, 234037', says: 'code, status and message' },
  },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type FileDownloadErrorName = keyof typeof fileDownloadErrors;
