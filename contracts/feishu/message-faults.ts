/** What the page of a message lists, and no call brings about at will: by order. */
import { type Case, never } from '../engine/case.ts';
import { page, text } from './message-steps.ts';
import { fault } from './requests.ts';
import { refused } from './responses.ts';

const listed: readonly (readonly [code: number, msg: string])[] = [
  [230015, 'P2P chat can NOT be shared.'],
  [230018, 'These operations are NOT allowed at current group settings.'],
  [230019, 'The topic does NOT exist.'],
  [230022, 'The content of the message contains sensitive information.'],
  [230027, 'Lack of necessary permissions.'],
  [230028, 'The messages do NOT pass the audit.'],
  [230029, 'User has resigned.'],
  [230035, 'Send Message Permission deny.'],
  [230036, 'Tenant crypt key has been deleted.'],
  [230038, 'Cross tenant p2p chat operate forbid.'],
  [230049, 'The message is being sent.'],
  [230053, 'The user has stopped the bot from sending messages.'],
  [230054, 'This type of message is unavailable in the connection group.'],
  [230075, 'Sending encrypted messages is not supported.'],
];

export const createFaultCases: readonly Case[] = [
  ...listed.map(
    ([code, msg]): Case => ({
      id: `feishu/answers-a-message-with-${code}-by-fault`,
      because: { page, at: `Error codes, ${code}`, says: 'code and message' },
      grade: 'documented',
      live: never('nothing a caller sends brings it about at will'),
      needs: [fault(code, 'feishu/messages')],
      send: text('hello'),
      expect: refused(code, msg),
    }),
  ),
  {
    id: 'feishu/answers-a-message-with-230101-by-fault',
    because: { page: 'astrbot-8723', at: 'report', says: 'code and message, to an app of a personal account' },
    grade: 'observed',
    live: never('needs an app of a personal account'),
    needs: [fault(230101, 'feishu/messages')],
    send: text('hello'),
    expect: refused(230101, 'Sending messages to users is temporarily unavailable'),
  },
];
