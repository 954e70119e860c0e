// Node keeps what it compiled since 22.1; this does it for those before, with what V8 has for it.
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import nodeModule, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

type Load = (module: NodeModule, file: string) => void;

/** A name that tells the content: V8 holds nothing but the length of a source against what it compiled of it. */
const hashed = /-[\w-]{8}\.cjs$/;

/** From now on the hashed files of this folder are loaded as they were compiled before; what is new is kept at the exit. */
export function keepCompiled(within: string): void {
  // As it is told to the Nodes that do it themselves.
  const folder = process.env.NODE_DISABLE_COMPILE_CACHE === '1' ? undefined : ownFolder();
  if (folder === undefined) return;
  const { _extensions: extensions } = nodeModule as unknown as { readonly _extensions: Record<string, Load> };
  const others = extensions['.js'] as Load;
  const fresh = new Map<string, Script>();
  // Then there is also what was compiled when it was first called.
  process.once('exit', () => {
    for (const [kept, script] of fresh) write(kept, script);
  });
  extensions['.cjs'] = (module, file) => {
    const source = dirname(file) === within && hashed.test(file) ? readFileSync(file, 'utf8') : undefined;
    // From a script of V8's alone nothing can be imported.
    if (source?.includes('import(') !== false) return others(module, file);
    const kept = join(folder, `${basename(file)}-${process.version}-${process.arch}`);
    const script = load(module, file, source, read(kept));
    if (script.cachedDataRejected !== false) fresh.set(kept, script);
  };
}

/** What is in it is run, so it is nobody else's. Undefined where there can be none. */
function ownFolder(): string | undefined {
  const uid = process.getuid?.();
  const folder = join(tmpdir(), `standin-compiled${uid === undefined ? '' : `-${uid}`}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    const isOwn = uid === undefined || (found.uid === uid && (found.mode & 0o077) === 0);
    return found.isDirectory() && isOwn ? folder : undefined;
  } catch {
    return undefined;
  }
}

function load(module: NodeModule, file: string, source: string, cachedData: Buffer | undefined): Script {
  const [head = '', tail = ''] = nodeModule.wrap('\0').split('\0');
  const script = new Script(head + source + tail, {
    filename: file,
    columnOffset: -head.length,
    cachedData,
  });
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return script;
}

function read(kept: string): Buffer | undefined {
  try {
    return readFileSync(kept);
  } catch {
    return undefined;
  }
}

/** Nobody reads half of it. Where it cannot be kept, the next start compiles as this one did. */
function write(kept: string, script: Script): void {
  try {
    const half = `${kept}-${process.pid}`;
    writeFileSync(half, script.createCachedData(), { mode: 0o600 });
    renameSync(half, kept);
  } catch {}
}
