import { beforeEach, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';

const emulator = createEmulator();
const content = png({ width: 8, height: 8 });
const seeded = (kind: 'material/image' | 'media/image' | 'uploadimg', account = 'me') =>
  emulator.seedImage({ provider: 'wechat', account, kind, content });

let cover: string;
beforeEach(() => {
  emulator.reset();
  cover = seeded('material/image').key;
});

async function send(path: string, body: string, contentType = 'application/json', method = 'POST') {
  const answer = await emulator.answer({
    ...{ method, url: `/cgi-bin/${path}?access_token=me`, headers: ['Content-Type', contentType], ip: '127.0.0.1' },
    framing: { length: Buffer.byteLength(body) },
    body: Bytes.text(body),
  });
  return JSON.parse(`${answer?.reply.body}`);
}
const post = (path: string, fields: object) => send(path, JSON.stringify(fields));
const last = () => emulator.requests({ limit: 1 })[0];

const article = (more: object = {}) => ({ title: 't', content: '<p>c</p>', thumb_media_id: cover, ...more });
const add = (...articles: object[]) => post('draft/add', { articles });
async function draft(): Promise<string> {
  return (await add(article())).media_id;
}
async function published() {
  const media_id = await draft();
  const { publish_id } = await post('freepublish/submit', { media_id });
  await post('freepublish/get', { publish_id });
  const { article_id } = await post('freepublish/get', { publish_id });
  return { media_id, publish_id, article_id };
}

const upload = /^upload the picture with material\/add_material and send its media_id$/;
const another = /^send the media_id of a draft that is there: it goes when it is deleted or published$/;

const rows: readonly (readonly [what: string, call: () => Promise<unknown>, measured: RegExp, mend: RegExp])[] = [
  [
    'a temporary media_id as a cover',
    () => add(article({ thumb_media_id: seeded('media/image').key })),
    /^a temporary media_id, from media\/upload, as thumb_media_id: only a permanent one will do$/,
    upload,
  ],
  [
    'the address of a picture as a cover',
    () => add(article({ thumb_media_id: seeded('uploadimg').url })),
    /^an address as thumb_media_id$/,
    upload,
  ],
  [
    'a thumb_url in the place of a cover',
    () => add(article({ thumb_media_id: undefined, thumb_url: 'http://mmbiz.qpic.cn/x/0' })),
    /^no thumb_media_id, and a thumb_url, which is not read$/,
    upload,
  ],
  [
    'a cover of another account',
    () => add(article({ thumb_media_id: seeded('material/image', 'another').key })),
    /^a media_id of another account as thumb_media_id$/,
    upload,
  ],
  [
    'an array on update',
    async () => post('draft/update', { media_id: await draft(), index: 0, articles: [article()] }),
    /^a list as articles, as draft\/add takes it$/,
    /^send articles as one object, \{"articles":\{…\}\}: only draft\/add takes a list$/,
  ],
  [
    'an object on add',
    () => post('draft/add', { articles: article() }),
    /^one object as articles, as draft\/update takes it$/,
    /^send \{"articles":\[\{…\}\]\}, a list of objects$/,
  ],
  [
    'an article that is bare',
    () => post('draft/add', article()),
    /^an article in the place of \{"articles":\[…\]\}$/,
    /a list of objects$/,
  ],
  [
    'articles that were serialised twice',
    () => post('draft/add', { articles: JSON.stringify([article()]) }),
    /^articles that are a text: the list was serialised twice$/,
    /a list of objects$/,
  ],
  [
    'a form in the place of JSON',
    () => send('draft/add', 'articles=%5B%5D', 'application/x-www-form-urlencoded'),
    /^the fields as application\/x-www-form-urlencoded$/,
    /JSON/,
  ],
  [
    'a form in the place of JSON of a list',
    () => send('draft/batchget', 'offset=0&count=20', 'application/x-www-form-urlencoded'),
    /^the fields as application\/x-www-form-urlencoded$/,
    /JSON/,
  ],
  [
    'a draft that was published',
    async () => post('draft/get', await published()),
    /^a draft that was published/,
    another,
  ],
  [
    'a draft that was deleted',
    async () => {
      const media_id = await draft();
      await post('draft/delete', { media_id });
      return post('draft/get', { media_id });
    },
    /^a draft that is gone: it was deleted$/,
    another,
  ],
  [
    'a cover in the place of a draft',
    () => post('freepublish/submit', { media_id: cover }),
    /^the media_id of what was uploaded, in the place of that of a draft$/,
    another,
  ],
  [
    'an article in the place of a draft',
    async () => post('freepublish/submit', { media_id: (await published()).article_id }),
    /^an article_id in the place of the media_id of a draft$/,
    another,
  ],
  [
    'the JSON of a mass message',
    () => post('freepublish/submit', { mpnews: { media_id: 'x' }, msgtype: 'mpnews' }),
    /^no media_id among what came: "mpnews" and "msgtype"$/,
    /^send the media_id that draft\/add answered$/,
  ],
  [
    'a draft whose cover went',
    async () => {
      const media_id = await draft();
      emulator.deleteImage(cover);
      return post('freepublish/submit', { media_id });
    },
    /^a draft whose cover, or one of whose pictures, was deleted since$/,
    /^give the draft a picture that is in the library, with draft\/update$/,
  ],
  [
    'a publish_id in the place of an article_id',
    async () => post('freepublish/getarticle', { article_id: (await published()).publish_id }),
    /^a publish_id in the place of an article_id$/,
    /^send the article_id that freepublish\/get answered$/,
  ],
];

it.each(rows)('tells of %s', async (_, call, measured, mend) => {
  await call();
  expect(`${last()?.verdict?.measured}`).toMatch(measured);
  expect(last()?.verdict?.mend).toMatch(mend);
});

it('tells of escapes that they count as six, where they are kept', async () => {
  emulator.changeSettings({ 'wechat.jsonEscapes': 'literal' });
  const body = JSON.stringify({ articles: [article({ title: '标'.repeat(11) })] });
  await send('draft/add', body.replaceAll('标', '\\u6807'));
  expect(last()?.verdict).toMatchObject({
    code: 45003,
    measured: '66 characters, with 11 escapes \\uXXXX, each of which counts as six',
    mend: expect.stringContaining('ensure_ascii=False'),
  });
});

it('warns of escapes, and of a picture of another host, in a draft that is taken', async () => {
  const body = JSON.stringify({
    articles: [article({ title: '标', content: '<img src="https://example.com/a.png">' })],
  });
  await send('draft/add', body.replaceAll('标', '\\u6807'));
  expect(last()?.verdict).toBeUndefined();
  expect(last()?.warnings.map(({ says }) => says)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('write it with ensure_ascii=False'),
      'the content lost a picture of another host: https://example.com/a.png; upload each with media/uploadimg and put its address in',
    ]),
  );
});

it('links a draft to its pictures, and a publication to its draft', async () => {
  const form = new FormData();
  form.append('media', new File([new Uint8Array(content)], 'a.png'));
  const file = async (path: string) => {
    const url = `https://api.weixin.qq.com/cgi-bin/${path}access_token=me`;
    const answer = (await emulator.fetch(new Request(url, { method: 'POST', body: form }))) as Response;
    return { ...(await answer.json()), request: last()?.id };
  };
  const [picture, kept] = [await file('media/uploadimg?'), await file('material/add_material?type=image&')];
  const media_id = (
    await add(article({ thumb_media_id: kept.media_id, content: `<img src="${picture.url}"><img src="${kept.url}">` }))
  ).media_id;
  const drafted = last();
  expect(drafted?.uses).toEqual([
    { key: kept.media_id, request: kept.request },
    { key: expect.stringMatching(/^[A-Za-z0-9]{107,}$/), request: picture.request },
  ]);
  await post('freepublish/submit', { media_id });
  expect(last()?.uses).toEqual([{ key: media_id, request: drafted?.id }]);
  expect(emulator.request(`${drafted?.id}`)?.usedBy).toEqual([last()?.id]);
});
