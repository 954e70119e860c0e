import { InputError } from '../../src/core/input-error.ts';

/** As much of classic-level as is used here. */
export interface Level {
  open(): Promise<void>;
  close(): Promise<void>;
  batch(changes: readonly Put[]): Promise<void>;
  iterator(range: { readonly gte: string; readonly lt: string }): AsyncIterable<[key: string, value: string]>;
}

type Put =
  | { readonly type: 'del'; readonly key: string }
  | { readonly type: 'put'; readonly key: string; readonly value: string };

/** What is gathered in memory is not merged on disk: most of it has changed again by then. */
const options = {
  keyEncoding: 'utf8',
  valueEncoding: 'utf8',
  compression: false,
  writeBufferSize: 16 * 1024 * 1024,
} as const;

/** Not open yet. Throws an InputError where the package is not installed. */
export async function levelIn(folder: string): Promise<Level> {
  const { ClassicLevel } = await import('classic-level').catch((error: NodeJS.ErrnoException) => {
    const why = /MODULE_NOT_FOUND$/.test(error.code ?? '') ? '' : ` (${error.message})`;
    throw new InputError(
      `a state folder needs the package classic-level; install it with: npm install classic-level${why}`,
    );
  });
  return new ClassicLevel(folder, options) as unknown as Level;
}
