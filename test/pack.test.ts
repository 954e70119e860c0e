import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it as test, vi } from 'vitest';
import { png } from '../fixtures/images.ts';
import { installPacked } from './packed/install.ts';
import { exportedFrom, filesOf, modulesFrom } from './packed/modules.ts';
import { importing, typescript, typescriptWithMsw } from './packed/programs.ts';

// Each starts programs that are slow to start, such as npx and compilers.
vi.setConfig({ testTimeout: 90_000 });

const { tarball, project, missing, remove } = await installPacked();
if (missing) console.log(`skipped: ${missing}, so the packed file cannot be installed`);
const it = test.skipIf(missing !== undefined);
afterAll(remove, 60_000);

const packed = join(project, 'node_modules/standin');
const run = promisify(execFile);

/** What a program printed, and how it ended. */
async function node(script: string, cwd = project) {
  const args = ['--input-type=module', '-e', script];
  return run(process.execPath, args, { cwd, timeout: 60_000 }).catch(
    (error) => error as { stdout: string; stderr: string },
  );
}

const manifest = () => JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
const dependencies = () => Object.keys(manifest().dependencies);
/** Exports that are code, by the names they are imported under, and their files. */
const modules = () =>
  Object.entries<string>(manifest().exports)
    .filter(([, path]) => path.endsWith('.js'))
    .map(([key, path]) => ({ name: `standin${key.slice(1)}`, file: join(packed, path) }));
const entries = () => modules().map(({ file }) => file);
const withoutMsw = () => modules().flatMap(({ name }) => (name === 'standin/msw' ? [] : [name]));

