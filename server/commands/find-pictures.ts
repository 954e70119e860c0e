import { type Dirent, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { printableName } from '../../src/core/printable.ts';

/** What is looked at in a folder; a file that is named is looked at whatever it is called. */
export const extensions: readonly string[] = [
  '.jpg',
  '.jpeg',
  '.jfif',
  '.png',
  '.webp',
  '.gif',
  '.bmp',
  '.ico',
  '.tif',
  '.tiff',
  '.heic',
  '.heif',
];

export interface FoundPath {
  readonly path: string;
  /** Bytes. */
  readonly length: number;
}

/** A path that cannot be looked at, in one line. */
export interface Problem {
  readonly problem: string;
}

type Found = FoundPath | Problem;

/**
 * A file, or the pictures in a folder and in the folders inside it, by name. Links to files are followed, links to folders
 * inside are not.
 */
export function findPictures(path: string): readonly Found[] {
  const found = orProblem(path, () => statSync(path));
  if ('problem' in found) return [found];
  if (found.isFile()) return [{ path, length: found.size }];
  if (!found.isDirectory()) return [{ problem: `${printableName(path)} is neither a file nor a folder` }];
  const inside = picturesIn(path);
  if (inside.length > 0) return inside;
  return [{ problem: `no pictures in ${printableName(path)}; looked for ${extensions.join(', ')}` }];
}

/** What `look` gives, or why the file system refused. */
export function orProblem<T>(path: string, look: () => T): T | Problem {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    // Node repeats the path, raw, behind a comma.
    return { problem: `${printableName(path)} cannot be read: ${error.message.split(',')[0]}` };
  }
}

function picturesIn(folder: string): readonly Found[] {
  const entries = orProblem(folder, () => readdirSync(folder, { withFileTypes: true }));
  if ('problem' in entries) return [entries];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => picturesAt(join(folder, entry.name), entry));
}

function picturesAt(path: string, entry: Dirent): readonly Found[] {
  if (entry.isDirectory()) return picturesIn(path);
  if (!extensions.includes(extname(path).toLowerCase())) return [];
  const found = orProblem(path, () => statSync(path));
  if ('problem' in found) return [found];
  return found.isFile() ? [{ path, length: found.size }] : [];
}
