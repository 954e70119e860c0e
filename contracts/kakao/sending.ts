/** What every API that sends messages is asked alike, beside FriendTalk, which has its cases by itself. */
import { type Because, type Case, type ExpectedResponse, type Need, never, type Step } from '../engine/case.ts';
import { credential, type RequestTemplate } from '../engine/http.ts';
import {
  answered,
  authorization,
  bodyOf,
  type Code,
  type Fields,
  live,
  refusedCall,
  send,
  sendBody,
  sendUrl,
  texts,
  times,
  told,
  toldOf,
  unauthorized,
} from './friendtalk-requests.ts';
import { setting } from './requests.ts';
import { notFound } from './responses.ts';

export interface Api {
  /** With which its cases begin. */
  readonly name: string;
  readonly page: string;
  readonly services: readonly [string, ...string[]];
  /** One with nothing wrong. */
  readonly good: Fields;
  /** Whether its messages come from a sender profile. */
  readonly hasProfile: boolean;
}

export type Row = readonly [slug: string, Because, RequestTemplate, ExpectedResponse, needs?: readonly Need[]];

export const rowsOf = ({ name }: Api, rows: readonly Row[]): Case[] =>
  rows.map(([slug, because, request, expect, needs = []]) => ({
    id: `kakao/${name}-${slug.replaceAll('_', '-')}`,
    because,
    grade: 'assumed',
    live,
    needs,
    send: request,
    expect,
  }));

const user = 'contractsender';
export const declared: Need = {
  kind: 'account',
  account: { provider: 'kakao', userId: user, secretKey: 'contractsecret', senderKeys: ['known'] },
};
export const ours = { Authorization: `${user};contractsecret` };
const stranger = { Authorization: `${user};x` };
const missing = unauthorized('Authentication information are missing.');
const invalid = unauthorized('Invalid authentication information.');
const noJson = (service: string, headers: Readonly<Record<string, string>> = authorization): RequestTemplate => ({
  ...sendBody(service, '', headers),
  body: { kind: 'raw', content: 'no JSON' },
});

/** At the same host. */
const otherThan = (service: string): string => `${service.slice(0, service.indexOf('-'))}-other`;

/** Who calls, which service, and what the call consists of. */
export function ofCalls({ page, services, good }: Api): Row[] {
  const [service] = services;
  const other = otherThan(service);
  const header: Because = {
    page,
    at: 'headers',
    says: 'Authorization: userID;secret_key is required',
    assumes: 'the gateway refuses what is not',
  };
  const url: Because = { page, at: 'URL', says: 'which services there are', assumes: 'another is G110' };
  const body: Because = {
    page,
    at: 'body',
    says: 'msg_data, an array of up to 10 records',
    assumes: 'the codes are those of a client’s table',
  };
  const one = bodyOf(service, [good]);
  const as = (authorized: string) => sendBody(service, one, { Authorization: authorized });
  return [
    ['refuses-no-authorization', header, sendBody(service, one, {}), missing],
    ['refuses-a-userid-alone', header, as(credential), invalid],
    ['refuses-another-secret', header, sendBody(service, one, stranger), invalid, [declared]],
    ['accepts-its-own-secret', header, sendBody(service, one, ours), answered('C100'), [declared]],
    [
      'refuses-no-authorization-with-c400-3',
      header,
      sendBody(service, one, {}),
      refusedCall('C400_3'),
      [setting('sendUnauthorized', 'C400_3')],
    ],
    ...services.map((each): Row => [`takes-${each}`, url, send(each, good), answered('C100')]),
    ['answers-g110-to-an-unknown-service', url, send(other, good), refusedCall('G110')],
    ...(
      [
        ['no-messages', {}],
        ['messages-of-another-type', { msg_data: {} }],
        ['11-messages', { msg_data: times(11, good) }],
      ] as const
    ).map(
      ([slug, sent]): Row => [
        `answers-g110-to-an-unknown-service-with-${slug}`,
        url,
        sendBody(other, sent),
        refusedCall('G110'),
      ],
    ),
    [
      'answers-get-with-the-gateway-s-404',
      url,
      { method: 'GET', url: sendUrl(service), headers: authorization },
      notFound,
    ],
    ['refuses-what-is-no-json', body, noJson(service), refusedCall('C400_1')],
    ['refuses-a-list', body, sendBody(service, [good]), refusedCall('C400_1')],
    ['refuses-no-msg-data', body, sendBody(service, bodyOf(service, undefined)), refusedCall('C400_3')],
    ['refuses-null-as-msg-data', body, sendBody(service, bodyOf(service, null)), refusedCall('C400_3')],
    ['refuses-an-empty-msg-data', body, send(service), refusedCall('C400_3')],
    ['refuses-an-object-as-msg-data', body, sendBody(service, bodyOf(service, good)), refusedCall('C400_1')],
    ['takes-10-messages', body, send(service, ...times(10, good)), answered(...times(10, 'C100' as const))],
    ['refuses-11-messages', body, send(service, ...times(11, good)), refusedCall('G160')],
  ];
}

