import { expect, it } from 'vitest';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { coverOf } from '../errors/wechat-drafts.ts';

async function previewOf(more: object): Promise<Response> {
  const emulator = createEmulator();
  coverOf('me', emulator.world);
  const call = (path: string, fields: object) =>
    emulator.fetch(
      new Request(`http://127.0.0.1:1/cgi-bin/draft/${path}?access_token=me`, {
        method: 'POST',
        body: JSON.stringify(fields),
      }),
    );
  const added = await call('add', {
    articles: [{ title: '<b>标题</b>', content: '<p>正文</p>', thumb_media_id: 'cover', ...more }],
  });
  const { media_id } = await (added as Response).json();
  const { news_item } = await ((await call('get', { media_id })) as Response).json();
  return (await emulator.fetch(new Request(news_item[0].url))) as Response;
}

it('shows a draft under its address, and lets nothing in it run', async () => {
  const page = await previewOf({ author: '作者' });
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8');
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
  expect(await page.text()).toContain('<div>&lt;i&gt;a&lt;/i&gt;</div>');
});

it('has nothing under another address', async () => {
  const emulator = createEmulator();
  for (const sn of ['', 'x', '0'.repeat(32)]) {
    const url = `http://127.0.0.1:1/mp.weixin.qq.com/s?sn=${sn}`;
    expect((await emulator.fetch(new Request(url)))?.status).toBe(404);
  }
});
