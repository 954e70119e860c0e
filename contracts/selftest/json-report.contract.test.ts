import { expect, it } from 'vitest';
import type { EvidenceGrade } from '../engine/case.ts';
import { type JsonReport, json } from '../engine/report.ts';
import { everything, hostile, reportOf, saying } from './made-results.ts';

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
