#!/usr/bin/env node
import nodeModule from 'node:module';

/** Since Node 22.1. */
interface WithCompileCache {
  enableCompileCache?(): unknown;
}

// Half of a start is compiling. Node keeps what it compiled, in its own folder for that, and the next start reads it; only
// what is loaded from here on counts.
const { enableCompileCache } = nodeModule as WithCompileCache;

async function ready(): Promise<void> {
  if (enableCompileCache) enableCompileCache();
  else (await import('./compiled.ts')).keepCompiled(import.meta.dirname);
}

export const done = ready()
  .then(() => import('./main.ts'))
  .then((main) => main.done);
