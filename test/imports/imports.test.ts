import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { circlesIn, type Import, importsOf, permitsFor, permitsOf, placeOf } from './judge.ts';
import { table } from './table.ts';

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '*.ts', '*.tsx'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('examples/') && !file.endsWith('.d.ts'));
const imports = files.flatMap((file) => importsOf(file));

it('lets no file import what the table does not allow', () => {
  const strays = imports.filter((each) => permitsFor(each, table).length === 0);
  expect(strays.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

it('has a place for every file', () => {
  expect(files.filter((file) => placeOf(file, table) === undefined)).toEqual([]);
});

it('has no row, folder or package in the table that nothing makes use of', () => {
  const used = new Set(imports.flatMap((each) => permitsFor(each, table)).map((each) => JSON.stringify(each)));
  expect(table.flatMap(permitsOf).filter((each) => !used.has(JSON.stringify(each)))).toEqual([]);
  const inhabited = new Set(files.map((file) => placeOf(file, table)?.row.place));
  expect(table.filter(({ place }) => !inhabited.has(place))).toEqual([]);
});

it('finds no circle of imports, of types neither', () => {
  expect(circlesIn(imports)).toEqual([]);
});

it.each([
  ['src/core/a.ts', '../emulator/emulator.ts'],
  ['src/core/a.ts', 'image-size'],
  ['src/core/image/a.ts', '../../providers/feishu/wire.ts'],
  ['src/providers/feishu/a.ts', '../wechat/wire.ts'],
  ['src/providers/feishu/images/a.ts', '../../index.ts'],
  ['src/providers/kakao/client.ts', './errors.ts'],
  ['src/providers/kakao/client.ts', '../feishu/wire.ts'],
  ['src/client/a.ts', '../core/bytes.ts'],
  ['src/control/a.ts', '../emulator/emulator.ts'],
  ['server/a.ts', '../src/providers/feishu/wire.ts'],
  ['server/control/a.ts', '../../fixtures/images.ts'],
  ['server/control/a.ts', 'multer'],
  ['mocks/a.ts', '@mswjs/data'],
  ['mocks/a.ts', '../server/index.ts'],
  ['contracts/feishu/a.ts', '../../src/errors.ts'],
  ['contracts/feishu/a.ts', '../kakao/words.ts'],
  ['contracts/engine/a.ts', '../../server/index.ts'],
  ['contracts/a.ts', 'vitest'],
  ['fixtures/a.ts', '../src/core/bytes.ts'],
  ['new-place/a.ts', '../src/index.ts'],
])('allows %s no import of %s', (file, imported) => {
  const forms = [
    `import { a } from '${imported}';`,
    `import type { A } from '${imported}';`,
    `export * from '${imported}';`,
    `import {\n  a,\n  b,\n} from '${imported}';`,
    `import '${imported}';`,
    `const a = await import('${imported}');`,
  ];
  for (const form of forms) {
    const [found] = importsOf(file, form) as [Import];
    expect(found).toMatchObject({ from: file });
    expect(permitsFor(found, table)).toEqual([]);
  }
});

it('sees a circle, and the way round it', () => {
  const step = (from: string, to: string): Import => ({ from, to, isPackage: false });
  expect(circlesIn([step('a', 'b'), step('b', 'c'), step('d', 'b'), step('c', 'b')])).toEqual([['b', 'c', 'b']]);
});
