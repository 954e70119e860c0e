import { InputError } from '../../src/core/input-error.ts';
import type { AnyEmulator } from '../../src/emulator/emulator.ts';
import { Folder, inWords } from './folder.ts';
import { FolderKeeper } from './folder-keeper.ts';
import { StatePlaces } from './places.ts';
import { type Read, readFolder } from './read-folder.ts';

export interface Kept {
  /** Whether there was a state in the folder, which the emulator has now. */
  readonly isOld: boolean;
  close(): Promise<void>;
}

/**
 * Puts what a folder holds into an emulator, or into one that holds nothing what the emulator has, and keeps all that
 * changes from then on. Throws an InputError that names the folder.
 */
export async function keepIn(path: string, { world }: AnyEmulator): Promise<Kept> {
  try {
    const folder = await Folder.open(path);
    try {
      const read = await readFolder(folder);
      if (read) world.restore(read.state);
      const complain = (line: string) => console.error(`standin: ${line}`);
      const nothing = { places: new StatePlaces(folder.values), commits: 0, isBehind: false };
      const keeper = new FolderKeeper(folder, world, read ?? nothing, complain);
      world.keepBy(keeper);
      if (read === undefined || hasLess(world, read)) keeper.rewrite();
      await keeper.commit();
      return { isOld: read !== undefined, close: () => keeper.close() };
    } catch (error) {
      await folder.close().catch(() => {});
      throw error;
    }
  } catch (error) {
    const why = error instanceof InputError ? error.message : inWords(error);
    throw new InputError(`the state folder ${path}: ${why}`);
  }
}

/** A smaller store than it was kept from holds not all of it. */
function hasLess({ objects }: AnyEmulator['world'], { state }: Read): boolean {
  const kept = state.get('objects')?.filter(({ content }) => content !== undefined) ?? [];
  return [...objects.dump()].filter(({ content }) => content !== undefined).length < kept.length;
}
