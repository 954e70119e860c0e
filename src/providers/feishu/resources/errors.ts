import type { Source } from '../../../core/source.ts';
import type { FeishuError } from '../gateway/errors.ts';

const codeOf =
  (page: string) =>
  (row: string): Source => ({ page, at: `Error codes, ${row}`, says: 'code, status and message' });

/** What the service behind pictures and files says to uploads and downloads alike. */
export function resourceErrors(page: string) {
  const code = codeOf(page);
  return {
    invalidParam: { http: 400, code: 234001, message: 'Invalid request param.', source: code('234001') },
    unauthorized: { http: 401, code: 234002, message: 'Unauthorized.', source: code('234002') },
    botDisabled: { http: 400, code: 234007, message: 'App does not enable bot feature.', source: code('234007') },
    tenantKeyDeleted: {
      http: 400,
      code: 234041,
      message: 'Tenant master key has been deleted, please contact the tenant administrator.',
      source: code('234041'),
    },
    tenantStorage: {
      http: 400,
      code: 234042,
      message:
        'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
      source: code('234042'),
    },
  } as const satisfies Record<string, FeishuError>;
}

/** What it says to uploads. */
export function uploadErrorsOf(page: string) {
  const code = codeOf(page);
  return {
    metaWritingStopped: {
      http: 400,
      code: 232096,
      message: 'Meta writing has stopped, please try again later.',
      source: code('232096'),
    },
    tooLarge: { http: 400, code: 234006, message: 'The file size exceed the max value.', source: code('234006') },
    emptyFile: { http: 400, code: 234010, message: "File's size can't be 0.", source: code('234010') },
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
  } as const satisfies Record<string, FeishuError>;
}

/** What it says to downloads. */
export function downloadErrorsOf(page: string) {
  const code = codeOf(page);
  return {
    imageDeleted: { http: 400, code: 234005, message: 'Image has been deleted', source: code('234005') },
    notTheSender: { http: 400, code: 234008, message: 'The app is not the resource sender', source: code('234008') },
  } as const satisfies Record<string, FeishuError>;
}
