import { expect, it } from 'vitest';
import { allCases } from '../cases.ts';
import type { EvidenceGrade } from '../engine/case.ts';
import type { CaseResult } from '../engine/case-result.ts';
import { byEndpoint } from '../engine/report/by-endpoint.ts';
import { style } from '../engine/report/html-style.ts';
import { diffTexts } from '../engine/report/text-diff.ts';
import { consoleReport, html, type JsonReport, json, junit, resultLine, totals } from '../engine/report.ts';
import type { RegisteredSource } from '../engine/sources.ts';
import { readXml } from './read-xml.ts';
import {
  everything,
  exampleOf,
  failed,
  hostile,
  known,
  passed,
  reportOf,
  saying,
  unprovokable,
  unrun,
} from './report-samples.ts';

// The terminal.

it('tells a failure in one line: what was expected, what came, the grade and the source', () => {
  expect(resultLine(failed)).toBe(
    'FAILED  feishu/fails  body.code: expected 234006, got 234001 (and 1 more)  [assumed: a-page, a place: something is so]',
  );
});

it('gives the address of a source, or says that none is known, in each report', () => {
  const resting = (source: RegisteredSource): CaseResult => ({
    ...failed,
    case: { ...failed.case, because: { ...failed.case.because, assumes: 'and so on', source } },
  });
  const printed = resting({ title: 'A page', url: 'https://a.example/page', seen: '2026-11', kind: 'official' });
  const quoted = resting({ title: 'A quote', seen: '2026-11', kind: 'code' });
  const says = 'a-page, a place: something is so; assumed: and so on';
  expect(resultLine(printed)).toContain(`[assumed: ${says} – https://a.example/page]`);
  expect(resultLine(quoted)).toContain(`[assumed: ${says} – public code, no address known]`);
  expect(junit(reportOf([printed]))).toContain(`assumed: ${says} – https://a.example/page`);
  expect(html(reportOf([printed]))).toContain(`${says} – <a href="https://a.example/page">https://a.example/page</a>`);
  expect(html(reportOf([quoted]))).toContain(`${says} – public code, no address known`);
  expect(JSON.parse(json(reportOf([printed]))).cases[0].because.source).toEqual({
    title: 'A page',
    url: 'https://a.example/page',
    seen: '2026-11',
    kind: 'official',
  });
});

it('tells a known deviation with its reason, and does not call it a failure', () => {
  expect(resultLine(known)).toBe(
    'known deviation  wechat/differs  status: expected 200, got 412  [observed: a-page, a place: something is so]: there is one store',
  );
  expect(totals([known])).toMatchObject({ failed: 0, knownDeviations: 1, compared: 1, ok: true });
});

it('prints failures first, then what is known, then what was not asked, then the totals', () => {
  const lines = consoleReport('here', everything).split('\n');
  expect(lines.slice(0, 4)).toEqual([failed, known, unprovokable, unrun].map(resultLine));
  expect(lines.slice(4)).toEqual([
    'here: passed 1 of 2 documented, 0 of 1 observed, 0 of 2 assumed',
    'here: 1 passed, 1 failed, 1 known deviation, 1 not provokable here, 1 not run',
  ]);
});

it.each([
  ['no cases', []],
  ['cases that were not asked', [unprovokable, unrun]],
])('calls a run of %s a failure in each of its reports', (_, results) => {
  expect(totals(results).ok).toBe(false);
  expect(consoleReport('here', results)).toMatch(
    /\nFAILED {2}nothing was compared$|^here: .*\nhere: .*\nFAILED {2}nothing was compared$/,
  );
  expect(JSON.parse(json(reportOf(results))).totals.ok).toBe(false);
  expect(html(reportOf(results))).toContain('<p class="score failed">Failed: nothing was compared</p>');
  const root = readXml(junit(reportOf(results)));
  expect(root.attributes).toMatchObject({ tests: String(results.length + 1), failures: '1' });
  expect(root.children.at(-1)?.children[0]?.children[0]?.attributes.message).toBe('nothing was compared');
});

it.each(hostile)('keeps a line one line, and a terminal as it is, whatever an answer says: %j', (text) => {
  for (const result of saying(text)) expect(resultLine(result)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202e]/u);
});

// JSON.

