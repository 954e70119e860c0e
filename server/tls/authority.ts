import { X509Certificate } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../src/core/input-error.ts';
import { makeAuthority, type Names, namesOf, type Pair } from './certificate.ts';
import { dataFolder } from './data-folder.ts';
import { writeWhole } from './write-whole.ts';

/** What this machine's programs are told to trust. */
export interface Authority extends Pair {
  /** Of the certificate, and of those before it that are still good. */
  readonly file: string;
}

const DAYS = 90;
/** With fewer days left there is a new one. */
const FEWEST_DAYS_LEFT = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** One of those that were made one after the other, each in a folder of its own that is never changed. */
interface Generation extends Pair {
  readonly number: number;
  readonly until: number;
}

/**
 * The authority of this user on this machine, made where there is none that is good for these names and some days more. It is
 * never installed anywhere. Processes that come at once are given the same. Throws an InputError where it cannot be kept.
 */
export function authorityFor(names: Names, folder = dataFolder(), now = Date.now()): Authority {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    refuseForeign(folder);
    const { cert, key } = newestFor(names, folder, now);
    const good = generationsOf(numbersIn(folder), folder).filter(({ until }) => until > now);
    const file = join(folder, 'ca.pem');
    writeWhole(file, good.map((each) => each.cert).join(''));
    return { cert, key, file };
  } catch (error) {
    if (error instanceof InputError || !(error as NodeJS.ErrnoException).code) throw error;
    throw new InputError(
      `the certificate authority cannot be kept in ${folder}: ${(error as Error).message}; XDG_DATA_HOME names another place for it`,
    );
  }
}

function newestFor(names: Names, folder: string, now: number): Pair {
  for (;;) {
    // Of what is taken away by half the number stays taken.
    const numbers = numbersIn(folder);
    const all = generationsOf(numbers, folder);
    const newest = all.at(-1);
    if (newest && isGood(newest, names, now)) return newest;
    const known = newest && newest.until > now ? namesOf(newest.cert) : { hosts: [], ips: [] };
    const made = makeAuthority(united(known, names), DAYS, now);
    // Somebody else was first, or theirs is not good for these names: both are seen by looking again.
    if (!publish(made, folder, (numbers.at(-1) ?? 0) + 1)) continue;
    // Not before: whoever looked meanwhile would find nothing, and begin with the first number again.
    for (const { number, until } of all) {
      if (until <= now) rmSync(folderOf(folder, number), { recursive: true, force: true });
    }
    return made;
  }
}

function isGood({ cert, until }: Generation, { hosts, ips }: Names, now: number): boolean {
  if (until - now < FEWEST_DAYS_LEFT * DAY_MS) return false;
  const known = namesOf(cert);
  return hosts.every((host) => known.hosts.includes(host)) && ips.every((ip) => known.ips.includes(ip));
}

function united(one: Names, other: Names): Names {
  return {
    hosts: [...new Set([...one.hosts, ...other.hosts])],
    ips: [...new Set([...one.ips, ...other.ips])],
  };
}

/** The oldest first. Throws an InputError for a key that others can read. */
function generationsOf(numbers: readonly number[], folder: string): Generation[] {
  return numbers.flatMap((number) => read(folder, number) ?? []);
}

/** The lowest first, also of such as hold nothing that is whole. */
function numbersIn(folder: string): number[] {
  const numbers = readdirSync(folder).flatMap((name) => /^authority-(\d{1,9})$/.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}

function read(folder: string, number: number): Generation | undefined {
  const own = folderOf(folder, number);
  try {
    const keyFile = join(own, 'key.pem');
    refuseShared(keyFile, own);
    const cert = readFileSync(join(own, 'cert.pem'), 'utf8');
    return { number, cert, key: readFileSync(keyFile, 'utf8'), until: Date.parse(new X509Certificate(cert).validTo) };
  } catch (error) {
    // Another process takes away what is too old.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whoever can put another certificate there can make programs trust theirs. */
function refuseForeign(folder: string): void {
  if (platform() === 'win32') return;
  const { mode, uid } = statSync(folder);
  if ((mode & 0o022) === 0 && uid === process.getuid?.()) return;
  throw new InputError(
    `others than this user may write to ${folder}, where the certificate authority is kept (mode ${(mode & 0o777).toString(8)}); take that right from them, or name another place by XDG_DATA_HOME`,
  );
}

function refuseShared(keyFile: string, own: string): void {
  const mode = statSync(keyFile).mode & 0o777;
  if (platform() === 'win32' || (mode & 0o077) === 0) return;
  throw new InputError(
    `others than its owner may read the key of the certificate authority ${keyFile} (mode ${mode.toString(8)}); remove ${own}, and the next start makes a new one`,
  );
}

/** All of it at once, and never over another: false where that number is taken. */
function publish({ cert, key }: Pair, folder: string, number: number): boolean {
  const draft = mkdtempSync(join(folder, '.authority-'));
  try {
    writeFileSync(join(draft, 'key.pem'), key, { mode: 0o600 });
    writeFileSync(join(draft, 'cert.pem'), cert);
    renameSync(draft, folderOf(folder, number));
    return true;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const { code = '' } = error as NodeJS.ErrnoException;
    if (taken.has(code)) return false;
    throw error;
  }
}

/** What a rename over a folder that is there is told; the last on Windows. */
const taken: ReadonlySet<string> = new Set(platform() === 'win32' ? ['EEXIST', 'EPERM'] : ['EEXIST', 'ENOTEMPTY']);

function folderOf(folder: string, number: number): string {
  return join(folder, `authority-${number}`);
}
