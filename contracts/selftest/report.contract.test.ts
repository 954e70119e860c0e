// The reports against verdicts made by hand: no target, no product.
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allCases } from '../cases.ts';
import { type Case, costs, type EvidenceGrade, safe } from '../engine/case.ts';
import type { CaseResult } from '../engine/case-result.ts';
import { byEndpoint } from '../engine/report/by-endpoint.ts';
import { style } from '../engine/report/html-style.ts';
import { diffTexts } from '../engine/report/text-diff.ts';
import {
  consoleReport,
  html,
  type JsonReport,
  json,
  junit,
  type Report,
  resultLine,
  totals,
} from '../engine/report.ts';

const exampleOf = (id: Case['id'], grade: EvidenceGrade = 'documented', url = '/path?key=1'): Case => ({
  id,
  because: { page: 'a-page', at: 'a place', says: 'something is so' },
  grade,
  live: safe,
  send: { method: 'GET', url },
  expect: { status: 200, body: { kind: 'text', is: 'hello' } },
});

const verdictOf = (id: Case['id'], grade?: EvidenceGrade) => ({ case: exampleOf(id, grade), target: 'here' });
const passed: CaseResult = { ...verdictOf('feishu/passes'), status: 'passed' };
const failed: CaseResult = {
  ...verdictOf('feishu/fails', 'assumed'),
  status: 'failed',
  differences: [
    { path: 'body.code', expected: '234006', got: '234001' },
    { path: 'body.msg', expected: '"too large"', got: '"invalid"' },
  ],
};
const known: CaseResult = {
  ...verdictOf('wechat/differs', 'observed'),
  status: 'failed',
  differences: [{ path: 'status', expected: '200', got: '412' }],
  excused: 'there is one store',
};
const unprovokable: CaseResult = {
  ...verdictOf('kakao/waits', 'assumed'),
  status: 'not provokable here',
  why: 'needs the clock',
};
const unrun: CaseResult = { ...verdictOf('kakao/costs'), status: 'not run', why: 'the budget is spent' };
const everything = [passed, unrun, unprovokable, known, failed];

const reportOf = (results: readonly CaseResult[], target = 'here'): Report => ({
  target,
  startedAt: '2026-03-04T05:06:07.890Z',
  durationMs: 83_250,
  results,
});

/** Text that would end a tag, an attribute, a comment, a line or a parser. */
const hostile = [
  '<script>pwned = true</script>',
  '"><img src=x onerror="pwned = true">',
  "' onmouseover='pwned = true",
  '</style></title><!--',
  ']]>',
  '&amp;&#0;&lt;',
  '\u0000\u0008\u001b[2J\u007f\u0085',
  'two\r\nlines\tand\u2028more',
  '\ud83d\ude00 and \ud83d alone and \ude00 alone',
  '\u202etxet',
  '\ufeff\ufffe\uffff',
];

const saying = (text: string): readonly CaseResult[] => {
  const head = { target: 'here', case: { ...exampleOf(`feishu/${text}`), live: costs(text) } };
  const because = { page: text, at: text, says: text };
  const differences = [{ path: text, expected: text, got: text }] as const;
  return [
    { ...head, case: { ...head.case, because }, status: 'failed', differences },
    { ...head, status: 'failed', differences, excused: text },
    { ...head, status: 'not provokable here', why: text },
    { ...head, status: 'not run', why: text },
    { ...head, status: 'passed' },
  ];
};

// The terminal.

it('tells a failure in one line: what was expected, what came, the grade and the source', () => {
  expect(resultLine(failed)).toBe(
    'FAILED  feishu/fails  body.code: expected 234006, got 234001 (and 1 more)  [assumed: a-page, a place: something is so]',
  );
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
  expect(lines.slice(4)).toEqual(['here: 1 passed, 1 failed, 1 known deviation, 1 not provokable here, 1 not run']);
});