it('writes JSON of a stable shape', () => {
  const head = (id: string, grade: EvidenceGrade) => ({
    id,
    provider: id.slice(0, id.indexOf('/')),
    endpoint: '/path',
    because: { page: 'a-page', at: 'a place', says: 'something is so' },
    grade,
    live: { kind: 'safe' },
  });
  const expected: unknown = {
    version: 1,
    target: 'here',
    startedAt: '2026-03-04T05:06:07.890Z',
    durationMs: 83_250,
    totals: {
      passed: 1,
      failed: 1,
      knownDeviations: 1,
      notProvokable: 1,
      notRun: 1,
      compared: 3,
      grades: {
        documented: { cases: 2, passed: 1, failed: 0 },
        observed: { cases: 1, passed: 0, failed: 0 },
        assumed: { cases: 2, passed: 0, failed: 1 },
      },
      ok: false,
    },
    cases: [
      { ...head('feishu/passes', 'documented'), outcome: 'passed' },
      { ...head('kakao/costs', 'documented'), outcome: 'not run', why: 'the budget is spent' },
      { ...head('kakao/waits', 'assumed'), outcome: 'not provokable here', why: 'needs the clock' },
      {
        ...head('wechat/differs', 'observed'),
        outcome: 'known deviation',
        why: 'there is one store',
        differences: [{ path: 'status', expected: '200', got: '412' }],
      },
      {
        ...head('feishu/fails', 'assumed'),
        outcome: 'failed',
        differences: [
          { path: 'body.code', expected: '234006', got: '234001' },
          { path: 'body.msg', expected: '"too large"', got: '"invalid"' },
        ],
      },
    ],
  };
  expect(JSON.parse(json(reportOf(everything)))).toEqual(expected);
});

it.each(hostile)('gives back through JSON exactly what was said: %j', (text) => {
  const { target, cases }: JsonReport = JSON.parse(json(reportOf(saying(text), text)));
  expect(target).toBe(text);
  expect(cases[0]).toMatchObject({ outcome: 'failed', differences: [{ path: text, expected: text, got: text }] });
  // Bytes: half a surrogate pair has none of its own, and would come back as another letter.
  expect(Buffer.from(json(reportOf(saying(text)))).toString()).toBe(json(reportOf(saying(text))));
});

// HTML. What only a browser can tell is in test/contract/html.test.ts.

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

// What they share.

it.each([
  ['99991664', '99991674', ['999916', '6', '4'], ['999916', '7', '4']],
  ['"a":1', '"a":12', ['"a":1', '', ''], ['"a":1', '2', '']],
  ['😀😀😁', '😀😀😂', ['😀😀', '😁', ''], ['😀😀', '😂', '']],
  ['200', '400', ['', '2', '00'], ['', '4', '00']],
  ['JSON', '"<html>"', ['', 'JSON', ''], ['', '"<html>"', '']],
  ['ab', 'ac', ['a', 'b', ''], ['a', 'c', '']],
  ['same', 'same', ['same', '', ''], ['same', '', '']],
  ['aa', 'aaa', ['aa', '', ''], ['aa', 'a', '']],
])('finds where %s and %s part and meet again', (one, other, left, right) => {
  expect(diffTexts(one, other)).toEqual([left, right]);
});

it('groups cases by the path they ask, keys and queries aside, and rare paths together', () => {
  const asking = (url: string, i = 0): CaseResult => ({
    ...passed,
    case: exampleOf(`feishu/${url}${i}`, 'documented', url),
  });
  const few = [
    asking('/a?b=c'),
    asking('https://host.example/a/'),
    asking('/a/img_v3_02mi_2c776a5c-f775'),
    asking('/a/{credential}'),
  ];
  expect([...byEndpoint(few)].map(([path, theirs]) => [path, theirs.length])).toEqual([
    ['/a', 2],
    ['/a/{id}', 2],
  ]);
  const many = [...Array(9).keys()]
    .map((i) => asking(`/rare/${i}`))
    .concat([1, 2, 3, 4].map((i) => asking('/often', i)));
  expect([...byEndpoint(many)].map(([path, theirs]) => [path, theirs.length])).toEqual([
    ['/often', 4],
    ['other paths', 9],
  ]);
});
