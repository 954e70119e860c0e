import { vi } from 'vitest';
import { rare } from './rows/clients.ts';
import { tryAll } from './rows/try-client.ts';

// Some are compiled first.
vi.setConfig({ testTimeout: 600_000 });

tryAll(rare);
