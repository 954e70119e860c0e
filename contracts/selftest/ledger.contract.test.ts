// What the ledger tells of earlier live runs.
import { expect, it } from 'vitest';
import { type LedgerEntry, ledgerLines, ledgerSummary } from '../engine/live/ledger.ts';
import { now, numbered } from './example-cases.ts';

const entry = (day: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  day,
  host: 'https://open.feishu.cn',
  result: 'agrees',
  answer: { status: 200, body: '' },
  ...more,
});
const differences = [{ path: 'status', expected: '200', got: '400' }];

it('shows for each case what the ledger has on it, and how old that is', () => {
  const ledgers = {
    feishu: {
      'feishu/example-1': entry('2026-11-20'),
      'feishu/example-2': entry('2026-11-21', { result: 'differs', differences }),
      'feishu/example-3': entry('2026-11-22', { host: 'http://127.0.0.1:1' }),
    },
  };
  expect(ledgerLines(ledgers, numbered(4), now)).toEqual([
    'agrees  feishu/example-1  2026-11-20, 2 days old',
    'differs  feishu/example-2  2026-11-21, 1 days old  status: expected 200, got 400',
    'agrees  feishu/example-3  2026-11-22, 0 days old, at http://127.0.0.1:1',
    'never run live  feishu/example-4',
  ]);
  expect(ledgerSummary(ledgers, numbered(4), now)).toEqual([
    'ledger: 2 agree with live (the oldest of 2026-11-20, 2 days old), 1 differ, 1 never run live',
    'warning: 1 cases were run against a stand-in, not against the live service: feishu/example-3',
  ]);
});

it('warns of agreements over 90 days old, and not of those of 90', () => {
  const ledgers = { feishu: { 'feishu/example-1': entry('2026-08-24'), 'feishu/example-2': entry('2026-08-23') } };
  expect(ledgerSummary(ledgers, numbered(2), now)).toEqual([
    'ledger: 2 agree with live (the oldest of 2026-08-23, 91 days old), 0 differ, 0 never run live',
    'warning: 1 cases agree, but were last run over 90 days ago: feishu/example-2',
  ]);
});

it('says so where nothing was ever run live', () => {
  expect(ledgerSummary({}, numbered(3), now)).toEqual(['ledger: none of these 3 cases was ever run live']);
});
