import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, it } from 'vitest';
import { killRepeatedly } from './kills.ts';

const folder = mkdtempSync(join(tmpdir(), 'standin-kills-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('has all that was acknowledged, and nothing half, after each of a hundred kills', { timeout: 900_000 }, () =>
  killRepeatedly(join(folder, 'state'), 100),
);
