import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const places = (process.env.PATH ?? '').split(delimiter);
const executablePath = places.flatMap((place) => names.map((name) => join(place, name))).find(canRun);
if (executablePath === undefined) console.log(`skipped: there is no ${names.join(', ')} to look at the page with`);

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is one. */
export const hasBrowser = executablePath !== undefined;

/** A phone and a desk. */
export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };
export const sizes = [
  [390, phone],
  [1440, desk],
] as const;

/** It can reach this machine and nothing else. Undefined where there is none. */
export async function launch(): Promise<Browser | undefined> {
  if (executablePath === undefined) return undefined;
  const isRoot = process.getuid?.() === 0;
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...(isRoot ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath, args });
}

export interface Looked {
  readonly page: Page;
  /** What the browser complained about, and every address that it asked for. */
  readonly complaints: string[];
  readonly asked: string[];
  close(): Promise<void>;
}

/** A tab of its own, as somebody has it. */
export async function look(
  browser: Browser | undefined,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Looked> {
  if (browser === undefined) throw new Error('there is no browser');
  const context = await browser.newContext({ viewport: desk, locale: 'en-US', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`));
  page.on('console', (said) => {
    if (/Content Security Policy|Trusted/.test(said.text())) complaints.push(said.text());
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url);
  return { page, complaints, asked, close: () => context.close() };
}
