import type { Source } from '../../../../core/source.ts';
import { hostErrors, type KakaoError } from '../../gateway/errors.ts';
import { commonErrors, uploadCode } from '../errors.ts';

const single = (at: string) => uploadCode(`Single image upload, Error codes, ${at}`);
const nested = (at: string): Source => ({
  ...single(`E600, ${at}`),
  assumes: 'a row without a code belongs to E600 above it, and its name stands alone in errmsg',
});

/** Of one image by itself. E600 is four errors: only the message tells which. */
export const singleErrors = {
  failedToUpload: { code: 'E600', message: 'FailedToUploadImageException', source: single('E600') },
  tooLarge: {
    code: 'E600',
    message: 'InvalidImageMaxLengthException',
    source: nested('InvalidImageMaxLengthException'),
  },
  imageShape: { code: 'E600', message: 'InvalidImageSizeException', source: nested('InvalidImageSizeException') },
  imageFormat: { code: 'E600', message: 'InvalidImageFormatException', source: nested('InvalidImageFormatException') },
  gateway: { code: 'G900', message: 'Gateway system error occurred', source: single('G900') },
  ...commonErrors(single),
  ...hostErrors,
} as const satisfies Record<string, KakaoError>;

export type SingleErrorName = keyof typeof singleErrors;
