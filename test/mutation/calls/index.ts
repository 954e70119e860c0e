import { feishuWays } from './feishu.ts';
import { feishuCardWays } from './feishu-cards.ts';
import { feishuChatWays } from './feishu-chats.ts';
import { feishuEventsWays } from './feishu-events.ts';
import { hookWays } from './feishu-hooks.ts';
import { feishuMessageWays } from './feishu-messages.ts';
import { feishuUserWays } from './feishu-users.ts';
import { kakaoWays } from './kakao.ts';
import { kakaoAlimTalkWays } from './kakao-alimtalk.ts';
import { kakaoImageWays } from './kakao-images.ts';
import { kakaoMmsWays } from './kakao-mms.ts';
import { kakaoSendWays } from './kakao-send.ts';
import type { Way } from './plan.ts';
import { wechatWays } from './wechat.ts';

export const ways: readonly Way[] = [
  ...feishuWays,
  ...feishuMessageWays,
  ...feishuEventsWays,
  ...feishuCardWays,
  ...feishuChatWays,
  ...feishuUserWays,
  ...hookWays,
  ...wechatWays,
  ...kakaoWays,
  ...kakaoSendWays,
  ...kakaoAlimTalkWays,
  ...kakaoImageWays,
  ...kakaoMmsWays,
];
