import { expect, it } from 'vitest';
import { allCases } from '../cases.ts';
import { style } from '../engine/report/html-style.ts';
import { html } from '../engine/report.ts';
import { everything, hostile, reportOf, saying } from './made-results.ts';

it.each(hostile)('leaves on the page as text, in tags and in attributes, whatever an answer says: %j', (text) => {
  const tags = (page: string) => page.replace(/<(style|script)>.*?<\/\1>/gs, '<$1></$1>').match(/<[^>]*>/g) ?? [];
  const shape = (page: string) => tags(page).map((tag) => tag.replace(/"[^"]*"/g, '""'));
  const page = html(reportOf(saying(text), text));
  expect(shape(page)).toEqual(shape(html(reportOf(saying('plain'), 'plain'))));
  expect(page).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u2028\u202e]/u);
});

it('asks nothing of a network, and lets nothing but its own script and style run', () => {
  const page = html(reportOf(everything));
  expect(page.match(/\b(?:src|action|srcset|poster|data)=|url\(|@import|<link|<base/g)).toBe(null);
  expect(new Set(page.match(/href="[^"]?/g))).toEqual(new Set(['href="#']));
  expect(page).toMatch(
    /content="default-src &#39;none&#39;; style-src &#39;sha256-\S+&#39;; script-src &#39;sha256-\S+&#39;;/,
  );
});

/** The text between tags, a bar for each row of them. */
const rows = (page: string, caption: string): readonly string[] => {
  const [, table = ''] = page.split(`<caption>${caption}</caption>`);
  const cells = (row: string) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => `${cell}`.replace(/<[^>]*>/g, ''));
  return (table.split('</table>')[0] ?? '')
    .split('</tr>')
    .slice(0, -1)
    .map((row) => cells(row).join(' | '));
};

it('sums up the page by provider and by grade', () => {
  const page = html(reportOf(everything));
  expect(rows(page, 'By provider')).toEqual([
    'Outcome | feishu | kakao | wechat | all',
    '✗ failed | 1 | 0 | 0 | 1',
    '≈ known deviation | 0 | 0 | 1 | 1',
    '– not provokable here | 0 | 1 | 0 | 1',
    '○ not run | 0 | 1 | 0 | 1',
    '✓ passed | 1 | 0 | 0 | 1',
    'cases | 2 | 2 | 1 | 5',
  ]);
  expect(rows(page, 'By grade')).toEqual([
    'Outcome | documented | observed | assumed',
    '✗ failed | 0 | 0 | 1',
    '≈ known deviation | 0 | 1 | 0',
    '– not provokable here | 0 | 0 | 1',
    '○ not run | 1 | 0 | 0',
    '✓ passed | 1 | 0 | 0',
    'cases | 2 | 1 | 2',
  ]);
});

it('shows on the page failures first and in full, and every case once', () => {
  const page = html(reportOf(everything));
  const ids = [...page.matchAll(/ id="([a-z]+\/[^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['feishu/fails', 'wechat/differs', 'feishu/passes', 'kakao/costs', 'kakao/waits']);
  const text = page.slice(page.indexOf('id="feishu/fails"'), page.indexOf('</article>')).replace(/<[^>]*>/g, '');
  expect(text.replace(/\s+/g, ' ')).toContain(
    '✗ failed feishu/fails Sourcea-page, a place: something is so Gradeassumed body.code Expected234006 Got234001 ' +
      'body.msg Expected&quot;too large&quot; Got&quot;invalid&quot; Endpoint/path Run livesafe',
  );
  expect(page).toContain('<dt>Why</dt><dd>there is one store</dd>');
});

it('opens fast with every case of the suite: under a kilobyte for each', () => {
  const page = html(reportOf(allCases.map((each) => ({ case: each, target: 'here', status: 'passed' }))));
  expect(allCases.length).toBeGreaterThan(500);
  expect(page.length / allCases.length).toBeLessThan(1000);
});

const light = /:root \{([^}]*)\}/.exec(style)?.[1] ?? '';
const dark = /dark\) \{\s*:root \{([^}]*)\}/.exec(style)?.[1] ?? '';

it.each([
  ['light', light],
  ['dark', dark],
])('can be read in %s: every colour has a contrast of 4.5 on what it is written on', (_, colours) => {
  const luminance = (name: string): number => {
    const channels = new RegExp(`--${name}: #(..)(..)(..);`).exec(colours)?.slice(1) ?? [];
    const [red = NaN, green = NaN, blue = NaN] = channels.map((hex) => {
      const part = Number.parseInt(hex, 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dim = NaN, bright = NaN] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (bright + 0.05) / (dim + 0.05);
  };
  for (const ink of ['text', 'quiet', 'link', 'good', 'bad', 'known']) {
    for (const ground of ['page', 'panel']) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThan(4.5);
  }
  expect(contrast('text', 'mark')).toBeGreaterThan(4.5);
});
