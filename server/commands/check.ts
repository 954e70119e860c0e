import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { Checker, type CheckResult, type CheckTarget, checkTargets, targetNamed } from '../../src/check.ts';
import { Bytes, GUARD_BYTES } from '../../src/core/bytes.ts';
import { type Image, readImage } from '../../src/core/image.ts';
import { extensions, type FoundFile, findPictures, orProblem, type Problem } from './find-pictures.ts';
import { oneOf, setting } from './options.ts';
import { printChecks } from './print-checks.ts';
import { printable } from './printable.ts';

/** Bytes. Cameras write the size of a picture in the first few hundred KB. */
const HEAD = 1024 * 1024;

export interface CheckedPath {
  readonly path: string;
  readonly bytes: number;
  /** Absent where it is no picture that any of them knows, and where the head of a long file does not tell its size. */
  readonly image?: Image;
  /** What it is instead, as far as its first bytes tell. */
  readonly is?: string;
  readonly results: readonly CheckResult[];
}

interface CheckOptions {
  readonly for?: readonly CheckTarget[];
  readonly json?: boolean;
  readonly profile?: 'documented' | 'observed';
  readonly set: Readonly<Record<string, string>>;
}

/** `standin check`: which endpoints would take these files, and what would mend the others. */
export function define(command: Command): void {
  command
    .argument('<path...>', 'files, and folders with pictures in them')
    .option(
      '--for <target>',
      `only this one, and exit 1 if it refuses; may be repeated: ${checkTargets.join(', ')}`,
      target,
    )
    .option('--json', 'as JSON')
    .option('--profile <name>', 'documented (default) or observed', oneOf('documented', 'observed'))
    .option('--set <name=value>', 'one switch, over the profile; may be repeated', setting, {})
    .addHelpText('after', notes)
    .action(async (paths: string[], options: CheckOptions) => {
      const looked = await checkAll(paths, options);
      const checked = looked.filter((each) => 'path' in each);
      const problems = looked.filter((each) => 'problem' in each);
      if (options.json) console.log(JSON.stringify(checked, null, 2));
      else printChecks(checked);
      for (const { problem } of problems) console.error(`error: ${problem}`);
      process.exitCode = exitCode(checked, problems, options);
    });
}

const notes = `
In folders it looks for ${extensions.join(', ')}, and follows links to files.
What cannot be read, and a folder without pictures, gets a line on standard error; the rest is checked all the same.

Exit codes:
  0  all could be checked, and no --for refused
  1  a --for refused
  2  something could not be checked`;

function exitCode(checked: readonly CheckedPath[], problems: readonly Problem[], options: CheckOptions): 0 | 1 | 2 {
  if (problems.length > 0) return 2;
  const isRefused = checked.some(({ results }) => results.some(({ taken }) => !taken));
  return options.for !== undefined && isRefused ? 1 : 0;
}

function target(name: string, before: readonly CheckTarget[] = []): CheckTarget[] {
  try {
    return [...before, targetNamed(name)];
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

async function checkAll(
  paths: readonly string[],
  { for: targets, profile, set }: CheckOptions,
): Promise<(CheckedPath | Problem)[]> {
  const checker = new Checker({ ...(profile === undefined ? {} : { profile }), settings: set });
  const found = paths.flatMap(findPictures);
  const looked: (CheckedPath | Problem)[] = [];
  for (const [i, file] of found.entries()) {
    if ('path' in file) progress(`${i + 1} of ${found.length}  ${printable(file.path)}`);
    looked.push('path' in file ? await checkOne(file, checker, targets) : file);
  }
  progress('');
  return looked;
}

async function checkOne(file: FoundFile, checker: Checker, targets: readonly CheckTarget[] | undefined) {
  const { path } = file;
  const content = orProblem(path, () => read(file));
  if ('problem' in content) return content;
  const bytes = file.length > GUARD_BYTES ? { length: file.length } : content;
  const image = readImage(Bytes.of(content));
  return {
    path,
    bytes: bytes.length,
    ...(image ? { image } : await kindOf(path)),
    results: await checker.check({ name: basename(path), bytes }, targets),
  };
}

/** All of it, or the head of a file past the guard. */
function read({ path, length }: FoundFile): Uint8Array {
  if (length <= GUARD_BYTES) return readFileSync(path);
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(file, head, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

/** For something that is none of the pictures: what it is. It reads little of a file, however long that is. */
async function kindOf(path: string): Promise<{ is?: string }> {
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(path);
  return found ? { is: found.mime } : {};
}

/** One line that is written over, for a person at a terminal. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}