it.each([
  ['no cases', []],
  ['cases that were not asked', [unprovokable, unrun]],
])('calls a run of %s a failure in each of its reports', (_, results) => {
  expect(totals(results).ok).toBe(false);
  expect(consoleReport('here', results)).toMatch(
    /\nFAILED {2}nothing was compared$|^here: .*\nFAILED {2}nothing was compared$/,
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

// JUnit.

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const decoded = (text: string): string =>
  text.replace(/&(\w+|#39);/g, (_, name: string) => {
    const [letter] = Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }).flatMap(([key, value]) =>
      key === name ? [value] : [],
    );
    if (letter === undefined) throw new Error(`no entity is called ${name}`);
    return letter;
  });

/** A small part of XML, read strictly: what is not in it is refused. */
function readXml(xml: string): Element {
  const [declaration] = xml.match(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/) ?? [];
  if (declaration === undefined) throw new Error('no declaration');
  const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&(?!(?:amp|lt|gt|quot|#39);)|\]\]>/u.exec(
    xml,
  );
  if (illegal) throw new Error(`not allowed at ${illegal.index}`);
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const token = /<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|<\/([a-z]+)>|([^<>]+)/gy;
  token.lastIndex = declaration.length;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const [found, name, attributes, empty, closes, text] = token.exec(xml) ?? [];
    const inside = open.at(-1);
    if (found === undefined || inside === undefined) throw new Error(`no markup: ${xml.slice(at, at + 80)}`);
    if (text !== undefined) inside.text += decoded(text);
    else if (closes !== undefined) {
      if (open.pop()?.name !== closes) throw new Error(`${closes} closes what is not open`);
    } else {
      const each = [...`${attributes}`.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        decoded(`${value}`),
      ]);
      if (new Set(each.map(([key]) => key)).size !== each.length) throw new Error(`an attribute twice in ${found}`);
      const element = { name: `${name}`, attributes: Object.fromEntries(each), children: [], text: '' };
      inside.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [root, ...more] = top.children;
  if (root === undefined || more.length > 0 || open.length !== 1 || top.text.trim() !== '')
    throw new Error('no one root');
  return root;
}

it('writes a JUnit suite for each provider, and counts as its readers do', () => {
  const root = readXml(junit(reportOf(everything)));
  expect(root).toMatchObject({
    name: 'testsuites',
    attributes: { name: 'contract: here', tests: '5', failures: '1', errors: '0', time: '83.250' },
  });
  const suites = root.children.map(({ attributes: { name, tests, failures, errors, skipped, timestamp } }) =>
    [name, tests, failures, errors, skipped, timestamp].join(' '),
  );
  expect(suites).toEqual([
    'feishu 2 1 0 0 2026-03-04T05:06:07',
    'kakao 2 0 0 2 2026-03-04T05:06:07',
    'wechat 1 0 0 1 2026-03-04T05:06:07',
  ]);
});

it('names each JUnit case by its id, and tells what was expected, what came and the source', () => {
  const took = { ...failed, durationMs: 250 };
  const [, fails] = readXml(junit(reportOf([passed, took]))).children[0]?.children ?? [];
  expect(fails?.attributes).toEqual({ classname: 'contract.here.feishu', name: 'feishu/fails', time: '0.250' });
  expect(fails?.children[0]).toMatchObject({
    name: 'failure',
    attributes: { type: 'difference', message: 'body.code: expected 234006, got 234001 (and 1 more)' },
    text: [
      'body.code\n  expected 234006\n  got      234001',
      'body.msg\n  expected "too large"\n  got      "invalid"',
      'assumed: a-page, a place: something is so',
    ].join('\n'),
  });
});

it.each([
  [known, 'known deviation: there is one store'],
  [unprovokable, 'not provokable here: needs the clock'],
  [unrun, 'not run: the budget is spent'],
])('skips in JUnit, with the reason, what is neither passed nor failed: $0.status', (result, message) => {
  const [skipped] = readXml(junit(reportOf([result]))).children[0]?.children[0]?.children ?? [];
  expect(skipped).toMatchObject({ name: 'skipped', attributes: { message } });
});

/** What junit-10.xsd of Jenkins's xunit plugin lets an element have; the first list is required. */
const schema: Readonly<Record<string, readonly [required: string[], optional: string[], children: string[]]>> = {
  testsuites: [[], ['name', 'time', 'tests', 'failures', 'errors'], ['testsuite']],
  testsuite: [['name', 'tests', 'failures', 'errors'], ['id', 'time', 'skipped', 'timestamp'], ['testcase']],
  testcase: [['name'], ['classname', 'time'], ['failure', 'skipped']],
  failure: [[], ['type', 'message'], []],
  skipped: [[], ['type', 'message'], []],
};

function breaches({ name, attributes, children }: Element): readonly string[] {
  const [required, optional, inside] = schema[name] ?? [[], [], []];
  const missing = required.filter((key) => !(key in attributes)).map((key) => `${name} has no ${key}`);
  const strange = Object.keys(attributes).filter((key) => ![...required, ...optional].includes(key));
  const astray = children.filter((child) => !inside.includes(child.name)).map((child) => child.name);
  const time = /^(\d+\.\d{3})?$/.test(attributes.time ?? '') ? [] : [`time ${attributes.time}`];
  return [...missing, ...strange, ...astray, ...time, ...children.flatMap(breaches)];
}

it('keeps to the JUnit schema, and its sums to what they sum up', () => {
  for (const results of [[], everything, saying('x'), [passed]]) {
    const root = readXml(junit(reportOf(results)));
    expect(breaches(root)).toEqual([]);
    const sum = (key: string) => root.children.reduce((all, { attributes }) => all + Number(attributes[key]), 0);
    expect(root.attributes).toMatchObject({ tests: `${sum('tests')}`, failures: `${sum('failures')}` });
    for (const { attributes, children } of root.children) expect(attributes.tests).toBe(`${children.length}`);
  }
});

it.each(hostile)('writes well-formed JUnit, and keeps what was said, whatever it was: %j', (text) => {
  const cases = readXml(junit(reportOf(saying(text), text))).children[0]?.children ?? [];
  expect(cases.map(({ children }) => children.map(({ name }) => name))).toEqual([
    ['failure'],
    ['skipped'],
    ['skipped'],
    ['skipped'],
    [],
  ]);
  const shown = resultLine({ ...passed, case: exampleOf(`feishu/${text}`) }).slice('passed  '.length);
  expect(cases.map(({ attributes }) => attributes.name)).toEqual(Array(5).fill(shown));
});

const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

it('writes well-formed JUnit for any text', () => {
  fc.assert(fc.property(anyText, (text) => breaches(readXml(junit(reportOf(saying(text), text)))).length === 0));
});

const expat = 'import sys, xml.parsers.expat as expat; expat.ParserCreate().Parse(sys.stdin.buffer.read(), True)';
const python = ['/usr/bin/python3', 'python3'].find(
  (each) => spawnSync(each, ['-c', expat], { input: '<a/>' }).status === 0,
);
if (python === undefined) console.log('skipped: no python3 here has expat');

it.skipIf(python === undefined)('writes JUnit that a parser of XML takes', () => {
  const parse = (input: string) => spawnSync(`${python}`, ['-c', expat], { input, timeout: 20_000 }).status;
  expect(parse('<a>&b;</a>')).not.toBe(0);
  expect(parse(junit(reportOf(hostile.flatMap(saying), hostile.join())))).toBe(0);
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
    totals: { passed: 1, failed: 1, knownDeviations: 1, notProvokable: 1, notRun: 1, compared: 3, ok: false },
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