interface Composition {
  readonly texts: readonly string[];
  readonly objects?: readonly string[];
  /** And may not be empty. */
  readonly required: readonly string[];
}

/** Fields, each by itself. */
export function ofFields(
  { page, services: [service], good, hasProfile }: Api,
  { texts: named, objects = [], required }: Composition,
): Row[] {
  const because: Because = {
    page,
    at: 'msg_data',
    says: 'its fields, their types and which must be there',
    assumes: 'a bad message fails alone',
  };
  const field = (slug: string, code: Code, more: Fields): Row => [
    slug,
    because,
    send(service, { ...good, ...more }),
    answered(code),
  ];
  const profiled: readonly Row[] = [
    [
      'takes-a-declared-profile',
      because,
      sendBody(service, bodyOf(service, [good]), ours),
      answered('C100'),
      [declared],
    ],
    [
      'refuses-an-undeclared-profile',
      because,
      sendBody(service, bodyOf(service, [{ ...good, sender_key: 'other' }]), ours),
      answered('C404_1'),
      [declared],
    ],
  ];
  return [
    [
      'judges-each-message-by-itself',
      because,
      send(service, good, { ...good, sender_number: '' }, { ...good, msg_key: 'b' }),
      answered('C100', 'C400_3', 'C100'),
    ],
    ['refuses-a-message-that-is-a-text', because, send(service, 'hello', good), answered('C400_1', 'C100')],
    ...named.map((name) => field(`refuses-a-number-as-${name}`, 'C400_1', { [name]: 7 })),
    ...objects.map((name) => field(`refuses-a-list-as-${name}`, 'C400_1', { [name]: [] })),
    ...required.map((name) => field(`refuses-an-empty-${name}`, 'C400_3', { [name]: '' })),
    ...required.map((name) => field(`refuses-no-${name}`, 'C400_3', { [name]: undefined })),
    field('takes-unknown-fields', 'C100', { comment: 'hello' }),
    field('takes-no-msg-key', 'C100', { msg_key: undefined }),
    field('refuses-letters-as-sender', 'G140', { sender_number: '02-1234-5678' }),
    field('refuses-letters-as-receiver', 'G141', { receiver_number: '+821012345678' }),
    field('refuses-a-number-as-echo', 'G142', { echo_to_webhook: 7 }),
    field('takes-an-echo-of-256-bytes', 'C100', { echo_to_webhook: `${'가'.repeat(85)}x` }),
    field('refuses-an-echo-of-257-bytes', 'G142', { echo_to_webhook: `${'가'.repeat(85)}xx` }),
    ...(hasProfile ? profiled : []),
  ];
}

/** A message that is taken, and what its sender is told of it. */
export const toldRow = (
  { name, services: [service] }: Api,
  slug: string,
  because: Because,
  message: Fields,
  outcome: string,
  needs: readonly Need[] = [],
): Case => ({
  id: `kakao/${name}-${slug}`,
  because,
  grade: 'assumed',
  live,
  steps: [{ needs, send: send(service, message), expect: answered('C100') }, told(outcome)],
});

