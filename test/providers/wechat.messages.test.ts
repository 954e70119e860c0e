import { beforeEach, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import type { IncomingOrder } from '../../src/index.ts';
import { coverOf, draftOf } from '../errors/wechat-drafts.ts';

const picture = png({ width: 8, height: 8 });
const user = `o${'u'.repeat(27)}`;
const me = 'me';

let emulator: ReturnType<typeof createEmulator>;
beforeEach(() => {
  emulator = createEmulator();
});

async function call(path: string, body: object | FormData, query = '') {
  const url = `https://api.weixin.qq.com/cgi-bin/${path}?access_token=${me}${query}`;
  const sent = body instanceof FormData ? body : JSON.stringify(body);
  const answer = await emulator.fetch(new Request(url, { method: 'POST', body: sent }));
  const [record] = emulator.requests({ limit: 1 });
  return { said: await answer?.json(), record: record as NonNullable<typeof record> };
}
const get = async (path: string) =>
  (await emulator.fetch(new Request(`https://api.weixin.qq.com/cgi-bin/${path}`))) as Response;
const file = () => {
  const form = new FormData();
  form.append('media', new Blob([picture]), 'photo.png');
  return form;
};
const receive = (order: Partial<IncomingOrder>) =>
  emulator.receive({ provider: 'wechat', account: me, ...order } as IncomingOrder);
const text = { msgtype: 'text', text: { content: 'hello' } };

it('shows what was sent, to whom, and which pictures are in it', async () => {
  const { said } = await call('media/upload', file(), '&type=image');
  await call('message/custom/send', { touser: user, msgtype: 'image', image: { media_id: said.media_id } });
  await call('message/mass/sendall', { filter: { is_to_all: false, tag_id: 2 }, ...text, clientmsgid: 'one' });
  await call('message/mass/send', { touser: [user, user], ...text });
  await call('message/mass/preview', { towxname: 'somebody', ...text });
  const [preview, many, tagged, answer] = emulator.sent({ provider: 'wechat' });
  const id = said.media_id;
  expect(answer).toMatchObject({
    endpoint: 'wechat/message_custom_send',
    kind: 'image',
    to: user,
    pictures: [{ at: 'image.media_id', url: id, key: id }],
    content: { touser: user, msgtype: 'image', image: { media_id: id } },
    outcome: { code: '0', message: 'ok' },
  });
  expect(tagged).toMatchObject({ to: 'tag 2', key: 'one', text: 'hello' });
  expect(many).toMatchObject({ to: `${user},${user}`, key: expect.stringMatching(/^3\d{9}$/) });
  expect(preview).toMatchObject({ to: 'somebody', outcome: { code: '0', message: 'preview success' } });
  expect(emulator.sent({ to: user })).toHaveLength(1);
});

it('shows the picture behind an address that a message has', async () => {
  const { said } = await call('media/uploadimg', file());
  const article = { title: 't', url: 'https://example.com', picurl: said.url };
  const { record } = await call('message/custom/send', {
    touser: user,
    msgtype: 'news',
    news: { articles: [article] },
  });
  const [key] = emulator.images().map((each) => each.key);
  expect(emulator.sent()[0]?.pictures).toEqual([{ at: 'news.articles[0].picurl', url: said.url, key }]);
  expect(record.uses).toEqual([expect.objectContaining({ key })]);
});

it('links uploads, drafts and messages in the journal', async () => {
  const cover = await call('material/add_material', file(), '&type=image');
  const inside = await call('media/uploadimg', file());
  const media_id = cover.said.media_id;
  const content = `<p><img src="${inside.said.url}"><img src="${cover.said.url}"></p>`;
  const draft = await call('draft/add', { articles: [{ title: 't', content, thumb_media_id: media_id }] });
  const sent = await call('message/mass/sendall', {
    filter: { is_to_all: true },
    msgtype: 'mpnews',
    mpnews: { media_id: draft.said.media_id },
  });
  const told = await call('message/mass/get', { msg_id: sent.said.msg_id });
  const users = (of: { record: { id: string } }) => emulator.request(of.record.id)?.usedBy;
  expect(users(cover)).toEqual([draft.record.id]);
  expect(users(inside)).toEqual([draft.record.id]);
  expect(users(draft)).toEqual([sent.record.id]);
  expect(users(sent)).toEqual([told.record.id]);
});

it('keeps a picture that somebody sends for three days', async () => {
  const { key, message, pushed } = receive({ from: user, image: picture });
  expect(message).toMatch(/^\d{17}$/);
  expect(pushed).toMatchObject({ FromUserName: user, MsgType: 'image', MediaId: key, MsgId: message });
  expect(pushed).toHaveProperty('PicUrl', `http://mmbiz.qpic.cn/mmbiz_png/${key}/0`);
  const opened = await emulator.fetch(new Request((pushed as { PicUrl: string }).PicUrl));
  expect(new Uint8Array((await opened?.arrayBuffer()) as ArrayBuffer)).toEqual(new Uint8Array(picture));
  const read = () => get(`media/get?access_token=${me}&media_id=${key}`);
  expect(new Uint8Array(await (await read()).arrayBuffer())).toEqual(new Uint8Array(picture));
  expect(
    (await call('message/custom/send', { touser: user, msgtype: 'image', image: { media_id: key } })).said,
  ).toEqual({
    errcode: 0,
    errmsg: 'ok',
  });
  emulator.turnClock({ advance: '72 hours' });
  expect(await (await read()).json()).toMatchObject({ errcode: 40007 });
});

it('pushes what somebody writes or does, in the words of its XML', () => {
  expect(receive({ text: 'hello' })).toMatchObject({
    provider: 'wechat',
    account: me,
    from: expect.stringMatching(/^o[\w-]{27}$/),
    connected: false,
    pushed: { MsgType: 'text', Content: 'hello' },
  });
  expect(receive({ event: 'subscribe' }).pushed).toMatchObject({ MsgType: 'event', Event: 'subscribe' });
});

it.each<[what: string, order: Partial<IncomingOrder>, says: string]>([
  ['a chat', { text: 'a', chat: 'c' }, 'chat is nothing that WeChat has'],
  ['a file', { file: picture }, 'file is nothing that an official account gets'],
  ['no openid', { text: 'a', from: 'me' }, 'from must be an openid'],
  ['an unknown event', { event: 'wave' }, 'event must be one of subscribe, unsubscribe, SCAN, CLICK, not "wave"'],
  ['no picture', { image: new Uint8Array(3) }, 'image is no picture'],
  ['no account', { text: 'a', account: undefined }, 'account must say which gets it: none is declared'],
])('refuses %s', (_, order, says) => {
  expect(() => receive(order)).toThrow(`message: ${says}`);
});

it('goes by the accounts that are declared, and takes a token for its account', async () => {
  const declared = (appid: string) => emulator.declareAccount({ provider: 'wechat', appid, secret: 's' });
  declared('wx1');
  expect(emulator.receive({ provider: 'wechat', text: 'a' })).toMatchObject({ account: 'wx1' });
  expect(() => receive({ text: 'a' })).toThrow('message: account must be one that is declared: wx1');
  const answer = await get('token?grant_type=client_credential&appid=wx1&secret=s');
  const { access_token } = await answer.json();
  declared('wx2');
  expect(receive({ text: 'a', account: access_token })).toMatchObject({ account: 'wx1' });
  expect(() => emulator.receive({ provider: 'wechat', text: 'a' })).toThrow('account must say which gets it: wx1, wx2');
});

it('refuses a picture larger than its store', () => {
  emulator = createEmulator({ storeBytes: 64 });
  expect(() => receive({ image: picture })).toThrow(/^message: it has \d+ bytes, and the store holds 64 in all$/);
});

/** What the journal says of a media_id in a message. */
async function told(media_id: string, of: 'image' | 'mpnews' = 'image') {
  const message = of === 'image' ? { image: { media_id } } : { mpnews: { media_id } };
  const { record } = await call('message/custom/send', { touser: user, msgtype: of, ...message });
  return record.verdict;
}
const seeded = (kind: 'material/image' | 'media/image' | 'uploadimg', account = me) =>
  emulator.seedImage({ provider: 'wechat', account, kind, content: picture }).key;

it.each([
  ['a picture for articles', () => seeded('uploadimg'), /^the id of a picture for articles as image\.media_id$/],
  ["somebody else's", () => seeded('media/image', 'another'), /^the media_id of another account as image\.media_id$/],
  ['a draft', () => draftOf(me, 'd', emulator.world), /^the media_id of a draft as image\.media_id$/],
  ['one of another type', () => voice(), /^the media_id of a file of another type as image\.media_id$/],
  ['one that was deleted', () => gone(), /^a media_id as image\.media_id that is gone: it was deleted$/],
  ['one that is over', () => over(), /^a media_id as image\.media_id that is gone: it was kept for three days$/],
  ['one that is unknown', () => 'x', /^"x" as image\.media_id, which no upload here answered$/],
])('tells of a media_id that it is %s', async (_, make, measured) => {
  expect(await told(make())).toMatchObject({ code: 40007, measured: expect.stringMatching(measured) });
});

it('tells of a permanent picture where only temporary ones are taken', async () => {
  emulator.changeSettings({ 'wechat.customMedia': 'temporary' });
  const measured = 'a permanent media_id as image.media_id: only a temporary one will do';
  expect(await told(seeded('material/image'))).toMatchObject({ code: 40007, measured });
});

it('tells of a draft where only temporary media are taken', async () => {
  emulator.changeSettings({ 'wechat.customMedia': 'temporary' });
  expect(await told(draftOf(me, 'd', emulator.world), 'mpnews')).toMatchObject({
    code: 40007,
    measured: 'a draft as mpnews, which is taken no more',
    mend: 'publish the draft with freepublish/submit, and send its article_id as mpnewsarticle',
  });
});

it('tells of what is no draft, or none any more', async () => {
  const { world } = emulator;
  const file = 'the media_id of a file as mpnews.media_id, where a draft is meant';
  expect(await told(coverOf(me, world), 'mpnews')).toMatchObject({ code: 40007, measured: file });
  draftOf(me, 'd', world);
  await call('draft/delete', { media_id: 'd' });
  const over = 'a draft that is gone: it was deleted, as mpnews.media_id';
  expect(await told('d', 'mpnews')).toMatchObject({ code: 40007, measured: over });
  draftOf(me, 's', world);
  const toAll = { filter: { is_to_all: true }, msgtype: 'mpnews', mpnews: { media_id: 's' } };
  expect(await call('message/mass/sendall', toAll)).toMatchObject({ said: { errcode: 0 } });
  const sent = 'a draft that was sent, and is none any more';
  expect((await call('draft/get', { media_id: 's' })).record.verdict).toMatchObject({ code: 40007, measured: sent });
  expect(await told('s', 'mpnews')).toMatchObject({ code: 40007, measured: `${sent}, as mpnews.media_id` });
});

function voice(): string {
  const { objects, clock } = emulator.world;
  const [stored] = [seeded('media/image')].map((key) => objects.get('wechat', key, clock.now()));
  objects.put({
    key: 'v',
    provider: 'wechat',
    tenant: me,
    kind: 'media/voice',
    bytes: stored?.bytes as never,
    storedAt: 0,
  });
  return 'v';
}
function gone(): string {
  const key = seeded('media/image');
  emulator.deleteImage(key);
  return key;
}
function over(): string {
  const key = seeded('media/image');
  emulator.turnClock({ advance: '72 hours' });
  return key;
}
