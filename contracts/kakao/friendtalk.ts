/** FriendTalk: what is said at once, of a call as a whole and of each message in it. */
import type { Because, Case, EvidenceGrade, ExpectedResponse, Need } from '../engine/case.ts';
import { credential, type RequestTemplate } from '../engine/http.ts';
import {
  answered,
  anyPicture,
  authorization,
  base,
  type Code,
  type Fields,
  good,
  live,
  refusedCall,
  type Service,
  send,
  sendBody,
  sendPage,
  sendUrl,
  times,
  told,
  unauthorized,
} from './friendtalk-requests.ts';
import { setting } from './requests.ts';
import { notFound } from './responses.ts';

const because = (at: string, says: string, assumes: string): Because => ({ page: sendPage, at, says, assumes });
const header = because('headers', 'Authorization: userID;secret_key is required', 'the gateway refuses what is not');
const body = because('body', 'msg_data, an array of up to 10 records', 'the codes are those of a client’s table');
const field = because('msg_data', 'its fields, their types and which must be there', 'a bad message fails alone');

const missing = unauthorized('Authentication information are missing.');
const wrong = unauthorized('Invalid authentication information.');
const account = (more: Fields = {}): Need => ({
  kind: 'account',
  account: { provider: 'kakao', userId: 'contractsender', ...more },
});
const as = (authorized: string, service = 'ft-text', message: Fields = base): RequestTemplate =>
  sendBody(service, { msg_data: [message] }, { Authorization: authorized });
const keyed = account({ secretKey: 'contractsecret' });

type Row = readonly [
  slug: string,
  Because,
  RequestTemplate,
  ExpectedResponse,
  needs?: readonly Need[],
  grade?: EvidenceGrade,
];

const ofTheCall: readonly Row[] = [
  ['refuses-no-authorization', header, sendBody('ft-text', { msg_data: [base] }, {}), missing],
  ['refuses-a-userid-alone', header, as(credential), wrong],
  ['refuses-a-scheme-before-it', header, as(`Bearer ${credential};x`), wrong],
  ['refuses-an-empty-secret', header, as(`${credential};`), wrong],
  ['accepts-any-secret-where-none-is-declared', header, as(`${credential};x`), answered('C100'), [account()]],
  ['accepts-its-own-secret', header, as('contractsender;contractsecret'), answered('C100'), [keyed]],
  ['refuses-another-secret', header, as('contractsender;x'), wrong, [keyed]],
  ['refuses-an-undeclared-user', header, as('somebodyelse;contractsecret'), wrong, [keyed]],
  [
    'refuses-no-authorization-with-c400-3',
    header,
    sendBody('ft-text', { msg_data: [base] }, {}),
    refusedCall('C400_3'),
    [setting('sendUnauthorized', 'C400_3')],
  ],
  [
    'answers-g110-to-an-unknown-service',
    because('URL', 'five services', 'another is G110'),
    send('ft-video', base),
    refusedCall('G110'),
  ],
  [
    'answers-g110-to-a-service-in-capitals',
    because('URL', 'five services', 'case counts'),
    send('FT-TEXT', base),
    refusedCall('G110'),
  ],
  ...(
    [
      ['no-messages', {}],
      ['messages-of-another-type', { msg_data: {} }],
      ['11-messages', { msg_data: times(11, base) }],
    ] as const
  ).map(
    ([slug, sent]): Row => [
      `answers-g110-to-an-unknown-service-with-${slug}`,
      because('URL', 'five services', 'the service comes before what is sent to it'),
      sendBody('ft-video', sent),
      refusedCall('G110'),
    ],
  ),
  ['is-closed-where-it-has-ended', body, send('ft-text', base), refusedCall('G110'), [setting('friendTalk', 'ended')]],
  [
    'refuses-what-is-no-json',
    body,
    { ...sendBody('ft-text', ''), body: { kind: 'raw', content: 'a=b' } },
    refusedCall('C400_1'),
  ],
  ['refuses-a-list', body, sendBody('ft-text', [base]), refusedCall('C400_1')],
  ['refuses-no-msg-data', body, sendBody('ft-text', { msg_type: 'FT' }), refusedCall('C400_3')],
  ['refuses-null-as-msg-data', body, sendBody('ft-text', { msg_data: null }), refusedCall('C400_3')],
  ['refuses-an-empty-msg-data', body, send('ft-text'), refusedCall('C400_3')],
  ['refuses-an-object-as-msg-data', body, sendBody('ft-text', { msg_data: base }), refusedCall('C400_1')],
  ['refuses-11-messages', body, send('ft-text', ...times(11, base)), refusedCall('G160')],
  ['refuses-with-status-200', body, send('ft-text'), refusedCall('C400_3', 200), [setting('sendFailureStatus', '200')]],
  [
    'answers-get-with-the-gateway-s-404',
    because('request', 'POST', 'the gateway knows no other method'),
    { method: 'GET', url: sendUrl('ft-text'), headers: authorization },
    notFound,
  ],
];

const fields = (slug: string, code: Code, more: Fields, service: Service = 'ft-text', needs?: readonly Need[]): Row => [
  slug,
  field,
  send(service, { ...good[service], ...more }),
  answered(code),
  [anyPicture, ...(needs ?? [])],
];
const failback = { secret_key: 'x', api_unique_id: 'sms-standard' };
const texts = ['sender_key', 'header', 'msg', 'receiver_number', 'sender_number', 'msg_key', 'ad_flag'];
const profile = account({ senderKeys: ['known'] });

