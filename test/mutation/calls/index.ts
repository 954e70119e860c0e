import { feishuWays } from './feishu.ts';
import { feishuCardWays } from './feishu-cards.ts';
import { feishuChatWays } from './feishu-chats.ts';
import { feishuEventsWays } from './feishu-events.ts';
import { feishuForwardWays } from './feishu-forwards.ts';
import { hookWays } from './feishu-hooks.ts';
import { feishuMemberWays } from './feishu-members.ts';
import { feishuMessageWays } from './feishu-messages.ts';
import { feishuReactionWays } from './feishu-reactions.ts';
import { feishuUserChangeWays } from './feishu-user-changes.ts';
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
  ...feishuForwardWays,
  ...feishuEventsWays,
  ...feishuCardWays,
  ...feishuChatWays,
  ...feishuMemberWays,
  ...feishuReactionWays,
  ...feishuUserWays,
  ...feishuUserChangeWays,
  ...hookWays,
  ...wechatWays,
  ...kakaoWays,
  ...kakaoSendWays,
  ...kakaoAlimTalkWays,
  ...kakaoImageWays,
  ...kakaoMmsWays,
];
