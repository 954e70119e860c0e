import { expect, it } from 'vitest';
import { counted } from '../../src/client/progress.ts';

it('tells of bytes only when more is asked for, and of all of them at the end', async () => {
  const seen: number[] = [];
  const reader = counted(new Uint8Array(100_000), (sent) => void seen.push(sent))
    .stream()
    .getReader();
  expect((await reader.read()).value).toHaveLength(65_536);
  expect(seen).toEqual([]);
  expect((await reader.read()).value).toHaveLength(34_464);
  expect(seen).toEqual([65_536]);
  expect((await reader.read()).done).toBe(true);
  expect(seen).toEqual([65_536, 100_000]);
});

it('is a Blob of the same bytes to a fetch that reads it in another way', async () => {
  const bytes = Uint8Array.from([1, 2, 3]);
  const body = counted(bytes, () => {});
  expect(body.size).toBe(3);
  expect(new Uint8Array(await body.arrayBuffer())).toEqual(bytes);
});
