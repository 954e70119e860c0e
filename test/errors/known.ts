import { feishuKnown } from './known/feishu.ts';
import { feishuCardsKnown } from './known/feishu-cards.ts';
import { feishuChatsKnown } from './known/feishu-chats.ts';
import { feishuEventsKnown } from './known/feishu-events.ts';
import { feishuForwardsKnown } from './known/feishu-forwards.ts';
import { feishuMembersKnown } from './known/feishu-members.ts';
import { feishuMessagesKnown } from './known/feishu-messages.ts';
import { feishuReactionsKnown } from './known/feishu-reactions.ts';
import { feishuUsersKnown } from './known/feishu-users.ts';
import { kakaoKnown } from './known/kakao.ts';
import type { Known } from './known/known.ts';
import { wechatKnown } from './known/wechat.ts';
import { wechatDraftsKnown } from './known/wechat-drafts.ts';
import { wechatMessagesKnown } from './known/wechat-messages.ts';
import { wechatPublishKnown } from './known/wechat-publish.ts';

export { type Known, unlike } from './known/known.ts';

/** Every error of every endpoint, as the pages and the field have it. */
export const knownErrors: Readonly<Record<string, readonly Known[]>> = {
  ...feishuKnown,
  ...feishuMessagesKnown,
  ...feishuForwardsKnown,
  ...feishuEventsKnown,
  ...feishuCardsKnown,
  ...feishuChatsKnown,
  ...feishuMembersKnown,
  ...feishuReactionsKnown,
  ...feishuUsersKnown,
  ...wechatKnown,
  ...wechatDraftsKnown,
  ...wechatPublishKnown,
  ...wechatMessagesKnown,
  ...kakaoKnown,
};

/** Throws for an endpoint that there is not. */
export function knownAt(endpoint: string): readonly Known[] {
  const found = knownErrors[endpoint];
  if (found === undefined) throw new Error(`test/errors/known has nothing of ${endpoint}`);
  return found;
}

/** As it is asked for: by the code, unless that is several errors. */
export function wantedAs(endpoint: string, { name, code, byNameAlone }: Known): string | number {
  const others = knownAt(endpoint).filter((each) => each.code === code && !each.byNameAlone);
  return byNameAlone || others.length > 1 ? name : code;
}
