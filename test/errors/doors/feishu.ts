import * as lark from '@larksuiteoapi/node-sdk';
import { png } from '../../../fixtures/images.ts';
import { Bytes } from '../../../src/core/bytes.ts';
import type { World } from '../../../src/core/world.ts';
import { type Door, formOf, taken } from '../door.ts';
import { feishuSaid, larkClient, seenByLark } from './lark.ts';

export const smallPng = png({ width: 64, height: 48 });
const key = 'img_v3_02aa_00000000-0000-4000-8000-00000000000g';
const fileKey = 'file_v3_00aa_00000000-0000-4000-8000-00000000000g';

const bearer = {
  credential: 't-standard',
  magic: (wanted: string | number) => `t-standin-${wanted}`,
};

const read: Door['read'] = async (response) => {
  const isJson = response.headers.get('content-type') === 'application/json';
  return response.status === 200 && !isJson ? taken : feishuSaid(response.status, await response.text());
};

/** As an upload of that tenant's leaves it. */
export function putFile(world: World, key: string, tenant: string): void {
  const bytes = Bytes.text('what stands in the file');
  const about = { kind: 'stream', filename: 'a.txt', mediaType: 'application/octet-stream' };
  world.objects.put({ key, provider: 'feishu', tenant, ...about, bytes, storedAt: world.clock.now() });
}

export function hookRequest(base: string, token: string, said: unknown): Request {
  return new Request(`${base}/open-apis/bot/v2/hook/${token}`, { method: 'POST', body: JSON.stringify(said) });
}

export const feishuDoors: readonly Door[] = [
  {
    ...bearer,
    endpoint: 'feishu/images',
    read,
    request: (base, token) =>
      new Request(`${base}/open-apis/im/v1/images`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: formOf(['image_type', 'message'], ['image', smallPng]),
      }),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) => {
        const data = { image_type: 'message' as const, image: Buffer.from(smallPng) };
        return seenByLark(larkClient(url).im.image.create({ data }, lark.withTenantToken(token)));
      },
    },
  },
  {
    ...bearer,
    endpoint: 'feishu/download',
    prepare: (emulator) => {
      emulator.seedImage({ provider: 'feishu', account: bearer.credential, key, content: smallPng });
    },
    read,
    request: (base, token) =>
      new Request(`${base}/open-apis/im/v1/images/${key}`, { headers: { authorization: `Bearer ${token}` } }),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) =>
        seenByLark(larkClient(url).im.image.get({ path: { image_key: key } }, lark.withTenantToken(token))),
    },
  },
  {
    ...bearer,
    endpoint: 'feishu/files',
    read,
    request: (base, token) =>
      new Request(`${base}/open-apis/im/v1/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: formOf(['file_type', 'stream'], ['file_name', 'a.txt'], ['file', smallPng]),
      }),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) => {
        const data = { file_type: 'stream' as const, file_name: 'a.txt', file: Buffer.from(smallPng) };
        return seenByLark(larkClient(url).im.file.create({ data }, lark.withTenantToken(token)));
      },
    },
  },
  {
    ...bearer,
    endpoint: 'feishu/file_download',
    prepare: ({ world }) => putFile(world, fileKey, bearer.credential),
    read,
    request: (base, token) =>
      new Request(`${base}/open-apis/im/v1/files/${fileKey}`, { headers: { authorization: `Bearer ${token}` } }),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, token) =>
        seenByLark(larkClient(url).im.file.get({ path: { file_key: fileKey } }, lark.withTenantToken(token))),
    },
  },
  {
    endpoint: 'feishu/hook',
    credential: '8b6b3a7e-1f0c-4c5e-9d7a-2f6a1b9c0d4e',
    magic: (wanted) => `standin-${wanted}`,
    read,
    request: (base, token) => hookRequest(base, token, { msg_type: 'text', content: { text: 'hello' } }),
  },
  {
    endpoint: 'feishu/tokens',
    credential: 'cli_standard',
    magic: (wanted) => `standin-${wanted}`,
    read,
    request: (base, app_id) =>
      new Request(`${base}/open-apis/auth/v3/tenant_access_token/internal`, {
        method: 'POST',
        body: JSON.stringify({ app_id, app_secret: 's' }),
      }),
    client: {
      name: '@larksuiteoapi/node-sdk',
      call: (url, app_id) => {
        const data = { app_id, app_secret: 's' };
        return seenByLark(larkClient(url).auth.v3.tenantAccessToken.internal({ data }));
      },
    },
  },
];
