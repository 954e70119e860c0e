import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { common, rare } from './rows/clients.ts';
import { tryAll } from './rows/try-client.ts';

vi.setConfig({ testTimeout: 60_000 });

// Programs with their live hosts in code, not a line of them changed.
tryAll(common);

it('has a line in docs/run.md for each client that is tried here, and for no other', () => {
  const [, table = ''] = readFileSync('docs/run.md', 'utf8').split(/^\| client .*\n\| --- .*\n/m);
  const lines = table.split('\n\n', 1)[0]?.split('\n') ?? [];
  const named = lines.filter((line) => line.includes('tested')).map((line) => line.split(' | ')[0]?.slice(2));
  expect(named).toEqual([...common, ...rare].map(({ name }) => name));
});
