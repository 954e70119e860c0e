/** What cases about publishing share. */
import { type Because, costs, type Need, never } from '../engine/case.ts';

export const live = costs('publishes an article, where everybody can read it');
export const aSwitch = never('a switch of the emulator');
export const captured: Need = { kind: 'setting', name: 'wechat.draftReplies', value: 'captured' };
export const submitPage = 'wechat-freepublish-submit';
export const statePage = 'wechat-freepublish-get';
export const seen: Because = { page: 'wxjava-publish', at: 'answers in comments', says: 'a publish_id is a number' };
