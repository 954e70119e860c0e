import { feishuWays } from './feishu.ts';
import { kakaoWays } from './kakao.ts';
import { kakaoSendWays } from './kakao-send.ts';
import type { Way } from './plan.ts';
import { wechatWays } from './wechat.ts';

export const ways: readonly Way[] = [...feishuWays, ...wechatWays, ...kakaoWays, ...kakaoSendWays];
