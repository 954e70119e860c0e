import { expect, it as test } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { startServer } from '../../server/index.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { quietPort } from '../ports.ts';
import { hasBrowser, sizes } from './browser.ts';
import { heavy, photo, post, toFeishu, toWeChat } from './calls.ts';
import { stage } from './stage.ts';

const it = test.skipIf(!hasBrowser);

const on = stage();

it.each(sizes)(
  'shows a call as it comes, with its picture, and tells why it was refused, at %i pixels',
  async (_, viewport) => {
    on.server.emulator.reset();
    const { page: tab, complaints, close } = await on.open('', { viewport });
    await tab.getByText('Nothing came yet').waitFor();
    await toWeChat(on.server.url, photo, 'cover.jpg');
    const taken = tab.getByRole('link', { name: /wechat\/uploadimg.*cover\.jpg.*200/ });
    await taken.locator('img[src^="blob:"]').waitFor();
    await toFeishu(on.server.url, heavy, 'huge.png');
    await tab.getByRole('link', { name: /huge\.png.*refused.*400.*234006 tooLarge/ }).click();
    const told = tab.getByRole('region', { name: /explained/ });
    await told.getByText('Refused with 234006 (tooLarge) by the rule feishu/images/size.').waitFor();
    const text = await told.innerText();
    expect(text).toContain('10,485,761');
    expect(text).toContain('10,485,760');
    expect(text).toContain('send at most 10485760 bytes, 1 fewer');
    expect(text).toContain('assumed');
    expect(await told.getByRole('link', { name: /Upload an image/ }).getAttribute('href')).toMatch(/^https:\/\/open\./);
    expect(complaints).toEqual([]);
    await close();
  },
);

