import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with what is to be seen now, each with where it stands. */
export async function violations(page: Page): Promise<string[]> {
  // Colours on their way to what they will be are none yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
  // The page itself lets no other script in; what drives the browser may.
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}
