/** Everything wrong at once, then one fault less each time: what FriendTalk names first, of a call and of a message. */
import type { Because, Case, Need, Step } from '../engine/case.ts';
import {
  answered,
  base,
  button,
  type Code,
  card,
  cardsOf,
  type Fields,
  itemList,
  live,
  pictured,
  refusedCall,
  type Service,
  sendBody,
  sendPage,
  times,
  told,
  unauthorized,
} from './friendtalk-requests.ts';
import { setting } from './requests.ts';
import { magicCases } from './sending.ts';

const because: Because = {
  page: sendPage,
  at: 'fields',
  says: 'nothing is said of order',
  assumes:
    'the caller, the service, the body and its messages; of a message types, what is missing, numbers, echo, profile, header, and last what Kakao judges',
};
const user = 'contractsender';
const declared: Need = {
  kind: 'account',
  account: { provider: 'kakao', userId: user, secretKey: 'contractsecret', senderKeys: ['known'] },
};
const ours = { Authorization: `${user};contractsecret` };
const stranger = { Authorization: `${user};x` };

const garbage = (service: string, headers: Readonly<Record<string, string>>) => ({
  ...sendBody(service, '', headers),
  body: { kind: 'raw', content: 'no JSON' } as const,
});
const ended = setting('friendTalk', 'ended');
const open = setting('friendTalk', 'open');
const invalid = unauthorized('Invalid authentication information.');

const ofTheCall: readonly [Step, ...Step[]] = [
  { needs: [declared, ended], send: garbage('ft-video', stranger), expect: invalid },
  { send: garbage('ft-video', { Authorization: user }), expect: invalid },
  { send: garbage('ft-video', ours), expect: refusedCall('G110') },
  { send: garbage('ft-text', ours), expect: refusedCall('C400_1') },
  { send: sendBody('ft-text', {}, ours), expect: refusedCall('C400_3') },
  { send: sendBody('ft-text', { msg_data: {} }, ours), expect: refusedCall('C400_1') },
  { send: sendBody('ft-text', { msg_data: times(11, base) }, ours), expect: refusedCall('G160') },
  { send: sendBody('ft-text', { msg_data: [base] }, ours), expect: refusedCall('G110') },
  { needs: [open], send: sendBody('ft-text', { msg_data: [base] }, ours), expect: answered('C100') },
];

const badButton = button({ name: 'x'.repeat(29), type: 'XX' });
const long = 'x'.repeat(1001);
const faraway = 'https://example.com/photo.jpg';
const badCard = card(
  { header: 'x'.repeat(21), message: 'x'.repeat(181) },
  { button: times(3, badButton), image: { img_url: faraway } },
);
const badItem = { title: 'x'.repeat(26), img_url: faraway };

/** Of each kind, messages with all that Kakao finds wrong later; of what excludes each other, one after the other. */
const later: Readonly<Record<Service, readonly Fields[]>> = {
  'ft-text': [
    { ...base, msg: long, attachment: { button: times(6, badButton) } },
    { ...base, msg: '', attachment: { button: times(6, badButton) } },
    { ...base, msg: long, attachment: { button: badButton } },
  ],
  'ft-image': [
    { ...pictured(faraway, { button: times(6, badButton) }), msg: long },
    { ...pictured('', { button: times(6, badButton) }), msg: '' },
  ],
  'ft-wide': [
    { ...pictured(faraway, { button: times(2, badButton) }), msg: long },
    { ...pictured('', { button: times(2, badButton) }), msg: '' },
  ],
  'ft-wide-item-list': [
    { ...itemList([badItem, badItem, {}, {}, {}], { button: times(3, badButton) }), msg: long, ad_flag: 'N' },
    { ...itemList([badItem, {}], { button: times(3, badButton) }), msg: long, ad_flag: 'N' },
  ],
  'ft-carousel-feed': [
    { ...cardsOf([...times(6, badCard), {}], { tail: {} }), msg: long, ad_flag: 'N' },
    { ...cardsOf([badCard], { tail: {} }), msg: long, ad_flag: 'N' },
  ],
};

