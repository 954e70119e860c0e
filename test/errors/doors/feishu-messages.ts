import * as lark from '@larksuiteoapi/node-sdk';
import { type Door, taken } from '../door.ts';
import { putMessage } from '../messages.ts';
import { smallPng } from './feishu.ts';
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

const id = 'om_x100b0000000000000000000000000000';
const key = 'img_v3_02aa_00000000-0000-4000-8000-00000000000g';
const one = `/open-apis/im/v1/messages/${id}`;
const path = { message_id: id };
const well = { msg_type: 'text', content: '{"text":"well"}' };

const onMessage: Pick<Door, 'prepare'> = { prepare: ({ world }) => void putMessage(world, { id }) };

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
  {
    ...bearer,
    ...onMessage,
    endpoint: 'feishu/reply',
    read,
    request: (base, token) => jsonRequest(base, token, 'POST', `${one}/reply`, well),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) =>
        seenByLark(larkClient(url).im.message.reply({ path, data: well }, lark.withTenantToken(token))),
    },
  },
  {
    ...bearer,
    ...onMessage,
    endpoint: 'feishu/message',
    read,
    request: (base, token) => jsonRequest(base, token, 'GET', one),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) => seenByLark(larkClient(url).im.message.get({ path }, lark.withTenantToken(token))),
    },
  },
  {
    ...bearer,
    ...onMessage,
    endpoint: 'feishu/recall',
    read,
    request: (base, token) => jsonRequest(base, token, 'DELETE', one),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) => seenByLark(larkClient(url).im.message.delete({ path }, lark.withTenantToken(token))),
    },
  },
  {
    ...bearer,
    endpoint: 'feishu/resource',
    prepare: ({ world, seedImage }) => {
      seedImage({ provider: 'feishu', account: bearer.credential, key, content: smallPng });
      putMessage(world, { id, msgType: 'image', keys: [key] });
    },
    read: async (response) => (response.headers.get('content-type') === 'image/png' ? taken : read(response)),
    request: (base, token) => jsonRequest(base, token, 'GET', `${one}/resources/${key}?type=image`),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) => {
        const payload = { path: { ...path, file_key: key }, params: { type: 'image' } };
        return seenByLark(larkClient(url).im.messageResource.get(payload, lark.withTenantToken(token)));
      },
    },
  },
  {
    ...bearer,
    endpoint: 'feishu/message_list',
    read,
    request: (base, token) =>
      jsonRequest(
        base,
        token,
        'GET',
        `/open-apis/im/v1/messages?container_id_type=chat&container_id=${data.receive_id}`,
      ),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) => {
        const params = { container_id_type: 'chat', container_id: data.receive_id };
        return seenByLark(larkClient(url).im.message.list({ params }, lark.withTenantToken(token)));
      },
    },
  },
  {
    ...bearer,
    endpoint: 'feishu/card_update',
    prepare: ({ world }) => void putMessage(world, { id, msgType: 'interactive', sent: '{}' }),
    read,
    request: (base, token) => jsonRequest(base, token, 'PATCH', one, { content: '{}' }),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) => {
        const payload = { path, data: { content: '{}' } };
        return seenByLark(larkClient(url).im.message.patch(payload, lark.withTenantToken(token)));
      },
    },
  },
  {
    ...bearer,
    ...onMessage,
    endpoint: 'feishu/edit',
    read,
    request: (base, token) => jsonRequest(base, token, 'PUT', one, well),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) =>
        seenByLark(larkClient(url).im.message.update({ path, data: well }, lark.withTenantToken(token))),
    },
  },
];
