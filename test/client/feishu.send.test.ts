import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { FeishuClient, type Fetch, UploadError } from '../../src/clients.ts';
import { ways } from './places.ts';

const picture = png({ width: 64, height: 48 });

interface Sent {
  readonly url: URL;
  readonly init: RequestInit;
}

/** A client whose uploads get a key, and whose messages get the answer. */
function client(answer: unknown = { code: 0, data: { message_id: 'om_1', chat_id: 'oc_1' }, msg: 'success' }) {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, init) => {
    sent.push({ url: new URL(url), init });
    if (/\/images$/.test(url)) return Response.json({ code: 0, data: { image_key: 'img_1' }, msg: 'success' });
    if (/\/files$/.test(url)) return Response.json({ code: 0, data: { file_key: 'file_1' }, msg: 'success' });
    return Response.json(answer, { status: 200 });
  };
  return { feishu: new FeishuClient({ token: 't-1', fetch }), sent };
}

const bodyOf = ({ init }: Sent) => JSON.parse(init.body as string);

it.each([
  ['oc_5ad11d72b830411d72b836c20', 'chat_id'],
  ['ou_7d8a6e6df7621556ce0d21922b676706ccs', 'open_id'],
  ['on_cad4860e7af114fb4ff6c5d496d1dd76', 'union_id'],
  ['somebody@example.com', 'email'],
  ['4d7a3c6g', 'user_id'],
])('sends a picture to %s as to its %s', async (to, type) => {
  const { feishu, sent } = client();
  expect(await feishu.sendImage(picture, { to })).toEqual({ messageId: 'om_1', chatId: 'oc_1', imageKey: 'img_1' });
  const [upload, message] = sent as [Sent, Sent];
  expect(upload.url.pathname).toBe('/open-apis/im/v1/images');
  expect([message.url.pathname, message.url.search]).toEqual(['/open-apis/im/v1/messages', `?receive_id_type=${type}`]);
  expect(bodyOf(message)).toEqual({ receive_id: to, msg_type: 'image', content: '{"image_key":"img_1"}' });
});

it('sends to what it is told, once for each uuid', async () => {
  const { feishu, sent } = client();
  await feishu.sendImage(picture, { to: 'oc_like', toType: 'user_id', uuid: 'one' });
  expect(sent[1]?.url.search).toBe('?receive_id_type=user_id');
  expect(bodyOf(sent[1] as Sent)).toMatchObject({ receive_id: 'oc_like', uuid: 'one' });
});

it('replies with a picture, in a thread where it is told so', async () => {
  const { feishu, sent } = client();
  await feishu.replyImage('om_9', picture);
  await feishu.replyImage('om_9', picture, { inThread: true });
  expect(sent[1]?.url.pathname).toBe('/open-apis/im/v1/messages/om_9/reply');
  expect(bodyOf(sent[1] as Sent)).toEqual({ msg_type: 'image', content: '{"image_key":"img_1"}' });
  expect(bodyOf(sent[3] as Sent)).toMatchObject({ reply_in_thread: true });
});

it('uploads a file under its name, and says how long it plays', async () => {
  const { feishu, sent } = client();
  expect(await feishu.uploadFile(new File(['words'], '说明.txt'))).toEqual({ fileKey: 'file_1' });
  await feishu.uploadFile(new Uint8Array(3), { type: 'opus', filename: 'a.opus', durationMs: 1500 });
  const [plain, voice] = sent.map(({ init }) => Buffer.from(init.body as Uint8Array).toString());
  expect(plain).toContain('name="file_type"\r\n\r\nstream\r\n');
  expect(plain).toContain('name="file_name"\r\n\r\n说明.txt\r\n');
  expect(plain).not.toContain('duration');
  expect(voice).toContain('name="file_type"\r\n\r\nopus\r\n');
  expect(voice).toContain('name="duration"\r\n\r\n1500\r\n');
});

it('throws what the service says of the message', async () => {
  const { feishu } = client({ code: 230002, msg: 'The bot can not be outside the group.' });
  const error = await feishu.sendImage(picture, { to: 'oc_1' }).catch((reason) => reason);
  expect(error).toBeInstanceOf(UploadError);
  expect(error).toMatchObject({ code: 230002, hint: expect.stringContaining('add it there') });
});

it.each(ways)('sends, replies and uploads $way', async ({ start }) => {
  const place = await start();
  const feishu = new FeishuClient({ appId: 'cli_1', appSecret: 's', baseUrl: place.baseUrl });
  const chat = 'oc_a0553eda9014c201e6969b478895c230';
  const sent = await feishu.sendImage(picture, { to: chat });
  const reply = await feishu.replyImage(sent.messageId, picture);
  expect([sent.chatId, reply.chatId]).toEqual([chat, chat]);
  const { fileKey } = await feishu.uploadFile(new Uint8Array(3), { filename: 'a.bin' });
  expect(fileKey).toMatch(/^file_/);
  expect(place.emulator.messages({ chat })).toHaveLength(2);
  const error = await feishu.replyImage('om_nothing', picture).catch((reason) => reason);
  expect(error).toMatchObject({ code: 99992354, hint: expect.any(String) });
  await place.close();
});
