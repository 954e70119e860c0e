import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/core/input-error.ts';
import { CommitLog } from './commit-log.ts';
import { type Level, levelIn } from './level.ts';
import { signed, unsigned } from './text.ts';
import { ValueFiles } from './value-files.ts';

/** Says whose the folder is, and of which version. */
const MARKER = 'standin-state.json';
/** Says how many commits there were: where the store knows of fewer, some were lost. */
const HEAD = 'commits';
const STORE = 'records';
const VALUES = 'values';
const LOG = 'log';
const PRODUCT = 'standin state';
/** Of what lies in such a folder. It rises with every change after which that would be read as something else. */
const VERSION = 2;

/** A folder with a state: a marker, a store, and how many commits there were. */
export class Folder {
  readonly path: string;
  readonly level: Level;
  readonly values: ValueFiles;
  readonly log: CommitLog;
  /** Of commits that were told to somebody; undefined: nobody knows. */
  readonly commits: number | undefined;
  private readonly head: number;

  private constructor(path: string, level: Level, head: number, commits: number | undefined) {
    this.path = path;
    this.level = level;
    this.values = new ValueFiles(join(path, VALUES));
    this.log = new CommitLog(join(path, LOG));
    this.head = head;
    this.commits = commits;
  }

  /** Makes it where there is none. Throws an InputError for what is none of Standin's, or cannot be had. */
  static async open(path: string): Promise<Folder> {
    try {
      make(path);
      mark(path);
      const level = await levelIn(join(path, STORE));
      await level.open();
      const commits = commitsIn(path);
      return new Folder(path, level, openSync(join(path, HEAD), commits === undefined ? 'w+' : 'r+', 0o600), commits);
    } catch (error) {
      throw error instanceof InputError ? error : new InputError(inWords(error));
    }
  }

  /** Told to the file before it is told to anybody else. */
  count(commits: number): void {
    writeSync(this.head, `${signed(`${commits}`.padStart(16, ' '))}\n`.padEnd(32, ' '), 0);
  }

  async close(): Promise<void> {
    await this.level.close();
    this.values.close();
    this.log.close();
    closeSync(this.head);
  }
}

export function inWords(error: unknown): string {
  const { code, message } = reasonOf(error);
  if (code === 'LEVEL_LOCKED') return 'another Standin uses it; each needs a folder of its own';
  return code === 'LEVEL_CORRUPTION' ? `it is damaged: ${message}` : `it cannot be used: ${message}`;
}

/** Node's error, or classic-level's, which has its reason in its cause. */
export function reasonOf(error: unknown): NodeJS.ErrnoException {
  const { cause = error } = error as Error;
  return cause as NodeJS.ErrnoException;
}

/** Not with those above it: Node never ends where one cannot be made that is not there, as under /proc. */
function make(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function mark(path: string): void {
  const files = readdirSync(path);
  if (files.length === 0) {
    writeFileSync(join(path, MARKER), `${JSON.stringify({ product: PRODUCT, version: VERSION })}\n`, {
      mode: 0o600,
    });
    return;
  }
  if (!files.includes(MARKER))
    throw new InputError('it is none of Standin’s: there are other files in it; name one that is empty, or new');
  const { product, version } = markerIn(path);
  if (product !== PRODUCT || !Number.isInteger(version))
    throw new InputError(`it is damaged: ${MARKER} is not as it was written`);
  if (version !== VERSION) {
    throw new InputError(
      `it is of version ${version}, which another version of Standin wrote; this one has version ${VERSION}`,
    );
  }
}

function markerIn(path: string): { readonly product?: unknown; readonly version?: unknown } {
  try {
    return JSON.parse(readFileSync(join(path, MARKER), 'utf8')) ?? {};
  } catch {
    return {};
  }
}

function commitsIn(path: string): number | undefined {
  if (!readdirSync(path).includes(HEAD)) return undefined;
  const text = readFileSync(join(path, HEAD), 'utf8').trimEnd();
  // Before the first one was counted.
  if (text === '') return 0;
  const count = Number(unsigned(text));
  if (!Number.isInteger(count)) throw new InputError(`it is damaged: ${HEAD} is not as it was written`);
  return count;
}
