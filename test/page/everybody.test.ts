import { afterAll, beforeAll, expect, it as test } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { ENGLISH, inWords, say } from '../../src/core/say.ts';
import { ko } from '../../src/languages/ko.ts';
import { zh } from '../../src/languages/zh.ts';
import { violations } from './axe.ts';
import { desk, hasBrowser, phone } from './browser.ts';
import { heavy, photo, toFeishu, toWeChat } from './calls.ts';
import { stage } from './stage.ts';

const it = test.skipIf(!hasBrowser);
const TOKEN = 'correct-horse';

const on = stage();
let guarded: RunningServer;
beforeAll(async () => {
  guarded = await startServer({ adminToken: TOKEN });
  await toWeChat(on.server.url, photo, 'cover.jpg');
  await toFeishu(on.server.url, heavy, 'huge.png');
});
afterAll(() => guarded.close());

it.each([
  ['light', phone],
  ['dark', desk],
  ['light', desk],
  ['dark', phone],
] as const)('has nothing that axe finds wrong, %s and %o', async (colorScheme, viewport) => {
  const { page, complaints, close } = await on.open('', { colorScheme, viewport });
  await page.getByRole('link', { name: 'huge.png' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /World clock/ }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'huge.png' }).click();
  await page.getByText('Refused with 234006').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  ['zh-CN', '请求日志', /被拒绝：234006/, zh],
  ['ko-KR', '요청 기록', /234006 \(tooLarge\) 오류로 거부했습니다/, ko],
  ['fr-FR', 'Journal', /Refused with 234006/, ENGLISH],
])('speaks what the browser asks for: %s', async (locale, journal, refused, tongue) => {
  const { page, close } = await on.open('', { locale });
  await page.getByRole('navigation').getByText(journal).waitFor();
  await page.getByRole('link', { name: 'huge.png' }).click();
  await page.getByText(refused).waitFor();
  const mend = page.getByText(inWords(say`send at most ${10_485_760} bytes, ${1} fewer`, tongue));
  await mend.waitFor();
  // Said in the language of the page, of which nothing beside it says otherwise.
  expect(await mend.evaluate((element) => element.closest('[lang]')?.tagName)).toBe('HTML');
  expect(await violations(page)).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^(${locale.slice(0, 2)}|en)`));
  await close();
});

it.each(['en-US', 'zh-CN', 'ko-KR'])('tells the time alike to who sees it and who hears it: %s', async (locale) => {
  const server = await startServer();
  server.emulator.turnClock({ freeze: true });
  // Hours of which languages make one figure, two, or 24.
  for (const time of ['00:07:05', '09:07:05', '23:07:05']) {
    server.emulator.turnClock({ set: `2026-11-28T${time}Z` });
    const { page, close } = await on.look(`${server.url}/__standin`, { locale, timezoneId: 'UTC' });
    const button = page.getByRole('button', { name: time });
    expect(await button.innerText()).toBe(time);
    expect(await violations(page)).toEqual([]);
    await close();
  }
  await server.close();
});

it('turns the clock, resets, and points a client here', async () => {
  const { page, close } = await on.look(`${guarded.url}/__standin`);
  await page.getByLabel('Admin token').fill('wrong');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText('That is not the token.').waitFor();
  await page.getByLabel('Admin token').fill(TOKEN);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText('Nothing came yet').waitFor();

  await page.getByRole('button', { name: /World clock/ }).click();
  await page.getByRole('button', { name: 'Freeze' }).click();
  await expect.poll(() => guarded.emulator.clock().frozen).toBe(true);
  const { now } = guarded.emulator.clock();
  await page.getByRole('button', { name: '+ 2 hours' }).click();
  await expect.poll(() => Date.parse(guarded.emulator.clock().now) - Date.parse(now)).toBe(7_200_000);
  await page.getByLabel('Set to').fill('2027-01-02T03:04:05');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await expect.poll(() => guarded.emulator.clock().now).toBe(new Date('2027-01-02T03:04:05').toISOString());
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Point a client here' }).click();
  await page.getByRole('combobox', { name: 'Point a client here' }).selectOption('Go, go-lark/lark');
  await page.getByText(`bot.SetDomain("${guarded.url}")`).waitFor();
  await page.keyboard.press('Escape');

  await toWeChat(guarded.url, photo, 'cover.jpg');
  await page.getByRole('link', { name: 'cover.jpg' }).locator('img[src^="blob:"]').waitFor();
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await page.getByText('Nothing came yet').waitFor();
  expect(guarded.emulator.requests()).toEqual([]);
  await close();
});

it('needs the admin token where there is one, and has it in no address', async () => {
  await toWeChat(guarded.url, photo, 'cover.jpg');
  const { page, asked, close } = await on.look(`${guarded.url}/__standin`);
  await page.getByLabel('Admin token').fill(TOKEN);
  expect(await page.getByText('cover.jpg').count()).toBe(0);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('link', { name: 'cover.jpg' }).click();
  await page.reload();
  await page.getByRole('region', { name: /explained/ }).waitFor();
  expect([page.url(), ...asked].filter((each) => each.includes(TOKEN))).toEqual([]);
  await close();
});
