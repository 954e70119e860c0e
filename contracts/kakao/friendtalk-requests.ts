/** FriendTalk as the cases send it, and what they expect to be told at once and afterwards. */
import { type Case, type ExpectedResponse, type JsonPattern, type Need, never, type Step } from '../engine/case.ts';
import { credential, type RequestTemplate } from '../engine/http.ts';
import { postJson } from '../engine/request-builders.ts';
import { setting } from './requests.ts';

export const sendPage = 'apiplex-friendtalk';
export const live = never('it would send to somebody’s phone, by an API that is on a host of its own');

export type Service = 'ft-text' | 'ft-image' | 'ft-wide' | 'ft-wide-item-list' | 'ft-carousel-feed';
export type Fields = Readonly<Record<string, unknown>>;

const hosts: Readonly<Record<string, string>> = {
  at: '27ep4ci1w0.apigw.ntruss.com',
  ft: '9tpssuhbpx.apigw.ntruss.com',
  mms: 'mr70wq2tj4.apigw.ntruss.com',
};
/** Its host stands first: an emulator answers for all of them under one address. */
export const sendUrl = (service: string): string =>
  `/${hosts[service.slice(0, service.indexOf('-'))] ?? hosts.ft}/${service}/v2/send`;
export const authorization = { Authorization: `${credential};c2VjcmV0` };

export const sendBody = (
  service: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = authorization,
): RequestTemplate => ({ ...postJson(sendUrl(service), body), headers });
/** AlimTalk alone has a type beside its messages. */
export const bodyOf = (service: string, msg_data: unknown): Fields => ({
  ...(service.startsWith('at-') && { msg_type: 'AT' }),
  msg_data,
});
export const send = (service: string, ...messages: readonly unknown[]): RequestTemplate =>
  sendBody(service, bodyOf(service, messages));

export const someUrl = 'https://mud-kage.kakao.com/dn/bvV7K/btaaaaaaaaa/RWKh7CzFII1B7LMDuh9VgK/img_l.jpg';
/** Any address of a picture passes then. */
export const anyPicture: Need = setting('unknownImage', 'accept');

export const base: Fields = {
  sender_key: 'known',
  msg: 'hello',
  receiver_number: '01012345678',
  sender_number: '0212345678',
  msg_key: 'a',
};
export const item = (more: Fields = {}): Fields => ({
  title: 'one',
  img_url: someUrl,
  url_mobile: 'https://example.com',
  ...more,
});
export const card = (more: Fields = {}, attachment: Fields = {}): Fields => ({
  header: 'one',
  message: 'first',
  attachment: { image: { img_url: someUrl }, ...attachment },
  ...more,
});
export const itemList = (items: readonly unknown[], more: Fields = {}): Fields => ({
  ...base,
  msg: '',
  header: 'list',
  attachment: { item: { list: items }, ...more },
});
export const cardsOf = (cards: readonly unknown[], more: Fields = {}): Fields => ({
  ...base,
  msg: '',
  carousel: { list: cards, ...more },
});
export const pictured = (url: unknown = someUrl, more: Fields = {}): Fields => ({
  ...base,
  attachment: { image: { img_url: url }, ...more },
});
export const button = (more: Fields = {}): Fields => ({
  name: 'open',
  type: 'WL',
  url_mobile: 'https://example.com',
  ...more,
});
export const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** A message of each kind with nothing wrong. */
export const good: Readonly<Record<Service, Fields>> = {
  'ft-text': base,
  'ft-image': pictured(),
  'ft-wide': pictured(),
  'ft-wide-item-list': itemList(times(3, item())),
  'ft-carousel-feed': cardsOf(times(2, card())),
};

const json = { 'Content-Type': 'application/json' };

export const texts = {
  C100: 'success',
  C400_1: '잘못된 데이터 타입',
  C400_2: '잘못된 요청 파라미터',
  C400_3: '필수 파라미터 누락',
  C404_1: '데이터를 찾을 수 없음',
  C500_1: '서버 내부 에러',
  G110: 'API UNIQUE ID 예외 (잘못된 URL)',
  G140: '발신번호 예외',
  G141: '수신번호 예외',
  G142: '잘못된 echo_to_webhook 256 byte 초과 또는 type error',
  G150: '여신 부족',
  G160: '1회 발송 최대 수 초과',
} as const;
export type Code = keyof typeof texts;

/** What is told of each message at once. */
export const answered = (...codes: readonly Code[]): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: {
    kind: 'json',
    is: { results: codes.map((code) => ({ msg_key: /./, code, name: /./, description: texts[code] })) },
    schema: 'kakao#/$defs/sendResults',
  },
});
/** No message of the call was looked at. */
export const refusedCall = (code: Code, status = 400): ExpectedResponse => ({
  status,
  headers: json,
  body: {
    kind: 'json',
    is: { code, name: /./, description: texts[code] },
    schema: 'kakao#/$defs/sendFailure',
  },
});
export const unauthorized = (details: string): ExpectedResponse => ({
  status: 401,
  headers: { 'Content-Type': /^application\/json/ },
  body: {
    kind: 'json',
    is: { error: { errorCode: '200', message: 'Authentication Failed', details } },
    schema: 'kakao#/$defs/gateway',
  },
});

/** What the webhook would be told of each message that was taken, the newest first. */
export const told = (...codes: readonly JsonPattern[]): Step => toldOf(...codes.map((code) => ({ code })));
export const toldOf = (...outcomes: readonly JsonPattern[]): Step => ({
  to: 'control plane',
  send: { method: 'GET', url: '/sent' },
  expect: {
    status: 200,
    body: { kind: 'json', is: { sent: outcomes.map((outcome) => ({ outcome })) }, more: 'allowed' },
  },
});

export interface Told {
  readonly slug: string;
  readonly says: string;
  readonly at: string;
  readonly service: Service;
  readonly message: Fields;
  /** What becomes of it. */
  readonly outcome: string;
  readonly needs?: readonly Need[];
}

/** A message that is taken, and what its sender is told of it afterwards. */
export const toldCase = ({ slug, says, at, service, message, outcome, needs = [] }: Told): Case => ({
  id: `kakao/friendtalk-${slug}`,
  because: { page: 'kakao-friendtalk-copy', at, says, assumes: `API PLEX takes it and tells ${outcome} afterwards` },
  grade: 'assumed',
  live,
  steps: [{ needs: [anyPicture, ...needs], send: send(service, message), expect: answered('C100') }, told(outcome)],
});
