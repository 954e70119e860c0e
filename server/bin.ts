#!/usr/bin/env node
import nodeModule from 'node:module';

/** Since Node 22.1. */
interface WithCompileCache {
  enableCompileCache?(): unknown;
}

// Half of a start is compiling the tables of the providers. Where Node can, it keeps what it compiled, in its own folder
// for that, and the next start reads it; only what is loaded from here on counts.
(nodeModule as WithCompileCache).enableCompileCache?.();

export const done = import('./main.ts').then((main) => main.done);
