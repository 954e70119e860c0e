import type { Caution } from '../../../../core/warnings.ts';
import type { MassSendall } from './read.ts';

/** What passes here and breaks there. */
export const massCautions: readonly Caution<MassSendall>[] = [
  {
    when: ({ caller, sentToday }) => caller.account === undefined && sentToday > 0,
    says: 'an official account may send one message a day (45028); declare the account, and its kind is gone by',
    source: {
      page: 'wechat-batch-sends',
      at: 'Notes, 1',
      says: 'one message a day of an official account, four a month to all of a service account',
    },
  },
];
