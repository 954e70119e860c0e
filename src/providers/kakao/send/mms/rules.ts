import { above, type Rule, rulesOver } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import { mmsServices } from '../../wire.ts';
import type { SendErrorName } from '../errors.ts';
import { type Message, type SendCall, textOf } from '../read.ts';
import { callRules, keyRepeatedRule, messageRules } from '../rules.ts';
import { bytesInEucKr } from './euc-kr.ts';
import { mmsPictureRules } from './pictures.ts';
import type { MmsResultName } from './results.ts';

export const MMS = 'kakao/mms';
const page = 'apiplex-mms';
const MOST_BYTES = 2000;

/** Its own page ends, as far as it can be read, with the headers. */
const fields = { page: 'apiplex-alimtalk', also: 'as there: of its own page the fields cannot be read' };

export const mmsCallRules: readonly Rule<SendCall, SendErrorName>[] = callRules(MMS, page, mmsServices, fields);

/** As public code sends them to the SMS service beside it. */
const composition = {
  texts: ['msg_key', 'title', 'sender_number', 'receiver_number', 'msg', 'origin_cid'],
  objects: [],
  required: ['sender_number', 'receiver_number', 'msg'],
  emptiable: [],
};

const rule = rulesOver<Message, SendErrorName>();

/** What refuses a message at once, and behind that what is told of one that was taken. */
export const mmsMessageRules: readonly Rule<Message, SendErrorName | MmsResultName>[] = [
  ...messageRules(MMS, fields, composition),
  rule({
    id: `${MMS}/text-length`,
    error: 'badParameter',
    measure: ({ fields: { msg } }) => bytesInEucKr(textOf(msg)),
    limit: MOST_BYTES,
    broken: above,
    mend: (bytes, most) => say`shorten msg to ${most} bytes in EUC-KR, ${bytes - most} fewer`,
    source: {
      page,
      at: 'description',
      says: 'a text of 1,000 characters, or 2,000 bytes, in EUC-KR',
      assumes: 'more is C400_2: no letter of the results stands for it',
    },
  }),
  ...mmsPictureRules,
  keyRepeatedRule(MMS, {
    page: 'apiplex-biz-webhook',
    at: 'Message result codes, q',
    says: 'keys that are doubled in messages',
    assumes: 'in those of one call: programs use one key in call after call',
  }),
];
