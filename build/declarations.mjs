// What the compiler says of the doors. A module may import the types of CommonJS, and CommonJS not those of a module: so
// there is one set, as CommonJS, and each door for `import` passes it on.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { dist, doors } from './doors.mjs';

const types = join(dist, 'types');

/** msw 3 and Vitest have types for modules alone, so what names them is one too. */
const asModules = ['mocks', 'mocks/runners'];

export function arrangeDeclarations() {
  const seen = new Set();
  for (const module of Object.values(doors)) follow(join(types, `${module}.d.ts`), seen);
  for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !seen.has(file)) rmSync(file);
  }
  writeFileSync(join(types, 'package.json'), '{ "type": "commonjs" }\n');
  for (const module of Object.values(doors)) if (!asModules.some((folder) => module.startsWith(folder))) passOn(module);
  for (const folder of asModules) copyAsModules(folder);
}

/** The file, and whatever it leads to. */
function follow(file, seen) {
  if (seen.has(file) || !existsSync(file)) return;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/['"](\.[^'"]+)\.[jt]s['"]/g)) {
    follow(`${resolve(dirname(file), path)}.d.ts`, seen);
  }
}

function passOn(module) {
  const file = join(dist, `${module}.d.ts`);
  writeFileSync(file, `export * from '${slashed(relative(dirname(file), join(types, `${module}.js`)))}';\n`);
}

function copyAsModules(folder) {
  const up = '../'.repeat(folder.split('/').length);
  for (const entry of readdirSync(join(types, folder), { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = readFileSync(join(types, folder, entry.name), 'utf8');
    writeFileSync(
      join(dist, folder, entry.name),
      text.replaceAll(`'${up}`, `'${up}types/`).replaceAll(`"${up}`, `"${up}types/`),
    );
  }
}

const slashed = (path) => path.replaceAll('\\', '/');
