import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';
import { typos } from './table.ts';

// What was built, as a program of another package sees it.
vi.setConfig({ testTimeout: 60_000 });

const head = `
import {
  type AccountDeclaration, createEmulator, type EmulatorOptions, expectUpload, type FaultOrder,
} from 'standin';
import { type MockServerOptions, mockServer } from 'standin/msw';
import { type ServerOptions, startServer } from 'standin/server';
export async function program(answer: Response) {
const emulator = createEmulator();
const server = await startServer();
const mocked = mockServer();
const { request } = await mocked.db();
const content = new Uint8Array();
`.trim();
const firstLine = head.split('\n').length + 1;

const right = typos.map(([statement]) => `{ ${statement} }`);
const wrong = typos.map(([statement, word, typo]) => `{ ${statement.replace(word, typo)} }`);
const program = (lines: readonly string[]) => [head, ...lines, '}', ''].join('\n');

type Options = Readonly<Record<string, unknown>> & { readonly type?: 'module' | 'commonjs' };

/** What a compiler says of a file, line by line. */
async function complaints(
  text: string,
  { type = 'module', ...compilerOptions }: Options,
): Promise<Map<number, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'standin-types-'));
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  symlinkSync(resolve('.'), join(folder, 'node_modules/standin'));
  symlinkSync(resolve('node_modules/@types/node'), join(folder, 'node_modules/@types/node'));
  const base = {
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    strict: true,
    noEmit: true,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
  const options = { ...base, skipLibCheck: true, ...compilerOptions };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['program.ts'] }));
  writeFileSync(join(folder, 'program.ts'), text);
  const tsc = promisify(execFile)(resolve('node_modules/.bin/tsc'), ['--pretty', 'false'], { cwd: folder });
  const { stdout } = await tsc.catch((error) => error as { stdout: string });
  const found = new Map<number, string>();
  let line = 0;
  for (const each of stdout.split('\n')) {
    const [, at, says] = /^program\.ts\((\d+),\d+\): (.*)$/.exec(each) ?? [];
    line = at === undefined ? line : Number(at);
    if (each !== '') found.set(line, `${found.get(line) ?? ''}${says ?? each}\n`);
  }
  return found;
}

const nodeNext: Options = { module: 'NodeNext' };
const required: Options = { ...nodeNext, type: 'commonjs' };
const bundler: Options = { module: 'ESNext', moduleResolution: 'bundler', exactOptionalPropertyTypes: true };

it.each([
  ['node16', { module: 'Node16' }],
  ['nodenext', nodeNext],
  ['nodenext as CommonJS', required],
  ['bundler', bundler],
])('compiles a program in which every word is right, under %s', async (_, options) => {
  expect(await complaints(program(right), options)).toEqual(new Map());
});

it.each([
  ['nodenext', nodeNext],
  ['nodenext as CommonJS', required],
])(
  'compiles none of the lines with a word that is misspelt, under %s, and shows what is allowed',
  async (_, options) => {
    const found = await complaints(program(wrong), options);
    const unnoticed = wrong.filter((_, i) => !found.has(firstLine + i));
    expect(unnoticed).toEqual([]);
    expect([...found.keys()].filter((line) => line < firstLine)).toEqual([]);
    // Not the whole of a provider's type.
    const longest = Math.max(...[...found.values()].flatMap((says) => says.split('\n').map(({ length }) => length)));
    expect(longest).toBeLessThan(800);
  },
);
