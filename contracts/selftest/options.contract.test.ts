// Which cases and options can be had together.
import { expect, it } from 'vitest';
import { allCases } from '../cases.ts';
import { checkTogether } from '../engine/command/check-options.ts';
import { casesFor } from '../engine/command/select-cases.ts';

it('takes providers and cases by name and by *', () => {
  expect(casesFor({})).toBe(allCases);
  expect(new Set(casesFor({ provider: ['kakao'] }).map(({ id }) => id.split('/')[0]))).toEqual(new Set(['kakao']));
  expect(casesFor({ case: ['wechat/refuses-g*', 'kakao/answers-404-on-get'] }).map(({ id }) => id)).toEqual(
    allCases.map(({ id }) => id).filter((id) => id.startsWith('wechat/refuses-g') || id === 'kakao/answers-404-on-get'),
  );
  expect(() => casesFor({ provider: ['line'] })).toThrow('there is no provider line; there are feishu, wechat, kakao');
  expect(() => casesFor({ case: ['feishu/refuses.*'] })).toThrow(
    'no case is called feishu/refuses.*; ids look like feishu/',
  );
});

it.each([
  [{}, 'there must be one target: --target, --emulator, --live, --recorded'],
  [{ live: true, target: 'x' }, 'there must be one target: --target, --emulator, --live, --recorded'],
  [
    { drift: true, live: true },
    '--drift holds targets against each other: two or more of --target, --emulator, --live, --recorded',
  ],
  [{ target: 'x', record: true, costs: true }, '--costs, --record cannot go without --live'],
  [{ live: true, drift: true, recorded: 'x', junit: 'y' }, '--junit cannot go with --drift'],
  [{ live: true, dryRun: true, settle: ['x'] }, '--settle, --dry-run cannot be had together'],
  [{ recorded: 'x', settle: ['x'] }, 'a recording has no answer to --settle'],
])('refuses %o', (options, why) => {
  expect(() => checkTogether(options)).toThrow(why);
});
