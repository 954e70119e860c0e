import type { Source } from '../../../core/source.ts';
import { articleKinds, uploadingKinds } from '../account.ts';
import type { Gate } from '../gateway/gate-rules.ts';
import { dailyCustomMessages, dailyCustomMessagesOfTests } from './switches.ts';

const counted = 'every call with a good token counts, and the day turns at midnight in China';

const verified = (page: string): Source => ({
  page,
  at: 'Scope of application',
  says: 'official and service accounts have to be verified',
  assumes: 'the refusal is 48001, and a declared account is verified unless it says otherwise',
});

export const customGate: Gate = {
  page: 'wechat-custom-send',
  kinds: {
    are: uploadingKinds,
    says: 'official accounts, service accounts, mini programs and mini games may call it, others may not',
  },
  verified: verified('wechat-custom-send'),
  permissions: {
    sets: [1, 6, 19, 100, 101],
    says: 'one of the sets 1, 6, 19 and 100-101 must be granted',
    assumes: '100-101 are two sets, and an account that names none has granted all',
  },
  daily: {
    most: dailyCustomMessages,
    mostOfTests: dailyCustomMessagesOfTests,
    source: { ...dailyCustomMessages.source, assumes: counted },
  },
};

const set = {
  sets: [7],
  says: 'the set 7 must be granted',
  assumes: 'an account that names none has granted all',
} as const;

/** `daily`: calls of a day; absent: the page of limits has no row for it. */
export function massGate(page: string, daily?: number): Gate {
  return {
    page,
    kinds: { are: articleKinds, says: 'official and service accounts may call it' },
    verified: verified('wechat-batch-sends'),
    permissions: set,
    ...(daily !== undefined && {
      daily: {
        most: daily,
        source: { page: 'wechat-limits', at: 'mass messages', says: `${daily} calls a day`, assumes: counted },
      },
    }),
  };
}

/** To users by their openids: no official account may. */
export const toOpenidsGate: Gate = {
  ...massGate('wechat-mass-send', 100),
  kinds: { are: ['service'], says: 'service accounts may call it, official accounts may not' },
};
