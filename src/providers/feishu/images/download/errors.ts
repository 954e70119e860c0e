import type { Source } from '../../../../core/source.ts';
import { type FeishuError, gatewayErrors, hostErrors } from '../../gateway/errors.ts';
import { imageErrors } from '../errors.ts';

const downloadCode = (row: string): Source => ({
  page: 'feishu-image-get',
  at: `Error codes, ${row}`,
  says: 'code and message',
});

export const downloadErrors = {
  ...gatewayErrors,
  ...imageErrors,
  imageDeleted: { http: 400, code: 234005, message: 'Image has been deleted', source: downloadCode('234005') },
  notTheSender: {
    http: 400,
    code: 234008,
    message: 'The app is not the resource sender',
    source: downloadCode('234008'),
  },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type DownloadErrorName = keyof typeof downloadErrors;
