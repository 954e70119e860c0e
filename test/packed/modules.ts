import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Every file of a folder, as paths from there. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
}

/** The modules that these lead to, themselves too, by every path in them: imports, lazy ones, workers. */
export function modulesFrom(entries: readonly string[]): string[] {
  return follow(entries, (text) => [...text.matchAll(/(['"`])(\.[^'"`]+\.c?js)\1/g)].map(([, , path = '']) => path));
}

/** The declarations that these lead to, themselves too. */
export function declarationsFrom(entries: readonly string[]): string[] {
  const named = /(['"])(\.[^'"]+)\.[jt]s\1/g;
  return follow(entries, (text) => [...text.matchAll(named)].map(([, , path = '']) => `${path}.d.ts`));
}

/** The declarations that these export, their own and what they pass on from others. */
export function exportedFrom(entries: readonly string[]): string[] {
  const passedOn = /^export [^;]* from '(\.[^']+)\.[jt]s'/gm;
  return follow(entries, (text) => [...text.matchAll(passedOn)].map(([, path = '']) => `${path}.d.ts`));
}

function follow(entries: readonly string[], pathsIn: (text: string) => string[]): string[] {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const path of pathsIn(readFileSync(file, 'utf8'))) visit(resolve(dirname(file), path));
  };
  for (const entry of entries) visit(entry);
  return [...seen];
}
