import type { Shelf } from '../../../src/core/shelf.ts';
import { imageHost } from './wire.ts';

const KEPT_MS = 3_600_000;

export const shelf = {
  provider: 'pictura',
  kinds: ['photo'] as const,
  ownerOnly: false,
  keyForm: /^ph_[a-zA-Z0-9]{12}$/,
  newKey: ({ keys }) => `ph_${keys.alnum(12)}`,
  liveUrl: (key) => `https://${imageHost}/${key}`,
  expiresAt: (now) => now + KEPT_MS,
} satisfies Shelf;