it('holds what these sources give, and nothing else', () => {
  const isOfTheCommand = (file: string) => file.startsWith('dist/bin/');
  const built = filesOf(packed).filter((file) => /\.(js|d\.ts)$/.test(file) && !isOfTheCommand(file));
  const sources = new Set(built.map((file) => file.replace(/^dist\//, '').replace(/\.(js|d\.ts)$/, '.ts')));
  for (const source of sources) {
    expect(existsSync(source), `${source}, which something in the packed file was built from`).toBe(true);
    expect(built).toEqual(
      expect.arrayContaining([`dist/${source}`.replace(/ts$/, 'js'), `dist/${source}`.replace(/ts$/, 'd.ts')]),
    );
  }
  const rest = filesOf(packed).filter((file) => !built.includes(file) && !isOfTheCommand(file));
  expect(
    rest.filter(
      (file) => !/^dist\/(fixtures\/samples\/|contracts\/\w+\/reply\.schema\.json$|accounts\.schema\.json$)/.test(file),
    ),
  ).toEqual(['LICENSE', 'README.md', 'package.json']);
  expect(rest.filter((file) => file.endsWith('.py'))).toEqual([]);
});

it('holds no module that nothing in it leads to, such as a test', () => {
  const typesAlone = /^(\/\*\*[\s\S]*?\*\/\n)?export \{\};\n$/;
  const hasCode = (file: string) => file.endsWith('.js') && !typesAlone.test(readFileSync(join(packed, file), 'utf8'));
  const all = filesOf(packed).filter(hasCode);
  const command = join(packed, manifest().bin.standin);
  const used = new Set(modulesFrom([...entries(), command]));
  expect(all.filter((file) => !used.has(join(packed, file)))).toEqual([]);
});

it('names no source map, as it holds none', () => {
  const naming = filesOf(packed).filter((file) => /sourceMappingURL=/.test(readFileSync(join(packed, file), 'latin1')));
  expect(naming).toEqual([]);
});

it('has no Buffer among the types it exports', () => {
  const declarations = exportedFrom(entries().map((entry) => entry.replace(/\.js$/, '.d.ts')));
  expect(declarations.length).toBeGreaterThan(entries().length);
  expect(declarations.filter((file) => /\bBuffer\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('is imported by plain JavaScript, with neither msw nor @mswjs/data installed', async () => {
  expect(existsSync(join(project, 'node_modules/msw'))).toBe(false);
  expect(existsSync(join(project, 'node_modules/@mswjs'))).toBe(false);
  const names = withoutMsw();
  const { stdout, stderr } = await node(importing(names));
  expect(stderr).toBe('');
  const counts = JSON.parse(stdout);
  expect(Object.keys(counts)).toEqual(names);
  expect(Object.values(counts)).not.toContain(0);
});

it('gives the schema of accounts files to editors and programs', async () => {
  const script = `
    import { createRequire } from 'node:module';
    const schema = createRequire(import.meta.url)('standin/accounts.schema.json');
    console.log(schema.type);
  `;
  expect((await node(script)).stdout).toBe('array\n');
});

it('says what is missing where standin/msw is imported without msw', async () => {
  const { stdout, stderr } = await node("await import('standin/msw')");
  expect(stdout).toBe('');
  expect(stderr).toContain("[ERR_MODULE_NOT_FOUND]: Cannot find package 'msw' imported from");
});

it('makes fixtures, from a program and from the command line', async () => {
  const expected = png({ width: 3, height: 5, bytes: 400 });
  const script = `
    import { png } from 'standin/fixtures';
    process.stdout.write(Buffer.from(png({ width: 3, height: 5, bytes: 400 })).toString('hex'));
  `;
  expect((await node(script)).stdout).toBe(Buffer.from(expected).toString('hex'));
  const args = ['standin', 'fixture', 'png', '--width', '3', '--height', '5', '--bytes', '400', '-o', 'made.png'];
  await run('npx', ['--no-install', ...args], { cwd: project, timeout: 60_000 });
  expect(Buffer.compare(readFileSync(join(project, 'made.png')), expected)).toBe(0);
});

it('starts by npx, answers, and ends when it is told to', async () => {
  const child = spawn('npx', ['--no-install', 'standin', '--port', '0'], { cwd: project, detached: true });
  const ended = once(child, 'close');
  try {
    const [said] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(60_000) });
    const url = /http:\S+/.exec(`${said}`)?.[0];
    const reply = await fetch(`${url}/__standin/health`, { signal: AbortSignal.timeout(10_000) });
    expect(await reply.json()).toMatchObject({ version: manifest().version });
  } finally {
    process.kill(-(child.pid as number), 'SIGTERM');
  }
  await ended;
});

/** What the compiler says of a program where these packages of ours are installed too. */
async function compile(name: string, program: string, lib: string[], ours: string[]): Promise<string> {
  const folder = join(dirname(project), name);
  cpSync(packed, join(folder, 'node_modules/standin'), { recursive: true });
  const link = (each: string, from: string) => {
    mkdirSync(dirname(join(folder, 'node_modules', each)), { recursive: true });
    symlinkSync(join(from, each), join(folder, 'node_modules', each));
  };
  for (const each of dependencies()) link(each, join(project, 'node_modules'));
  for (const each of ['@types/node', 'undici-types', ...ours]) link(each, resolve('node_modules'));
  const compilerOptions = {
    target: 'ES2023',
    lib,
    types: ['node'],
    module: 'NodeNext',
    strict: true,
    skipLibCheck: false,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  writeFileSync(join(folder, 'program.ts'), program);
  const tsc = run(resolve('node_modules/.bin/tsc'), ['--noEmit'], { cwd: folder, timeout: 60_000 });
  return (await tsc.catch((error) => error as { stdout: string })).stdout;
}

it('compiles in strict TypeScript with every declaration checked, and without the DOM’s types', async () => {
  const all = withoutMsw().map((name, i) => `export * as module${i} from '${name}';\n`);
  expect(await compile('typed', typescript + all.join(''), ['ES2023'], [])).toBe('');
});

it('compiles with standin/msw and without @mswjs/data, where msw needs the DOM’s types', async () => {
  expect(await compile('typed-msw', typescriptWithMsw, ['ES2023', 'DOM', 'DOM.Iterable'], ['msw'])).toBe('');
});

it('is clean to publint', async () => {
  const { stdout } = await check('publint', '--strict');
  expect(stdout).toContain('All good!');
});

it('is clean to attw', async () => {
  const { stdout, status } = await check('attw', '--profile', 'esm-only');
  expect(status, stdout).toBe(0);
});

async function check(name: string, ...args: string[]): Promise<{ stdout: string; status: number }> {
  const checked = run(resolve('node_modules/.bin', name), [tarball, ...args], { timeout: 60_000 });
  return checked.then(
    ({ stdout }) => ({ stdout, status: 0 }),
    ({ stdout, code }) => ({ stdout, status: code }),
  );
}