type Fault = readonly [Code, Fields];
/** In the order in which they are named. What is not in one message with another stands in one of the variants. */
const faults = (echo: unknown, header: Fault): readonly Fault[] => [
  ['C400_1', { msg_key: 7 }],
  ['C400_3', { sender_key: undefined }],
  ['C400_3', { failback_data: {} }],
  ['G140', { sender_number: 'x' }],
  ['G141', { receiver_number: 'x' }],
  ['G142', { echo_to_webhook: echo }],
  ['C404_1', { sender_key: 'other' }],
  header,
];
const variants: readonly (readonly Fault[])[] = [
  faults(7, ['C400_2', { header: 'x'.repeat(33) }]),
  faults('x'.repeat(257), ['C400_3', { header: '' }]),
];

/** With all faults from the n-th on: one call, in which each message has one fault less than that before it. */
function elimination(service: Service, from: Fields, all: readonly Fault[]): readonly [Step, ...Step[]] {
  // What is asked of every kind is put in order once.
  const chosen = all.filter(
    ([code, { header }]) =>
      (service === 'ft-text' || code === 'G140' || header !== undefined) &&
      (service === 'ft-wide-item-list' || header !== ''),
  );
  const messages = chosen.map((_, i) =>
    Object.assign(
      {},
      from,
      { msg_key: `${i}` },
      ...chosen
        .slice(i)
        .toReversed()
        .map(([, more]) => more),
    ),
  );
  const last = { ...from, msg_key: 'last' };
  const codes = [...chosen.map(([code]) => code), 'C100' as const];
  return [
    {
      needs: [declared, setting('nightSends', 'webhook-8'), { kind: 'clock', to: { set: '2025-06-01T15:00:00Z' } }],
      send: sendBody(service, { msg_data: [...messages, last] }, ours),
      expect: answered(...codes),
    },
    told(/^[^0]$/),
  ];
}

const repeatedKey = (service: Service, message: Fields): readonly [Step, ...Step[]] => [
  {
    needs: [setting('nightSends', 'webhook-8'), { kind: 'clock', to: { set: '2025-06-01T15:00:00Z' } }],
    send: sendBody(
      service,
      { msg_data: [message, { ...message, sender_number: 'x' }] },
      { Authorization: `${user};x` },
    ),
    expect: answered('C100', 'G140'),
  },
];

const services = Object.keys(later) as Service[];

/** As a client's copy of the table has them; F is the page's own. */
export const letters: Readonly<Record<string, string>> = {
  t: '메시지가 비어있음',
  k: '메시지가 존재하지않음',
  '1': '발신 프로필 키가 유효하지않음',
  V: '메시지와 템플릿 비교 실패',
  L: '메시지 길이 제한 오류',
  M: '템플릿을 찾을 수 없음',
  U: '메시지가 템플릿과 일치하지않음',
  A: '카카오톡 미사용자',
  '9': '최근 카카오톡을 미사용자',
  E: '미지원 클라이언트 버전',
  '2': '서버와 연결되어있지않은 사용자',
  B: '알림톡 차단을 선택한 사용자',
  '5': '메시지 발송 후 수신여부 불투명',
  '6': '메시지 전송결과를 찾을 수 없음',
  H: '카카오 시스템 오류',
  I: '전화번호 오류',
  J: '050 안심번호 발송불가',
  C: '메시지 일련번호 중복',
  D: '5초 이내 메시지 중복 발송',
  '8': '메시지를 전송할 수 없는 상태',
  f: '메시지포멧 오류',
  F: '기타',
  S: '발신번호 검증 오류',
  G: '카카오 측 서비스 장애',
};

export const friendTalkOrderCases: readonly Case[] = [
  { id: 'kakao/friendtalk-order-of-the-call', because, grade: 'assumed', live, steps: ofTheCall },
  ...services.flatMap((service) =>
    later[service].flatMap((message, i): Case[] => [
      ...variants.map(
        (all, j): Case => ({
          id: `kakao/friendtalk-order-of-${service}-${i + 1}-${j + 1}`,
          because,
          grade: 'assumed',
          live,
          steps: elimination(service, message, all),
        }),
      ),
      {
        id: `kakao/friendtalk-order-of-repeated-${service}-${i + 1}`,
        because,
        grade: 'assumed',
        live,
        steps: repeatedKey(service, message),
      },
    ]),
  ),
  ...magicCases({ name: 'friendtalk', page: sendPage, services: ['ft-text'], good: base, hasProfile: true }, letters),
];
