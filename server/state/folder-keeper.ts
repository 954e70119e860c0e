import { type Keeper, NotKeptError } from '../../src/core/state/keeper.ts';
import type { StatePart, Witness } from '../../src/core/state/part.ts';
import type { World } from '../../src/core/world.ts';
import type { Change } from './commit.ts';
import { type Folder, reasonOf } from './folder.ts';
import { Merger } from './merger.ts';
import type { Read } from './read-folder.ts';

/** Windows of a minute at the most begin anew with each process. */
const PASSING = 'calls';
/** What is changed with almost everything, so that nobody tells of it. */
const ALWAYS = 'keys';

/** What changed in a part since the last commit. */
interface Changed {
  readonly part: StatePart;
  /** With the order of those that came anew. */
  readonly keys: Map<string, number | undefined>;
}

/**
 * Writes what changes to a folder: what all calls did that came in together is one commit, which is there as a whole or not
 * at all. Once one could not be written nothing is kept any more: what lies behind a broken one would be lost.
 */
export class FolderKeeper implements Keeper {
  private readonly folder: Folder;
  private readonly world: World;
  private readonly places: Read['places'];
  private readonly merger: Merger;
  private readonly complain: (line: string) => void;
  private readonly parts = new Map<string, Changed>();
  private commits: number;
  private keys = '';
  private isAnew = false;
  private isDirty = false;
  private next: Promise<void> | undefined;
  private failure: NotKeptError | undefined;
  private closed: Promise<void> | undefined;

  constructor(
    folder: Folder,
    world: World,
    { places, commits, isBehind }: Omit<Read, 'state'>,
    complain: (line: string) => void,
  ) {
    this.folder = folder;
    this.world = world;
    this.places = places;
    this.commits = commits;
    this.complain = complain;
    this.merger = new Merger(folder, places, (error) => this.fail(error));
    if (isBehind) this.merger.soon(commits);
  }

  witnessOf(name: string, part: StatePart): Witness {
    const keys = new Map<string, number | undefined>();
    this.parts.set(name, { part, keys });
    if (name === PASSING) return { came: () => {}, changed: () => {} };
    return {
      came: (key) => {
        keys.set(key, this.places.next());
        this.isDirty = true;
        this.soon();
      },
      changed: (key) => {
        if (!keys.has(key)) keys.set(key, undefined);
        this.isDirty = true;
        this.soon();
      },
    };
  }

  rewrite(): void {
    this.isAnew = true;
    this.isDirty = true;
    this.soon();
  }

  commit(): Promise<void> {
    return this.next ?? (this.failure ? Promise.reject(this.failure) : Promise.resolve());
  }

  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    await this.commit().catch(() => {});
    // What somebody does afterwards is nobody's any more.
    this.failure ??= new NotKeptError('the folder was closed');
    await this.merger.close().catch(() => {});
    await this.folder.close();
  }

  /** Once all has been heard that came in by now. */
  private soon(): void {
    if (this.next) return;
    const next = new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.write());
    this.next = next;
    // Not every change has somebody who waits for it.
    next.catch(() => {});
  }

  private write(): void {
    this.next = undefined;
    if (this.failure) throw this.failure;
    if (!this.isDirty) return;
    this.isDirty = false;
    try {
      const commit = this.commits + 1;
      const changes = this.isAnew ? this.allChanges(commit) : this.changes(commit);
      this.addKeys(changes, commit);
      const tally = this.places.tally(commit);
      this.folder.values.write();
      this.folder.log.append({ tally, changes });
      this.folder.count(commit);
      this.commits = commit;
      this.merger.soon(commit);
      this.tidy();
    } catch (error) {
      throw this.fail(error);
    }
  }

  private fail(error: unknown): NotKeptError {
    if (this.failure) return this.failure;
    this.merger.abandon();
    const why = `the state in ${this.folder.path} cannot be kept any more: ${reasonOf(error).message}`;
    this.failure = new NotKeptError(why);
    this.complain(`${why}. No call is answered until Standin is started again where it can write`);
    return this.failure;
  }

  private changes(commit: number): Change[] {
    const { places } = this;
    const changes: Change[] = [];
    const add = (change: Change | undefined) => change && changes.push(change);
    for (const [name, { part, keys }] of this.parts) {
      if (keys.size === 0) continue;
      if (part.recordOf === undefined) this.addWhole(name, part, commit, add);
      else {
        for (const [key, order] of keys) {
          const record = part.recordOf(key);
          add(record ? places.put(name, record, commit, order) : places.delete(name, key));
        }
      }
      keys.clear();
    }
    return changes;
  }

  private addWhole(name: string, part: StatePart, commit: number, add: (change: Change | undefined) => void): void {
    const records = [...part.dump()];
    const there = new Set(records.map(({ key }) => key));
    for (const key of this.places.keysOf(name)) if (!there.has(key)) add(this.places.delete(name, key));
    for (const record of records) add(this.places.put(name, record, commit, this.places.next()));
  }

  private allChanges(commit: number): Change[] {
    const { places, world } = this;
    const changes: Change[] = [];
    const add = (change: Change | undefined) => change && changes.push(change);
    for (const name of places.names()) for (const key of places.keysOf(name)) add(places.delete(name, key));
    for (const [name, records] of world.state()) {
      if (name === PASSING || name === ALWAYS) continue;
      for (const record of records) add(places.put(name, record, commit));
    }
    for (const { keys } of this.parts.values()) keys.clear();
    this.keys = '';
    this.isAnew = false;
    return changes;
  }

  private addKeys(changes: Change[], commit: number): void {
    const [keys] = this.world.keys.dump();
    const text = JSON.stringify(keys);
    if (keys && text !== this.keys) changes.push(this.places.put(ALWAYS, keys, commit));
    this.keys = text;
  }

  /** What little is wanted of a file is written to another, so that the file can go. */
  private tidy(): void {
    for (const file of this.folder.values.tidy()) {
      for (const [name, { keys }] of this.parts) {
        for (const key of this.places.inFile(name, file)) keys.set(key, keys.get(key));
      }
      this.isDirty = true;
      this.soon();
    }
  }
}
