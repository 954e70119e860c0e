import { type FeishuError, gatewayErrors, hostErrors } from '../../gateway/errors.ts';
import { uploadErrorsOf } from '../../resources/errors.ts';
import { fileErrors } from '../errors.ts';

export const fileUploadErrors = {
  ...gatewayErrors,
  ...fileErrors,
  ...uploadErrorsOf('feishu-file-create'),
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type FileUploadErrorName = keyof typeof fileUploadErrors;
