import { feishuInputs } from './inputs/feishu.ts';
import { feishuCardsInputs } from './inputs/feishu-cards.ts';
import { feishuChatsInputs } from './inputs/feishu-chats.ts';
import { feishuEventsInputs } from './inputs/feishu-events.ts';
import { feishuForwardsInputs } from './inputs/feishu-forwards.ts';
import { feishuMembersInputs } from './inputs/feishu-members.ts';
import { feishuMessagesInputs } from './inputs/feishu-messages.ts';
import { feishuReactionsInputs } from './inputs/feishu-reactions.ts';
import { feishuUsersInputs } from './inputs/feishu-users.ts';
import type { Inputs } from './inputs/input.ts';
import { kakaoInputs } from './inputs/kakao.ts';
import { kakaoImageInputs } from './inputs/kakao-images.ts';
import { kakaoSendInputs } from './inputs/kakao-send.ts';
import { wechatInputs } from './inputs/wechat.ts';

/** By endpoint, then by error. */
export const inputs: Readonly<Record<string, Inputs>> = {
  ...feishuInputs,
  ...feishuMessagesInputs,
  ...feishuForwardsInputs,
  ...feishuEventsInputs,
  ...feishuCardsInputs,
  ...feishuChatsInputs,
  ...feishuMembersInputs,
  ...feishuReactionsInputs,
  ...feishuUsersInputs,
  ...wechatInputs,
  ...kakaoInputs,
  ...kakaoImageInputs,
  ...kakaoSendInputs,
};
