import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const { exports: doors } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What a program that imports these declarations has to have. */
function packagesOf(door: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()["']([^"']+)["']/g)) {
      if (to.startsWith('.')) visit(join(dirname(file), to.replace(/\.[jt]s$/, '.d.ts')));
      else packages.add(to);
    }
  };
  visit(door.replace(/(?<!\.d)\.[jt]s$/, '.d.ts'));
  return packages;
}

interface Door {
  readonly import: string;
  readonly require: { readonly types: string };
}

/** Each by both ways in; what has no such ways is no code. */
const declared = Object.entries<string | Door>(doors).flatMap(([name, door]) =>
  typeof door === 'string' ? [] : [door.import, door.require.types].map((file) => [name, file] as const),
);

it('has every door but the schemas', () => {
  expect(declared).toHaveLength(2 * (Object.keys(doors).length - 2));
});

/** What whoever imports a door has, since it is for that. */
const forThemselves: Readonly<Record<string, readonly string[]>> = {
  './msw': ['msw', 'msw/node'],
  './vitest': ['vitest'],
  './playwright': ['@playwright/test'],
};

it.each(declared)(
  'asks of a program that imports standin%s no package for its types but what that is for: %s',
  (name, door) => {
    const packages = [...packagesOf(door)].filter((each) => !each.startsWith('node:'));
    expect(packages).toEqual(forThemselves[name] ?? []);
  },
);
