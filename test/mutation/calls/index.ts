import { feishuWays } from './feishu.ts';
import { hookWays } from './feishu-hooks.ts';
import { feishuMessageWays } from './feishu-messages.ts';
import { kakaoWays } from './kakao.ts';
import type { Way } from './plan.ts';
import { wechatWays } from './wechat.ts';

export const ways: readonly Way[] = [...feishuWays, ...feishuMessageWays, ...hookWays, ...wechatWays, ...kakaoWays];
