import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** So that whoever reads the file finds it whole; not at all where that stands in it already. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  if (holds(file, content)) return;
  const draft = `${file}.${process.pid}.${performance.now().toString(36)}`;
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function holds(file: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(file).equals(Buffer.from(content));
  } catch {
    return false;
  }
}
