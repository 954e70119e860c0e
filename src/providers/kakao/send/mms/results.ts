import type { Source } from '../../../../core/source.ts';
import type { SendOutcome } from '../results.ts';

const page = (code: string): Source => ({
  page: 'apiplex-biz-webhook',
  at: `Message result codes, ${code}`,
  says: 'the code and, in English, what it stands for',
  assumes: 'desc is that, though the sample of a success has it in Korean',
});

/** What can become of a message to a phone, as far as the table can be read: it goes on after K. */
export const mmsResults = {
  sourceRefused: { code: 'G410', message: 'API PLEX → Source service request failed', source: page('G410') },
  sourceTimeout: {
    code: 'G430',
    message: 'Source service → API PLEX result reception failed (timeout)',
    source: page('G430'),
  },
  receiverRepeated: {
    code: 'd',
    message: 'Blocked duplicate recipient numbers upon reception',
    source: page('d'),
  },
  internal: { code: 'e', message: 'Internal server error', source: page('e') },
  keyRepeated: { code: 'q', message: 'Duplicated keys in messages', source: page('q') },
  repeated: { code: 'p', message: 'Blocked duplicate message bodies', source: page('p') },
  tooLate: { code: '1', message: 'Transmission time exceeded', source: page('1') },
  resultUnknown: { code: '5', message: 'No reception of carrier results', source: page('5') },
  busy: { code: '8', message: 'Mobile device is busy', source: page('8') },
  outOfCoverage: { code: '9', message: 'Out of coverage area', source: page('9') },
  deviceFull: {
    code: 'A',
    message: 'Exceeded the limit for storing messages on the mobile device',
    source: page('A'),
  },
  poweredOff: { code: 'E', message: 'Power off', source: page('E') },
  phoneNumber: { code: '2', message: 'Invalid phone number/Non-subscriber', source: page('2') },
  suspended: { code: 'B', message: 'Temporary service suspension on the mobile device', source: page('B') },
  device: { code: 'C', message: 'Other issues with the mobile device', source: page('C') },
  rejected: { code: 'D', message: 'Call rejection', source: page('D') },
  other: { code: 'F', message: 'Others', source: page('F') },
  format: { code: 'G', message: 'Internal format error', source: page('G') },
  carrierFormat: { code: 'H', message: 'Carrier format error', source: page('H') },
  unsupported: { code: 'I', message: 'Unsupported device for SMS/MMS service', source: page('I') },
  unreachable: { code: 'J', message: "Unable to reach the recipient's host", source: page('J') },
  deletedByCarrier: { code: 'K', message: 'Message deletion processed by the carrier', source: page('K') },
} as const satisfies Record<string, SendOutcome>;

export type MmsResultName = keyof typeof mmsResults;
