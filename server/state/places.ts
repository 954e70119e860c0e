import type { StateRecord } from '../../src/core/state/part.ts';
import type { Change, CommitTally } from './commit.ts';
import { asText, checksumOf, type Written } from './text.ts';
import type { ValueFiles } from './value-files.ts';

/** What of a record is known without reading it. */
export interface StatePlace extends Written {
  /** Whether the store has anything under its key. */
  isStored: boolean;
}

/** Characters of JSON that stand in the store itself. */
const SHORT = 200;
export const TALLY = 'tally';
/** A key is text of anybody's, which UTF-8 may have no form for: here it is JSON. */
export const recordKey = (part: string, key: string): string => `record ${part} ${JSON.stringify(key)}`;
export const allRecords = { gte: 'record ', lt: 'record!' } as const;

/** The part and the key in it. */
export function namesIn(key: string): readonly [part: string, key: string] {
  const [, part = '', json = ''] = /^record (\S+) (.*)$/.exec(key) ?? [];
  return [part, JSON.parse(json)];
}

/** Where every record is, and what has to be written for one to come, change or go. */
export class StatePlaces {
  private readonly files: ValueFiles;
  private readonly parts = new Map<string, Map<string, StatePlace>>();
  /** Keys of the store under which nothing is to lie any more. */
  private readonly gone = new Set<string>();
  /** Number of the last commit that the store was told of. */
  private stored: number;
  private count = 0;
  private sum = 0;
  private youngest = 0;

  constructor(files: ValueFiles, stored = 0) {
    this.files = files;
    this.stored = stored;
  }

  /** One that is there already. */
  add(part: string, key: string, place: StatePlace): void {
    this.of(part).set(key, place);
    this.count += 1;
    this.sum += place.commit;
    this.youngest = Math.max(this.youngest, place.order);
  }

  /** Under that key of the store nothing is to lie. */
  addGone(key: string): void {
    this.gone.add(key);
  }

  /** Order of one that comes now. */
  next(): number {
    this.youngest += 1;
    return this.youngest;
  }

  tally(commit: number): CommitTally {
    return { commit, count: this.count, sum: this.sum };
  }

  keysOf(part: string): string[] {
    return [...(this.parts.get(part)?.keys() ?? [])];
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  /** Keys of a part whose values are in that file. */
  inFile(part: string, file: number): string[] {
    return this.keysOf(part).filter((key) => this.of(part).get(key)?.spot?.file === file);
  }

  /** `asked` left out: where it was, or as the youngest. */
  put(part: string, { key, value, content }: StateRecord, commit: number, asked?: number): Change {
    const before = this.of(part).get(key);
    this.forget(part, key, before);
    const order = asked ?? before?.order ?? this.next();
    const name = recordKey(part, key);
    const isStored = before?.isStored ?? this.gone.delete(name);
    const json = JSON.stringify(value);
    if (json.length <= SHORT && content === undefined) {
      const place = { order, commit, spot: undefined, crc: undefined, json, isStored };
      this.add(part, key, place);
      return [name, asText(place)];
    }
    const bytes = Buffer.from(json);
    const spot = this.files.add(bytes, content);
    const crc = checksumOf(content === undefined ? [bytes] : [bytes, ...content.chunks]);
    const place = { order, commit, spot, crc, json: undefined, isStored };
    this.add(part, key, place);
    return [name, asText(place)];
  }

  /** Undefined where there is none. */
  delete(part: string, key: string): Change | undefined {
    const before = this.of(part).get(key);
    if (before === undefined) return undefined;
    this.forget(part, key, before);
    const name = recordKey(part, key);
    if (before.isStored) this.gone.add(name);
    return [name];
  }

  /** What the store was not told of since that was asked last, as of now; each is put into words as it is taken. */
  unstored(commit: number): Iterable<Change> {
    const gone = [...this.gone];
    const came: [part: string, key: string, place: StatePlace][] = [];
    for (const [part, places] of this.parts) {
      for (const [key, place] of places) if (place.commit > this.stored) came.push([part, key, place]);
    }
    for (const [, , place] of came) place.isStored = true;
    this.gone.clear();
    this.stored = commit;
    return inWords(gone, came);
  }

  private forget(part: string, key: string, place: StatePlace | undefined): void {
    if (place === undefined) return;
    this.of(part).delete(key);
    if (place.spot) this.files.drop(place.spot);
    this.count -= 1;
    this.sum -= place.commit;
  }

  private of(part: string): Map<string, StatePlace> {
    const known = this.parts.get(part);
    if (known) return known;
    const made = new Map<string, StatePlace>();
    this.parts.set(part, made);
    return made;
  }
}

function* inWords(
  gone: readonly string[],
  came: readonly (readonly [part: string, key: string, place: StatePlace])[],
): Generator<Change> {
  for (const name of gone) yield [name];
  for (const [part, key, place] of came) yield [recordKey(part, key), asText(place)];
}
