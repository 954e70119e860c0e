import type { StateRecord } from '../../src/core/state/part.ts';
import type { Change, Tally } from './commit.ts';
import { asText, checksumOf } from './text.ts';
import type { Spot, ValueFiles } from './value-files.ts';

/** What of a record is known without reading it. */
export interface Place {
  readonly order: number;
  /** Number of the commit that wrote it. */
  readonly commit: number;
  /** Where its value is, where that is long. */
  readonly spot?: Spot | undefined;
}

/** Characters of JSON that stand in the store itself. */
const SHORT = 200;
/** Between the name of a part and a key in it, which is text of anybody's. */
const MARK = '\0';
export const TALLY = 'tally';
export const recordKey = (part: string, key: string): string => `record ${part}${MARK}${key}`;
export const allRecords = { gte: 'record ', lt: 'record!' } as const;

/** The part and the key in it. */
export function namesIn(key: string): readonly [part: string, key: string] {
  const end = key.indexOf(MARK);
  return [key.slice(key.indexOf(' ') + 1, end), key.slice(end + 1)];
}

/** Where every record is, and what has to be written for one to come, change or go. */
export class Places {
  private readonly files: ValueFiles;
  private readonly parts = new Map<string, Map<string, Place>>();
  private count = 0;
  private sum = 0;
  private youngest = 0;

  constructor(files: ValueFiles) {
    this.files = files;
  }

  /** One that is there already. */
  add(part: string, key: string, place: Place): void {
    this.of(part).set(key, place);
    this.count += 1;
    this.sum += place.commit;
    this.youngest = Math.max(this.youngest, place.order);
  }

  /** Order of one that comes now. */
  next(): number {
    this.youngest += 1;
    return this.youngest;
  }

  tally(commit: number): Tally {
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
    const json = JSON.stringify(value);
    if (json.length <= SHORT && content === undefined) {
      this.add(part, key, { order, commit });
      return [recordKey(part, key), asText({ order, commit }, json)];
    }
    const bytes = Buffer.from(json);
    const spot = this.files.add(bytes, content);
    this.add(part, key, { order, commit, spot });
    const crc = checksumOf(content === undefined ? [bytes] : [bytes, ...content.chunks]);
    return [recordKey(part, key), asText({ order, commit, spot, crc }, json)];
  }

  /** Undefined where there is none. */
  delete(part: string, key: string): Change | undefined {
    const before = this.of(part).get(key);
    if (before === undefined) return undefined;
    this.forget(part, key, before);
    return [recordKey(part, key)];
  }

  private forget(part: string, key: string, place: Place | undefined): void {
    if (place === undefined) return;
    this.of(part).delete(key);
    if (place.spot) this.files.drop(place.spot);
    this.count -= 1;
    this.sum -= place.commit;
  }

  private of(part: string): Map<string, Place> {
    const known = this.parts.get(part);
    if (known) return known;
    const made = new Map<string, Place>();
    this.parts.set(part, made);
    return made;
  }
}
