import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Who imports what, and whether that is banned: design in words, here as examples that the linter is held to. */
const examples: [file: string, imported: string, banned: boolean][] = [
  ['src/core/a.ts', './bytes.ts', false],
  ['src/core/a.ts', '../providers/index.ts', true],
  ['src/core/a.ts', '../emulator.ts', true],
  ['src/core/a.ts', 'express', true],
  ['src/core/image/a.ts', '../bytes.ts', false],
  ['src/core/image/a.ts', '../../emulator.ts', true],
  ['src/core/image/a.ts', 'image-size', true],
  ['src/providers/feishu/a.ts', './wire.ts', false],
  ['src/providers/feishu/a.ts', '../../core/call.ts', false],
  ['src/providers/feishu/a.ts', '../wechat/wire.ts', true],
  ['src/providers/feishu/a.ts', '../index.ts', true],
  ['src/providers/feishu/a.ts', '../../emulator.ts', true],
  ['src/providers/feishu/a.ts', '../../../server/index.ts', true],
  ['src/providers/feishu/a.ts', '../../../fixtures/images.ts', true],
  ['src/providers/feishu/client.ts', './wire.ts', false],
  ['src/providers/wechat/client.ts', '../../client/upload-error.ts', false],
  ['src/providers/kakao/client.ts', './errors.ts', true],
  ['src/client/a.ts', './upload-error.ts', false],
  ['src/client/a.ts', '../core/bytes.ts', true],
  ['src/core/convert/a.ts', 'libheif-js', false],
  ['src/core/a.ts', 'libheif-js', true],
  ['src/a.ts', './core/call.ts', false],
  ['src/a.ts', '../server/index.ts', true],
  ['src/a.ts', '../contracts/run.ts', true],
  ['src/a.ts', 'ajv', true],
  ['src/validate.ts', 'ajv', false],
  ['server/a.ts', '../src/emulator.ts', false],
  ['server/a.ts', 'express', false],
  ['server/a.ts', 'multer', true],
  ['server/a.ts', '../fixtures/images.ts', true],
  ['server/a.ts', '../contracts/run.ts', true],
  ['server/a.ts', '../src/providers/feishu/wire.ts', true],
  ['server/control/a.ts', '../../src/emulator.ts', false],
  ['server/control/a.ts', '../../fixtures/images.ts', true],
  ['server/control/a.ts', 'multer', true],
  ['server/control/images.ts', 'multer', false],
  ['server/commands/a.ts', 'commander', false],
  ['server/commands/a.ts', '../../contracts/run.ts', true],
  ['server/commands/check.ts', 'file-type', false],
  ['server/commands/contract.ts', '../../contracts/index.ts', false],
  ['server/commands/fixture.ts', '../../fixtures/images.ts', false],
  ['mocks/a.ts', '../src/emulator.ts', false],
  ['mocks/a.ts', 'msw', false],
  ['mocks/a.ts', '@mswjs/data', true],
  ['mocks/a.ts', '../server/index.ts', true],
  ['mocks/db.ts', '@mswjs/data', false],
  ['contracts/a.ts', '../fixtures/images.ts', false],
  ['contracts/a.ts', 'ajv', false],
  ['contracts/a.ts', 'vitest', true],
  ['contracts/a.ts', '../src/errors.ts', true],
  ['contracts/feishu/a.ts', '../case.ts', false],
  ['contracts/feishu/a.ts', '../../fixtures/images.ts', false],
  ['contracts/feishu/a.ts', '../../src/providers/feishu/errors.ts', true],
  ['contracts/feishu/a.ts', '../../server/index.ts', true],
  ['contracts/a.contract.test.ts', '../server/index.ts', false],
  ['fixtures/a.ts', './png.ts', false],
  ['fixtures/a.ts', '../src/core/bytes.ts', true],
  ['fixtures/a.ts', 'image-size', true],
];

const tree = mkdtempSync(join(tmpdir(), 'standin-bans-'));
let banned: Set<string>;

beforeAll(() => {
  cpSync('biome.json', join(tree, 'biome.json'));
  cpSync('.gitignore', join(tree, '.gitignore'));
  for (const [i, [file, imported]] of examples.entries()) write(place(file, i), imported);
  banned = new Set(lint().map(({ location }) => location.path));
});

afterAll(() => rmSync(tree, { recursive: true }));

it.each(examples.map((example, i) => [...example, i] as const))(
  '%s importing %s: banned is %s',
  (file, _, expected, i) => {
    expect(banned.has(place(file, i))).toBe(expected);
  },
);

/** Each example in a file of its own; where the name itself matters it is tried once, so it keeps it. */
function place(file: string, i: number): string {
  return file.replace(/\ba(?=\.(ts|contract))/, `a${i}`);
}

function write(file: string, imported: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `import { thing } from '${imported}';\n\nconsole.log(thing);\n`);
}

function lint(): { location: { path: string } }[] {
  const biome = resolve('node_modules/.bin/biome');
  const args = ['lint', '--reporter=json', '--only=style/noRestrictedImports', '--max-diagnostics=none', '.'];
  try {
    return JSON.parse(execFileSync(biome, args, { cwd: tree, encoding: 'utf8', stdio: 'pipe' })).diagnostics;
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout).diagnostics;
  }
}
