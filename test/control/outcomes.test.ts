import { beforeEach, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';

let emulator: Emulator;
beforeEach(() => {
  emulator = createEmulator();
});

const untyped = (order: unknown) => order as { provider: 'kakao' };

it.each<[unknown, string]>([
  [{ provider: 'feishu', outcome: '0' }, 'outcome: provider must be one whose calls have results that come later: '],
  [{ provider: 'other', outcome: '0' }, 'outcome: provider must be one of '],
  [{ provider: 'kakao' }, 'outcome: must have an outcome or an after'],
  [{ provider: 'kakao', outcome: 'Z' }, 'outcome: kakao has no outcome "Z"; there are '],
  [{ provider: 'kakao', outcome: 'constructor' }, 'outcome: kakao has no outcome "constructor"; there are '],
  [{ provider: 'kakao', after: 'soon' }, 'cannot advance by "soon"'],
  [{ provider: 'kakao', outcome: 'A', times: 0 }, 'outcome: times must be a whole number'],
  [{ provider: 'kakao', outcome: 'A', about: '' }, 'outcome: about must'],
  [{ provider: 'kakao', outcome: 'A', to: '01' }, 'outcome: there is no "to"; there are '],
])('orders nothing with %o', (order, message) => {
  expect(() => emulator.orderOutcome(untyped(order))).toThrow(message);
  expect(emulator.outcomes()).toEqual([]);
});

it('keeps a thousand orders and no more, until they are taken back', () => {
  for (let i = 0; i < 1000; i++) emulator.orderOutcome({ provider: 'kakao', outcome: 'A' });
  expect(() => emulator.orderOutcome({ provider: 'kakao', outcome: 'A' })).toThrow('1000 are waiting already');
  emulator.clearOutcomes();
  expect(emulator.orderOutcome({ provider: 'kakao', outcome: 'A' })).toEqual({
    id: 1001,
    provider: 'kakao',
    outcome: 'A',
    times: 1,
  });
  emulator.reset();
  expect(emulator.outcomes()).toEqual([]);
});
