import * as lark from '@larksuiteoapi/node-sdk';
import type { Door } from '../door.ts';
import { feishuSaid, larkClient, seenByLark } from './lark.ts';

const bearer = {
  credential: 't-standard',
  magic: (wanted: string | number) => `t-standin-${wanted}`,
};
const read: Door['read'] = async (response) => feishuSaid(response.status, await response.text());

/** A call of fields, as a plain client makes it. */
export function jsonRequest(base: string, token: string, method: string, path: string, body?: object): Request {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Request(base + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

const data = {
  receive_id: 'oc_a0553eda9014c201e6969b478895c230',
  msg_type: 'text',
  content: '{"text":"hello"}',
};

export const feishuMessagesDoors: readonly Door[] = [
  {
    ...bearer,
    endpoint: 'feishu/messages',
    read,
    request: (base, token) =>
      jsonRequest(base, token, 'POST', '/open-apis/im/v1/messages?receive_id_type=chat_id', data),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) => {
        const params = { receive_id_type: 'chat_id' as const };
        return seenByLark(larkClient(url).im.message.create({ data, params }, lark.withTenantToken(token)));
      },
    },
  },
];
