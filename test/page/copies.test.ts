import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, it as test } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
import { expectUpload } from '../../src/index.ts';
import { hasBrowser } from './browser.ts';
import { post } from './calls.ts';
import { stage } from './stage.ts';

const it = test.skipIf(!hasBrowser);
const run = promisify(execFile);
/** What a shell and a form would both stumble over. */
const NAME = `it's "a" $(b) \`c\`\\d.png`;
/** As FormData sends it. */
const SENT = NAME.replaceAll('"', '%22');
const banner = png({ width: 499, height: 240 });

const on = stage();

/** What stands in the clipboard once that was clicked. */
async function copied(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByText('Copied').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function explained(filename: string) {
  const looked = await on.open('', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await looked.page.getByRole('link', { name: filename }).click();
  await looked.page.getByRole('region', { name: /explained/ }).waitFor();
  return looked;
}

it('copies a call as curl that sends the same, whatever its filename holds', async () => {
  on.server.emulator.reset();
  await post(
    `${on.server.url}/file/v1/FT/image/me`,
    [
      ['image', banner, 'banner.png', 'image/png'],
      ['note', "it's $HOME"],
    ],
    { 'x-odd': "a'b" },
  );
  const { page, close } = await explained('banner.png');
  const text = await copied(page, 'curl');
  await close();
  const cwd = mkdtempSync(join(tmpdir(), 'standin-copied-'));
  writeFileSync(join(cwd, 'banner.png'), banner);
  const missing = await run('curl', ['--version']).then(
    () => undefined,
    () => 'curl',
  );
  if (missing) return console.log('skipped: there is no curl to send what was copied');
  await run('sh', ['-c', text], { cwd });
  const [again, first] = on.server.emulator.requests();
  expect(again?.parts).toEqual(first?.parts);
  expect(again?.verdict).toEqual(first?.verdict);
  expect(again?.headers.find(([name]) => name.toLowerCase() === 'x-odd')?.[1]).toBe("a'b");
});

it('copies a call as an expectation that holds, as a fault and as a seed', async () => {
  on.server.emulator.reset();
  await post(`${on.server.url}/file/v1/FT/image/me`, [['image', banner, NAME, 'image/png']]);
  const { page, close } = await explained('499');
  const expectation = await copied(page, 'expectUpload');
  expect(new Function('expectUpload', 'server', `return ${expectation}`)(expectUpload, on.server)).toMatchObject({
    bytes: banner.length,
  });
  const order = JSON.parse(/-d '(.*)'$/.exec(await copied(page, 'fault order'))?.[1] ?? '');
  expect(order).toEqual({ provider: 'kakao', endpoint: 'kakao/FT', error: 'imageShape' });
  expect(on.server.emulator.orderFault(order)).toMatchObject({ error: 'imageShape' });
  const { parse } = await import('yaml');
  expect(parse(await copied(page, 'config seed'))).toEqual({
    images: [{ provider: 'kakao', account: expect.any(String), file: SENT }],
  });
  const example = await copied(page, 'contract case');
  const [made] = new Function('safe', 'png', `return [${example}]`)({ kind: 'safe' }, png);
  expect(made).toMatchObject({
    id: 'kakao/width',
    send: { method: 'POST', body: { kind: 'form', parts: [{ name: 'image', filename: SENT, type: 'image/png' }] } },
    expect: { status: 200, body: { kind: 'json', is: { errcode: 'E600' } } },
  });
  expect(made.send.body.parts[0].content()).toEqual(banner);
  await close();
});

it('copies a picture that was taken as a seed with its key', async () => {
  on.server.emulator.reset();
  await post(`${on.server.url}/file/v1/FT/image/me`, [['image', jpg({ width: 720, height: 720 }), 'square.jpg']]);
  const { page, close } = await explained('square.jpg');
  const key = on.server.emulator.images()[0]?.key;
  expect(await copied(page, 'config seed')).toContain(`key: ${JSON.stringify(key)}`);
  expect(await page.getByRole('button', { name: 'fault order' }).count()).toBe(0);
  await close();
});
