import { Bytes } from '../../src/core/bytes.ts';
import { InputError } from '../../src/core/input-error.ts';
import type { State, StateRecord } from '../../src/core/state/part.ts';
import type { CommitTally } from './commit.ts';
import type { Folder } from './folder.ts';
import { allRecords, namesIn, StatePlaces, TALLY } from './places.ts';
import { checksumOf, fromText, textIn, unsigned, type Written } from './text.ts';
import type { Spot } from './value-files.ts';

export interface Read {
  readonly state: State;
  readonly places: StatePlaces;
  readonly commits: number;
  /** Whether there is something in the log that is not in the store. */
  readonly isBehind: boolean;
}

/** Undefined where nothing was ever written. Throws an InputError that says what is wrong with it. */
export async function readFolder({ level, log, values, commits }: Folder): Promise<Read | undefined> {
  const merged = await tallyIn(level);
  const unmerged = log.read().filter(({ tally }) => tally.commit > (merged?.commit ?? 0));
  const gap = unmerged.findIndex(({ tally }, i) => tally.commit !== (merged?.commit ?? 0) + i + 1);
  const tally = gap === -1 ? (unmerged.at(-1)?.tally ?? merged) : undefined;
  if (tally === undefined || (commits !== undefined && tally.commit < commits)) {
    if (commits || unmerged.length > 0) throw lost(commits ?? 0, (merged?.commit ?? 0) + Math.max(gap, 0));
    // Of a folder that was begun and no more there is a count.
    if (commits === undefined && !values.isEmpty) {
      throw new InputError('it is damaged: there are values in it, and nothing that says what they are');
    }
    values.read([]);
    return undefined;
  }
  const texts = new Map<string, string>();
  for await (const [name, text] of level.iterator(allRecords)) texts.set(name, textIn(name, text));
  const stored = new Set(texts.keys());
  for (const { changes } of unmerged) {
    for (const [name, text] of changes) {
      if (text === undefined) texts.delete(name);
      else texts.set(name, text);
    }
  }
  const places = new StatePlaces(values, merged?.commit);
  for (const name of stored) if (!texts.has(name)) places.addGone(name);
  const found: [part: string, key: string, written: Written][] = [];
  for (const [name, text] of texts) {
    const written = fromText(text);
    const [part, key] = namesIn(name);
    places.add(part, key, { ...written, isStored: stored.has(name) });
    found.push([part, key, written]);
  }
  const { count, sum } = places.tally(tally.commit);
  if (commits !== undefined && (count !== tally.count || sum !== tally.sum)) {
    throw new InputError(
      `it is damaged: of ${tally.count} records not all are there as they were written last; ${wayOut}`,
    );
  }
  const valueAt = values.read(found.flatMap(([, , { spot }]) => spot ?? []));
  const state = new Map<string, StateRecord[]>();
  for (const [part, key, written] of found.sort(([, , a], [, , b]) => a.order - b.order)) {
    const record = recordOf(key, written, valueAt);
    const known = state.get(part);
    if (known) known.push(record);
    else state.set(part, [record]);
  }
  return { state, places, commits: tally.commit, isBehind: unmerged.length > 0 };
}

const wayOut =
  'a file was damaged, or the machine went down at once. To go on with what is left of it, delete the file commits in it; or name another folder';

function lost(told: number, found: number): InputError {
  return new InputError(`it is damaged: of ${told} commits it holds ${found}; ${wayOut}`);
}

async function tallyIn(level: Folder['level']): Promise<CommitTally | undefined> {
  for await (const [, text] of level.iterator({ gte: TALLY, lt: `${TALLY}!` })) {
    const tally = unsigned(text);
    if (tally === undefined) throw new InputError('it is damaged: its tally is not as it was written');
    return JSON.parse(tally) as CommitTally;
  }
  return undefined;
}

function recordOf(key: string, { json, spot, crc }: Written, valueAt: (spot: Spot) => Buffer | undefined): StateRecord {
  if (spot === undefined) return { key, value: JSON.parse(json as string) };
  const bytes = valueAt(spot);
  if (bytes === undefined || checksumOf([bytes]) !== crc) {
    throw new InputError(`it is damaged: the value of ${JSON.stringify(key)} is not as it was written`);
  }
  const read = JSON.parse(bytes.toString('utf8', 0, spot.json));
  if (spot.content < 0) return { key, value: read };
  // In memory of its own: that of the whole file goes.
  return { key, value: read, content: Bytes.of(Buffer.from(bytes.subarray(spot.json))) };
}
