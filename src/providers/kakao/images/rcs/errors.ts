import type { Source } from '../../../../core/source.ts';
import { hostErrors, type KakaoError } from '../../gateway/errors.ts';
import { uploadCode } from '../errors.ts';

export const page = 'apiplex-rcs-image-upload';

const results = (code: string): Source => ({
  page: 'apiplex-rcs-result-code',
  at: code,
  says: 'code and text',
  assumes: 'an upload answers with it, in the form of the uploads beside it',
});
const beside = (code: string): Source => ({
  ...uploadCode(`Single image upload, Error codes, ${code}`),
  assumes: 'an upload for RCS answers like those beside it',
});

/** The page of the upload names no error. */
export const rcsImageErrors = {
  imageFormat: { code: '73001', message: 'Invalid file type', source: results('73001') },
  tooLarge: { code: '73002', message: 'File Attribute Error', source: results('73002') },
  failedToUpload: { code: '73004', message: 'FileUploadError', source: results('73004') },
  gateway: { code: 'G900', message: 'Gateway system error occurred', source: beside('G900') },
  missingField: { code: 'CE400', message: '필수값이 누락되었습니다. (%s)', source: beside('CE400') },
  system: { code: 'CE500', message: 'System error', source: beside('CE500') },
  ...hostErrors,
} as const satisfies Record<string, KakaoError>;

export type RcsImageErrorName = keyof typeof rcsImageErrors;