/** The same key twice in one call. */
export const repeatedKey = ({ name, services: [service], good }: Api, because: Because, letter: string): Case[] =>
  (['webhook-C', 'accept'] as const).map((mode) => ({
    id: `kakao/${name}-repeated-key-${mode.toLowerCase()}`,
    because,
    grade: 'assumed',
    live,
    steps: [
      {
        needs: mode === 'accept' ? [setting('repeatedKey', mode)] : [],
        send: send(service, good, good, { ...good, msg_key: 'b' }),
        expect: answered('C100', 'C100', 'C100'),
      },
      told('0', mode === 'accept' ? '0' : letter, '0'),
    ],
  }));

export const orderOf = (page: string): Because => ({
  page,
  at: 'fields',
  says: 'nothing is said of order',
  assumes: 'the caller, the service, the body and its messages; of a message types, what is missing, numbers, echo',
});

/** Everything wrong with a call, then one fault less each time; `last`: what only this API asks. */
export const callOrder = ({ name, page, services: [service], good }: Api, last: readonly Step[] = []): Case => ({
  id: `kakao/${name}-order-of-the-call`,
  because: orderOf(page),
  grade: 'assumed',
  live,
  steps: [
    { needs: [declared], send: noJson(otherThan(service), stranger), expect: invalid },
    ...(
      [
        [noJson(otherThan(service), { Authorization: user }), invalid],
        [noJson(otherThan(service), ours), refusedCall('G110')],
        [noJson(service, ours), refusedCall('C400_1')],
        [sendBody(service, {}, ours), refusedCall('C400_3')],
        [sendBody(service, { msg_data: {} }, ours), refusedCall('C400_1')],
        [sendBody(service, { msg_data: times(11, good) }, ours), refusedCall('G160')],
      ] as const
    ).map(([asked, expect]): Step => ({ send: asked, expect })),
    ...last,
    { send: sendBody(service, bodyOf(service, [good]), ours), expect: answered('C100') },
  ],
});

type Fault = readonly [Code, Fields];

/** One call, in which each message has one fault less than that before it; what is left of the last is told later. */
export function messageOrder(api: Api, slug: string, from: Fields, faults: readonly Fault[], outcome: RegExp): Case {
  const { name, page, services } = api;
  const [service] = services;
  const messages = faults.map((_, i) =>
    Object.assign(
      {},
      from,
      { msg_key: `${i}` },
      ...faults
        .slice(i)
        .toReversed()
        .map(([, more]) => more),
    ),
  );
  const body = bodyOf(service, [...messages, { ...from, msg_key: 'last' }]);
  return {
    id: `kakao/${name}-order-${slug}`,
    because: orderOf(page),
    grade: 'assumed',
    live,
    steps: [
      {
        needs: [declared],
        send: sendBody(service, body, ours),
        expect: answered(...faults.map(([code]) => code), 'C100'),
      },
      told(outcome),
    ],
  };
}

/** Users of Standin's own, who ask for an error, or for what becomes of their first message. */
export function magicCases(api: Api, letters: Readonly<Record<string, string>>): Case[] {
  const { name, services, good } = api;
  const [service] = services;
  const magic = (slug: string, wanted: string, expect: ExpectedResponse, outcome?: Fields): Case => ({
    id: `kakao/${name}-magic-user-of-${slug}`,
    because: {
      page: 'apiplex-client',
      at: 'table of codes',
      says: 'its code and text',
      assumes: 'a user of Standin’s own is answered with it',
    },
    grade: 'assumed',
    live: never('a credential of Standin’s own'),
    steps: [
      { send: sendBody(service, bodyOf(service, [good]), { Authorization: `standin-${wanted};x` }), expect },
      ...(outcome === undefined ? [] : [toldOf(outcome as { code: string; message: string })]),
    ],
  });
  const whole: Readonly<Record<string, number>> = { C500_1: 500, G110: 400, G160: 400 };
  return [
    ...(Object.keys(texts) as Code[])
      .filter((code) => code !== 'C100')
      .map((code) =>
        magic(
          code.toLowerCase().replace('_', '-'),
          code,
          whole[code] === undefined ? answered(code) : refusedCall(code, whole[code]),
        ),
      ),
    ...Object.entries(letters).map(([code, message], i) =>
      magic(`outcome-${i + 1}`, code, answered('C100'), { code, message }),
    ),
    magic('unauthorized', 'unauthorized', invalid),
    magic('not-found', 'notFound', notFound),
  ];
}
