import type { Door } from './door.ts';
import { feishuDoors } from './doors/feishu.ts';
import { feishuCardsDoors } from './doors/feishu-cards.ts';
import { feishuChatsDoors } from './doors/feishu-chats.ts';
import { feishuEventsDoors } from './doors/feishu-events.ts';
import { feishuForwardsDoors } from './doors/feishu-forwards.ts';
import { feishuMembersDoors } from './doors/feishu-members.ts';
import { feishuMessagesDoors } from './doors/feishu-messages.ts';
import { feishuReactionsDoors } from './doors/feishu-reactions.ts';
import { feishuUsersDoors } from './doors/feishu-users.ts';
import { kakaoDoors } from './doors/kakao.ts';
import { kakaoImageDoors } from './doors/kakao-images.ts';
import { kakaoSendDoors } from './doors/kakao-send.ts';
import { wechatDoors } from './doors/wechat.ts';
import { wechatDraftDoors } from './doors/wechat-drafts.ts';
import { wechatJsonDoors } from './doors/wechat-json.ts';
import { wechatMaterialDoors } from './doors/wechat-material.ts';
import { wechatMessageDoors } from './doors/wechat-messages.ts';

/** A provider's live host, as a call in process names it. */
export const liveBases: Readonly<Record<string, string>> = {
  feishu: 'https://open.feishu.cn',
  wechat: 'https://api.weixin.qq.com',
  kakao: 'https://tyrar0qvgf.apigw.ntruss.com',
};

export const doors: readonly Door[] = [
  ...feishuDoors,
  ...feishuMessagesDoors,
  ...feishuForwardsDoors,
  ...feishuEventsDoors,
  ...feishuCardsDoors,
  ...feishuChatsDoors,
  ...feishuMembersDoors,
  ...feishuReactionsDoors,
  ...feishuUsersDoors,
  ...wechatDoors,
  ...wechatJsonDoors,
  ...wechatMaterialDoors,
  ...wechatDraftDoors,
  ...wechatMessageDoors,
  ...kakaoDoors,
  ...kakaoImageDoors,
  ...kakaoSendDoors,
];

export function providerOf(endpoint: string): string {
  return endpoint.slice(0, endpoint.indexOf('/'));
}

/** Throws for an endpoint that nobody calls here: a new one needs a door. */
export function doorTo(endpoint: string): Door {
  const found = doors.find((door) => door.endpoint === endpoint);
  if (found === undefined) throw new Error(`test/errors/doors has none to ${endpoint}`);
  return found;
}
