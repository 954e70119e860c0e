import type { Source } from '../../../core/source.ts';
import type { KakaoError } from '../gateway/errors.ts';

export const uploadCode = (at: string): Source => ({
  page: 'apiplex-kakao-image-upload',
  at,
  says: 'code and message',
});

/** Both kinds of upload know these, under the same codes and texts. */
export const commonErrors = (at: (row: string) => Source) =>
  ({
    missingField: { code: 'CE400', message: '필수값이 누락되었습니다. (%s)', source: at('CE400') },
    system: { code: 'CE500', message: 'System error', source: at('CE500') },
    timeout: {
      code: 'CE504',
      message: '일시적인 시스템 오류입니다. (네트워크 타임아웃 to 카카오)',
      source: at('CE504'),
    },
  }) as const satisfies Record<string, KakaoError>;
