import type { Page } from 'playwright-core';
import { expect, it as test } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { violations } from './axe.ts';
import { hasBrowser, sizes } from './browser.ts';
import { photo, post, toFeishu } from './calls.ts';
import { stage } from './stage.ts';

const it = test.skipIf(!hasBrowser);
const chat = 'oc_a0553eda9014c201e6969b478895c230';
const HOSTILE = '<img src=x onerror=alert(1)>';

const on = stage();

/** What every one of them must be. */
async function isSound(page: Page, complaints: readonly string[]): Promise<void> {
  expect(await violations(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide, 'whether it is wider than the window').toBe(false);
  expect(await page.locator('#page script, #page img:not([src^="blob:"])').count()).toBe(0);
  expect(complaints).toEqual([]);
}

const json = async (path: string, body: object, headers: Record<string, string> = {}) =>
  (await fetch(on.server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();

const say = (type: string, content: object) =>
  json(
    '/open-apis/im/v1/messages?receive_id_type=chat_id',
    { receive_id: chat, msg_type: type, content: JSON.stringify(content) },
    { authorization: 'Bearer t-anything', 'content-type': 'application/json' },
  );

const keyOf = async (answer: Response): Promise<string> => (await answer.json()).data.image_key;

const sendFile = async (content: string, filename: string): Promise<string> => {
  const answer = await post(
    `${on.server.url}/open-apis/im/v1/files`,
    [
      ['file_type', 'stream'],
      ['file_name', filename],
      ['file', Buffer.from(content), filename],
    ],
    { authorization: 'Bearer t-anything' },
  );
  return (await answer.json()).data.file_key;
};

it.each(sizes)('shows pictures and files by account, and where each was used, at %i pixels', async (_, viewport) => {
  on.server.emulator.reset();
  const key = await keyOf(await toFeishu(on.server.url, photo, 'photo.jpg'));
  await say('image', { image_key: key });
  const file = await sendFile('<script>alert(1)</script>', 'page.html');
  await post(`${on.server.url}/file/v1/FT/image/me`, [['image', jpg({ width: 720, height: 720 }), 'a.jpg']]);
  const { page, complaints, close } = await on.open('pictures', { viewport });
  const tile = page.getByRole('listitem').filter({ hasText: key });
  await tile.locator('img[src^="blob:"]').waitFor();
  await tile.getByText('stays').waitFor();
  await tile.getByRole('link', { name: /call \d+/ }).waitFor();
  await tile.getByRole('link', { name: 'message' }).waitFor();
  await page.getByText(/gone in \d+ days/).waitFor();
  await isSound(page, complaints);

  await tile.getByRole('button', { name: `Look at ${key}` }).click();
  await page.getByRole('dialog', { name: key }).locator('img[src^="blob:"]').waitFor();
  await page.keyboard.press('Escape');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download ${file}` }).click();
  expect((await saved).suggestedFilename()).toBe('page.html');
  await tile.getByRole('button', { name: `Delete ${key}` }).click();
  await expect.poll(() => tile.count()).toBe(0);
  expect(on.server.emulator.image(key)).toBeUndefined();
  await close();
});

it('gives a file to be saved and not to be shown, whatever it is called', async () => {
  on.server.emulator.reset();
  const key = await sendFile('<script>alert(1)</script>', "it's 图.svg");
  const answer = await fetch(`${on.server.url}/__standin/files/${key}`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''it%27s%20%E5%9B%BE.svg",
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  expect(await answer.text()).toBe('<script>alert(1)</script>');
  const picture = await keyOf(await toFeishu(on.server.url, photo, 'photo.jpg'));
  const none = await fetch(`${on.server.url}/__standin/files/${picture}`);
  expect([none.status, await none.json()]).toEqual([404, { error: `there is no file "${picture}"` }]);
  expect(on.server.emulator.files().map((each) => each.key)).toEqual([key]);
});

it.each(sizes)('draws messages as a chat would, at %i pixels', async (_, viewport) => {
  on.server.emulator.reset();
  const key = await keyOf(await toFeishu(on.server.url, photo, 'photo.jpg'));
  await say('text', { text: HOSTILE });
  await say('image', { image_key: key });
  const lines = [
    [
      { tag: 'text', text: 'All green: ' },
      { tag: 'a', text: 'board', href: 'https://example.com' },
    ],
  ];
  await say('post', { zh_cn: { title: 'Weekly report', content: [...lines, [{ tag: 'img', image_key: key }]] } });
  await say('file', { file_key: await sendFile('hello', 'report.txt') });
  const header = { title: { tag: 'plain_text', content: 'Deployed' } };
  await say('interactive', { header, elements: [{ tag: 'div', text: { tag: 'lark_md', content: 'on **prod**' } }] });
  on.server.emulator.receive({ provider: 'feishu', account: 't-anything', chat, text: 'Thank you' });
  const { page, complaints, close } = await on.open(`messages/${chat}`, { viewport });
  const said = page.getByRole('region', { name: chat });
  for (const text of [HOSTILE, 'Weekly report', 'board', 'Deployed', 'on **prod**', 'Thank you']) {
    await said.getByText(text).waitFor();
  }
  await expect.poll(() => said.locator('img[src^="blob:"]').count()).toBe(2);
  await isSound(page, complaints);
  if (viewport.width === 390) {
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('link', { name: new RegExp(chat) }).click();
    await said.getByText('Thank you').waitFor();
  }
  await say('text', { text: 'live' });
  await said.getByText('live').waitFor();
  await close();
});

it.each(sizes)('shows drafts and articles, in a frame in which nothing runs, at %i pixels', async (_, viewport) => {
  on.server.emulator.reset();
  const wx = (path: string, body: object) => json(`/cgi-bin/${path}?access_token=me`, body);
  const material = await post(`${on.server.url}/cgi-bin/material/add_material?access_token=me&type=image`, [
    ['media', photo, 'cover.jpg'],
  ]);
  const thumb_media_id = (await material.json()).media_id;
  const article = (title: string) => ({ title, content: `<p>Hello ${title.length}</p>`, thumb_media_id });
  await wx('draft/add', { articles: [article(HOSTILE)] });
  const { media_id } = await wx('draft/add', { articles: [article('Published one')] });
  const { publish_id } = await wx('freepublish/submit', { media_id });
  await wx('freepublish/get', { publish_id });
  const { page, complaints, close } = await on.open('articles', { viewport });
  await page.getByRole('heading', { name: 'Published' }).waitFor();
  await page.locator('img[src^="blob:"]').nth(1).waitFor();
  await isSound(page, complaints);
  await page.getByRole('button', { name: HOSTILE }).click();
  const frame = page.getByRole('dialog', { name: HOSTILE }).locator('iframe');
  expect(await frame.getAttribute('sandbox')).toBe('');
  await frame.contentFrame().getByText(`Hello ${HOSTILE.length}`).waitFor();
  await close();
});

it.each(sizes)('shows what was sent through API PLEX, and what was told of it, at %i pixels', async (_, viewport) => {
  on.server.emulator.reset();
  on.server.emulator.declareAccount({ provider: 'kakao', userId: 'me', callbackUrl: 'http://127.0.0.1:9/results' });
  const upload = await post(`${on.server.url}/file/v1/FT/image/me`, [
    ['image', jpg({ width: 720, height: 720 }), 'a.jpg'],
  ]);
  const { url } = (await upload.json()).data;
  const numbers = { receiver_number: '01012345678', sender_number: '0212345678' };
  const message = { sender_key: 'k', msg: HOSTILE, ...numbers, attachment: { image: { img_url: url } } };
  await json('/ft-image/v2/send', { msg_data: [message] }, { authorization: 'me;s' });
  await on.server.emulator.world.callbacks.settled();
  const { page, complaints, close } = await on.open('sent', { viewport });
  const sent = page.getByRole('listitem').filter({ hasText: '01012345678' });
  await sent.getByText(HOSTILE).waitFor();
  await sent.locator('img[src^="blob:"]').waitFor();
  await sent.getByText('http://127.0.0.1:9/results').click();
  await sent.getByText(/ECONNREFUSED|refused|bad port/).waitFor();
  await isSound(page, complaints);
  await close();
});
