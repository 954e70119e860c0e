import { expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type Fetch, UploadError, WeChatClient } from '../../src/clients.ts';
import { ways } from './places.ts';

const picture = jpg({ width: 64, height: 48 });

/** A client that is given these answers in turn, and what it sent. */
function client(...answers: unknown[]) {
  const sent: { url: URL; init: RequestInit }[] = [];
  const fetch: Fetch = async (url, init) => {
    sent.push({ url: new URL(url), init });
    return Response.json(answers[Math.min(sent.length, answers.length) - 1]);
  };
  return { wechat: new WeChatClient({ accessToken: 'token', fetch }), sent };
}

const bodyOf = (init: RequestInit | undefined) => JSON.parse(init?.body as string);
const textOf = (init: RequestInit | undefined) => Buffer.from(init?.body as Uint8Array).toString('latin1');

it('adds a cover to the library', async () => {
  const { wechat, sent } = client({ media_id: 'one', url: 'http://mmbiz.qpic.cn/a/0?wx_fmt=jpeg', item: [] });
  expect(await wechat.addMaterial(picture)).toEqual({ mediaId: 'one', url: 'http://mmbiz.qpic.cn/a/0?wx_fmt=jpeg' });
  expect(sent[0]?.url.pathname).toBe('/cgi-bin/material/add_material');
  expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({ access_token: 'token', type: 'image' });
  expect(textOf(sent[0]?.init)).toContain('name="media"; filename="image.jpg"');
  expect(textOf(sent[0]?.init)).not.toContain('name="description"');
});

it('adds a video with what is said of it', async () => {
  const { wechat, sent } = client({ media_id: 'two', url: '' });
  const video = { type: 'video', filename: 'a.mp4', title: 'T', introduction: 'I' } as const;
  expect(await wechat.addMaterial(new Uint8Array(9), video)).toEqual({ mediaId: 'two', url: undefined });
  expect(textOf(sent[0]?.init)).toContain('name="description"\r\n\r\n{"title":"T","introduction":"I"}\r\n');
});

it('adds a draft, in characters as they are', async () => {
  const { wechat, sent } = client({ media_id: 'draft', item: [] });
  const article = { title: '标题', content: '<p>内容</p>', thumb_media_id: 'one', need_open_comment: 0 } as const;
  expect(await wechat.addDraft([article])).toEqual({ mediaId: 'draft' });
  expect(sent[0]?.url.pathname).toBe('/cgi-bin/draft/add');
  expect(bodyOf(sent[0]?.init)).toEqual({ articles: [article] });
  expect(sent[0]?.init.body).toContain('标题');
});

it('publishes, and asks until it is over', async () => {
  const { wechat, sent } = client(
    { errcode: 0, errmsg: 'ok', publish_id: 2650177668 },
    { publish_id: 2650177668, publish_status: 1, fail_idx: [] },
    {
      publish_id: 2650177668,
      publish_status: 0,
      article_id: 'A',
      article_detail: { count: 1, item: [{ idx: 1, article_url: 'http://mp.weixin.qq.com/s?x' }] },
      fail_idx: [],
    },
  );
  const published = { publishId: '2650177668', articleId: 'A', urls: ['http://mp.weixin.qq.com/s?x'] };
  expect(await wechat.publish('draft', { pollMs: 1 })).toEqual(published);
  expect(sent.map(({ url }) => url.pathname.slice('/cgi-bin/freepublish/'.length))).toEqual(['submit', 'get', 'get']);
  expect(bodyOf(sent[0]?.init)).toEqual({ media_id: 'draft' });
  expect(bodyOf(sent[2]?.init)).toEqual({ publish_id: 2650177668 });
});

it.each([
  ['failed', { publish_id: '1', publish_status: 3, fail_idx: [1] }, 'publish_status 3'],
  ['is not over in time', { publish_id: '1', publish_status: 1, fail_idx: [] }, 'not over after 5 ms'],
])('throws where publishing %s, with the last answer', async (_, last, message) => {
  const { wechat } = client({ errcode: 0, errmsg: 'ok', publish_id: '1' }, last);
  const error = await wechat.publish('draft', { pollMs: 1, timeoutMs: 5 }).catch((reason) => reason);
  expect(error).toBeInstanceOf(UploadError);
  expect(error).toMatchObject({ message: expect.stringContaining(message), body: last });
});

it.each<[string, (wechat: WeChatClient) => Promise<unknown>]>([
  ['a material', (wechat) => wechat.addMaterial(picture)],
  ['a draft', (wechat) => wechat.addDraft([{ title: 't', content: 'c' }])],
  ['publishing', (wechat) => wechat.publish('draft')],
])('throws what the service says of %s', async (_, call) => {
  const { wechat } = client({ errcode: 40007, errmsg: 'invalid media_id' });
  const error = await call(wechat).catch((reason) => reason);
  expect(error).toMatchObject({ code: 40007, message: 'invalid media_id', hint: expect.stringContaining('cover') });
});

it('ends the wait for publishing with the reason of its signal', async () => {
  const { wechat } = client({ errcode: 0, errmsg: 'ok', publish_id: '1' });
  const signal = AbortSignal.timeout(20);
  const reason = await wechat.publish('draft', { signal }).catch((thrown) => thrown);
  expect(reason).toBe(signal.reason);
});

it.each(ways)('adds a cover and a draft with it, and publishes that, $way', async ({ start }) => {
  const place = await start();
  const wechat = new WeChatClient({ appId: 'wx1', appSecret: 's', baseUrl: place.baseUrl });
  const { mediaId } = await wechat.addMaterial(picture, { filename: 'cover.jpg' });
  const draft = await wechat.addDraft([{ title: '标题', content: '<p>内容</p>', thumb_media_id: mediaId }]);
  expect([mediaId, draft.mediaId]).toEqual([
    expect.stringMatching(/^[\w-]{43}$/),
    expect.stringMatching(/^[\w-]{43}$/),
  ]);
  const error = await wechat
    .addDraft([{ title: 't', content: 'c', thumb_media_id: 'nothing' }])
    .catch((reason) => reason);
  expect(error).toMatchObject({ code: 40007 });
  const { articleId, urls } = await wechat.publish(draft.mediaId, { pollMs: 1 });
  expect(articleId).toMatch(/^[\w-]{43}$/);
  expect(urls).toEqual([expect.stringMatching(/^https?:\/\/(127\.0\.0\.1:\d+\/)?mp\.weixin\.qq\.com\/s\?/)]);
  expect(await (await fetch(`${urls[0]}`)).text()).toContain('<p>内容</p>');
  await place.close();
});
