import type * as seeds from '../control/config/config.ts';
import { checkConfig } from '../control/config/schema.ts';
import type { Named } from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import { providers as allProviders } from '../providers/index.ts';
import type { Provided } from './provided.ts';

/** Of the providers there are, where none are named. */
type Config<P extends Named = Provided> = seeds.Config<P>;
type FileSeed<P extends Named = Provided> = seeds.FileSeed<P>;
type DraftSeed<P extends Named = Provided> = seeds.DraftSeed<P>;

export type { ClockStart } from '../control/config/config.ts';
export type { Config, DraftSeed, FileSeed };

/** A config that names pictures and files by their paths, checked by its schema. Throws an InputError that names the field. */
export function checkConfigFile<Checked>(config: unknown, providers: readonly Provider[] = allProviders): Checked {
  return checkConfig<Checked>(config, providers, 'files');
}
