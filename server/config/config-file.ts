import type { Config } from '../../src/control/config/config.ts';
import type { Provider } from '../../src/core/provider.ts';
import type { Provided } from '../../src/emulator/provided.ts';

/** A config whose pictures and files may be named by their paths. */
export type ConfigFile<P extends Provider = Provided> = Omit<Config<P>, 'images' | 'files'> & {
  readonly images?: readonly ByFile<NonNullable<Config<P>['images']>[number]>[];
  readonly files?: readonly ByFile<NonNullable<Config<P>['files']>[number]>[];
  /** Folder in which a server keeps its state; an option outdoes it. */
  readonly state?: string;
};

/** Of each kind of seed the same with a path in the place of its bytes. */
type ByFile<Item> = Item | (Item extends unknown ? Omit<Item, 'content'> & FromFile : never);

export interface FromFile {
  readonly file: string;
}
