import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fifo } from '../../src/core/fifo.ts';

it('knows its oldest member through any additions, deletions and returns', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(9)), { maxLength: 100 });
  fc.assert(
    fc.property(steps, (changes) => {
      const fifo = new Fifo<number>();
      const model = new Set<number>();
      for (const [adds, member] of changes) {
        if (adds) fifo.add(member);
        else fifo.delete(member);
        if (adds) model.add(member);
        else model.delete(member);
        expect(fifo.oldest()).toBe(model.values().next().value);
        expect([fifo.size, fifo.has(member)]).toEqual([model.size, model.has(member)]);
      }
      fifo.clear();
      expect(fifo.oldest()).toBeUndefined();
    }),
  );
});
