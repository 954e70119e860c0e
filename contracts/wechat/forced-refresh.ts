/** A stable token that is forced: when a new one comes, when the old one ends, and how often that can be had. */
import { type Case, clockAt, frozen, later, never, type Step } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import { use } from './plain-token-steps.ts';
import { account, stableOf } from './requests.ts';
import { badToken, noSuchToken, tokenFor, uploadedPng } from './responses.ts';
import { first, forces, page, sameAs, unlike } from './stable-token-steps.ts';

const forced = { page, at: 'force_refresh', says: 'a forced refresh gives a new token and ends the old at once' };
const tooSoon = { page, at: 'force_refresh', says: 'two refreshes are 30 seconds apart, or nothing is refreshed' };
const twenty = {
  page,
  at: 'force_refresh',
  says: 'a refresh can be forced 20 times a day',
  assumes: 'we read then 45009',
};
/** The text that sends callers here would make no sense here. */
const refreshesSpent = noSuchToken(45009, 'reach max api daily quota limit');

const force = (appid: string): Step => ({ needs: [later(30)], send: stableOf(appid, true), expect: tokenFor(7200) });

export const forcedRefreshCases: readonly Case[] = [
  {
    id: 'wechat/forces-a-new-stable-token',
    because: forced,
    grade: 'documented',
    live: forces,
    steps: first(
      'wxcontractforce001',
      { needs: [later(600)], send: stableOf('wxcontractforce001', true), expect: ([one]) => unlike(one) },
      { send: stableOf('wxcontractforce001'), expect: ([, two]) => sameAs(two, 7200) },
      { send: ([, two]) => use(two), expect: uploadedPng },
    ),
  },
  {
    id: 'wechat/refuses-the-stable-token-that-was-forced-out',
    because: forced,
    grade: 'documented',
    live: forces,
    steps: first(
      'wxcontractforce002',
      { needs: [later(600)], send: stableOf('wxcontractforce002', true), expect: ([one]) => unlike(one) },
      { send: ([one]) => use(one), expect: badToken },
    ),
  },
  {
    id: 'wechat/forces-a-first-stable-token',
    because: {
      ...forced,
      says: 'a forced refresh gives a new token',
      assumes: 'it does no harm where there is no old one',
    },
    grade: 'assumed',
    live: forces,
    needs: [frozen, account('wxcontractforce003')],
    send: stableOf('wxcontractforce003', true),
    expect: tokenFor(7200),
  },
  {
    id: 'wechat/forces-nothing-within-29-seconds',
    because: { ...tooSoon, assumes: 'we read since the last token, and that the current one comes back' },
    grade: 'assumed',
    live: forces,
    steps: first(
      'wxcontractforce004',
      { needs: [later(29)], send: stableOf('wxcontractforce004', true), expect: ([one]) => sameAs(one, 7171) },
      { send: ([one]) => use(one), expect: uploadedPng },
    ),
  },
  {
    id: 'wechat/forces-a-new-stable-token-after-30-seconds',
    because: { ...tooSoon, assumes: 'we read since the last token' },
    grade: 'assumed',
    live: forces,
    steps: first('wxcontractforce005', {
      needs: [later(30)],
      send: stableOf('wxcontractforce005', true),
      expect: ([one]) => unlike(one),
    }),
  },
  {
    id: 'wechat/forces-nothing-within-29-seconds-of-a-refresh',
    because: tooSoon,
    grade: 'documented',
    live: forces,
    steps: first(
      'wxcontractforce006',
      { needs: [later(600)], send: stableOf('wxcontractforce006', true), expect: ([one]) => unlike(one) },
      { needs: [later(29)], send: stableOf('wxcontractforce006', true), expect: ([, two]) => sameAs(two, 7171) },
      { needs: [later(1)], send: stableOf('wxcontractforce006', true), expect: ([, two]) => unlike(two) },
    ),
  },
  {
    id: 'wechat/answers-45009-to-the-21st-forced-refresh',
    because: twenty,
    grade: 'assumed',
    live: never('would spend the whole day’s refreshes'),
    steps: [
      {
        needs: [frozen, clockAt('2026-03-04T04:00:00.000Z'), account('wxcontractforce007')],
        send: stableOf('wxcontractforce007'),
        expect: tokenFor(7200),
      },
      ...Array.from({ length: 20 }, () => force('wxcontractforce007')),
      { needs: [later(30)], send: stableOf('wxcontractforce007', true), expect: refreshesSpent },
      // Without force the current token is still to be had.
      { send: stableOf('wxcontractforce007'), expect: (earlier) => sameAs(earlier[20], 7170) },
      { send: (earlier) => use(earlier[20]), expect: uploadedPng },
      // Past midnight in Shanghai, which is 16:00 UTC.
      {
        needs: [clockAt('2026-03-04T16:00:00.000Z')],
        send: stableOf('wxcontractforce007', true),
        expect: (earlier) => unlike(earlier[20]),
      },
    ],
  },
  {
    id: 'wechat/counts-no-refresh-that-did-not-happen',
    because: { ...twenty, says: 'a refresh is forced 20 times a day', assumes: 'only those that happened count' },
    grade: 'assumed',
    live: never('would spend the whole day’s refreshes'),
    steps: [
      {
        needs: [frozen, clockAt('2026-03-04T04:00:00.000Z'), account('wxcontractforce008')],
        send: stableOf('wxcontractforce008'),
        expect: tokenFor(7200),
      },
      ...Array.from({ length: 20 }, () => ({
        send: stableOf('wxcontractforce008', true),
        expect: ([one]: readonly HttpResponse[]) => sameAs(one, 7200),
      })),
      { needs: [later(30)], send: stableOf('wxcontractforce008', true), expect: ([one]) => unlike(one) },
    ],
  },
];
