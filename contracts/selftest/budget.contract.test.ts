// What a live run may spend, and how fast it goes.
import { expect, it } from 'vitest';
import { Budget } from '../engine/live/budget.ts';
import { liveServices } from '../engine/live/live-services.ts';

it('lets the budget be spent to the last call and byte, and no further', () => {
  const budget = new Budget(2, 10);
  budget.spend(4);
  expect(budget.refuses({ calls: 1, bytes: 6 })).toBeUndefined();
  budget.spend(6);
  expect(() => budget.spend(0)).toThrow('the budget of 2 calls (--max-calls) is spent');
  const bytes = new Budget(undefined, 10);
  expect(bytes.refuses({ calls: 1, bytes: 11 })).toBe('the budget of 10 bytes (--max-bytes) is spent');
  expect(bytes.refuses({ calls: 1, bytes: 1 })).toBe('the budget of 10 bytes (--max-bytes) is spent');
});

it.each(Object.entries(liveServices))(
  'calls %s more slowly than anybody may ask for',
  (_, { pace, most, host, variables }) => {
    expect(pace).toBeLessThan(most);
    expect(host).toMatch(/^https:/);
    expect(variables.length).toBeGreaterThan(0);
  },
);
