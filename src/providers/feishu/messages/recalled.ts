import { isTrue, rulesOver } from '../../../core/rule.ts';
import type { Found } from './found.ts';

/** Asked by calls that would build on a message. */
export const recalledRule = rulesOver<Pick<Found, 'message'>, 'recalled'>()({
  id: 'feishu/reply/recalled',
  error: 'recalled',
  measure: ({ message }) => message?.deleted === true,
  broken: isTrue,
  mend: 'send a message instead: this one was taken back',
  source: {
    page: 'feishu-message-reply',
    at: 'Error codes, 230011',
    says: 'a message that was recalled cannot be replied to',
    assumes: 'it is asked after what the call holds, and before the chat; so it is where one is to be changed',
  },
});
