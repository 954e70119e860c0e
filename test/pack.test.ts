import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { text as textFrom } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it as test, vi } from 'vitest';
import { png } from '../fixtures/images.ts';
import { soon } from './eventually.ts';
import { installPacked } from './packed/install.ts';
import { declarationsFrom, exportedFrom, filesOf, modulesFrom } from './packed/modules.ts';
import {
  importing,
  requiring,
  typescript,
  typescriptWithMsw,
  typescriptWithRunners,
  uploadByRequire,
} from './packed/programs.ts';
import { printed } from './printed.ts';

// Each starts programs that are slow to start, such as npx and compilers.
vi.setConfig({ testTimeout: 90_000 });

const { checkout, tarball, project, missing, remove } = await installPacked();
if (missing) console.log(`skipped: ${missing}, so the packed file cannot be installed`);
const it = test.skipIf(missing !== undefined);
afterAll(remove, 60_000);

const packed = join(project, 'node_modules/standin');
const run = promisify(execFile);

/** What a program printed, and how it ended. */
async function node(script: string, type: 'module' | 'commonjs' = 'module') {
  const args = [`--input-type=${type}`, '-e', script];
  return run(process.execPath, args, { cwd: project, timeout: 60_000 }).catch(
    (error) => error as { stdout: string; stderr: string },
  );
}

const manifest = () => JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
const dependencies = () => Object.keys(manifest().dependencies);

interface Door {
  readonly import: string;
  readonly require: { readonly types: string; readonly default: string };
}

/** Exports that are code, by the names they are imported under, and their files. */
const doors = () =>
  Object.entries<Door | string>(manifest().exports).flatMap(([key, door]) =>
    typeof door === 'string' ? [] : [{ name: `standin${key.slice(1)}`, ...door }],
  );
const entries = () => doors().map((door) => join(packed, door.import));
/** Doors that are of no use without a package that is the user's own. */
const forPeers = ['standin/msw', 'standin/vitest', 'standin/playwright'];
const withoutPeers = () => doors().flatMap(({ name }) => (forPeers.includes(name) ? [] : [name]));
/** For `import`: they stand beside the modules. */
const declarations = () => entries().map((entry) => entry.replace(/\.js$/, '.d.ts'));

const isBundled = (file: string) => /^dist\/(bin|cjs|page)\//.test(file);
/** Asked for by browsers, and by no module. */
const isOfThePage = (file: string) => file.startsWith('dist/page/');

it('holds what these sources give, and nothing else', () => {
  const built = filesOf(packed).filter((file) => /^dist\/.*\.(js|d\.ts)$/.test(file) && !isBundled(file));
  const sourceOf = (file: string) => file.replace(/^dist\/(types\/)?/, '').replace(/\.(js|d\.ts)$/, '.ts');
  for (const source of new Set(built.map(sourceOf))) {
    expect(existsSync(source), `${source}, which something in the packed file was built from`).toBe(true);
    expect(built).toContain(`dist/${source}`.replace(/ts$/, 'js'));
  }
  const copied = /^(docs\/|examples\/|dist\/fixtures\/samples\/|dist\/contracts\/\w+\/reply\.schema\.json$)/;
  const rest = filesOf(packed).filter((file) => !built.includes(file) && !isBundled(file) && !copied.test(file));
  expect(rest).toEqual([
    '.env.example',
    'LICENSE',
    'README.ko.md',
    'README.md',
    'README.zh-CN.md',
    'SKILL.md',
    'dist/accounts.schema.json',
    'dist/config.schema.json',
    'dist/types/package.json',
    'package.json',
  ]);
});

it('is as large as docs/install.md says', () => {
  const page = readFileSync('docs/install.md', 'utf8');
  const said = (what: string) => Number(new RegExp(`\\| ${what} \\| ([\\d.]+) MB \\|`).exec(page)?.[1]) * 1_000_000;
  const unpacked = filesOf(packed).reduce((sum, file) => sum + statSync(join(packed, file)).size, 0);
  // Within a tenth.
  expect(statSync(tarball).size / said('packed')).toBeCloseTo(1, 0.7);
  expect(unpacked / said('unpacked')).toBeCloseTo(1, 0.7);
});

