import { afterAll, beforeAll, expect, it } from 'vitest';
import { Child } from './child.ts';
import { notGivenOut } from './decoders.ts';
import { decoded } from './fuzz-tiffs.ts';
import { codeOf, small, socketsLeft } from './senders.ts';

/** Tests that so many mutants of each decoded picture are given out, and that the server is well after them. */
export function testMutants(count: number): void {
  let server: Child;
  beforeAll(async () => {
    server = await Child.start();
  });
  afterAll(() => server.stop());

  it.each(decoded.map((picture, i) => [i, picture] as const))(
    'gives out mutants of picture %i, each as a jpeg or as it was sent',
    { timeout: 300_000 },
    async (_, picture) => {
      expect(await notGivenOut(server.port, picture, count)).toEqual([]);
      expect(await codeOf(server.port, small)).toBe('0');
    },
  );

  it('is as well afterwards as before', async () => {
    expect(server.trouble).toBeUndefined();
    expect(await socketsLeft(server)).toBe(0);
  });
}
