import type { ErrorRow } from '../../../core/error-table.ts';
import type { Source } from '../../../core/source.ts';

/** What became of a message that was taken, told to the webhook and to nobody else. */
export interface SendOutcome extends ErrorRow {
  readonly code: string;
}

const page = (code: string): Source => ({
  page: 'apiplex-webhook',
  at: `codes, ${code}`,
  says: 'the code and, in English, what it stands for',
});
const copy = (code: string): Source => ({
  page: 'apiplex-client',
  at: `table of the webhook's codes, ${code}`,
  says: 'the code and its Korean text',
});

export const delivered: SendOutcome = { code: '0', message: '성공', source: page('0') };

/** The texts are those of a client's copy, but for F, which the page’s sample has. */
export const results = {
  textEmpty: { code: 't', message: '메시지가 비어있음', source: copy('t') },
  messageUnknown: { code: 'k', message: '메시지가 존재하지않음', source: copy('k') },
  senderKeyInvalid: { code: '1', message: '발신 프로필 키가 유효하지않음', source: copy('1') },
  templateComparison: { code: 'V', message: '메시지와 템플릿 비교 실패', source: copy('V') },
  textLength: { code: 'L', message: '메시지 길이 제한 오류', source: copy('L') },
  templateUnknown: { code: 'M', message: '템플릿을 찾을 수 없음', source: copy('M') },
  templateMismatch: { code: 'U', message: '메시지가 템플릿과 일치하지않음', source: copy('U') },
  notAUser: { code: 'A', message: '카카오톡 미사용자', source: copy('A') },
  inactive: { code: '9', message: '최근 카카오톡을 미사용자', source: copy('9') },
  clientVersion: { code: 'E', message: '미지원 클라이언트 버전', source: copy('E') },
  notConnected: { code: '2', message: '서버와 연결되어있지않은 사용자', source: copy('2') },
  blocked: { code: 'B', message: '알림톡 차단을 선택한 사용자', source: copy('B') },
  uncertain: { code: '5', message: '메시지 발송 후 수신여부 불투명', source: copy('5') },
  resultUnknown: { code: '6', message: '메시지 전송결과를 찾을 수 없음', source: copy('6') },
  kakaoSystem: { code: 'H', message: '카카오 시스템 오류', source: copy('H') },
  phoneNumber: { code: 'I', message: '전화번호 오류', source: copy('I') },
  safeNumber: { code: 'J', message: '050 안심번호 발송불가', source: copy('J') },
  keyRepeated: { code: 'C', message: '메시지 일련번호 중복', source: copy('C') },
  repeated: { code: 'D', message: '5초 이내 메시지 중복 발송', source: copy('D') },
  undeliverable: { code: '8', message: '메시지를 전송할 수 없는 상태', source: copy('8') },
  format: { code: 'f', message: '메시지포멧 오류', source: copy('f') },
  other: { code: 'F', message: '기타', source: page('sample') },
  senderUnverified: { code: 'S', message: '발신번호 검증 오류', source: copy('S') },
  kakaoOutage: { code: 'G', message: '카카오 측 서비스 장애', source: copy('G') },
} as const satisfies Record<string, SendOutcome>;

/** Each code with its text, which is what becomes of a message in the end. */
export const outcomes: Readonly<Record<string, string>> = Object.fromEntries(
  [delivered, ...Object.values(results)].map(({ code, message }) => [code, message]),
);

export type ResultName = keyof typeof results;
