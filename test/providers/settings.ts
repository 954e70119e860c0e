import type { Provider } from '../../src/core/provider.ts';
import { Settings, type Value } from '../../src/core/settings.ts';
import { providers } from '../../src/providers/index.ts';

const all: readonly Provider[] = providers;
const switches = all.flatMap((provider) => provider.switches);

/** All switches as the pages have them, but for those named. */
export const settings = (chosen: Record<string, Value> = {}) => new Settings(switches, 'documented', chosen);
