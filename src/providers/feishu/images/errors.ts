import type { Source } from '../../../core/source.ts';
import type { FeishuError } from '../gateway/errors.ts';

export const uploadCode = (row: string): Source => ({
  page: 'feishu-image-create',
  at: `Error codes, ${row}`,
  says: 'code, status and message',
});
/** What the image service says to uploads and downloads alike. */
export const imageErrors = {
  invalidParam: { http: 400, code: 234001, message: 'Invalid request param.', source: uploadCode('234001') },
  unauthorized: { http: 401, code: 234002, message: 'Unauthorized.', source: uploadCode('234002') },
  botDisabled: { http: 400, code: 234007, message: 'App does not enable bot feature.', source: uploadCode('234007') },
  tenantKeyDeleted: {
    http: 400,
    code: 234041,
    message: 'Tenant master key has been deleted, please contact the tenant administrator.',
    source: uploadCode('234041'),
  },
  tenantStorage: {
    http: 400,
    code: 234042,
    message: 'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
    source: uploadCode('234042'),
  },
} as const satisfies Record<string, FeishuError>;
