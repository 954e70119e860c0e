import { InputError } from '../../src/core/input-error.ts';
import type { Emulator } from '../../src/emulator.ts';
import type { Calls } from './mount.ts';

/** `/__standin/requests`: what was sent, what it was answered, and why. */
export function requests(emulator: Emulator): Calls {
  return {
    '/requests': {
      get({ query: { limit, ...filter } }, response) {
        const newest = limit === undefined ? {} : { limit: count(limit) };
        response.json({ requests: emulator.requests({ ...filter, ...newest }) });
      },
    },
    '/requests/:id': {
      get({ params }, response) {
        const id = String(params.id);
        const found = emulator.request(id);
        if (found) response.json(found);
        else response.status(404).json({ error: `there is no request ${JSON.stringify(id)}, or it was forgotten` });
      },
    },
  };
}

function count(text: unknown): number {
  if (typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InputError(`requests: limit must be a whole number from 1, not ${JSON.stringify(text)}`);
}
