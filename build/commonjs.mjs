// The library once more, for test runners that load CommonJS alone: all doors in one build, so that they share what is in
// it, such as the class of an error.
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { dist, doors } from './doors.mjs';

const commonjs = join(dist, 'cjs');

/** Threads, samples and schemas stand beside the module that names them, and there alone. */
const besideTheModule = {
  name: 'beside-the-module',
  transform(code, id) {
    const module = relative(commonjs, id).replaceAll('\\', '/');
    return code.replaceAll('import.meta.url', `new URL('${module}', import.meta.url).href`);
  },
};

/** What rolldown adds of its own. */
const helper = /^@oxc-project\//;

export async function bundleCommonJs() {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(doors).map(([name, module]) => [name, join(dist, `${module}.js`)])),
    platform: 'node',
    external: (id) => /^[^./]/.test(id) && !helper.test(id),
    plugins: [besideTheModule],
  });
  await bundle.write({
    dir: commonjs,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // Of what others publish: such a runner has no import().
    dynamicImportInCjs: false,
    // They stand in the modules it is built of.
    comments: false,
  });
}
