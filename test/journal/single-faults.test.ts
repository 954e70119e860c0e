import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { subjects } from './flaws.ts';
import { type Flaw, send } from './requests.ts';

describe.each(subjects)('$name', ({ accounts, prepare, good, flaws }) => {
  const emulator = createEmulator({ accounts, rateLimits: false });
  prepare?.(emulator);

  it('takes the call that nothing is wrong with', async () => {
    const record = await send(emulator, good);
    expect(record.verdict).toBeUndefined();
    expect(record.parts.filter(({ unread }) => unread)).toEqual([]);
  });

  it.each(flaws)('says nothing but what is wrong where $is, and how to mend it', async ({ make, measured, mend }) => {
    const { verdict } = await send(emulator, make(good));
    expect(verdict?.mend).toMatch(mend);
    if (measured) expect(verdict?.measured).toMatch(measured);
    expect(verdict?.also).toEqual([]);
  });

  it('says of two flaws at once nothing that neither earns by itself', async () => {
    const rules = new Map<Flaw, string | undefined>();
    for (const flaw of flaws) rules.set(flaw, (await send(emulator, flaw.make(good))).verdict?.rule);
    for (const [i, one] of flaws.entries()) {
      for (const other of flaws.slice(i + 1)) {
        if (one.kind !== undefined && one.kind === other.kind) continue;
        const { verdict } = await send(emulator, one.make(other.make(good)));
        const found = [verdict?.rule, ...(verdict?.also ?? []).map(({ rule }) => rule)];
        const both = [rules.get(one), rules.get(other)];
        expect(both, `${one.is}, and ${other.is}`).toEqual(expect.arrayContaining(found));
      }
    }
  });
});
