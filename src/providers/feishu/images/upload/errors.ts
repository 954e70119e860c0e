import { type FeishuError, gatewayErrors, hostErrors } from '../../gateway/errors.ts';
import { imageErrors, uploadCode } from '../errors.ts';

export const uploadErrors = {
  ...gatewayErrors,
  ...imageErrors,
  metaWritingStopped: {
    http: 400,
    code: 232096,
    message: 'Meta writing has stopped, please try again later.',
    source: uploadCode('232096'),
  },
  tooLarge: { http: 400, code: 234006, message: 'The file size exceed the max value.', source: uploadCode('234006') },
  emptyFile: { http: 400, code: 234010, message: "File's size can't be 0.", source: uploadCode('234010') },
  unknownFormat: {
    http: 400,
    code: 234011,
    message: "Can't regonnize the image format.",
    source: uploadCode('234011'),
  },
  resolutionTooHigh: {
    http: 400,
    code: 234039,
    message: 'Image resolution exceeds limit.',
    source: uploadCode('234039'),
  },
  fieldValidation: {
    http: 400,
    code: 99992402,
    message: 'field validation failed',
    source: { page: 'hermes-agent-64725', at: 'report', says: 'code and message on an upload' },
  },
  edge: {
    http: 400,
    code: 'edge-400',
    message: 'the HTML page of the CDN',
    source: { page: 'openclaw-95291', at: 'report', says: 'an HTML 400 page that names volc-dcdn' },
  },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type UploadErrorName = keyof typeof uploadErrors;
