import type { Caution } from '../../../../core/warnings.ts';
import { type Message, textOf } from '../read.ts';
import { isBeyondEucKr } from './euc-kr.ts';
import { mmsPicturesOf } from './pictures.ts';

const page = 'apiplex-mms';

export const mmsCautions: readonly Caution<Message>[] = [
  {
    when: ({ fields }) => isBeyondEucKr(textOf(fields.title) + textOf(fields.msg)),
    says: 'the text has characters beyond EUC-KR, which messages to phones do not support',
    source: {
      page,
      at: 'MMS API',
      says: 'texts are processed in EUC-KR, and what is beyond it is not supported',
      assumes: 'the message is taken all the same',
    },
  },
  {
    when: (message) => mmsPicturesOf(message).length > 0,
    says: 'which field takes the address of a picture is on no page that is known: Standin takes any',
    source: {
      page,
      at: 'Request Body',
      says: 'nothing that can be read',
      assumes: 'any field that holds an address takes a picture',
    },
  },
];
