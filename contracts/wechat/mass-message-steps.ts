/** Messages to many, of an account of its own. */
import { clockAt, frozen, never, type Step } from '../engine/case.ts';
import { mass, toAll, toUsers, user } from './message-requests.ts';
import { account, tokenOf } from './requests.ts';
import { tokenFor } from './responses.ts';
import { ofOwn } from './two-fault-requests.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type Call = 'sendall' | 'send' | 'preview';
export const live = never('sends messages to everybody, of which an account has few');
export const moving = never('moves the clock');

export const step = (send: Step['send'], expect: Step['expect'], needs: Step['needs'] = []): Step => ({
  needs,
  send,
  expect,
});

/** To whom each call goes. */
const receivers: Readonly<Record<Call, Fields>> = { sendall: toAll, send: toUsers, preview: { touser: user } };
export const page = (call: Call) => `wechat-mass-${call}`;
export const to = (call: Call, fields: Fields, token?: string) => mass(call, { ...receivers[call], ...fields }, token);
export const appid = 'wxcontractmassmsg01';

/** A declared account's token, answer 0; time stands still. */
export const own = (kind: 'official' | 'service' | 'test', ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  {
    needs: [frozen, clockAt('2026-03-04T04:00:00.000Z'), account(appid, { kind })],
    send: tokenOf(appid),
    expect: tokenFor(7200),
  },
  ...more,
];

export const ownSays = (call: Call, fields: Fields, expect: Step['expect'], needs: Step['needs'] = []): Step =>
  step((earlier) => to(call, fields, ofOwn(earlier)), expect, needs);

export const saying = (content: string, more: Fields = {}) => ({ msgtype: 'text', text: { content }, ...more });
