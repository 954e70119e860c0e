/** What cases about drafts share. */
import { costs, type Need, never, type Step } from '../engine/case.ts';

export const live = costs('leaves a picture and a draft in the account');
export const aSwitch = never('a switch of the emulator');
export const captured: Need = { kind: 'setting', name: 'wechat.draftReplies', value: 'captured' };
export const seen = { page: 'wxjava-drafts', at: 'answers in comments' };
export const other = '99_contractother0000000000000000';
export const clock: Need = { kind: 'clock', to: { set: '2026-03-04T05:06:07.890Z' } };
export const still: Need = { kind: 'clock', to: { freeze: true } };
export const at = 1772600767;

export const step = (send: Step['send'], expect: Step['expect'], needs: Step['needs'] = []): Step => ({
  needs,
  send,
  expect,
});
