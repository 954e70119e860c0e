// Files of values in a folder: what is written over, what is moved, and where it goes on after a restart.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Spot, ValueFiles } from '../../server/state/value-files.ts';
import { Bytes } from '../../src/core/bytes.ts';

const MIB = 1024 * 1024;
let folder: string;
let files: ValueFiles;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standin-values-'));
  files = new ValueFiles(folder);
});
afterEach(() => {
  files.close();
  rmSync(folder, { recursive: true });
});

const there = () => readdirSync(folder).map(Number);
const inFolder = () => there().reduce((sum, name) => sum + statSync(join(folder, `${name}`)).size, 0);

/** Written at once, as a commit of its own. */
function upload(bytes: number, filledWith = 1): Spot {
  const spot = files.add(Buffer.from('{}'), Bytes.of(Buffer.alloc(bytes, filledWith)));
  files.write();
  files.tidy();
  return spot;
}

function text(json: string): Spot {
  const spot = files.add(Buffer.from(json), undefined);
  files.write();
  files.tidy();
  return spot;
}

function again(wanted: readonly Spot[]): (spot: Spot) => Buffer | undefined {
  files.close();
  files = new ValueFiles(folder);
  return files.read(wanted);
}

it('writes over files in which nothing is wanted, and over nothing else', () => {
  const kept = text('"kept"');
  const waiting: Spot[] = [];
  for (let i = 0; i < 120; i++) {
    waiting.push(upload(MIB, i));
    if (waiting.length > 20) {
      files.drop(waiting.shift() as Spot);
      expect(files.tidy()).toEqual([]);
    }
  }
  expect(there().length).toBeLessThan(7);
  const read = again([kept, ...waiting]);
  expect(`${read(kept)}`).toBe('"kept"');
  const seen = waiting.map((spot) => read(spot));
  expect(seen.map((bytes) => bytes?.length)).toEqual(waiting.map(() => MIB + 2));
  waiting.forEach((_, i) => {
    expect(seen[i]?.subarray(2).every((byte) => byte === 100 + i)).toBe(true);
  });
});

it('writes over nothing before it was said that nobody wants it', () => {
  const first = upload(17 * MIB);
  const before = readFileSync(join(folder, `${first.file}`));
  files.drop(first);
  files.add(Buffer.from('{}'), Bytes.of(Buffer.alloc(17 * MIB, 2)));
  files.write();
  expect(readFileSync(join(folder, `${first.file}`)).equals(before)).toBe(true);
  files.tidy();
  upload(MIB);
  expect(there()).not.toContain(first.file);
});

it('asks for what little is wanted of a file to be moved, once', async () => {
  const few: Spot[] = [];
  for (let i = 0; i < 8; i++) {
    few.push(upload(MIB));
    files.drop(upload(16 * MIB));
  }
  const sparse: number[] = [];
  for (let i = 0; i < 4; i++) {
    few.push(upload(MIB));
    const spot = files.add(Buffer.from('{}'), Bytes.of(Buffer.alloc(16 * MIB)));
    files.write();
    files.drop(spot);
    sparse.push(...files.tidy());
  }
  expect(sparse.length).toBeGreaterThan(0);
  expect(new Set(sparse).size).toBe(sparse.length);
  for (const spot of few) {
    if (!sparse.includes(spot.file)) continue;
    upload(MIB);
    files.drop(spot);
  }
  files.tidy();
  // Two wait to be written over, at the most.
  await vi.waitFor(() => expect(sparse.filter((number) => there().includes(number)).length).toBeLessThan(3));
});

it('goes on behind what is wanted, in the file of its sort', () => {
  const spots = [upload(MIB), text('"a"')];
  upload(MIB);
  const read = again(spots);
  expect(spots.map((spot) => read(spot)?.length)).toEqual([MIB + 2, 3]);
  expect(upload(5000)).toEqual({ file: spots[0]?.file, at: MIB + 2, json: 2, content: 5000 });
  expect(text('"b"')).toEqual({ file: spots[1]?.file, at: 3, json: 3, content: -1 });
});

it('gives what lies in a file of both sorts, and goes on with uploads in it', () => {
  const mixed = upload(MIB);
  const other = { file: mixed.file, at: 0, json: 2, content: -1 };
  const read = again([mixed, other]);
  expect(`${read(other)}`).toBe('{}');
  expect(upload(5000).file).toBe(mixed.file);
  expect(text('"c"').file).not.toBe(mixed.file);
});

it('leaves no file behind in which nothing is wanted', async () => {
  for (let i = 0; i < 6; i++) files.drop(upload(17 * MIB));
  files.tidy();
  const last = upload(5000);
  again([last]);
  await vi.waitFor(() => expect(there()).toEqual([last.file]));
  expect(inFolder()).toBeLessThan(18 * MIB);
});
