import { expect, it as test } from 'vitest';
import { violations } from './axe.ts';
import { hasBrowser, sizes } from './browser.ts';
import { heavy, photo, toFeishu, toWeChat } from './calls.ts';
import { stage } from './stage.ts';

const it = test.skipIf(!hasBrowser);

const on = stage();

it.each(sizes)(
  'orders a fault from the catalogue, and tells what struck and what is left, at %i pixels',
  async (_, viewport) => {
    on.server.emulator.reset();
    const { page, complaints, close } = await on.open('faults', { viewport });
    await page.getByText('None is armed.').waitFor();
    await page.getByRole('combobox', { name: 'Provider' }).selectOption('wechat');
    await page.getByRole('combobox', { name: 'Endpoint' }).selectOption('wechat/uploadimg');
    const errors = page.getByRole('combobox', { name: 'Error' });
    const offered = await errors.locator('option').allInnerTexts();
    const known = on.server.emulator.rules().errors.filter(({ endpoint }) => endpoint === 'wechat/uploadimg');
    expect(offered).toHaveLength(known.length + 1);
    await errors.selectOption('dailyQuota');
    await page.getByRole('spinbutton', { name: 'How many calls' }).fill('2');
    await page.getByRole('button', { name: 'Order it' }).click();
    const row = page.getByRole('row', { name: /dailyQuota wechat\/uploadimg/ });
    await row.waitFor();
    expect(await violations(page)).toEqual([]);
    await toWeChat(on.server.url, photo, 'a.jpg');
    await page.getByRole('row', { name: /dailyQuota wechat\/uploadimg 0 1 1$/ }).waitFor();

    // What cannot be together is told in the server's words, and stays until it is closed.
    await page.getByRole('combobox', { name: 'Connection' }).selectOption('stall');
    await page.getByRole('button', { name: 'Order it' }).click();
    await page.getByText('fault: can have an error or a transport, not both; order two').waitFor();
    await page.getByRole('button', { name: 'Take all back' }).click();
    await page.getByText('None is armed.').waitFor();
    expect(on.server.emulator.faults()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  },
);

it('makes the next one fail like the one that is open', async () => {
  on.server.emulator.reset();
  await toFeishu(on.server.url, heavy, 'huge.png');
  const { page, close } = await on.open();
  await page.getByRole('link', { name: 'huge.png' }).click();
  await page.getByRole('button', { name: 'Fail the next one like this' }).click();
  await page.getByRole('link', { name: '1 fault armed' }).waitFor();
  await toFeishu(on.server.url, photo, 'small.jpg');
  await page.getByRole('link', { name: /small\.jpg.*234006 tooLarge/ }).waitFor();
  await close();
});

it.each(sizes)('turns a switch, and counts who relied on it, at %i pixels', async (_, viewport) => {
  on.server.emulator.reset();
  await toFeishu(on.server.url, heavy, 'huge.png');
  const { page, complaints, close } = await on.open('switches', { viewport });
  const row = page.getByRole('listitem').filter({ hasText: 'feishu.imageMaxBytes' });
  await row.getByText('1 call relied on it').waitFor();
  expect(await row.getByText('at most 10 MB').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await row.getByRole('combobox').selectOption('5242880');
  await expect.poll(() => on.server.emulator.settings()['feishu.imageMaxBytes']).toBe(5_242_880);
  const typed = row.getByLabel('Another value');
  // Else what is typed and what the server answers get into each other.
  await expect.poll(() => typed.inputValue()).toBe('5242880');
  await typed.fill('20000000');
  await row.getByRole('button', { name: 'Set' }).click();
  await expect.poll(() => on.server.emulator.settings()['feishu.imageMaxBytes']).toBe(20_000_000);
  await expect.poll(() => typed.inputValue()).toBe('20000000');
  await typed.fill('many');
  await row.getByRole('button', { name: 'Set' }).click();
  await page.getByText(/feishu\.imageMaxBytes cannot be "many"/).waitFor();
  await page.getByRole('searchbox').fill('kakao.wideSize');
  await page.getByRole('combobox', { name: 'kakao.wideSize' }).selectOption('4:3');
  await expect.poll(() => on.server.emulator.settings()['kakao.wideSize']).toBe('4:3');
  expect(complaints).toEqual([]);
  await close();
});

it.each(sizes)('declares an account by the form that its schema makes, at %i pixels', async (_, viewport) => {
  on.server.emulator.reset();
  const { page, complaints, close } = await on.open('accounts', { viewport });
  await page.getByText('None is declared').waitFor();
  await page.getByRole('combobox', { name: 'Provider' }).selectOption('wechat');
  await page.getByLabel('appid').fill('wx1');
  await page.getByLabel('secret', { exact: true }).fill('<b>s</b>');
  await page.getByText('More fields').click();
  await page.getByRole('combobox', { name: 'kind' }).selectOption('service');
  await page.getByLabel('ips').fill('127.0.0.1, 10.0.0.1');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Declare' }).click();
  await page.getByRole('listitem').filter({ hasText: '<b>s</b>' }).waitFor();
  expect(on.server.emulator.accounts()).toMatchObject([
    { provider: 'wechat', appid: 'wx1', kind: 'service', ips: ['127.0.0.1', '10.0.0.1'] },
  ]);
  await page.getByRole('combobox', { name: 'Provider' }).selectOption('feishu');
  await page.getByLabel('app_id').fill('a/b');
  await page.getByLabel('app_secret').fill('s');
  await page.getByRole('button', { name: 'Declare' }).click();
  await page.getByText('account: app_id must be text with no space and no slash').waitFor();
  expect(complaints).toEqual([]);
  await close();
});
