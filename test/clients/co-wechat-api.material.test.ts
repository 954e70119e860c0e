import WeChatAPI from 'co-wechat-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { file } from './files.ts';

const picture = jpg({ width: 640, height: 480 });
const photo = file('photo.jpg', picture);
const film = file('film.mp4', Buffer.from('\0\0\0\x18ftypmp42 a film', 'latin1'));

let server: RunningServer;
let wechat: WeChatAPI;
beforeEach(async () => {
  server = await startServer({ accounts: [{ provider: 'wechat', appid: 'wx1', secret: 'right' }] });
  wechat = new WeChatAPI('wx1', 'right');
  wechat.prefix = `${server.url}/cgi-bin/`;
});
afterEach(() => server.close());

it('adds to the library, lists, counts, reads and deletes', async () => {
  const { media_id } = await wechat.uploadImageMaterial(photo);
  const thumb = await wechat.uploadThumbMaterial(photo);
  const video = await wechat.uploadVideoMaterial(film, { title: 'A film', introduction: 'About it' });
  expect(await wechat.getMaterials('image', 0, 20)).toMatchObject({
    total_count: 2,
    item: [{ media_id: thumb.media_id }, { media_id, name: 'photo.jpg' }],
  });
  expect(await wechat.getMaterialCount()).toEqual({ voice_count: 0, video_count: 1, image_count: 2, news_count: 0 });
  expect(Buffer.compare((await wechat.getMaterial(media_id)) as Buffer, Buffer.from(picture))).toBe(0);
  expect(await wechat.getMaterial(video.media_id)).toMatchObject({ title: 'A film', description: 'About it' });
  expect(await wechat.removeMaterial(media_id)).toMatchObject({ errcode: 0 });
  await expect(wechat.getMaterial(media_id)).rejects.toMatchObject({ code: 40007 });
});

it('is told that news can be added no more', async () => {
  await expect(wechat.uploadNewsMaterial({ articles: [] })).rejects.toMatchObject({ code: 45106 });
});
