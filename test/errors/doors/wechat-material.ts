import { Bytes } from '../../../src/core/bytes.ts';
import type { Emulator } from '../../../src/emulator/emulator.ts';
import { file } from '../../clients/files.ts';
import { type Door, formOf } from '../door.ts';
import { coWeChat, seenByCo, smallJpg, wechatSaid } from './wechat.ts';

const photo = file('photo.jpg', smallJpg);

/** Nobody's, so that whoever calls may name it. */
const someId = 'A'.repeat(43);
function putSome({ world: { objects, clock } }: Emulator, kind = 'material/image'): void {
  const bytes = Bytes.of(smallJpg);
  const image = { format: 'jpg', width: 64, height: 48 } as const;
  objects.put({
    key: someId,
    provider: 'wechat',
    tenant: '',
    kind,
    image,
    bytes,
    storedAt: clock.now(),
  });
}

const some = { credential: 'standard', magic: (wanted: string | number) => `standin-${wanted}`, read: wechatSaid };

type Client = NonNullable<Door['client']>;
type Api = ReturnType<typeof coWeChat>;
const byCo = (call: (api: Api) => Promise<unknown>): Client => ({
  name: 'co-wechat-api',
  call: (url, token) => seenByCo(call(coWeChat(url, token))),
});

function posted(endpoint: string, path: string, fields: object, client: Client, refuses?: number): Door {
  return {
    ...some,
    endpoint,
    prepare: (emulator) => putSome(emulator),
    request: (base, token) =>
      new Request(`${base}${path}?access_token=${token}`, { method: 'POST', body: JSON.stringify(fields) }),
    client,
    ...(refuses && { refuses }),
  };
}

const articles = { articles: [{ title: 'x' }] };

export const wechatMaterialDoors: readonly Door[] = [
  {
    ...some,
    endpoint: 'wechat/add_material',
    request: (base, token) =>
      new Request(`${base}/cgi-bin/material/add_material?access_token=${token}&type=image`, {
        method: 'POST',
        body: formOf(['media', smallJpg]),
      }),
    client: byCo((api) => api.uploadImageMaterial(photo)),
  },
  posted(
    'wechat/get_material',
    '/cgi-bin/material/get_material',
    { media_id: someId },
    byCo((api) => api.getMaterial(someId)),
  ),
  posted(
    'wechat/del_material',
    '/cgi-bin/material/del_material',
    { media_id: someId },
    byCo((api) => api.removeMaterial(someId)),
  ),
  posted(
    'wechat/batchget_material',
    '/cgi-bin/material/batchget_material',
    { type: 'image', offset: 0, count: 20 },
    byCo((api) => api.getMaterials('image', 0, 20)),
  ),
  {
    ...some,
    endpoint: 'wechat/get_materialcount',
    request: (base, token) => new Request(`${base}/cgi-bin/material/get_materialcount?access_token=${token}`),
    client: byCo((api) => api.getMaterialCount()),
  },
  {
    ...some,
    endpoint: 'wechat/media_upload',
    request: (base, token) =>
      new Request(`${base}/cgi-bin/media/upload?access_token=${token}&type=image`, {
        method: 'POST',
        body: formOf(['media', smallJpg]),
      }),
    client: byCo((api) => api.uploadMedia(photo, 'image')),
  },
  {
    ...some,
    endpoint: 'wechat/media_get',
    prepare: (emulator) => putSome(emulator, 'media/image'),
    request: (base, token) => new Request(`${base}/cgi-bin/media/get?access_token=${token}&media_id=${someId}`),
    client: byCo((api) => api.getMedia(someId)),
  },
  {
    ...some,
    endpoint: 'wechat/get_api_domain_ip',
    request: (base, token) => new Request(`${base}/cgi-bin/get_api_domain_ip?access_token=${token}`),
  },
  posted(
    'wechat/add_news',
    '/cgi-bin/material/add_news',
    articles,
    byCo((api) => api.uploadNewsMaterial(articles)),
    45106,
  ),
  posted(
    'wechat/update_news',
    '/cgi-bin/material/update_news',
    articles,
    byCo((api) => api.updateNewsMaterial(articles)),
    45106,
  ),
];
