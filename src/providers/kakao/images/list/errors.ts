import { hostErrors, type KakaoError } from '../../gateway/errors.ts';
import { commonErrors, uploadCode } from '../errors.ts';

const list = (at: string) => uploadCode(`Multiple image upload, Result codes, ${at}`);
const image = (at: string) => uploadCode(`Multiple image upload, Error codes, ${at}`);

/** Of a whole list upload: nothing in it was looked at. */
export const listErrors = {
  gateway: { code: 'G900', message: 'Gateway 시스템 오류가 발생했습니다.', source: list('G900') },
  ...commonErrors(list),
  ...hostErrors,
} as const satisfies Record<string, KakaoError>;

/** Of one image in a list, beside others that may have passed. */
export const imageErrors = {
  tooLarge: { code: '2001', message: 'InvalidImageLengthException', source: image('2001') },
  imageShape: { code: '2002', message: 'InvalidImageShapeException', source: image('2002') },
  imageFormat: { code: '2003', message: 'InvalidImageFormatException', source: image('2003') },
  failedToUpload: { code: '2004', message: 'FailedToUploadImageException', source: image('2004') },
  entityTooLarge: { code: '413', message: 'Request Entity Too Large', source: image('413') },
} as const satisfies Record<string, KakaoError>;

export type ListErrorName = keyof typeof listErrors;
export type ImageErrorName = keyof typeof imageErrors;
