import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a file and says where: some clients take nothing but a path. */
export function file(name: string, bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'standin-clients-')), name);
  writeFileSync(path, bytes);
  return path;
}
