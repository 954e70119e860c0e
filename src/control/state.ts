import { InputError } from '../core/input-error.ts';
import { readSnapshot } from '../core/state/read.ts';
import { writeSnapshot } from '../core/state/write.ts';
import { control } from './define.ts';

export const snapshot = control<undefined, Promise<Uint8Array>>({
  call: 'GET /state',
  says: 'all that outlives a call as one value, secrets and all, to be restored here or in another process; the same bytes for the same state',
  bytes: true,
  later: true,
  output: (t) => t.Unsafe<Uint8Array>({ bytes: true }),
  run: async ({ world }) => writeSnapshot(world.state()),
});

export const restore = control<Uint8Array, Promise<void>>({
  call: 'PUT /state',
  says: 'puts such a value in the place of all that is there, or nothing where it is damaged, or of another make or a newer version; a reset goes back to the start as before',
  about: 'state',
  bytes: true,
  later: true,
  input: (t) => t.Unsafe<Uint8Array>({ bytes: 'a Uint8Array with a snapshot' }),
  async run({ world }, value) {
    try {
      world.restore(readSnapshot(value));
    } catch (error) {
      throw error instanceof InputError ? new InputError(`state: ${error.message}`) : error;
    }
  },
});
