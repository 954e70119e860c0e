// The page of the contract report in a real browser: in a frame of a page that looks at it and writes down what it saw.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it as test } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import type { Case } from '../../contracts/engine/case.ts';
import type { CaseResult } from '../../contracts/engine/case-result.ts';
import { html } from '../../contracts/engine/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'standin-report-'));
const cleanUp = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
afterAll(cleanUp);

const dumping = (path: string): string[] => {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  return ['--headless', '--no-sandbox', '--disable-gpu', profile, '--dump-dom', pathToFileURL(path).href];
};

// Some are there and may not read a file of ours.
const probe = join(folder, 'probe.html');
writeFileSync(probe, '<p>probe</p>');
const browser = ['chromium', 'chromium-browser', 'google-chrome'].find((each) =>
  spawnSync(each, dumping(probe), { timeout: 20_000, encoding: 'utf8' }).stdout?.includes('<p>probe</p>'),
);
if (browser === undefined) {
  console.log('skipped: there is no chromium here that opens a page');
  cleanUp();
}
const it = test.skipIf(browser === undefined);

/** What `look`, a function body in the browser's language that sees the page in its frame, returns. */
async function seen(report: string, look: string, sandbox = 'allow-same-origin allow-scripts'): Promise<unknown> {
  const quoted = report.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const path = join(folder, 'page.html');
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title></title>
    <iframe width="1000" height="800" sandbox="${sandbox}" srcdoc="${quoted}"></iframe>
    <script>
      const frame = document.querySelector('iframe');
      const look = (page) => { ${look} };
      const note = () => { document.title = encodeURIComponent(JSON.stringify(look(frame.contentDocument))) };
      addEventListener('load', note);
    </script>`,
  );
  const bounds = { timeout: 25_000, maxBuffer: 32 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(`${browser}`, dumping(path), bounds);
  return JSON.parse(decodeURIComponent(/<title>([^<]*)<\/title>/.exec(stdout)?.[1] ?? ''));
}

const payload = '<script>top.pwned = 1</script><img src=x onerror="top.pwned = 1">" onclick="top.pwned = 1';

const hostile = (example: Case): CaseResult => ({
  case: { ...example, because: { page: payload, at: payload, says: payload } },
  target: payload,
  status: 'failed',
  differences: [{ path: payload, expected: 'nothing', got: payload }],
});

/** A third failed, the rest passed. */
const results: readonly CaseResult[] = allCases.map((example, i) => {
  const differences = [{ path: 'body', expected: '"long"', got: 'x'.repeat(300) }] as const;
  if (i % 3 === 0) return { case: example, target: 'here', status: 'failed', differences };
  return { case: example, target: 'here', status: 'passed' };
});

const pageOf = (each: readonly CaseResult[], target = 'here') =>
  html({ target, startedAt: '2026-03-04T05:06:07.000Z', durationMs: 1000, results: each });

it('shows what an answer says as text, and runs none of it', async () => {
  const look = `return {
    ran: window.pwned ?? 'nothing',
    scripts: page.scripts.length,
    images: page.images.length,
    handlers: page.querySelectorAll('[onclick], [onerror]').length,
    got: page.querySelector('.difference div:last-child code').textContent,
    heading: page.querySelector('h1').textContent,
  }`;
  expect(await seen(pageOf(allCases.slice(0, 1).map(hostile), payload), look)).toEqual({
    ran: 'nothing',
    scripts: 1,
    images: 0,
    handlers: 0,
    got: payload,
    heading: `Contract of ${payload}`,
  });
});

it('is no wider than the screen, with every group open', async () => {
  const look = `for (const group of page.querySelectorAll('details')) group.open = true;
    return [320, 390, 768, 1280].map((width) => {
      frame.width = width;
      const root = page.documentElement;
      return { width, wider: root.scrollWidth - root.clientWidth, shown: page.querySelector('li.case').offsetWidth > 200 };
    })`;
  expect(await seen(pageOf(results), look)).toEqual(
    [320, 390, 768, 1280].map((width) => ({ width, wider: 0, shown: true })),
  );
});

const searching = `
  const { query, outcome } = page.querySelector('form').elements;
  const said = (field, value) => { field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })) };
  const shown = () => [...page.querySelectorAll('.case')].filter((each) => each.checkVisibility()).map(({ id }) => id);
  const headings = () => [...page.querySelectorAll('h2')].filter((each) => each.checkVisibility()).map(({ id }) => id);
  const counted = () => page.querySelector('output').value;`;

it('finds cases by any of their words, opens their groups, and closes them again', async () => {
  const look = `${searching}
    const before = shown();
    said(query, 'FT  512001 kakao');
    const found = { shown: shown(), headings: headings(), counted: counted() };
    said(query, '');
    return { before, found, after: shown(), counted: counted() }`;
  const passed = allCases.map((example): CaseResult => ({ case: example, target: 'here', status: 'passed' }));
  const wanted = allCases.map(({ id }) => id).filter((id) => /^kakao\/ft-.*512001/.test(id));
  expect(wanted.length).toBeGreaterThan(1);
  expect(await seen(pageOf(passed), look)).toEqual({
    before: [],
    found: {
      shown: wanted,
      headings: ['summary', 'others', ''],
      counted: `${wanted.length} of ${allCases.length} cases`,
    },
    after: [],
    counted: `${allCases.length} cases`,
  });
});

it('narrows to one outcome', async () => {
  const look = `${searching} said(outcome, 'failed'); return { shown: shown(), headings: headings() }`;
  const failed = results.filter(({ status }) => status === 'failed').map((result) => result.case.id);
  expect(await seen(pageOf(results), look)).toEqual({ shown: failed, headings: ['summary', 'failures', ''] });
});

it('has everything but the search without its script', async () => {
  const look = `${searching}
    for (const group of page.querySelectorAll('details')) group.open = true;
    return { shown: shown().length, form: page.querySelector('form').checkVisibility() }`;
  expect(await seen(pageOf(results), look, 'allow-same-origin')).toEqual({ shown: allCases.length, form: false });
});

it('says to those who cannot see it what is what', async () => {
  const look = `
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    return {
      landmarks: ['header', 'nav', 'main', 'footer', '[role=search]'].map((each) => page.querySelectorAll(each).length),
      skipped: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
      unnamed: [...page.querySelectorAll('input, select')].filter(({ labels }) => labels.length === 0).length,
      repeated: page.querySelectorAll('[id]').length - new Set([...page.querySelectorAll('[id]')].map(({ id }) => id)).size,
      lost: [...page.querySelectorAll('a[href^="#"]')].filter(({ hash }) => !page.getElementById(decodeURIComponent(hash.slice(1)))).length,
      unread: [...page.querySelectorAll('[data-outcome]')].filter((each) => !each.textContent.includes(each.dataset.outcome)).length,
    }`;
  expect(await seen(pageOf(results), look)).toEqual({
    landmarks: [1, 1, 1, 1, 1],
    skipped: [],
    unnamed: 0,
    repeated: 0,
    lost: 0,
    unread: 0,
  });
});
