// The command as few files, built of what tsc wrote, and as CommonJS: Node loads one file of that in half the time that it
// takes to get its loader of modules going. What a command loads of contracts/ and fixtures/ is the library's.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { dist, doors } from './doors.mjs';
import { isPutOff, later } from './later.mjs';

const external = /^[^./\0]/;

const library = {
  name: 'library',
  resolveId: (id) => {
    const module = /^\.\.\/\.\.\/((?:contracts|fixtures)\/.*)\.js$/.exec(id)?.[1];
    const door = Object.keys(doors).find((name) => doors[name] === module);
    return door && { id: `../cjs/${door}.cjs`, external: true };
  },
};

export async function bundleCommand() {
  await Promise.all([bundleMain(), bundleThreads()]);
}

async function bundleMain() {
  const { plugin, input, isAtStart } = later(join(dist, 'server/main.js'));
  const bundle = await rolldown({
    input: { main: join(dist, 'server/bin.js'), ...input },
    platform: 'node',
    external: (id, importer) => external.test(id) && !isPutOff(id, importer),
    plugins: [plugin, library],
  });
  const names = { entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' };
  // One file of all that a start needs: each more would be looked for and read.
  const codeSplitting = { groups: [{ name: 'start', test: isAtStart }] };
  await bundle.write({ dir: join(dist, 'bin'), format: 'cjs', codeSplitting, ...names });
}

/** Threads are started from files of their own, beside whatever starts them. */
async function bundleThreads() {
  const input = {
    'convert/worker': join(dist, 'src/core/convert/worker.js'),
    'image-size-worker': join(dist, 'server/commands/image-size-worker.js'),
  };
  const bundle = await rolldown({ input, platform: 'node', external });
  await bundle.write({ dir: join(dist, 'bin'), format: 'esm', chunkFileNames: '[name]-[hash].js' });
}
