import * as lark from '@larksuiteoapi/node-sdk';
import type { Door } from '../door.ts';
import { jsonRequest } from './feishu-messages.ts';
import { feishuSaid, larkClient, seenByLark } from './lark.ts';

const chats = '/open-apis/im/v1/chats';
const path = { chat_id: 'oc_a0553eda9014c201e6969b478895c230' };
const one = `${chats}/${path.chat_id}`;
const data = { name: 'a chat' };

/** By the official SDK, and by a plain client. */
export function larkDoor(
  endpoint: string,
  [method, url, body]: readonly [method: string, url: string, body?: object],
  call: (client: lark.Client, options: ReturnType<typeof lark.withTenantToken>) => Promise<unknown>,
): Door {
  return {
    endpoint,
    credential: 't-standard',
    magic: (wanted) => `t-standin-${wanted}`,
    read: async (response) => feishuSaid(response.status, await response.text()),
    request: (base, token) => jsonRequest(base, token, method, url, body),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (base, token) => seenByLark(call(larkClient(base), lark.withTenantToken(token))),
    },
  };
}

export const feishuChatsDoors: readonly Door[] = [
  larkDoor('feishu/chat_create', ['POST', chats, data], ({ im }, options) => im.chat.create({ data }, options)),
  larkDoor('feishu/chat_list', ['GET', chats], ({ im }, options) => im.chat.list({}, options)),
  larkDoor('feishu/chat', ['GET', one], ({ im }, options) => im.chat.get({ path }, options)),
  larkDoor('feishu/chat_update', ['PUT', one, data], ({ im }, options) => im.chat.update({ path, data }, options)),
];
