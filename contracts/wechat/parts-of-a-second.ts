/** What is counted in seconds while less than one of them has passed. */
import { type Case, clockAt, frozenAt, never } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { account, stableOf } from './requests.ts';
import { tokenFor } from './responses.ts';

const id = 'wxcontractwhole001';

export const partsOfASecondCases: readonly Case[] = [
  {
    id: 'wechat/stable-token-counts-whole-seconds',
    because: {
      page: 'wechat-stable-token',
      at: 'Response, expires_in',
      says: 'the seconds that are left are a whole number',
      assumes: 'a second which has begun is gone',
    },
    grade: 'assumed',
    live: never('the clock of the live service does not stand still'),
    steps: [
      {
        needs: [...frozenAt('2026-03-04T17:06:07.000Z'), account(id)],
        send: stableOf(id),
        expect: tokenFor(7200),
      },
      {
        needs: [clockAt('2026-03-04T17:06:07.600Z')],
        send: stableOf(id),
        expect: ([first]) => tokenFor(7199, textAt(first, 'access_token')),
      },
    ],
  },
];
