/** Answers of an account to a user who has written. */
import { frozen, type Need, never, type Step } from '../engine/case.ts';
import { answer } from './message-requests.ts';
import { account, tokenOf } from './requests.ts';
import { tokenFor } from './responses.ts';
import { ofOwn } from './two-fault-requests.ts';

export const page = 'wechat-custom-send';
export const live = never('needs a user who has just written');
export const aSwitch = never('a switch of the emulator');
export const playing = never('needs a user who does just this');
export const set = (name: string, value: unknown): Need => ({ kind: 'setting', name: `wechat.${name}`, value });

export const step = (send: Step['send'], expect: Step['expect'], needs: Step['needs'] = []): Step => ({
  needs,
  send,
  expect,
});

export const appid = 'wxcontractanswers01';

/** A declared account's token, answer 0; time stands still. */
export const own: readonly [Step, ...Step[]] = [
  { needs: [frozen, account(appid)], send: tokenOf(appid), expect: tokenFor(7200) },
];

export const say = (
  fields: Readonly<Record<string, unknown>>,
  expect: Step['expect'],
  needs: Step['needs'] = [],
): Step => step((earlier) => answer(fields, ofOwn(earlier)), expect, needs);
