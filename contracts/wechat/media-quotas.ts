/** How much may be put there in a day, and given out. */
import { type Case, frozen, never, type Step, safe } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { postForm } from '../engine/request-builders.ts';
import { under } from './gated-calls.ts';
import { badMediaId, noMedia } from './material-responses.ts';
import { download } from './media-downloads.ts';
import { aSwitch, get, getPath, kept, send, set, unknownId, uploadPath } from './media-steps.ts';
import { askQuota, clearOne } from './quota-requests.ts';
import { done, quotaOf } from './quota-responses.ts';
import { repeat } from './quota-steps.ts';
import { account, tokenOf } from './requests.ts';
import { quotaSpent, tokenFor } from './responses.ts';

const limits = { page: 'wechat-limits', at: 'media', says: 'so many uploads, and so many downloads, a day' };
const counted = { ...limits, assumes: 'the next is 45009, as for other calls' };

export const quotas: readonly Case[] = (
  [
    ['uploads', 'dailyMediaUploads', uploadPath, 100_000, { send: send('image'), expect: kept('image') }],
    ['downloads', 'dailyMediaDownloads', getPath, 200_000, { send: get(unknownId), expect: badMediaId }],
  ] as const
).flatMap(([name, daily, path, most, one]): Case[] => {
  const again: Step = one;
  return [
    {
      id: `wechat/quota-of-media-${name}`,
      because: limits,
      grade: 'documented',
      live: safe,
      steps: [
        { needs: [frozen], ...again },
        { send: askQuota(path), expect: quotaOf(most, 1, most - 1) },
      ],
    },
    {
      id: `wechat/answers-45009-to-the-third-of-two-media-${name}`,
      because: counted,
      grade: 'assumed',
      live: aSwitch,
      steps: [
        { needs: [frozen, set(daily, 2)], ...again },
        again,
        { send: one.send, expect: quotaSpent },
        { send: clearOne(path), expect: done },
        again,
      ],
    },
  ];
});

const tester = 'wxcontracttester01';

export const testers: readonly Case[] = (
  [
    ['uploads', 500, uploadPath, (token?: string) => postForm(under(uploadPath, token, 'type=image'), [], {}), noMedia],
    ['downloads', 1000, getPath, download.good, badMediaId],
  ] as const
).map(
  ([name, most, path, call, answer]): Case => ({
    id: `wechat/answers-45009-to-a-test-account-after-${most}-media-${name}`,
    because: { ...limits, says: `${most} a day of a test account`, assumes: counted.assumes },
    grade: 'assumed',
    live: never('needs an account of that kind'),
    steps: [
      { needs: [frozen, account(tester, { kind: 'test' })], send: tokenOf(tester), expect: tokenFor(7200) },
      ...repeat(most, { send: ([issued]) => call(textAt(issued, 'access_token')), expect: answer }),
      { send: ([issued]) => call(textAt(issued, 'access_token')), expect: quotaSpent },
      { send: ([issued]) => askQuota(path, textAt(issued, 'access_token')), expect: quotaOf(most, most) },
    ],
  }),
);
