/** So many uploads a day. The page has no number, so it is a switch; three are enough to see how it counts. */
import { type Case, clockAt, frozen, later, type Need, never, type Step } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { repeat } from './quota-steps.ts';
import { account, media, picture, smallPng, stableOf, tokenOf, upload, withToken } from './requests.ts';
import { noMedia, quotaSpent, tokenFor, uploadedPng, wrongFileType } from './responses.ts';

const three: Need = { kind: 'setting', name: 'wechat.dailyUploads', value: 3 };
const live = never('a switch of the emulator');

const daily = {
  page: 'community-45009',
  at: 'report',
  says: 'uploads of a day are counted, about 1000 of them, and the next is 45009',
};
const midnight = { ...daily, says: 'when the day begins is not said', assumes: 'we read at midnight in Shanghai' };

const good: Step = { send: upload([picture]), expect: uploadedPng };
const spent: Step = { send: upload([picture]), expect: quotaSpent };
const other = withToken('99_contractother0000000000000000');

export const dailyQuotaCases: readonly Case[] = [
  {
    id: 'wechat/accepts-the-1001st-upload-of-a-day',
    because: {
      page: 'wechat-limits',
      at: 'table',
      says: 'uploads have no row there',
      assumes: 'we read no limit until one is set, though about 1000 were seen',
    },
    grade: 'assumed',
    live: never('may spend the whole day’s uploads, and leaves a thousand pictures'),
    steps: [{ needs: [frozen], ...good }, ...repeat(1000, good)],
  },
  {
    id: 'wechat/answers-45009-to-the-4th-upload-of-three',
    because: daily,
    grade: 'observed',
    live,
    steps: [{ needs: [frozen, three], ...good }, good, good, spent, spent],
  },
  {
    id: 'wechat/answers-45009-until-midnight-in-shanghai',
    because: midnight,
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, three, clockAt('2026-03-04T15:58:00.000Z')], ...good },
      good,
      good,
      { needs: [later(119)], ...spent },
      { needs: [later(1)], ...good },
      good,
      good,
      spent,
    ],
  },
  {
    id: 'wechat/answers-45009-across-midnight-in-london',
    because: midnight,
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, three, clockAt('2026-03-04T23:58:00.000Z')], ...good },
      good,
      good,
      { needs: [later(240)], ...spent },
    ],
  },
  {
    id: 'wechat/answers-45009-to-one-account-and-no-other',
    because: {
      ...daily,
      says: 'uploads of a day are counted',
      assumes: 'of each account by itself; without accounts each token is one',
    },
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, three], ...good },
      good,
      good,
      spent,
      { send: upload([picture], other), expect: uploadedPng },
    ],
  },
  {
    id: 'wechat/answers-45009-to-all-tokens-of-an-account',
    because: { ...daily, says: 'uploads of a day are counted', assumes: 'of an account, not of each of its tokens' },
    grade: 'assumed',
    live,
    steps: [
      {
        needs: [frozen, three, account('wxcontractquota001')],
        send: tokenOf('wxcontractquota001'),
        expect: tokenFor(7200),
      },
      { send: stableOf('wxcontractquota001'), expect: tokenFor(7200) },
      ...[0, 1, 0].map(
        (which): Step => ({
          send: (earlier) => upload([picture], withToken(textAt(earlier[which], 'access_token'))),
          expect: uploadedPng,
        }),
      ),
      ...[0, 1].map(
        (which): Step => ({
          send: (earlier) => upload([picture], withToken(textAt(earlier[which], 'access_token'))),
          expect: quotaSpent,
        }),
      ),
    ],
  },
  {
    id: 'wechat/answers-45009-after-refused-uploads-too',
    because: { ...daily, says: 'whether refused uploads count is not said', assumes: 'each call does' },
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, three], send: upload([media('picture.gif', smallPng)]), expect: wrongFileType },
      { send: upload([]), expect: noMedia },
      good,
      spent,
    ],
  },
  {
    id: 'wechat/order-quota-before-form',
    because: { ...daily, says: 'uploads of a day are counted', assumes: 'the quota is looked at before the form' },
    grade: 'assumed',
    live,
    steps: [{ needs: [frozen, three], ...good }, good, good, { send: upload([]), expect: quotaSpent }],
  },
];
