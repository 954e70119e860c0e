import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { mockServer } from '../../mocks/index.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { coverOf } from '../errors/wechat-drafts.ts';

const here = 'http://127.0.0.1:1';

/** Calls of one account's. */
const asked = (emulator: Emulator) => async (path: string, fields: object) => {
  const url = `${here}/cgi-bin/${path}?access_token=me`;
  const answer = await emulator.fetch(new Request(url, { method: 'POST', body: JSON.stringify(fields) }));
  return (answer as Response).json();
};

/** A draft, and how it is called. */
async function drafted(more: object) {
  const emulator = createEmulator();
  coverOf('me', emulator.world);
  const ask = asked(emulator);
  const article = { title: '<b>标题</b>', content: '<p>正文</p>', thumb_media_id: 'cover', ...more };
  const { media_id } = await ask('draft/add', { articles: [article] });
  const open = async (url: string) => (await emulator.fetch(new Request(url))) as Response;
  return { emulator, ask, media_id, open };
}

async function previewOf(more: object): Promise<Response> {
  const { ask, media_id, open } = await drafted(more);
  const { news_item } = await ask('draft/get', { media_id });
  return open(news_item[0].url);
}

/** It is published, and asked for until that is over. */
async function published(more: object) {
  const draft = await drafted(more);
  const { publish_id } = await draft.ask('freepublish/submit', { media_id: draft.media_id });
  await draft.ask('freepublish/get', { publish_id });
  const { article_id, article_detail } = await draft.ask('freepublish/get', { publish_id });
  return { ...draft, article_id, url: article_detail.item[0].article_url as string };
}

it('shows a draft under its address, and lets nothing in it run', async () => {
  const page = await previewOf({ author: '作者' });
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('content-security-policy')).toBe(
    "default-src 'none'; img-src http://127.0.0.1:1; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox",
  );
  const text = await page.text();
  expect(text).toContain('<h1>&lt;b&gt;标题&lt;/b&gt;</h1><p>作者</p>');
  expect(text).toContain('<div><p>正文</p></div>');
  expect(text).toMatch(/<img src="http:\/\/127\.0\.0\.1:1\/mmbiz\.qpic\.cn\/\S+" alt="">/);
});

it('shows the text of a picture message as text', async () => {
  const image_info = { image_list: [{ image_media_id: 'cover' }] };
  const page = await previewOf({ article_type: 'newspic', content: '<i>a</i>', image_info });
  const text = await page.text();
  expect(text).toContain('<div>&lt;i&gt;a&lt;/i&gt;</div>');
  expect(text.match(/<img /g)).toHaveLength(1);
});

it('has nothing under another address', async () => {
  const emulator = createEmulator();
  for (const sn of ['', 'x', '0'.repeat(32)]) {
    const url = `${here}/mp.weixin.qq.com/s?sn=${sn}`;
    expect((await emulator.fetch(new Request(url)))?.status).toBe(404);
  }
});

it('shows what was published under an address of its own, until it is deleted', async () => {
  const { ask, open, url, article_id } = await published({});
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:1\/mp\.weixin\.qq\.com\/s\?/);
  const page = await open(url);
  expect(await page.text()).toContain('<div><p>正文</p></div>');
  expect(page.headers.get('content-security-policy')).toMatch(/; sandbox$/);
  await ask('freepublish/delete', { article_id });
  expect((await open(url)).status).toBe(404);
});

it('looks for pictures where the page is, under whichever address they were sent', async () => {
  const path = 'mmbiz.qpic.cn/mmbiz_png/abc/0';
  const content = `<img src="http://${path}"><img src='https://${path}'><img src="//${path}"><img src="${here}/${path}"> http://${path}`;
  const { open, url } = await published({ content });
  const [, shown] = /<div>(.*)<\/div>/.exec(await (await open(url)).text()) ?? [];
  const [quoted, single] = [`<img src="${here}/${path}">`, `<img src='${here}/${path}'>`];
  expect(shown).toBe(`${quoted}${single}${quoted}${quoted} http://${path}`);
});

it('shows it through MSW on its live host', async () => {
  const server = mockServer();
  server.listen();
  const content = png({ width: 8, height: 8 });
  const { key } = server.emulator.seedImage({ provider: 'wechat', account: 'me', kind: 'material/image', content });
  const ask = async (path: string, fields: object) => {
    const url = `https://api.weixin.qq.com/cgi-bin/${path}?access_token=me`;
    return (await fetch(url, { method: 'POST', body: JSON.stringify(fields) })).json();
  };
  const articles = [{ title: 't', content: '<p>here</p>', thumb_media_id: key }];
  const { media_id } = await ask('draft/add', { articles });
  const { publish_id } = await ask('freepublish/submit', { media_id });
  await ask('freepublish/get', { publish_id });
  const { article_detail } = await ask('freepublish/get', { publish_id });
  const url: string = article_detail.item[0].article_url;
  expect(url).toMatch(/^https:\/\/mp\.weixin\.qq\.com\/s\?/);
  const page = await fetch(url);
  expect(page.headers.get('content-security-policy')).toContain('img-src mmbiz.qpic.cn mmbiz.qlogo.cn;');
  const [, picture] = /<img src="([^"]+)"/.exec(await page.text()) ?? [];
  expect(picture).toMatch(/^http:\/\/mmbiz\.qpic\.cn\//);
  expect((await fetch(`${picture}`)).headers.get('content-type')).toBe('image/png');
  server.close();
});
