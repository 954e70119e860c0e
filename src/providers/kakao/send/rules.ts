import { isFields } from '../../../core/json-fields.ts';
import { above, absent, isTrue, rulesOver, unread } from '../../../core/rule.ts';
import { bothOf, inRow, say, wholly } from '../../../core/say.ts';
import type { Source } from '../../../core/source.ts';
import { authorizationRules } from '../gateway/authorization.ts';
import { repeatedKey } from '../switches.ts';
import type { SendErrorName } from './errors.ts';
import { type Message, type SendCall, textOf } from './read.ts';

const MOST_MESSAGES = 10;
const MOST_ECHO_BYTES = 256;

/** What a field that is no text, or no object, has in its place. */
export const isOther = (value: unknown, kind: 'text' | 'object'): boolean =>
  value !== undefined && value !== null && !(kind === 'text' ? typeof value === 'string' : isFields(value));

const callRule = rulesOver<SendCall, SendErrorName>();

/** The page that lists the fields, and what is to be said of it where it is another API's. */
export interface FieldsPage {
  readonly page: string;
  readonly also?: string;
}

const assumed = (what: string, { also }: FieldsPage) => (also === undefined ? what : `${what}; ${also}`);

/** What is asked of a call as a whole. */
export function callRules(endpoint: string, page: string, services: readonly string[], from: FieldsPage = { page }) {
  const body = (says: string, assumes: string): Source => ({
    page: from.page,
    at: 'Request body, msg_data',
    says,
    assumes: assumed(assumes, from),
  });
  return [
    ...authorizationRules(endpoint, page),
    callRule({
      id: `${endpoint}/service`,
      error: 'serviceUnknown',
      measure: ({ service }) => service,
      limit: services,
      broken: (service, known) => !known.includes(service),
      mend: (_, known) => say`call one of ${inRow(known)}`,
      source: { page, at: 'Request URL', says: 'which services there are', assumes: 'any other is answered with G110' },
    }),
    callRule({
      id: `${endpoint}/body`,
      error: 'wrongType',
      measure: ({ isObject }) => !isObject,
      broken: isTrue,
      mend: 'send a JSON object with msg_data',
      explain: ({ bodyTrouble }) => bodyTrouble,
      source: { page, at: 'Request body', says: 'a JSON object', assumes: 'anything else is of a wrong type' },
    }),
    callRule({
      id: `${endpoint}/messages-missing`,
      error: 'missingField',
      measure: ({ isObject, messages }) => {
        if (!isObject) return unread;
        return messages === null || (Array.isArray(messages) && messages.length === 0) ? undefined : messages;
      },
      broken: absent,
      mend: 'add msg_data, a list with a message',
      source: body('required', 'an empty list is as good as none'),
    }),
    callRule({
      id: `${endpoint}/messages-type`,
      error: 'wrongType',
      measure: ({ messages }) => messages !== undefined && messages !== null && !Array.isArray(messages),
      broken: isTrue,
      mend: 'send msg_data as a list of objects',
      source: body('array', 'anything else is of a wrong type'),
    }),
    callRule({
      id: `${endpoint}/messages-count`,
      error: 'tooMany',
      measure: ({ messages }) => (Array.isArray(messages) ? messages.length : undefined),
      limit: MOST_MESSAGES,
      broken: above,
      mend: (count, most) => say`send at most ${most} messages at once, ${count - most} fewer`,
      source: body('up to 10 records', 'more are answered with G160'),
    }),
  ];
}

const rule = rulesOver<Message, SendErrorName>();

/** A text of a message that may have so many bytes. */
export function atMostBytes(endpoint: string, slug: string, field: string, most: number, source: Source) {
  return rule({
    id: `${endpoint}/${slug}`,
    error: 'badParameter',
    measure: ({ fields }) => Buffer.byteLength(textOf(fields[field])),
    limit: most,
    broken: above,
    mend: (bytes, limit) => say`shorten ${field} to ${limit} bytes, ${bytes - limit} fewer`,
    source,
  });
}

/** What a message consists of: its fields, those that are required, and those that are objects. */
export interface Composition {
  readonly texts: readonly string[];
  readonly objects: readonly string[];
  readonly required: readonly string[];
  /** Required as well, and may be empty. */
  readonly emptiable: readonly string[];
}

const digits = /^\d+$/;

