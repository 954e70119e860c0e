import { articleKinds, uploadingKinds } from '../account.ts';
import type { Gate } from '../gateway/gate-rules.ts';

const ownSets = {
  sets: [11, 100],
  says: 'one of the sets 11 and 100 must be granted',
  assumes: 'an account that names none has granted all',
};

/** Of the calls that change the library or list it, and of those about drafts. */
export function libraryGate(page: string): Gate {
  return {
    page,
    kinds: {
      are: articleKinds,
      says: 'official accounts and service accounts may call it, others may not; a test account may, too (wechat-mp-cli)',
    },
    permissions: ownSets,
  };
}

/** Of the one that gives out what is in it. */
export const readingGate: Gate = {
  page: 'wechat-get-material',
  kinds: {
    are: uploadingKinds,
    says: 'mini programs, official accounts, service accounts and mini games may call it, others may not',
  },
  permissions: {
    sets: [3, 11, 18, 30, 31, 100],
    says: 'one of the sets 3, 11, 18, 30-31 and 100 must be granted',
    assumes: '30-31 are two sets, and an account that names none has granted all',
  },
};