it('holds no module and no declaration that nothing in it leads to, such as a test', () => {
  const typesAlone = /^(\/\*\*[\s\S]*?\*\/\n)?export \{\};\n$/;
  const hasCode = (file: string) => /\.c?js$/.test(file) && !typesAlone.test(readFileSync(join(packed, file), 'utf8'));
  const built = filesOf(join(packed, 'dist')).map((file) => `dist/${file}`);
  const all = built.filter((file) => !isOfThePage(file));
  const required = doors().map((door) => join(packed, door.require.default));
  const used = new Set(modulesFrom([...entries(), ...required, join(packed, manifest().bin.standin)]));
  expect(all.filter(hasCode).filter((file) => !used.has(join(packed, file)))).toEqual([]);
  const types = doors().map((door) => join(packed, door.require.types));
  const known = new Set(declarationsFrom([...declarations(), ...types]));
  expect(all.filter((file) => file.endsWith('.d.ts') && !known.has(join(packed, file)))).toEqual([]);
});

it('holds the page, as a browser gets it and not as it is written', () => {
  const names = filesOf(join(packed, 'dist/page')).map((file) => file.replace(/-\w{10}\./, '.'));
  expect(names.sort()).toEqual(['icon.svg', 'names.json', 'page.css', 'page.js']);
  expect(filesOf(packed).filter((file) => /server\/page\/|\.tsx$/.test(file))).toEqual([]);
});

it('holds the examples, without their locks', () => {
  const examples = filesOf(join(packed, 'examples'));
  expect(examples).toContain('vitest/test/send-photo.test.js');
  expect(examples.filter((file) => /package-lock|node_modules|run\.mjs/.test(file))).toEqual([]);
});

it('has no link in its pages that leads nowhere', () => {
  const pages = filesOf(packed).filter((file) => file.endsWith('.md'));
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/clients.md', 'dist/fixtures/samples/README.md']));
  const lost = pages.flatMap((page) =>
    linksIn(page).filter(({ path, heading }) => {
      const file = join(packed, dirname(page), path);
      const target = path === '' ? join(packed, page) : file;
      return !existsSync(target) || (heading !== '' && !headingsOf(target).includes(heading));
    }),
  );
  expect(lost).toEqual([]);
});

