import type { Switch } from '../../../core/settings.ts';
import { uploadingKinds } from '../account.ts';
import type { Gate } from '../gateway/gate-rules.ts';

/** Of both calls: their pages tick the same. */
export function mediaGate(page: string, most: Switch<number>, mostOfTests: number): Gate {
  return {
    page,
    kinds: {
      are: uploadingKinds,
      says: 'mini programs, official accounts, service accounts and mini games may call it, others may not',
    },
    permissions: {
      sets: [1, 3, 8, 9, 11, 19, 30, 31, 100],
      says: 'one of the sets 1, 3, 8-9, 11, 19, 30-31 and 100 must be granted',
      assumes: '8-9 and 30-31 are two sets each, and an account that names none has granted all',
    },
    daily: {
      most,
      mostOfTests,
      source: {
        ...most.source,
        assumes: 'every call with a good token counts, and the day turns at midnight in China',
      },
    },
  };
}
