import { charactersIn } from '../../../../core/characters.ts';
import { above, absent, isTrue, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { oneOf, say } from '../../../../core/say.ts';
import { alimTalkServices } from '../../wire.ts';
import type { SendErrorName } from '../errors.ts';
import { isAbsent, type Message, type SendCall, textOf } from '../read.ts';
import type { ResultName } from '../results.ts';
import { atMostBytes, callRules, keyRepeatedRule, messageRules } from '../rules.ts';

export const ALIMTALK = 'kakao/alimtalk';
const page = 'apiplex-alimtalk';

const MOST_CHARACTERS = 1000;

/** A template with a picture of its own is AI, any other AT. */
const types: readonly string[] = ['AT', 'AI'];

const callRule = rulesOver<SendCall, SendErrorName>();

export const alimTalkCallRules: readonly Rule<SendCall, SendErrorName>[] = [
  ...callRules(ALIMTALK, page, alimTalkServices),
  callRule({
    id: `${ALIMTALK}/type-missing`,
    error: 'missingField',
    measure: ({ isObject, type }) => (isObject ? (type ?? undefined) : unread),
    broken: absent,
    mend: 'add msg_type beside msg_data: AT, or AI for a template with a picture',
    source: { page, at: 'Request body, msg_type', says: 'required', assumes: 'a call without it is C400_3' },
  }),
  callRule({
    id: `${ALIMTALK}/type`,
    error: 'badParameter',
    measure: ({ type }) => (isAbsent(type) ? unread : type),
    limit: types,
    broken: (type, known) => !known.includes(type as string),
    mend: (_, known) => say`send msg_type ${oneOf(known)}`,
    source: { page, at: 'Request body, msg_type', says: 'AT or AI', assumes: 'anything else is C400_2' },
  }),
];

const rule = rulesOver<Message, SendErrorName | ResultName>();

const composition = {
  texts: [
    ...['sender_key', 'template_code', 'header', 'title', 'msg', 'receiver_number', 'sender_number', 'msg_key'],
    'currency_type',
  ],
  objects: ['attachment', 'supplement', 'failback_data'],
  required: ['sender_key', 'template_code', 'receiver_number', 'sender_number'],
  emptiable: ['msg'],
};

const limits = [
  ['header', 64],
  ['title', 200],
  ['currency_type', 12],
] as const;

/** What refuses a message at once, and behind that what is told of one that was taken. */
export const alimTalkMessageRules: readonly Rule<Message, SendErrorName | ResultName>[] = [
  ...messageRules(ALIMTALK, { page }, composition),
  rule({
    id: `${ALIMTALK}/price`,
    error: 'wrongType',
    measure: ({ fields: { price } }) => !isAbsent(price) && typeof price !== 'number',
    broken: isTrue,
    mend: 'send price as a number, or leave it out',
    source: { page, at: 'msg_data, price', says: 'a number', assumes: 'anything else is of a wrong type' },
  }),
  ...limits.map(([field, most]) =>
    atMostBytes(ALIMTALK, `${field.replace('_', '-')}-length`, field, most, {
      page,
      at: `msg_data, ${field}`,
      says: `${most} bytes`,
      assumes: 'in UTF-8, and more is C400_2',
    }),
  ),
  rule({
    id: `${ALIMTALK}/text-empty`,
    error: 'textEmpty',
    measure: ({ fields }) => fields.msg === '',
    broken: isTrue,
    mend: 'write the text of the template into msg, with its variables filled in',
    source: { page: 'apiplex-webhook', at: 'codes, t', says: 'a message without text', assumes: 'API PLEX takes it' },
  }),
  rule({
    id: `${ALIMTALK}/text-length`,
    error: 'textLength',
    measure: ({ fields }) => charactersIn(textOf(fields.msg)),
    limit: MOST_CHARACTERS,
    broken: above,
    mend: (length, limit) => say`shorten msg to ${limit} characters, ${length - limit} fewer`,
    source: {
      page,
      at: 'msg_data, msg',
      says: 'up to 1000 characters, spaces among them',
      assumes: 'more is taken, and told of as L afterwards; a character beside the basic plane is one',
    },
  }),
  keyRepeatedRule(ALIMTALK),
];
