import type { ErrorRow } from '../../../core/error-table.ts';
import type { Source } from '../../../core/source.ts';

export interface KakaoError extends ErrorRow {
  readonly code: string;
}

const row = (at: string): Source => ({ page: 'apiplex-kakao-image-upload', at, says: 'code and message' });
const single = (at: string) => row(`Single image upload, Error codes, ${at}`);
const nested = (at: string): Source => ({
  ...single(`E600, ${at}`),
  assumes: 'a row without a code belongs to E600 above it, and its name stands alone in errmsg',
});
const list = (at: string) => row(`Multiple image upload, Result codes, ${at}`);
const image = (at: string) => row(`Multiple image upload, Error codes, ${at}`);

/** Of the gateway, to a path that it does not know; only a fault or a magic credential brings it on one that it does. */
const hostErrors = {
  notFound: {
    code: '404',
    message: 'URL not found.',
    source: { page: 'ncloud-gateway-captured', at: 'unknown path', says: 'status 404 and a body of the gateway' },
  },
} as const satisfies Record<string, KakaoError>;

/** Both kinds of upload know these, under the same codes and texts. */
const common = (at: (row: string) => Source) =>
  ({
    missingField: { code: 'CE400', message: '필수값이 누락되었습니다. (%s)', source: at('CE400') },
    system: { code: 'CE500', message: 'System error', source: at('CE500') },
    timeout: {
      code: 'CE504',
      message: '일시적인 시스템 오류입니다. (네트워크 타임아웃 to 카카오)',
      source: at('CE504'),
    },
  }) as const satisfies Record<string, KakaoError>;

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
  ...common(single),
  ...hostErrors,
} as const satisfies Record<string, KakaoError>;

/** Of a whole list upload: nothing in it was looked at. */
export const listErrors = {
  gateway: { code: 'G900', message: 'Gateway 시스템 오류가 발생했습니다.', source: list('G900') },
  ...common(list),
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

export type SingleErrorName = keyof typeof singleErrors;
export type ListErrorName = keyof typeof listErrors;
export type ImageErrorName = keyof typeof imageErrors;
