import type { Emulator } from '../../src/emulator/emulator.ts';
import type { Calls } from './mount.ts';
import { filtersOf } from './query.ts';

/** `/__standin/requests`: what was sent, what it was answered, and why. */
export function requests(emulator: Emulator): Calls {
  return {
    '/requests': {
      get: (request, response) => void response.json({ requests: emulator.requests(filtersOf(request)) }),
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
