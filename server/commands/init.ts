import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { InputError } from '../../src/core/input-error.ts';
import { say } from '../terminal.ts';
import { exampleConfig } from './example-config.ts';

/** `standin init`: a config to begin with. What is there already is left as it is. */
export function define(command: Command): void {
  command.argument('[file]', 'where to', 'standin.yaml').action((file: string) => {
    if (!/\.ya?ml$/i.test(file)) throw new InputError(`${file} must end in .yaml or .yml: it has comments in it`);
    write(file);
    say(`Wrote ${file}; standin --config ${file} starts with it`);
  });
}

function write(file: string): void {
  try {
    writeFileSync(file, exampleConfig, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === 'EEXIST'
        ? `${file} is there already, and is left as it is; name another`
        : `cannot write ${file}: ${message}`,
    );
  }
}