const ofMessages: readonly Row[] = [
  ...Object.entries(good).map(
    ([service, message]): Row => [`takes-${service}`, field, send(service, message), answered('C100'), [anyPicture]],
  ),
  ['takes-10-messages', body, send('ft-text', ...times(10, base)), answered(...times(10, 'C100' as const))],
  [
    'judges-each-message-by-itself',
    field,
    send('ft-text', base, { ...base, sender_number: '' }, { ...base, msg_key: 'b' }),
    answered('C100', 'C400_3', 'C100'),
  ],
  ['refuses-a-message-that-is-a-text', field, send('ft-text', 'hello', base), answered('C400_1', 'C100')],
  ['refuses-a-message-that-is-a-list', field, send('ft-text', [base], base), answered('C400_1', 'C100')],
  ...texts.map((name) => fields(`refuses-a-number-as-${name}`, 'C400_1', { [name]: 7 })),
  ...['attachment', 'carousel', 'failback_data'].map((name) =>
    fields(`refuses-a-list-as-${name}`, 'C400_1', { [name]: [] }),
  ),
  ...['sender_key', 'receiver_number', 'sender_number'].map((name) =>
    fields(`refuses-an-empty-${name}`, 'C400_3', { [name]: '' }),
  ),
  ...['sender_key', 'msg', 'receiver_number', 'sender_number'].map((name) =>
    fields(`refuses-no-${name}`, 'C400_3', { [name]: undefined }),
  ),
  fields('takes-null-as-no-attachment', 'C100', { attachment: null, carousel: null }),
  fields('takes-unknown-fields', 'C100', { comment: 'hello' }),
  fields('takes-no-msg-key', 'C100', { msg_key: undefined }),
  fields('takes-a-failback', 'C100', { failback_data: failback }),
  fields('refuses-a-failback-without-secret', 'C400_3', { failback_data: { ...failback, secret_key: '' } }),
  fields('refuses-a-failback-without-api', 'C400_3', { failback_data: { secret_key: 'x' } }),
  fields('refuses-letters-as-sender', 'G140', { sender_number: '02-1234-5678' }),
  fields('refuses-letters-as-receiver', 'G141', { receiver_number: '+821012345678' }),
  fields('refuses-a-number-as-echo', 'G142', { echo_to_webhook: 7 }),
  fields('takes-an-echo-of-256-bytes', 'C100', { echo_to_webhook: `${'가'.repeat(85)}x` }),
  fields('refuses-an-echo-of-257-bytes', 'G142', { echo_to_webhook: `${'가'.repeat(85)}xx` }),
  fields('refuses-a-list-without-header', 'C400_3', { header: undefined }, 'ft-wide-item-list'),
  fields('takes-a-header-of-32-bytes', 'C100', { header: `${'가'.repeat(10)}xx` }, 'ft-wide-item-list'),
  fields('refuses-a-header-of-33-bytes', 'C400_2', { header: '가'.repeat(11) }, 'ft-wide-item-list'),
  ['takes-a-declared-profile', field, as('contractsender;x'), answered('C100'), [profile]],
  [
    'refuses-an-undeclared-profile',
    field,
    as('contractsender;x', 'ft-text', { ...base, sender_key: 'other' }),
    answered('C404_1'),
    [profile],
  ],
  fields('names-what-is-missing-before-the-sender', 'C400_3', { sender_key: undefined, sender_number: 'x' }),
  [
    'names-a-long-header-before-a-repeated-key',
    field,
    send('ft-text', base, { ...base, header: 'x'.repeat(33) }),
    answered('C100', 'C400_2'),
  ],
  ...(['ft-wide-item-list', 'ft-carousel-feed'] as const).flatMap((service) =>
    ([1, 7] as const).map((count): Row => {
      const attachment = { item: { list: times(count, {}) } };
      const carousel = { list: times(count, {}) };
      const [slug, , request, , needs] = fields(
        `refuses-${count}-in-${service}`,
        'C400_2',
        { attachment, carousel },
        service,
      );
      return [slug, field, request, answered('C400_2'), [...(needs ?? []), setting('itemCounts', 'C400_2')]];
    }),
  ),
];

const key = because('msg_key', 'a key of the sender’s own', 'the same key twice in one call is C');
const repeated: readonly Case[] = (['webhook-C', 'accept'] as const).map((mode) => ({
  id: `kakao/friendtalk-repeated-key-${mode.toLowerCase()}`,
  because: key,
  grade: 'assumed',
  live,
  steps: [
    {
      needs: mode === 'accept' ? [setting('repeatedKey', mode)] : [],
      send: send('ft-text', base, base, { ...base, msg_key: 'b' }),
      expect: answered('C100', 'C100', 'C100'),
    },
    told('0', mode === 'accept' ? '0' : 'C', '0'),
  ],
}));

export const friendTalkCases: readonly Case[] = [
  ...[...ofTheCall, ...ofMessages].map(
    ([slug, why, request, expect, needs = [], grade = 'assumed']): Case => ({
      id: `kakao/friendtalk-${slug.replaceAll('_', '-')}`,
      because: why,
      grade,
      live,
      needs,
      send: request,
      expect,
    }),
  ),
  ...repeated,
  {
    id: 'kakao/friendtalk-takes-one-key-in-call-after-call',
    because: { page: 'apiplex-client', at: 'send', says: 'one key for every message of a template' },
    grade: 'observed',
    live,
    steps: [
      { send: send('ft-text', base), expect: answered('C100') },
      { send: send('ft-text', base), expect: answered('C100') },
      told('0', '0'),
    ],
  },
];
