import * as lark from '@larksuiteoapi/node-sdk';
import { png } from '../../../fixtures/images.ts';
import { type Door, formOf, taken } from '../door.ts';
import { feishuSaid, larkClient, seenByLark } from './lark.ts';

export const smallPng = png({ width: 64, height: 48 });
const key = 'img_v3_02aa_00000000-0000-4000-8000-00000000000g';

const bearer = {
  credential: 't-standard',
  magic: (wanted: string | number) => `t-standin-${wanted}`,
};

const read: Door['read'] = async (response) => {
  const isPicture = response.headers.get('content-type')?.startsWith('image/');
  return isPicture ? taken : feishuSaid(response.status, await response.text());
};

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
