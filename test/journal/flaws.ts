/** What programs get wrong, one thing at a time, and what they are told of it. */
import { feishu, feishuFiles } from './flaws/feishu.ts';
import { feishuHook, feishuSigningHook, feishuTokens, stableToken } from './flaws/fields.ts';
import type { Subject } from './flaws/forms.ts';
import { kakao } from './flaws/kakao.ts';
import { wechat } from './flaws/wechat.ts';

export const subjects: readonly Subject[] = [
  feishu,
  feishuFiles,
  wechat,
  ...['FT', 'FT_WIDE', 'ft-wide-item-list', 'ft-carousel-feed'].map(kakao),
  feishuTokens,
  feishuHook,
  feishuSigningHook,
  stableToken,
];
