import type { Source } from '../../../core/source.ts';
import { authorizationErrors, type CodedError, hostErrors } from '../gateway/errors.ts';

const table = (code: string): Source => ({
  page: 'apiplex-client',
  at: `table of codes, ${code}`,
  says: 'code and text',
  assumes: 'an answer has that text as its description',
});

/** Of a call, or of one message of it. The same code is both. */
export const sendErrors = {
  ...hostErrors,
  ...authorizationErrors,
  wrongType: {
    code: 'C400_1',
    name: 'Invalid data type',
    message: '잘못된 데이터 타입',
    source: table('C400_1'),
  },
  badParameter: {
    code: 'C400_2',
    name: 'Invalid Parameter',
    message: '잘못된 요청 파라미터',
    source: table('C400_2'),
  },
  missingField: {
    code: 'C400_3',
    name: 'Missing required parameters',
    message: '필수 파라미터 누락',
    source: table('C400_3'),
  },
  dataNotFound: {
    code: 'C404_1',
    name: 'Unable to find the data',
    message: '데이터를 찾을 수 없음',
    source: table('C404_1'),
  },
  system: { code: 'C500_1', name: 'Internal server error', message: '서버 내부 에러', source: table('C500_1') },
  serviceUnknown: { code: 'G110', message: 'API UNIQUE ID 예외 (잘못된 URL)', source: table('G110') },
  senderNumber: { code: 'G140', message: '발신번호 예외', source: table('G140') },
  receiverNumber: { code: 'G141', message: '수신번호 예외', source: table('G141') },
  echo: { code: 'G142', message: '잘못된 echo_to_webhook 256 byte 초과 또는 type error', source: table('G142') },
  credit: { code: 'G150', message: '여신 부족', source: table('G150') },
  tooMany: { code: 'G160', message: '1회 발송 최대 수 초과', source: table('G160') },
} as const satisfies Record<string, CodedError>;

export type SendErrorName = keyof typeof sendErrors;

/** Those that are said of no message by itself, whatever brings them. */
export const ofTheCall: ReadonlySet<SendErrorName> = new Set([
  'notFound',
  'unauthorized',
  'system',
  'serviceUnknown',
  'tooMany',
]);
