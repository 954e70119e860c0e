import type { Caution } from '../../../../core/warnings.ts';
import { sending } from '../endpoint.ts';
import type { Message } from '../read.ts';
import { FRIENDTALK } from './page.ts';
import { picturesOf } from './pictures.ts';
import { friendTalkCallRules, friendTalkMessageRules } from './rules.ts';

const LAST_DAY_ENDS = Date.UTC(2025, 11, 31, 15);

const cautions: readonly Caution<Message>[] = [
  {
    when: ({ world }) => world !== undefined && world.clock.now() >= LAST_DAY_ENDS,
    says: 'Kakao ended FriendTalk with the year 2025: what API PLEX answers since is not known (kakao.friendTalk)',
    source: {
      page: 'nhn-alimtalk',
      at: 'FriendTalk compatible API guide',
      says: 'the service ended on 2025-12-31',
    },
  },
];

/** Messages to the friends of a channel, with the pictures that were uploaded for them. */
export const friendTalk = sending({
  name: FRIENDTALK,
  callRules: friendTalkCallRules,
  messageRules: friendTalkMessageRules,
  cautions,
  picturesOf,
});
