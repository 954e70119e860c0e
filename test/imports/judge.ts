import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path/posix';
import type { Row } from './table.ts';

/** One file names another, or a package. */
export interface Import {
  readonly from: string;
  /** A path from the root, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

/** What a TypeScript file imports and exports from elsewhere, types too, now or later. Node's own modules are left out. */
export function importsOf(from: string, text = readFileSync(from, 'utf8')): Import[] {
  const named = [...text.matchAll(/^\s*(?:(?:import|export)\s[^;'"]*?from\s+|import\s+)'([^']+)';/gm)];
  const later = [...text.matchAll(/\bimport\('([^']+)'\)/g)];
  return [...named, ...later].flatMap(([, to = '']) => {
    if (isBuiltin(to)) return [];
    const isPackage = !to.startsWith('.');
    return [{ from, to: isPackage ? packageOf(to) : join(dirname(from), to), isPackage }];
  });
}

/** Something that a row allows. */
export interface Permit {
  readonly place: string;
  /** Absent: to every file of the place. */
  readonly file?: string;
  readonly kind: 'imports' | 'packages';
  readonly allows: string;
}

export function permitsOf({ place, files = {}, ...all }: Row): Permit[] {
  const kinds = ['imports', 'packages'] as const;
  return [[undefined, all] as const, ...Object.entries(files)].flatMap(([file, allowed]) =>
    kinds.flatMap((kind) =>
      (allowed[kind] ?? []).map((allows) => ({ place, kind, allows, ...(file && { file: join(place, file) }) })),
    ),
  );
}

/** What allows an import: `itself` within a place, else what the table says; nothing, where it is not allowed. */
export function permitsFor({ from, to, isPackage }: Import, table: readonly Row[]): (Permit | 'itself')[] {
  const here = placeOf(from, table);
  if (here === undefined) return [];
  const there = isPackage ? undefined : placeOf(to, table);
  if (there && named(there.row.place, there) === named(here.row.place, here)) return ['itself'];
  return permitsOf(here.row).filter(({ file, kind, allows }) => {
    if ((kind === 'packages') !== isPackage || (file !== undefined && file !== from)) return false;
    if (allows === '**' || isPackage) return allows === '**' || allows === to;
    return (
      there !== undefined && named(allows, here.name === undefined ? there : here) === named(there.row.place, there)
    );
  });
}

interface Place {
  readonly row: Row;
  /** What stands for `*`. */
  readonly name: string | undefined;
}

export function placeOf(file: string, table: readonly Row[]): Place | undefined {
  const found = table.flatMap((row) => {
    const match = patternOf(row).exec(file);
    return match ? [{ row, name: match.groups?.name }] : [];
  });
  return found.sort((a, b) => depth(b.row) - depth(a.row))[0];
}

function patternOf({ place }: Row): RegExp {
  const pattern = place.replaceAll('.', '\\.').replace('*', '(?<name>[^/]+)');
  return new RegExp(`^${pattern}${place.endsWith('.ts') ? '$' : '/'}`);
}

/** The more names the deeper, and of as many the one without `*`. */
function depth({ place }: Row): number {
  return place.split('/').length * 2 - (place.includes('*') ? 1 : 0);
}

function named(place: string, { name = '*' }: Place): string {
  return place.replace('*', name);
}

function packageOf(specifier: string): string {
  const names = specifier.split('/');
  return names.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Files that lead back to themselves, as one way round each. */
export function circlesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports) if (!isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at !== -1) circles.push([...way.slice(at), file]);
    if (at !== -1 || done.has(file)) return;
    for (const each of next.get(file) ?? []) walk(each, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}
