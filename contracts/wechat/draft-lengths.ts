/** How long the parts of an article may be: the longest that is accepted and the shortest that is refused. */
import { type Case, never, type Step } from '../engine/case.ts';
import {
  aSwitch,
  badSource,
  because,
  live,
  longAuthor,
  longContent,
  longDigest,
  longTitle,
  noContent,
  setting,
  tooMany,
  unseen,
} from './draft-limit-answers.ts';
import { addDraft, article, badFormat, bothWays, cover, idIn, someMediaId } from './draft-requests.ts';

export const limits: readonly Case[] = [
  ...bothWays(
    {
      id: 'wechat/draft-title-of-32-characters',
      because: because('title', 'at most 32 characters', 'a character beside the basic plane is one'),
      grade: 'assumed',
      live,
    },
    [
      [{ title: '标'.repeat(32) }, someMediaId],
      [{ title: '😀'.repeat(32) }, someMediaId],
      [{ title: '标'.repeat(33) }, longTitle],
      [{ title: 'a'.repeat(33) }, longTitle],
    ],
  ),
  ...bothWays(
    {
      id: 'wechat/draft-title-of-64-characters-as-measured',
      because: { page: 'draft-limits-2026', at: 'title', says: '64 Chinese characters pass and 65 do not' },
      grade: 'observed',
      live: aSwitch,
    },
    [
      [{ title: '标'.repeat(64) }, someMediaId],
      [{ title: '标'.repeat(65) }, longTitle],
    ],
    setting('titleMaxChars', 64),
  ),
  ...bothWays(
    {
      id: 'wechat/draft-author-of-16-characters',
      because: because('author', 'at most 16 characters'),
      grade: 'documented',
      live,
    },
    [
      [{ author: '作'.repeat(16) }, someMediaId],
      [{ author: '作'.repeat(17) }, longAuthor],
    ],
  ),
  ...bothWays(
    {
      id: 'wechat/draft-digest-of-128-characters',
      because: because('digest', 'at most 128 characters'),
      grade: 'documented',
      live: never('120 were measured'),
    },
    [
      [{ digest: '摘'.repeat(128) }, someMediaId],
      [{ digest: '摘'.repeat(129) }, longDigest],
    ],
  ),
  ...bothWays(
    {
      id: 'wechat/draft-digest-of-120-characters-as-measured',
      because: { page: 'draft-limits-2026', at: 'digest', says: '120 Chinese characters pass and 121 do not' },
      grade: 'observed',
      live: aSwitch,
    },
    [
      [{ digest: '摘'.repeat(120) }, someMediaId],
      [{ digest: '摘'.repeat(121) }, longDigest],
    ],
    setting('digestMaxChars', 120),
  ),
  ...bothWays(
    {
      id: 'wechat/draft-content-of-fewer-than-20000-characters',
      because: because('content', 'fewer than 20000 characters'),
      grade: 'documented',
      live: never('far more were measured'),
    },
    [
      [{ content: '字'.repeat(19_999) }, someMediaId],
      [{ content: '字'.repeat(20_000) }, longContent],
    ],
  ),
  ...bothWays(
    {
      id: 'wechat/draft-content-of-less-than-a-megabyte',
      because: because('content', 'less than 1 MB', 'MB is 1024 x 1024 bytes'),
      grade: 'assumed',
      live: aSwitch,
    },
    [
      [{ content: '字'.repeat(349_525) }, someMediaId],
      [{ content: `${'字'.repeat(349_525)}a` }, longContent],
    ],
    setting('contentMaxChars', 'none'),
  ),
  ...bothWays(
    {
      id: 'wechat/draft-source-of-a-kilobyte',
      because: because('content_source_url', 'at most 1 KB', 'a longer one is 41039'),
      grade: 'assumed',
      live: unseen,
    },
    [
      [{ content_source_url: `https://example.com/${'a'.repeat(1004)}` }, someMediaId],
      [{ content_source_url: `https://example.com/${'a'.repeat(1005)}` }, badSource],
    ],
  ),
  {
    id: 'wechat/draft-of-eight-articles',
    because: {
      page: 'co-wechat-api-106',
      at: 'report',
      says: 'too many are 45008',
      assumes: 'more than 8, as in the web editor',
    },
    grade: 'assumed',
    live: unseen,
    steps: [
      cover,
      ...(
        [
          [8, someMediaId],
          [9, tooMany],
          [30, tooMany],
        ] as const
      ).map(
        ([count, expect]): Step => ({
          send: (earlier) => addDraft(Array.from({ length: count }, () => article(idIn(earlier)))),
          expect,
        }),
      ),
    ],
  },
  ...bothWays(
    {
      id: 'wechat/draft-without-title-or-content',
      because: because('title, content', 'both are required', 'without a title it is 47001, without content 44004'),
      grade: 'assumed',
      live: unseen,
    },
    [
      [{ title: undefined }, badFormat],
      [{ title: '' }, badFormat],
      [{ title: 5 }, badFormat],
      [{ content: undefined }, noContent],
      [{ content: '' }, noContent],
    ],
  ),
];
