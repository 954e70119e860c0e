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

const rcsImage: readonly Known[] = [
  known(200, 'imageFormat', '73001', 'Invalid file type'),
  known(200, 'tooLarge', '73002', 'File Attribute Error'),
  known(200, 'failedToUpload', '73004', 'FileUploadError'),
  known(200, 'gateway', 'G900', 'Gateway system error occurred'),
  known(200, 'missingField', 'CE400', '필수값이 누락되었습니다. (image)'),
  known(200, 'system', 'CE500', 'System error'),
  ...host,
];

const mmsImage: readonly Known[] = [
  ...host,
  known(401, 'unauthorized', '401', 'Authentication Failed', { shown: '200' }),
  known(400, 'wrongType', 'C400_1', 'Invalid data type'),
  known(400, 'tooLarge', 'C400_2', 'image size must be (<= 300 kB)'),
  known(400, 'imageFormat', 'C400_2', 'image format must be (jpg)'),
  known(400, 'tooWide', 'C400_2', 'image width must be (<= 1500 px)'),
  known(400, 'tooHigh', 'C400_2', 'image height must be (<= 1440 px)'),
  known(400, 'missingField', 'C400_3', 'Missing required parameters'),
  known(404, 'dataNotFound', 'C404_1', 'Unable to find the data'),
  known(500, 'system', 'C500_1', 'Internal server error'),
];

/** Of a message that was taken nothing is said: what became of it is told afterwards. */
const later = (name: string, code: string): Known => known(200, name, code, '', { shown: undefined });

const send: readonly Known[] = [
  ...host,
  known(401, 'unauthorized', '401', 'Authentication Failed', { shown: '200' }),
  known(200, 'wrongType', 'C400_1', '잘못된 데이터 타입'),
  known(200, 'badParameter', 'C400_2', '잘못된 요청 파라미터'),
  known(200, 'missingField', 'C400_3', '필수 파라미터 누락'),
  known(200, 'dataNotFound', 'C404_1', '데이터를 찾을 수 없음'),
  known(500, 'system', 'C500_1', '서버 내부 에러'),
  known(400, 'serviceUnknown', 'G110', 'API UNIQUE ID 예외 (잘못된 URL)'),
  known(200, 'senderNumber', 'G140', '발신번호 예외'),
  known(200, 'receiverNumber', 'G141', '수신번호 예외'),
  known(200, 'echo', 'G142', '잘못된 echo_to_webhook 256 byte 초과 또는 type error'),
  known(200, 'credit', 'G150', '여신 부족'),
  known(400, 'tooMany', 'G160', '1회 발송 최대 수 초과'),
];

const byKakao: readonly Known[] = [
  ...send,
  later('textEmpty', 't'),
  later('messageUnknown', 'k'),
  later('senderKeyInvalid', '1'),
  later('templateComparison', 'V'),
  later('textLength', 'L'),
  later('templateUnknown', 'M'),
  later('templateMismatch', 'U'),
  later('notAUser', 'A'),
  later('inactive', '9'),
  later('clientVersion', 'E'),
  later('notConnected', '2'),
  later('blocked', 'B'),
  later('uncertain', '5'),
  later('resultUnknown', '6'),
  later('kakaoSystem', 'H'),
  later('phoneNumber', 'I'),
  later('safeNumber', 'J'),
  later('keyRepeated', 'C'),
  later('repeated', 'D'),
  later('undeliverable', '8'),
  later('format', 'f'),
  later('other', 'F'),
  later('senderUnverified', 'S'),
  later('kakaoOutage', 'G'),
];

const byCarriers: readonly Known[] = [
  ...send,
  later('sourceRefused', 'G410'),
  later('sourceTimeout', 'G430'),
  later('receiverRepeated', 'd'),
  later('internal', 'e'),
  later('keyRepeated', 'q'),
  later('repeated', 'p'),
  later('tooLate', '1'),
  later('resultUnknown', '5'),
  later('busy', '8'),
  later('outOfCoverage', '9'),
  later('deviceFull', 'A'),
  later('poweredOff', 'E'),
  later('phoneNumber', '2'),
  later('suspended', 'B'),
  later('device', 'C'),
  later('rejected', 'D'),
  later('other', 'F'),
  later('format', 'G'),
  later('carrierFormat', 'H'),
  later('unsupported', 'I'),
  later('unreachable', 'J'),
  later('deletedByCarrier', 'K'),
];

export const kakaoKnown: Readonly<Record<string, readonly Known[]>> = {
  'kakao/FT': single,
  'kakao/FT_WIDE': single,
  'kakao/ft-wide-item-list': list,
  'kakao/ft-carousel-feed': list,
  'kakao/mms-image': mmsImage,
  'kakao/rcs-image': rcsImage,
  'kakao/friendtalk': byKakao,
  'kakao/alimtalk': byKakao,
  'kakao/mms': byCarriers,
};
