import WeChatAPI from 'co-wechat-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { file } from './files.ts';

const photo = file('photo.jpg', jpg({ width: 640, height: 480 }));
const user = `o${'u'.repeat(27)}`;

let server: RunningServer;
let wechat: WeChatAPI;
beforeEach(async () => {
  server = await startServer({ accounts: [{ provider: 'wechat', appid: 'wx1', secret: 'right', kind: 'service' }] });
  wechat = new WeChatAPI('wx1', 'right');
  wechat.prefix = `${server.url}/cgi-bin/`;
});
afterEach(() => server.close());

it('answers a user with a picture, once they have written', async () => {
  const { media_id } = await wechat.uploadMedia(photo, 'image');
  await expect(wechat.sendImage(user, media_id)).rejects.toMatchObject({ code: 45015 });
  server.emulator.receive({ provider: 'wechat', from: user, text: 'hello' });
  expect(await wechat.sendImage(user, media_id)).toEqual({ errcode: 0, errmsg: 'ok' });
  expect(server.emulator.sent({ to: user })).toMatchObject([{ kind: 'image', pictures: [{ key: media_id }] }]);
});

it('sends to all, to a tag and to some, looks after it, and is told of what was sent before', async () => {
  const { media_id } = await wechat.uploadMedia(photo, 'image');
  const { msg_id } = await wechat.massSendImage(media_id, true, 'one');
  expect(await wechat.getMassMessageStatus(msg_id)).toEqual({ msg_id, msg_status: 'SEND_SUCCESS' });
  await expect(wechat.massSendText('hello', true, 'one')).rejects.toMatchObject({ code: 45065 });
  await wechat.massSendText('hello', 2);
  await wechat.massSendText('hello', [user, user]);
  await wechat.previewText(user, 'hello');
  expect(server.emulator.sent().map(({ to }) => to)).toEqual([user, `${user},${user}`, 'tag 2', 'all']);
});
