/** What programs get wrong, one thing at a time, and what they are told of it. */
import { feishu, feishuFiles } from './flaws/feishu.ts';
import { feishuCards, feishuChats, feishuMessages } from './flaws/feishu-messages.ts';
import { feishuHook, feishuSigningHook, feishuSocket, feishuTokens, stableToken } from './flaws/fields.ts';
import type { Subject } from './flaws/forms.ts';
import { kakao } from './flaws/kakao.ts';
import { wechat } from './flaws/wechat.ts';
import { wechatMaterial } from './flaws/wechat-material.ts';
import { wechatMessages } from './flaws/wechat-messages.ts';

export const subjects: readonly Subject[] = [
  feishu,
  feishuFiles,
  wechat,
  ...wechatMaterial,
  wechatMessages,
  ...kakao,
  feishuTokens,
  feishuSocket,
  feishuMessages,
  feishuCards,
  feishuChats,
  feishuHook,
  feishuSigningHook,
  stableToken,
];
