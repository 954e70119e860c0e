import { fiftySockets, tooMany } from './spared.ts';

/** Rules and errors that no case can have, with the reason. One that a case has is a failure here. */
export const uncovered: Readonly<Record<string, string>> = {
  'feishu/ws/connections': fiftySockets,
  'wechat/stable_token/calls-a-minute': tooMany,
  'wechat/stable_token/daily-quota': tooMany,
};