/** What is asked of every message by itself, whichever service sends it. */
export function messageRules(endpoint: string, from: FieldsPage, of: Composition) {
  const { page } = from;
  const alone = assumed('a bad message fails alone, and its first fault is told; the order is ours', from);
  const number = (field: 'sender_number' | 'receiver_number', slug: string, error: SendErrorName) =>
    rule({
      id: `${endpoint}/${slug}`,
      error,
      measure: ({ fields }) => textOf(fields[field]),
      broken: (value) => value !== '' && !digits.test(value),
      mend: say`send ${field} in digits alone, such as 01012345678`,
      source: {
        page,
        at: `msg_data, ${field}`,
        says: 'a phone number',
        assumes: `digits and nothing else, as programs send it; ${alone}`,
      },
    });
  const failback = rule({
    id: `${endpoint}/failback`,
    error: 'missingField',
    measure: ({ fields }) => {
      if (!isFields(fields.failback_data)) return [];
      const failback = fields.failback_data;
      return ['secret_key', 'api_unique_id'].filter((name) => textOf(failback[name]) === '');
    },
    broken: (missing) => missing.length > 0,
    mend: (missing) => say`add ${bothOf(missing)} to failback_data, or leave that out`,
    source: { page, at: 'failback_data', says: 'which fields a substitute needs', assumes: alone },
  });
  const senderKey = rule({
    id: `${endpoint}/sender-key`,
    error: 'dataNotFound',
    measure: ({ senderKnown }) => !senderKnown,
    broken: isTrue,
    mend: "send a sender_key of the account's senderKeys, or declare it there",
    source: {
      page: 'apiplex-client',
      at: 'table of codes, C404_1',
      says: 'what was named was not found',
      assumes: 'a sender profile that the account has not is that',
    },
  });
  return [
    rule({
      id: `${endpoint}/message-type`,
      error: 'wrongType',
      measure: ({ isObject }) => !isObject,
      broken: isTrue,
      mend: 'send each message as an object',
      source: { page, at: 'msg_data', says: 'an array of records', assumes: alone },
    }),
    rule({
      id: `${endpoint}/field-type`,
      error: 'wrongType',
      measure: ({ fields }) => [
        ...of.texts.filter((name) => isOther(fields[name], 'text')),
        ...of.objects.filter((name) => isOther(fields[name], 'object')),
      ],
      broken: (wrong) => wrong.length > 0,
      mend: (wrong) =>
        wholly(
          inRow(
            wrong.map((name) =>
              of.texts.includes(name) ? say`send ${name} as a text` : say`send ${name} as an object`,
            ),
          ),
        ),
      source: { page, at: 'msg_data, type', says: 'string, or object', assumes: alone },
    }),
    rule({
      id: `${endpoint}/field-missing`,
      error: 'missingField',
      measure: ({ isObject, fields }) => {
        if (!isObject) return unread;
        const isNone = (name: string) => fields[name] === undefined || fields[name] === null;
        return [
          ...of.required.filter((name) => isNone(name) || fields[name] === ''),
          ...of.emptiable.filter((name) => isNone(name)),
        ];
      },
      broken: (missing) => missing.length > 0,
      mend: (missing) => say`add ${inRow(missing)}`,
      source: {
        page,
        at: 'msg_data, required',
        says: 'which fields must be there',
        assumes: `empty is missing; ${alone}`,
      },
    }),
    ...(of.objects.includes('failback_data') ? [failback] : []),
    number('sender_number', 'sender-number', 'senderNumber'),
    number('receiver_number', 'receiver-number', 'receiverNumber'),
    rule({
      id: `${endpoint}/echo-type`,
      error: 'echo',
      measure: ({ fields }) => isOther(fields.echo_to_webhook, 'text'),
      broken: isTrue,
      mend: 'send echo_to_webhook as a text',
      source: {
        page: 'apiplex-client',
        at: 'table of codes, G142',
        says: 'an echo_to_webhook of a wrong type',
        assumes: alone,
      },
    }),
    rule({
      id: `${endpoint}/echo-length`,
      error: 'echo',
      measure: ({ fields }) => Buffer.byteLength(textOf(fields.echo_to_webhook)),
      limit: MOST_ECHO_BYTES,
      broken: above,
      mend: (bytes, most) => say`shorten echo_to_webhook to ${most} bytes, ${bytes - most} fewer`,
      source: { page, at: 'msg_data, echo_to_webhook', says: 'up to 256 bytes', assumes: `in UTF-8; ${alone}` },
    }),
    ...(of.texts.includes('sender_key') ? [senderKey] : []),
  ];
}

/** The same key twice in one call, which is told afterwards. */
export function keyRepeatedRule(endpoint: string, source: Source = repeatedKey.source) {
  return rulesOver<Message, 'keyRepeated'>()({
    id: `${endpoint}/key-repeated`,
    error: 'keyRepeated',
    measure: ({ keyRepeated }) => keyRepeated,
    limit: repeatedKey,
    broken: (isRepeated, mode) => isRepeated && mode === 'webhook-C',
    mend: 'give each message of a call a msg_key of its own, or none',
    source,
  });
}
