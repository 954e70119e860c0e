import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { startServer } from '../../server/index.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';

const content = png({ width: 8, height: 8 });
const base = 'http://127.0.0.1:1';

async function published(account = 'wx1') {
  const emulator = createEmulator();
  const call = async (path: string, fields: object) => {
    const url = `${base}/cgi-bin/${path}?access_token=${account}`;
    const answer = await emulator.fetch(new Request(url, { method: 'POST', body: JSON.stringify(fields) }));
    return (answer as Response).json();
  };
  emulator.turnClock({ freeze: true });
  emulator.turnClock({ set: '2026-03-04T05:06:07.890Z' });
  const { key } = emulator.seedImage({ provider: 'wechat', account, kind: 'material/image', content });
  const article = (title: string) => ({ title, author: 'a', content: '<p>c</p>', thumb_media_id: key });
  const { media_id } = await call('draft/add', { articles: [article('one'), article('two')] });
  const shown = emulator.drafts({ provider: 'wechat' });
  const { publish_id } = await call('freepublish/submit', { media_id });
  return { emulator, call, key, media_id, publish_id, shown };
}

it('shows drafts, and what was published of them', async () => {
  const { emulator, call, key, media_id, publish_id, shown } = await published();
  const written = {
    type: 'news',
    author: 'a',
    digest: '',
    content: '<p>c</p>',
    sourceUrl: '',
    cover: key,
    pictures: [],
  };
  const at = '2026-03-04T05:06:07.890Z';
  const url = (scheme: string) => expect.stringMatching(new RegExp(`^${scheme}://mp\\.weixin\\.qq\\.com/s\\?__biz=`));
  expect(shown).toEqual([
    {
      provider: 'wechat',
      tenant: expect.any(String),
      id: media_id,
      articles: ['one', 'two'].map((title) => ({ ...written, title, url: url('http') })),
      createdAt: at,
      updatedAt: at,
    },
  ]);
  expect(emulator.articles()).toEqual([]);
  emulator.turnClock({ advance: '1 second' });
  expect(emulator.drafts()).toEqual([]);
  await call('freepublish/get', { publish_id });
  const { article_id } = await call('freepublish/get', { publish_id });
  await call('freepublish/delete', { article_id, index: 2 });
  expect(emulator.articles()).toEqual([
    {
      provider: 'wechat',
      tenant: expect.any(String),
      id: article_id,
      draft: media_id,
      publication: publish_id,
      articles: [
        { ...written, title: 'one', url: url('https'), deleted: false },
        { ...written, title: 'two', url: url('https'), deleted: true },
      ],
      publishedAt: '2026-03-04T05:06:08.890Z',
    },
  ]);
});

it('shows those of one account, the newest first, and no more than are asked for', async () => {
  const { emulator, call, key } = await published();
  const add = async (title: string): Promise<string> =>
    (await call('draft/add', { articles: [{ title, content: 'c', thumb_media_id: key }] })).media_id;
  const second = await add('b');
  expect(emulator.drafts().map(({ articles }) => articles[0]?.title)).toEqual(['b', 'one']);
  expect(emulator.drafts({ limit: 1 }).map(({ id }) => id)).toEqual([second]);
  expect(emulator.drafts({ account: 'wx1' })).toHaveLength(2);
  expect(emulator.drafts({ account: 'wx2' })).toEqual([]);
  expect(emulator.drafts({ provider: 'kakao' })).toEqual([]);
});

it('gives addresses that lead to the server that is asked', async () => {
  const server = await startServer();
  const { key } = server.emulator.seedImage({ provider: 'wechat', kind: 'material/image', content });
  const articles = [{ title: 't', content: '<p>here</p>', thumb_media_id: key }];
  const ask = async (path: string, fields: object) =>
    (
      await fetch(`${server.url}/cgi-bin/${path}?access_token=me`, { method: 'POST', body: JSON.stringify(fields) })
    ).json();
  const { media_id } = await ask('draft/add', { articles });
  const { drafts } = await (await fetch(`${server.url}/__standin/drafts`)).json();
  expect(await (await fetch(drafts[0].articles[0].url)).text()).toContain('<p>here</p>');
  const { publish_id } = await ask('freepublish/submit', { media_id });
  await ask('freepublish/get', { publish_id });
  const shown = await (await fetch(`${server.url}/__standin/articles?provider=wechat`)).json();
  expect(shown.articles[0].articles[0].url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mp\.weixin\.qq\.com\/s\?/);
  expect(await (await fetch(shown.articles[0].articles[0].url)).text()).toContain('<p>here</p>');
  await server.close();
});