it.each(sizes)('shows what is hostile as it is, at %i pixels', async (_, viewport) => {
  on.server.emulator.reset();
  const markup = '<img src=x onerror=alert(1)>&lt;b&gt;.png';
  const bidi = 'a\u202egpj.exe \u2066<script>alert(2)</script>.png';
  await toWeChat(on.server.url, png({ width: 30, height: 30 }), markup);
  await post(
    `${on.server.url}/cgi-bin/media/uploadimg?access_token=a`,
    [
      ['media', photo, bidi],
      ['<svg onload=alert(3)>', 'x</script>'],
    ],
    {
      'x-odd': '"><iframe src=javascript:alert(4)>',
    },
  );
  const { page: tab, complaints, close } = await on.open('', { viewport });
  await tab.getByRole('link', { name: '<img src=x onerror=alert(1)>&lt;b&gt;.png' }).waitFor();
  await tab.getByRole('link', { name: '<script>alert(2)</script>' }).click();
  const told = tab.getByRole('region', { name: /explained/ });
  await told.getByText('"><iframe src=javascript:alert(4)>').waitFor();
  expect(await told.innerText()).toContain('<svg onload=alert(3)>');
  expect(await tab.locator('#page iframe, #page script, #page img:not([src^="blob:"])').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it('filters, searches, pauses and keeps all of that in its address', async () => {
  on.server.emulator.reset();
  await toWeChat(on.server.url, photo, 'cover.jpg');
  await toFeishu(on.server.url, heavy, 'huge.png');
  await fetch(`${on.server.url}/open-apis/im/v9/nothing`);
  on.server.emulator.orderFault({ provider: 'wechat', error: 45009 });
  await toWeChat(on.server.url, photo, 'again.jpg');
  const { page: tab, close } = await on.open();
  const rows = tab.locator('.scroller .row');
  const names = async () => (await rows.allInnerTexts()).map((text) => /\S+\.(jpg|png)|\/nothing/.exec(text)?.[0]);
  await rows.nth(3).waitFor();
  expect(await names()).toEqual(['again.jpg', '/nothing', 'huge.png', 'cover.jpg']);

  const asked: [string, string[]][] = [
    ['Refused', ['again.jpg', 'huge.png']],
    ['Struck', ['again.jpg']],
    ['Not emulated', ['/nothing']],
  ];
  for (const [trait, expected] of asked) {
    await tab.getByRole('button', { name: trait }).click();
    await expect.poll(names).toEqual(expected);
    await tab.getByRole('button', { name: trait }).click();
  }
  await tab.getByRole('combobox', { name: 'Provider' }).selectOption('wechat');
  await expect.poll(names).toEqual(['again.jpg', 'cover.jpg']);
  await tab.keyboard.press('/');
  await tab.keyboard.type('cover');
  await expect.poll(names).toEqual(['cover.jpg']);
  expect(tab.url()).toContain('#/journal?q=cover&provider=wechat');

  const other = await on.look(tab.url());
  await other.page.getByText('1 of 4 calls').waitFor();
  await other.close();

  await tab.getByRole('searchbox').fill('');
  await tab.getByRole('button', { name: 'Pause' }).click();
  await toWeChat(on.server.url, photo, 'held.jpg');
  await tab.getByRole('button', { name: 'Go on, 1 new' }).waitFor();
  expect(await names()).toEqual(['again.jpg', 'cover.jpg']);
  await tab.getByRole('button', { name: 'Go on, 1 new' }).click();
  await expect.poll(names).toEqual(['held.jpg', 'again.jpg', 'cover.jpg']);
  await close();
});

it('is used by keyboard alone', async () => {
  on.server.emulator.reset();
  for (const name of ['one.jpg', 'two.jpg', 'three.jpg']) await toWeChat(on.server.url, photo, name);
  const { page: tab, close } = await on.open();
  await tab.locator('.scroller .row').nth(2).waitFor();
  const shown = (filename: string) =>
    tab
      .getByRole('region', { name: /explained/ })
      .getByText(`“${filename}”`)
      .waitFor();
  await tab.keyboard.press('j');
  await shown('three.jpg');
  await tab.keyboard.press('j');
  await shown('two.jpg');
  expect(tab.url()).toMatch(/#\/journal\/\d+$/);
  await tab.keyboard.press('k');
  await shown('three.jpg');
  await tab.keyboard.press('Escape');
  await expect.poll(() => tab.getByRole('region', { name: /explained/ }).count()).toBe(0);
  await tab.keyboard.press('?');
  await tab.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await tab.keyboard.press('Escape');
  await expect.poll(() => tab.getByRole('dialog').count()).toBe(0);
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.getByRole('link', { name: 'one.jpg' }).waitFor();
  await close();
});

it('keeps 10,000 calls, of which the server remembers fewer, and holds no more rows than are seen', async () => {
  on.server.emulator.reset();
  const { page: tab, close } = await on.open();
  await tab.getByText('Nothing came yet').waitFor();
  await tab.getByText('Live').waitFor();
  const call = {
    method: 'GET',
    headers: ['Host', 'api.weixin.qq.com'],
    framing: { length: 0 },
    ip: '127.0.0.1',
  } as const;
  for (let sent = 0; sent < 10_000; ) {
    for (const end = sent + 500; sent < end; sent++) {
      await on.server.emulator.answer({ ...call, url: `/cgi-bin/token?appid=${sent}`, body: Bytes.empty });
    }
    await tab.getByText(`${new Intl.NumberFormat('en-US').format(sent)} calls`).waitFor();
  }
  const rows = tab.locator('.scroller .row');
  expect(await rows.count()).toBeLessThan(100);
  const first = await rows.first().getAttribute('id');
  await tab.locator('.scroller').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect.poll(() => rows.first().getAttribute('id')).not.toBe(first);
  const last = rows.last();
  await last.click();
  await tab
    .getByRole('region', { name: /explained/ })
    .getByText('appid=0')
    .first()
    .waitFor();
  await tab.keyboard.press('k');
  await tab
    .getByRole('region', { name: /explained/ })
    .getByText('appid=1')
    .first()
    .waitFor();
  await tab.getByRole('searchbox').fill('appid=5000');
  await tab.getByText('1 of 10,000 calls').waitFor();
  await close();
});

it('leaves in its place what one looks at while more comes', async () => {
  on.server.emulator.reset();
  for (let i = 0; i < 60; i++) await fetch(`${on.server.url}/cgi-bin/token?appid=${i}`);
  const { page: tab, close } = await on.open();
  await tab.getByText('60 calls').waitFor();
  const top = await tab.locator('.scroller .row').first().getAttribute('id');
  await tab.locator('.scroller').evaluate((list) => list.scrollTo(0, 800));
  await expect.poll(() => tab.locator('.scroller .row').first().getAttribute('id')).not.toBe(top);
  const row = tab.locator('.scroller .row').filter({ hasText: '' }).nth(12);
  const id = (await row.getAttribute('id')) ?? '';
  const before = await tab.locator(`#${id}`).boundingBox();
  expect(before).not.toBeNull();
  for (let i = 0; i < 5; i++) await fetch(`${on.server.url}/cgi-bin/token?appid=more${i}`);
  await tab.getByText('65 calls').waitFor();
  await expect.poll(async () => (await tab.locator(`#${id}`).boundingBox())?.y).toBe(before?.y);
  await close();
});

it('goes on by itself when the server went away and came back', async () => {
  const port = await quietPort();
  const first = await startServer({ port });
  const { page: tab, close } = await on.look(`${first.url}/__standin`);
  await toWeChat(first.url, photo, 'before.jpg');
  await tab.getByRole('link', { name: 'before.jpg' }).waitFor();
  await first.close();
  await tab.getByText('Gone, trying again').waitFor();
  await tab.getByRole('link', { name: 'before.jpg' }).waitFor();
  const second = await startServer({ port });
  await toWeChat(second.url, photo, 'after.jpg');
  await tab.getByRole('link', { name: 'after.jpg' }).waitFor();
  await tab.getByText('Live').waitFor();
  // Of a server that is no more nobody can be asked.
  await expect.poll(() => tab.getByRole('link', { name: 'before.jpg' }).count()).toBe(0);
  await close();
  await second.close();
});
