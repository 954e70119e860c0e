import { type Known, known } from './known.ts';

/** What Kakao found, where it looked at the picture. */
const found = { tail: /^(\(.+\))?$/ };

const host: readonly Known[] = [known(404, 'notFound', '404', 'Not Found Exception', { shown: '300' })];
const anywhere: readonly Known[] = [
  known(200, 'missingField', 'CE400', '필수값이 누락되었습니다. (image)'),
  known(200, 'system', 'CE500', 'System error'),
  known(200, 'timeout', 'CE504', '일시적인 시스템 오류입니다. (네트워크 타임아웃 to 카카오)'),
  ...host,
];

const single: readonly Known[] = [
  known(200, 'failedToUpload', 'E600', 'FailedToUploadImageException'),
  known(200, 'tooLarge', 'E600', 'InvalidImageMaxLengthException'),
  known(200, 'imageShape', 'E600', 'InvalidImageSizeException', found),
  known(200, 'imageFormat', 'E600', 'InvalidImageFormatException'),
  known(200, 'gateway', 'G900', 'Gateway system error occurred'),
  ...anywhere,
];

const list: readonly Known[] = [
  known(200, 'gateway', 'G900', 'Gateway 시스템 오류가 발생했습니다.'),
  ...anywhere,
  known(200, 'tooLarge', '2001', 'InvalidImageLengthException'),
  known(200, 'imageShape', '2002', 'InvalidImageShapeException', found),
  known(200, 'imageFormat', '2003', 'InvalidImageFormatException'),
  known(200, 'failedToUpload', '2004', 'FailedToUploadImageException'),
  known(200, 'entityTooLarge', '413', 'Request Entity Too Large'),
];

export const kakaoKnown: Readonly<Record<string, readonly Known[]>> = {
  'kakao/FT': single,
  'kakao/FT_WIDE': single,
  'kakao/ft-wide-item-list': list,
  'kakao/ft-carousel-feed': list,
};
