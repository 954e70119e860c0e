// The command as few files, built of what tsc wrote: loading two hundred takes a third longer than answering the first
// call. The library stays as it is. What a command loads of contracts/ and fixtures/ is the library's.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { dist } from './doors.mjs';

const library = {
  name: 'library',
  resolveId: (id) => {
    const shared = /^\.\.\/\.\.\/((?:contracts|fixtures)\/.*)$/.exec(id)?.[1];
    return shared && { id: `../${shared}`, external: true };
  },
};

export async function bundleCommand() {
  const bundle = await rolldown({
    // Threads are started from files of their own, beside whatever starts them.
    input: {
      main: join(dist, 'server/main.js'),
      'convert/worker': join(dist, 'src/core/convert/worker.js'),
      'image-size-worker': join(dist, 'server/commands/image-size-worker.js'),
    },
    platform: 'node',
    external: /^[^./]/,
    plugins: [library],
  });
  await bundle.write({ dir: join(dist, 'bin'), format: 'esm', chunkFileNames: '[name]-[hash].js' });
}
