/** AlimTalk: messages by templates, with no picture of an upload in them. */
import type { Because, Case } from '../engine/case.ts';
import { letters } from './friendtalk-order.ts';
import { answered, base, type Code, type Fields, refusedCall, send, sendBody, times } from './friendtalk-requests.ts';
import {
  type Api,
  callOrder,
  magicCases,
  messageOrder,
  ofCalls,
  ofFields,
  ours,
  type Row,
  repeatedKey,
  rowsOf,
  toldRow,
} from './sending.ts';

const page = 'apiplex-alimtalk';
const good: Fields = { ...base, template_code: 'T1' };
const api: Api = {
  name: 'alimtalk',
  page,
  services: ['at-standard', 'at-bulk', 'at-finance', 'at-verify'],
  good,
  hasProfile: true,
};
const [service] = api.services;

const because = (at: string, says: string, assumes: string): Because => ({ page, at, says, assumes });
const type = because('body, msg_type', 'required, AT or AI', 'C400_3 without it, C400_2 for another');
const field = because('msg_data', 'its fields and their limits', 'a bad message fails alone');
const failback = { secret_key: 'x', api_unique_id: 'sms-standard' };

const typed = (slug: string, msg_type: unknown, code: Code): Row => [
  slug,
  type,
  sendBody(service, { msg_type, msg_data: [good] }),
  code === 'C100' ? answered(code) : refusedCall(code),
];
const one = (slug: string, code: Code, more: Fields): Row => [
  slug,
  field,
  send(service, { ...good, ...more }),
  answered(code),
];
const limits = (
  [
    ['header', 64],
    ['title', 200],
    ['currency_type', 12],
  ] as const
).flatMap(([name, most]) => [
  one(`takes-a-${name}-of-${most}-bytes`, 'C100', { [name]: `가${'x'.repeat(most - 3)}` }),
  one(`refuses-a-${name}-of-${most + 1}-bytes`, 'C400_2', { [name]: `가${'x'.repeat(most - 2)}` }),
]);

const rows: readonly Row[] = [
  ...ofCalls(api),
  ...ofFields(api, {
    texts: [
      ...['sender_key', 'template_code', 'header', 'title', 'msg', 'receiver_number', 'sender_number', 'msg_key'],
      'currency_type',
    ],
    objects: ['attachment', 'supplement', 'failback_data'],
    required: ['sender_key', 'template_code', 'receiver_number', 'sender_number'],
  }),
  typed('refuses-no-type', undefined, 'C400_3'),
  typed('refuses-null-as-type', null, 'C400_3'),
  typed('refuses-a-number-as-type', 7, 'C400_2'),
  typed('refuses-ft-as-type', 'FT', 'C400_2'),
  typed('takes-ai-as-type', 'AI', 'C100'),
  one('refuses-no-msg', 'C400_3', { msg: undefined }),
  one('takes-null-as-no-attachment', 'C100', { attachment: null, supplement: null }),
  one('takes-a-button', 'C100', {
    attachment: { button: [{ name: 'open', type: 'WL', url_mobile: 'https://example.com' }] },
  }),
  one('takes-a-price', 'C100', { price: 1000, currency_type: 'KRW' }),
  one('takes-null-as-no-price', 'C100', { price: null }),
  one('refuses-a-text-as-price', 'C400_1', { price: '1000' }),
  ...limits,
  one('takes-a-failback', 'C100', { failback_data: failback }),
  one('refuses-a-failback-without-secret', 'C400_3', { failback_data: { ...failback, secret_key: '' } }),
  one('refuses-a-failback-without-api', 'C400_3', { failback_data: { secret_key: 'x' } }),
];

const length = because('msg_data, msg', 'up to 1000 characters', 'more is taken, and L is told afterwards');
const empty: Because = {
  page: 'apiplex-webhook',
  at: 'codes, t',
  says: 'a message without text',
  assumes: 'API PLEX takes it',
};
const key: Because = {
  page: 'apiplex-webhook',
  at: 'codes, C',
  says: 'a message with a number that another has',
  assumes: 'the same key twice in one call',
};

export const alimTalkCases: readonly Case[] = [
  ...rowsOf(api, rows),
  toldRow(api, 'tells-of-an-empty-text', empty, { ...good, msg: '' }, 't'),
  toldRow(api, 'delivers-a-text-of-1000', length, { ...good, msg: '😀'.repeat(1000) }, '0'),
  toldRow(api, 'tells-of-a-text-of-1001', length, { ...good, msg: 'x'.repeat(1001) }, 'L'),
  ...repeatedKey(api, key, 'C'),
  callOrder(api, [
    { send: sendBody(service, { msg_type: 'FT' }, ours), expect: refusedCall('C400_3') },
    { send: sendBody(service, { msg_type: 'FT', msg_data: times(11, good) }, ours), expect: refusedCall('G160') },
    { send: sendBody(service, { msg_data: [{}] }, ours), expect: refusedCall('C400_3') },
    { send: sendBody(service, { msg_type: 'FT', msg_data: [{}] }, ours), expect: refusedCall('C400_2') },
  ]),
  ...['', 'x'.repeat(1001)].flatMap((msg, i) =>
    (['header', 'title', 'currency_type'] as const).map((long, j) =>
      messageOrder(
        api,
        `of-${long.replace('_', '-')}-${i + 1}`,
        { ...good, msg },
        [
          ['C400_1', { msg_key: 7 }],
          ['C400_3', { sender_key: undefined }],
          ...(j === 0 ? [['C400_3', { failback_data: {} }] as const] : []),
          ['G140', { sender_number: 'x' }],
          ['G141', { receiver_number: 'x' }],
          ['G142', { echo_to_webhook: j === 0 ? 7 : 'x'.repeat(257) }],
          ['C404_1', { sender_key: 'other' }],
          ['C400_1', { price: '1' }],
          ['C400_2', { [long]: 'x'.repeat(201) }],
        ],
        i === 0 ? /^t$/ : /^L$/,
      ),
    ),
  ),
  ...rowsOf(
    api,
    ['header', 'title', 'currency_type'].map(
      (long): Row => [
        `names-a-long-${long}-before-a-repeated-key`,
        key,
        send(service, good, { ...good, [long]: 'x'.repeat(201) }),
        answered('C100', 'C400_2'),
      ],
    ),
  ),
  ...magicCases(api, letters),
];
