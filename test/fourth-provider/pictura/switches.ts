import type { Switch } from '../../../src/core/settings.ts';

export const maxBytes: Switch<number, 'pictura.maxBytes'> = {
  name: 'pictura.maxBytes',
  documented: 2000,
  observed: 2048,
  source: { page: 'pictura-photos', at: 'limits', says: 'at most 2 kB', assumes: 'a kB is 1000 bytes' },
  observation: { page: 'pictura-forum', at: 'thread 7', says: '2048 bytes passed' },
};

export const switches = [maxBytes] as const;
