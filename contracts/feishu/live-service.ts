/** The real Feishu, as a custom app. */
import { type LiveService, tokenAt } from '../engine/live/live-service.ts';
import { askToken } from './requests.ts';

export const liveService: LiveService = {
  host: 'https://open.feishu.cn',
  variables: ['FEISHU_APP_ID', 'FEISHU_APP_SECRET'],
  pace: 5,
  // 50 a second, and 1000 a minute, which is less.
  most: 16,
  async credential({ FEISHU_APP_ID: app_id, FEISHU_APP_SECRET: app_secret }, send) {
    const response = await send(askToken('tenant_access_token/internal', { app_id, app_secret }));
    return tokenAt(response, 'tenant_access_token');
  },
};
