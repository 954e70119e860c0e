import type { Config } from '../control/config/config.ts';
import { InputError } from '../core/input-error.ts';
import type { Provider } from '../core/provider.ts';
import { type Profile, Settings } from '../core/settings.ts';

interface Chosen {
  readonly profile?: Profile;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The switches as they are at the start: an option outdoes the config. Throws an InputError for a value that cannot be. */
export function settingsOf(options: Chosen, config: Config, providers: readonly Provider[]): Settings {
  const switches = providers.flatMap((provider) => provider.switches);
  const profile = options.profile ?? config.profile ?? 'documented';
  const inConfig: Readonly<Record<string, unknown>> = config.settings ?? {};
  try {
    new Settings(switches, profile, inConfig);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`config: settings: ${error.message}`) : error;
  }
  return new Settings(switches, profile, { ...inConfig, ...options.settings });
}