/** Those to files of the package, and to headings in them. */
function linksIn(page: string) {
  const text = readFileSync(join(packed, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => ({ page, path: link.replace(/#.*/, ''), heading: /#(.*)/.exec(link)?.[1] ?? '' }));
}

/** As they are linked to: in small letters, with dashes, without other marks. */
function headingsOf(file: string): string[] {
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => text);
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

it('names no source map, as it holds none', () => {
  const naming = filesOf(packed).filter((file) => /sourceMappingURL=/.test(readFileSync(join(packed, file), 'latin1')));
  expect(naming).toEqual([]);
});

it('has no Buffer among the types it exports', () => {
  const exported = exportedFrom(declarations());
  expect(exported.length).toBeGreaterThan(2 * entries().length);
  expect(exported.filter((file) => /\bBuffer\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('is imported by plain JavaScript, with none of the packages installed that some doors are for', async () => {
  expect(existsSync(join(project, 'node_modules/msw'))).toBe(false);
  expect(existsSync(join(project, 'node_modules/@mswjs'))).toBe(false);
  const names = withoutPeers();
  const { stdout, stderr } = await node(importing(names));
  expect(stderr).toBe('');
  const counts = JSON.parse(stdout);
  expect(Object.keys(counts)).toEqual(names);
  expect(Object.values(counts)).not.toContain(0);
});

it('is required by plain JavaScript, with the same exports', async () => {
  const names = withoutPeers();
  const { stdout, stderr } = await node(requiring(names), 'commonjs');
  expect(stderr).toBe('');
  expect(stdout).toBe((await node(importing(names))).stdout);
  const { stdout: paths } = await node(`console.log(${JSON.stringify(names)}.map(require.resolve).join())`, 'commonjs');
  expect(paths.trim().split(',')).toEqual(names.map(() => expect.stringMatching(/[\\/]cjs[\\/][\w-]+\.cjs$/)));
});

it('requires no package that is ESM alone, but what a door is for', () => {
  const bundled = filesOf(packed).filter((file) => file.endsWith('.cjs'));
  const texts = bundled.map((file) => readFileSync(join(packed, file), 'utf8'));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/(?:require|\.href\))\("([^".:]+)"\)/g)].map(([, name = '']) => name),
  );
  const packages = [...new Set(named)]
    .filter((name) => !/^(msw(\/.*)?|@mswjs\/data|@playwright\/test|vitest|url)$/.test(name))
    .sort();
  expect(packages).toEqual([
    '@peculiar/asn1-schema',
    '@peculiar/asn1-x509',
    '@sinclair/typebox',
    'ajv',
    'classic-level',
    'commander',
    'express',
    'multer',
    'parse5',
    'ws',
    'yaml',
  ]);
  const esmOnly = packages.filter((name) => {
    const { type, exports } = JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8'));
    return type === 'module' && !JSON.stringify(exports).includes('"require"');
  });
  expect(esmOnly).toEqual([]);
});

it('takes an upload and shares its classes between doors that are required', async () => {
  const { stdout, stderr } = await node(uploadByRequire, 'commonjs');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(['a.jpg', 3000, true, true]);
});

it('gives the schemas of configs and of accounts files to editors and programs', async () => {
  const script = `
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    for (const name of ['config', 'accounts']) console.log(require(\`standin/\${name}.schema.json\`).type);
  `;
  expect((await node(script)).stdout).toBe('object\narray\n');
});

it('says what is missing where standin/msw is imported without msw', async () => {
  const { stdout, stderr } = await node("await import('standin/msw')");
  expect(stdout).toBe('');
  expect(stderr).toContain("[ERR_MODULE_NOT_FOUND]: Cannot find package 'msw' imported from");
});

it('runs what docs/clients.md shows of its clients', async () => {
  const [, section = ''] = readFileSync(join(packed, 'docs/clients.md'), 'utf8').split(/^## (?=Standin)/m);
  const [own = ''] = section.split(/^## /m);
  const blocks = [...own.matchAll(/^```js\n(.*?)^```/gms)].map(([, code = '']) => code);
  const { stdout, stderr } = await node(blocks.join(''));
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^img_\S+ \d+ image\/jpeg$/),
    expect.stringMatching(/^om_\S+ file_\S+ 2$/),
    expect.stringMatching(/^http:\S+$/),
    expect.stringMatching(/^[\w-]{43} http:\S+ 1$/),
    expect.stringMatching(/^http:\S+ http:\S+ 2002 Wrong in pixels/),
    expect.stringMatching(/^wechat 200 45009 .*quota/),
    '',
  ]);
});

it('says in a line what standin mcp is missing where the SDK is not installed', async () => {
  const mcp = run(process.execPath, [join(packed, 'dist/bin/main.cjs'), 'mcp'], { timeout: 60_000 });
  await expect(mcp).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr:
      'error: standin mcp needs the package @modelcontextprotocol/sdk; install it with: npm install --save-dev @modelcontextprotocol/sdk\n',
  });
});

it('runs what SKILL.md prints, and it does what is said there', async () => {
  const skill = readFileSync(join(packed, 'SKILL.md'), 'utf8');
  expect(skill).toMatch(/^---\nname: standin\ndescription: .{1,1024}\n---\n/);
  const blocks = [...skill.matchAll(/^```sh\n(.*?)^```/gms)].map(([, code = '']) => code);
  // A group of its own, whatever becomes of it.
  const bash = spawn('bash', ['-euc', `${blocks.join('echo;')}wait`], { cwd: project, detached: true });
  const [printed, said] = [textFrom(bash.stdout), textFrom(bash.stderr)];
  const [code] = await once(bash, 'close', { signal: AbortSignal.timeout(60_000) }).finally(() => {
    if (bash.exitCode === null) process.kill(-(bash.pid as number), 'SIGKILL');
  });
  const shown = await printed;
  expect([await said, shown]).toEqual(['', expect.stringContaining('"errcode":"E600"')]);
  expect(shown).toContain('"rule":"kakao/FT/width"');
  expect(shown).toContain('kakao/FT/width ');
  expect(shown).toContain('"error":"tenantKeyDeleted"');
  expect(shown).toContain('"calls":[');
  expect(code).toBe(0);
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
    const url = /http:\S+/.exec(await printed(child.stdout, /http:/))?.[0];
    const reply = await fetch(`${url}/__standin/health`);
    expect(await reply.json()).toMatchObject({ version: manifest().version });
  } finally {
    process.kill(-(child.pid as number), 'SIGTERM');
  }
  await ended;
});

/** What the compiler says of a program where these packages of ours are installed too. */
async function compile(
  name: string,
  program: string,
  { lib = ['ES2023'], ours = [] as string[], type = 'module' } = {},
): Promise<string> {
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
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  writeFileSync(join(folder, 'program.ts'), program);
  const tsc = run(resolve('node_modules/.bin/tsc'), ['--noEmit'], { cwd: folder, timeout: 60_000 });
  return (await tsc.catch((error) => error as { stdout: string })).stdout;
}

const allDoors = () =>
  withoutPeers()
    .map((name, i) => `export * as module${i} from '${name}';\n`)
    .join('');

it('compiles to CommonJS with every declaration checked', async () => {
  const wrong = "import { KakaoClient } from 'standin/clients';\n// @ts-expect-error\nnew KakaoClient({});\n";
  expect(await compile('typed-commonjs', wrong + allDoors(), { type: 'commonjs' })).toBe('');
});

it('compiles in strict TypeScript with every declaration checked, and without the DOM’s types', async () => {
  expect(await compile('typed', typescript + allDoors())).toBe('');
});

it('compiles with standin/vitest and standin/playwright, without msw', async () => {
  const lib = ['ES2023', 'DOM', 'DOM.Iterable'];
  const ours = ['vitest', '@playwright/test'];
  expect(await compile('typed-runners', typescriptWithRunners, { lib, ours })).toBe('');
});

it('compiles with standin/msw and without @mswjs/data, where msw needs the DOM’s types', async () => {
  const lib = ['ES2023', 'DOM', 'DOM.Iterable'];
  expect(await compile('typed-msw', typescriptWithMsw, { lib, ours: ['msw'] })).toBe('');
});

it('is clean to publint', async () => {
  const { stdout } = await check('publint', '--strict');
  expect(stdout).toContain('All good!');
});

it('is clean to attw, for every way to resolve a module', async () => {
  const { stdout, status } = await check('attw');
  expect(status, stdout).toBe(0);
});

async function check(name: string, ...args: string[]): Promise<{ stdout: string; status: number }> {
  const checked = run(resolve('node_modules/.bin', name), [tarball, ...args], { timeout: 60_000 });
  return checked.then(
    ({ stdout }) => ({ stdout, status: 0 }),
    ({ stdout, code }) => ({ stdout, status: code }),
  );
}

describe('npm start in a checkout', () => {
  const started = async () => {
    // A group of its own, as a terminal makes one.
    const npm = spawn('npm', ['start', '--', '--port', '0'], { cwd: checkout, detached: true });
    const said = await printed(npm.stdout, /http:/);
    return { npm, url: /http:\S+/.exec(said)?.[0] ?? '', pid: npm.pid as number };
  };
  const answers = (url: string) =>
    fetch(url).then(
      () => true,
      () => false,
    );
  const builtAt = () => statSync(join(checkout, 'dist/accounts.schema.json')).mtimeMs;
  const end = (pid: number) => process.kill(-pid, 'SIGKILL');

  it.each<[string, (pid: number) => unknown]>([
    ['npm is told to end', (pid) => process.kill(pid, 'SIGTERM')],
    ['a terminal interrupts it', (pid) => process.kill(-pid, 'SIGINT')],
  ])('ends with all that it started when %s', async (_, tell) => {
    const { npm, url, pid } = await started();
    try {
      expect(await answers(url)).toBe(true);
      // Not before the last has ended that it may print through.
      const ended = soon(once(npm, 'close'));
      tell(pid);
      await ended;
    } catch (error) {
      end(pid);
      throw error;
    }
  });

  it('builds when a source is newer, or nothing was built, and else not', async () => {
    const version = () => run('npm', ['--silent', 'start', '--', '--version'], { cwd: checkout, timeout: 60_000 });
    const first = builtAt();
    expect((await version()).stdout).toBe(`${manifest().version}\n`);
    expect(builtAt()).toBe(first);
    const now = new Date();
    utimesSync(join(checkout, 'src/version.ts'), now, now);
    await version();
    const second = builtAt();
    expect(second).toBeGreaterThan(first);
    rmSync(join(checkout, 'dist'), { recursive: true });
    await version();
    expect(builtAt()).toBeGreaterThan(second);
  });
});

it('has no word in its scripts that only a shell of Unix knows', () => {
  const scripts = Object.entries<string>(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
  const words = /(^|&& *)(exec|rm|cp|mv|mkdir|cat|export|sh|bash|\w+=\S*)(?= )|\$|'|;|[^&]&([^&]|$)/;
  expect(scripts.filter(([, script]) => words.test(script))).toEqual([]);
});
