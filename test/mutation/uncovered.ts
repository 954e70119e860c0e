import { noFiles, tooMany } from './spared.ts';

/** Rules and errors that no case can have, with the reason. One that a case has is a failure here. */
export const uncovered: Readonly<Record<string, string>> = {
  'feishu/edit kindMismatch': noFiles,
  'feishu/messages/file-type': noFiles,
  'wechat/stable_token/calls-a-minute': tooMany,
  'wechat/stable_token/daily-quota': tooMany,
};
