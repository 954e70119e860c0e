import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const dist = join(root, 'dist');
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What programs can import, as package.json has it: by its name, the module without its `dist/` and its ending. */
export const doors = Object.fromEntries(
  Object.entries(exports).flatMap(([key, { import: module }]) =>
    module === undefined ? [] : [[key.slice(2) || 'index', module.replace(/^\.\/dist\/|\.js$/g, '')]],
  ),
);
