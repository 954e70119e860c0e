import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { png } from '../../../fixtures/images.ts';
import { standinRun } from '../standin-run.ts';
import type { Client } from './clients.ts';

const BYTES = 5000;

/** A test of each: that it sends a picture, gets it back, and is refused nothing; or the reason why it cannot be tried here. */
export function tryAll(clients: readonly Client[]): void {
  it.for(clients.map((each) => [each.name, each] as const))('%s', async ([name, { command }], context) => {
    const folder = mkdtempSync(join(tmpdir(), 'standin-row-'));
    try {
      const found = command(folder);
      if ('missing' in found) {
        console.log(`skipped: ${name}: ${found.missing}`);
        return context.skip(found.missing);
      }
      const picture = join(folder, 'photo.png');
      writeFileSync(picture, png({ width: 640, height: 480, bytes: BYTES }));
      const report = join(folder, 'report.json');
      const line = ['--report', `json=${report}`, '--', ...found, picture];
      const { status, stdout, stderr } = await standinRun(...line);
      const { calls } = JSON.parse(readFileSync(report, 'utf8'));
      expect(stdout, stderr).toMatch(sentAndBack);
      expect(calls).toMatchObject({ refused: 0, unknown: 0, broken: 0 });
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** The picture's own address or key, as live has it, and its bytes. */
const sentAndBack = new RegExp(`^(http://mmbiz\\.qpic\\.cn/\\S+|img_v3_\\S+) ${BYTES}\\n$`);
