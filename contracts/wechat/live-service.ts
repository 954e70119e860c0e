/** The real WeChat, as an Official Account. */
import { type LiveService, tokenAt } from '../engine/live/live-service.ts';
import { askStable } from './requests.ts';

export const liveService: LiveService = {
  host: 'https://api.weixin.qq.com',
  variables: ['WECHAT_APPID', 'WECHAT_SECRET'],
  pace: 1,
  most: 5,
  // A stable token leaves the account's other token alone, and programs in production go on with theirs.
  async credential({ WECHAT_APPID: appid = '', WECHAT_SECRET: secret = '' }, send) {
    const grant_type = 'client_credential';
    return tokenAt(await send(askStable({ grant_type, appid, secret, force_refresh: false })), 'access_token');
  },
};
