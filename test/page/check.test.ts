import type { Page } from 'playwright-core';
import { expect, it as test } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { violations } from './axe.ts';
import { hasBrowser, sizes } from './browser.ts';
import { photo } from './calls.ts';
import { stage } from './stage.ts';

const it = test.skipIf(!hasBrowser);

const on = stage();

/** As one lets go of a file over the page. */
async function drop(page: Page, name: string, content: Uint8Array): Promise<void> {
  const base64 = Buffer.from(content).toString('base64');
  const transfer = await page.evaluateHandle(
    ([filename, encoded]) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(encoded), (each) => each.charCodeAt(0));
      data.items.add(new File([bytes], filename));
      return data;
    },
    [name, base64] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.getByText('Drop it: all endpoints judge it').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

it.each(sizes)('judges a picture for all endpoints that is dropped anywhere, at %i pixels', async (_, viewport) => {
  const { page, complaints, close } = await on.open('', { viewport });
  await page.getByText('Nothing came yet').waitFor();
  await drop(page, '<b>banner&amp;.png', png({ width: 499, height: 600 }));
  const matrix = page.getByRole('dialog', { name: 'Who would take it' });
  await matrix.getByRole('heading', { name: '<b>banner&amp;.png' }).waitFor();
  await matrix.getByText('5 of 9 would take it').waitFor();
  const line = matrix.getByRole('listitem').filter({ hasText: 'kakao/FT_WIDE' });
  await line.getByText('E600 imageShape').waitFor();
  await line.getByText('Why').click();
  await line.getByText('kakao/FT_WIDE/').waitFor();
  expect(await matrix.getByRole('listitem').filter({ hasText: 'takes it' }).count()).toBe(5);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => matrix.count()).toBe(0);
  expect([on.server.emulator.requests(), on.server.emulator.images()]).toEqual([[], []]);
  expect(complaints).toEqual([]);
  await close();
});

it('judges several that are chosen, and what is no picture', async () => {
  const { page, close } = await on.open();
  await page.getByRole('button', { name: 'Check a picture' }).waitFor();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) },
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') },
  ]);
  const matrix = page.getByRole('dialog', { name: 'Who would take it' });
  await matrix.getByText('9 of 9 would take it').waitFor();
  await matrix.getByText('0 of 9 would take it').waitFor();
  await matrix.getByText('no picture').waitFor();
  await close();
});

it('takes a form over HTTP, and says what else it would take', async () => {
  const check = (fields: readonly (readonly [string, string | Blob, string?])[]) => {
    const body = new FormData();
    for (const [name, value, filename] of fields) {
      if (typeof value === 'string') body.append(name, value);
      else body.append(name, value, filename);
    }
    return fetch(`${on.server.url}/__standin/check`, { method: 'POST', body });
  };
  const picture = new Blob([new Uint8Array(photo)]);
  const answer = await check([
    ['for', 'kakao/FT'],
    ['file', picture, 'a.jpg'],
  ]);
  expect(await answer.json()).toMatchObject({ filename: 'a.jpg', results: [{ target: 'kakao/FT', taken: true }] });
  expect(await (await check([['picture', picture, 'a.jpg']])).json()).toEqual({
    error: expect.stringContaining('check: must have file'),
  });
});
