import { expect, it } from 'vitest';
import { consoleReport, html, json, junit, resultLine, totals } from '../engine/report.ts';
import { everything, failed, hostile, known, reportOf, saying, unprovokable, unrun } from './made-results.ts';
import { readXml } from './read-xml.ts';

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
