import { type FeishuError, gatewayErrors, hostErrors } from '../../gateway/errors.ts';
import { uploadErrorsOf } from '../../resources/errors.ts';
import { imageErrors } from '../errors.ts';

export const uploadErrors = {
  ...gatewayErrors,
  ...imageErrors,
  ...uploadErrorsOf('feishu-image-create'),
  unknownFormat: {
    http: 400,
    code: 234011,
    message: "Can't regonnize the image format.",
    source: { page: 'feishu-image-create', at: 'Error codes, 234011', says: 'code, status and message' },
  },
  resolutionTooHigh: {
    http: 400,
    code: 234039,
    message: 'Image resolution exceeds limit.',
    source: { page: 'feishu-image-create', at: 'Error codes, 234039', says: 'code, status and message' },
  },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type UploadErrorName = keyof typeof uploadErrors;
