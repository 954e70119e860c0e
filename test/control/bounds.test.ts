import { expect, it, vi } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';

const upload = {
  ...{ method: 'POST', url: '/file/v1/FT/image/me', ip: '127.0.0.1', framing: { length: 0 } },
  ...{ headers: [], body: Bytes.empty },
} as const;

it('takes a thousand orders and says what is wrong with more', async () => {
  const emulator = createEmulator();
  const order = { provider: 'kakao', error: 'CE504', skip: 3 } as const;
  for (let i = 0; i < 1000; i++) emulator.orderFault(order);
  expect(() => emulator.orderFault(order)).toThrow(
    'fault: 1000 are waiting already; order one with times, or take all back (clearFaults, DELETE /faults)',
  );
  expect(emulator.faults()).toHaveLength(1000);
  for (let i = 0; i < 3; i++) await emulator.answer(upload);
  expect(emulator.requests({ limit: 3 }).map(({ verdict }) => verdict?.fault)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  await emulator.answer(upload);
  expect(emulator.requests({ limit: 1 })[0]?.verdict?.fault).toBe(1);
  emulator.clearFaults();
  expect(emulator.orderFault(order)).toMatchObject({ id: 1001 });
});

it('looks up whose a picture is without going through all tokens', () => {
  const emulator = createEmulator();
  const { tokens } = emulator.world;
  for (let i = 0; i < 500; i++)
    tokens.issue({ kind: 'feishu/tenant', owner: `cli_${i}`, issuedAt: 0, expiresAt: 1 }, () => `t-${i}`);
  const content = png({ width: 8, height: 8 });
  for (let i = 0; i < 50; i++) emulator.seedImage({ provider: 'feishu', account: `cli_${i * 20}`, content });
  const walked = vi.spyOn(Map.prototype, 'values');
  const shown = emulator.images().map(({ tenant }) => tenant);
  expect(walked.mock.calls.length).toBeLessThan(5);
  walked.mockRestore();
  expect(shown.filter((tenant) => tenant?.includes('…'))).toHaveLength(25);
});
