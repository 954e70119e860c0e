import * as lark from '@larksuiteoapi/node-sdk';
import type { Door } from '../door.ts';
import { jsonRequest } from './feishu-messages.ts';
import { feishuSaid, larkClient, seenByLark } from './lark.ts';

const read: Door['read'] = async (response) => feishuSaid(response.status, await response.text());
const info = { method: 'GET', url: '/open-apis/bot/v3/info' };

export const feishuEventsDoors: readonly Door[] = [
  {
    endpoint: 'feishu/bot',
    credential: 't-standard',
    magic: (wanted) => `t-standin-${wanted}`,
    read,
    request: (base, token) => jsonRequest(base, token, info.method, info.url),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) => seenByLark(larkClient(url).request(info, lark.withTenantToken(token))),
    },
  },
  {
    endpoint: 'feishu/ws',
    credential: 'cli_standard',
    magic: (wanted) => `standin-${wanted}`,
    read,
    // Its client keeps what it is told to itself, and opens a socket.
    request: (base, AppID) =>
      new Request(`${base}/callback/ws/endpoint`, { method: 'POST', body: JSON.stringify({ AppID, AppSecret: 's' }) }),
  },
];
