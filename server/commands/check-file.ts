import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { type Court, tryOut } from '../../src/control/trial.ts';
import { Bytes, GUARD_BYTES } from '../../src/core/bytes.ts';
import { type Image, readImage } from '../../src/core/image.ts';
import type { CheckResult } from '../../src/core/shapes.ts';
import { type FoundPath, orProblem, type Problem } from './find-pictures.ts';
import { mimeOf, type SecondOpinion, type SecondReader } from './second-opinion.ts';

/** Bytes. Cameras write the size of a picture in the first few hundred KB. */
const HEAD = 1024 * 1024;

export interface CheckedPath {
  readonly path: string;
  readonly bytes: number;
  /** Absent where it is no picture that any of them knows, and where the head of a long file does not tell its size. */
  readonly image?: Image;
  /** What it is instead, as far as its first bytes tell. */
  readonly is?: string;
  readonly secondOpinion?: SecondOpinion;
  readonly results: readonly CheckResult[];
}

/** Asks the endpoints for one file. */
export async function checkFile(
  file: FoundPath,
  court: Court,
  secondReader: SecondReader,
  targets: readonly string[] | undefined,
): Promise<CheckedPath | Problem> {
  const { path } = file;
  const content = orProblem(path, () => read(file));
  if ('problem' in content) return content;
  const bytes = file.length > GUARD_BYTES ? { length: file.length } : content;
  const image = readImage(Bytes.of(content));
  const mime = await mimeOf(path);
  const secondOpinion = await secondReader.opinionOn(content, bytes.length, image, mime);
  return {
    path,
    bytes: bytes.length,
    ...(image ? { image } : mime !== undefined && { is: mime }),
    ...(secondOpinion && { secondOpinion }),
    results: tryOut({ name: basename(path), bytes }, court, targets),
  };
}

/** All of it, or the head of a file past the guard. */
function read({ path, length }: FoundPath): Uint8Array {
  if (length <= GUARD_BYTES) return readFileSync(path);
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(file, head, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}
