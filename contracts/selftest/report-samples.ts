/** Results made by hand: no target, no product. */
import { type Case, costs, type EvidenceGrade, safe } from '../engine/case.ts';
import type { CaseResult } from '../engine/case-result.ts';
import type { Report } from '../engine/report.ts';

export const exampleOf = (id: Case['id'], grade: EvidenceGrade = 'documented', url = '/path?key=1'): Case => ({
  id,
  because: { page: 'a-page', at: 'a place', says: 'something is so' },
  grade,
  live: safe,
  send: { method: 'GET', url },
  expect: { status: 200, body: { kind: 'text', is: 'hello' } },
});

export const verdictOf = (id: Case['id'], grade?: EvidenceGrade) => ({ case: exampleOf(id, grade), target: 'here' });
export const passed: CaseResult = { ...verdictOf('feishu/passes'), status: 'passed' };
export const failed: CaseResult = {
  ...verdictOf('feishu/fails', 'assumed'),
  status: 'failed',
  differences: [
    { path: 'body.code', expected: '234006', got: '234001' },
    { path: 'body.msg', expected: '"too large"', got: '"invalid"' },
  ],
};
export const known: CaseResult = {
  ...verdictOf('wechat/differs', 'observed'),
  status: 'failed',
  differences: [{ path: 'status', expected: '200', got: '412' }],
  excused: 'there is one store',
};
export const unprovokable: CaseResult = {
  ...verdictOf('kakao/waits', 'assumed'),
  status: 'not provokable here',
  why: 'needs the clock',
};
export const unrun: CaseResult = { ...verdictOf('kakao/costs'), status: 'not run', why: 'the budget is spent' };
export const everything: readonly CaseResult[] = [passed, unrun, unprovokable, known, failed];

export const reportOf = (results: readonly CaseResult[], target = 'here'): Report => ({
  target,
  startedAt: '2026-03-04T05:06:07.890Z',
  durationMs: 83_250,
  results,
});

/** Text that would end a tag, an attribute, a comment, a line or a parser. */
export const hostile = [
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

export const saying = (text: string): readonly CaseResult[] => {
  const head = { target: 'here', case: { ...exampleOf(`feishu/${text}`), live: costs(text) } };
  const source = { title: text, url: text, seen: text, kind: 'code' } as const;
  const because = { page: text, at: text, says: text, assumes: text, source };
  const differences = [{ path: text, expected: text, got: text }] as const;
  return [
    { ...head, case: { ...head.case, because }, status: 'failed', differences },
    { ...head, status: 'failed', differences, excused: text },
    { ...head, status: 'not provokable here', why: text },
    { ...head, status: 'not run', why: text },
    { ...head, status: 'passed' },
  ];
};
