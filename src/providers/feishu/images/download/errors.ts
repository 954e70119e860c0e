import { type FeishuError, gatewayErrors, hostErrors } from '../../gateway/errors.ts';
import { downloadErrorsOf } from '../../resources/errors.ts';
import { imageErrors } from '../errors.ts';

export const downloadErrors = {
  ...gatewayErrors,
  ...imageErrors,
  ...downloadErrorsOf('feishu-image-get'),
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type DownloadErrorName = keyof typeof downloadErrors;
