// Known deviations, and services that are away.
import { afterEach, expect, it } from 'vitest';
import { allCases } from '../cases.ts';
import { deviations } from '../deviations.ts';
import type { Case } from '../engine/case.ts';
import type { CaseResult } from '../engine/case-result.ts';
import { linesOfUnasked } from '../engine/command/run-output.ts';
import { applyDeviations, unusedDeviations } from '../engine/deviation.ts';
import { totals } from '../engine/report.ts';
import { runContract } from '../engine/run.ts';
import { addressAt } from '../engine/target.ts';
import { example, numbered } from './example-cases.ts';
import { closeServers, serve } from './test-server.ts';

afterEach(closeServers);

it('has no deviation that names no case', () => {
  expect(unusedDeviations(deviations, allCases)).toEqual([]);
  const known = { case: 'feishu/example', reason: 'it cannot' } as const;
  expect(unusedDeviations([known], [example])).toEqual([]);
  expect(unusedDeviations([known, known], [example])).toEqual([known]);
  expect(unusedDeviations([{ ...known, case: 'feishu/no-such-case' }], [example])).toHaveLength(1);
});

it('excuses a known failure, and fails an entry that excuses nothing', async () => {
  const known = [{ case: 'feishu/example-1', reason: 'it says goodbye' }] as const;
  const run = async (says: string) => {
    const target = addressAt(await serve((_, response) => response.end(says)));
    return runContract({ target, cases: numbered(2), deviations: known });
  };
  const wrong = await run('goodbye');
  expect(wrong.map((result) => result.status === 'failed' && result.excused)).toEqual(['it says goodbye', undefined]);
  expect(totals(wrong)).toMatchObject({ failed: 1, knownDeviations: 1, ok: false });
  const right = await run('hello');
  expect(right.map(({ status }) => status)).toEqual(['failed', 'passed']);
  expect(right[0]).toMatchObject({
    differences: [{ path: 'deviations.ts', expected: 'a failure, because it says goodbye', got: 'the case passes' }],
  });
  const unasked: CaseResult = { case: example, target: 'x', status: 'not run', why: 'no time' };
  expect(applyDeviations(unasked, [{ case: example.id, reason: 'it cannot' }])).toBe(unasked);
});

// Giving up.

it('gives up on a provider after so many cases without a word of its own, and not on another', async () => {
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    response.writeHead(503).end();
  });
  const others: Case[] = numbered(2).map((each) => ({ ...each, id: each.id.replace('feishu', 'kakao') as Case['id'] }));
  const results = await runContract({ target: addressAt(url), cases: [...numbered(5), ...others], giveUpAfter: 3 });
  expect(results.map(({ status }) => status)).toEqual([
    'failed',
    'failed',
    'failed',
    'not run',
    'not run',
    'failed',
    'failed',
  ]);
  expect(calls).toBe(5);
  expect(linesOfUnasked(results)).toEqual([
    'not run  gave up on feishu after 3 cases in a row that met a server error: feishu/example-4, feishu/example-5',
  ]);
});
