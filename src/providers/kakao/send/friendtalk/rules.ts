import { isTrue, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { friendTalk as whetherOpen } from '../../switches.ts';
import { friendTalkServices } from '../../wire.ts';
import type { SendErrorName } from '../errors.ts';
import { type Message, type SendCall, textOf } from '../read.ts';
import type { ResultName } from '../results.ts';
import { atMostBytes, callRules, isOther, messageRules } from '../rules.ts';
import { buttonRules } from './buttons.ts';
import { countedRules, itemRules } from './items.ts';
import { FRIENDTALK, page } from './page.ts';
import { pictureMissingRules, pictureRules } from './pictures.ts';
import { textRules } from './texts.ts';

const MOST_HEADER_BYTES = 32;

const callRule = rulesOver<SendCall, SendErrorName>();
export const friendTalkCallRules: readonly Rule<SendCall, SendErrorName>[] = [
  ...callRules(FRIENDTALK, page, friendTalkServices),
  callRule({
    id: `${FRIENDTALK}/ended`,
    error: 'serviceUnknown',
    measure: () => true,
    limit: whetherOpen,
    broken: (_, mode) => mode === 'ended',
    mend: 'send a brand message, or set kakao.friendTalk to open',
    source: whetherOpen.source,
  }),
];

const rule = rulesOver<Message, SendErrorName>();
const composition = {
  texts: ['sender_key', 'header', 'msg', 'receiver_number', 'sender_number', 'msg_key', 'ad_flag'],
  objects: ['attachment', 'carousel', 'failback_data'],
  required: ['sender_key', 'receiver_number', 'sender_number'],
  emptiable: ['msg'],
};

/** What refuses a message at once, and behind that what is told of one that was taken. */
export const friendTalkMessageRules: readonly Rule<Message, SendErrorName | ResultName>[] = [
  ...messageRules(FRIENDTALK, { page }, composition),
  rule({
    id: `${FRIENDTALK}/header-missing`,
    error: 'missingField',
    measure: ({ service, isObject, fields }) =>
      service === 'ft-wide-item-list' && isObject && !isOther(fields.header, 'text')
        ? textOf(fields.header) === ''
        : unread,
    broken: isTrue,
    mend: 'add header, the title of the list',
    source: { page, at: 'msg_data, header', says: 'required for ft-wide-item-list', assumes: 'empty is missing' },
  }),
  atMostBytes(FRIENDTALK, 'header-length', 'header', MOST_HEADER_BYTES, {
    page,
    at: 'msg_data, header',
    says: 'up to 32 bytes',
    assumes: 'in UTF-8, and more is C400_2; Kakao’s own 25 characters are not asked for',
  }),
  ...pictureRules,
  ...countedRules,
  ...pictureMissingRules,
  ...itemRules,
  ...textRules,
  ...buttonRules,
];
