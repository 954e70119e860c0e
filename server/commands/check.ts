import { type Command, InvalidArgumentError } from 'commander';
import { courtOf, targetNamed, targetsOf } from '../../src/control/trial.ts';
import type { Tongue } from '../../src/core/say.ts';
import { type Language, languageFrom, tongueOf } from '../../src/languages/index.ts';
import { providers } from '../../src/providers/index.ts';
import { complain, progress, sayJson } from '../terminal.ts';
import { type CheckedPath, checkFile } from './check-file.ts';
import { extensions, findPictures, type Problem } from './find-pictures.ts';
import { language, oneOf, setting } from './options.ts';
import { printChecks } from './print-checks.ts';
import { SecondReader } from './second-opinion.ts';

interface CheckOptions {
  readonly for?: readonly string[];
  readonly json?: boolean;
  readonly profile?: 'documented' | 'observed';
  readonly set: Readonly<Record<string, string>>;
  readonly lang?: Language;
}

/** `standin check`: which endpoints would take these files, and what would mend the others. */
export function define(command: Command): void {
  command
    .argument('<path...>', 'files, and folders with pictures in them')
    .option(
      '--for <target>',
      `only this one, and exit 1 if it refuses; may be repeated: ${targetsOf(providers).join(', ')}`,
      target,
    )
    .option('--json', 'as JSON')
    .option('--profile <name>', 'documented (default) or observed', oneOf('documented', 'observed'))
    .option('--set <name=value>', 'one switch, over the profile; may be repeated', setting, {})
    .option(
      '--lang <language>',
      'in which it says why: en, zh or ko; left out, as LC_ALL, LC_MESSAGES or LANG have it',
      language,
    )
    .addHelpText('after', notes)
    .action(async (paths: string[], options: CheckOptions) => {
      const tongue = await tongueOf(options.lang ?? languageFrom(process.env));
      const looked = await checkAll(paths, options, tongue);
      const checked = looked.filter((each) => 'path' in each);
      const problems = looked.filter((each) => 'problem' in each);
      if (options.json) sayJson(checked, 2);
      else printChecks(checked, tongue);
      for (const { problem } of problems) complain(`error: ${problem}`);
      process.exitCode = exitCode(checked, problems, options);
    });
}

const notes = `
In folders it looks for ${extensions.join(', ')}, and follows links to files.
Where the npm packages file-type or image-size read another format or size of a file, a line under it says so
(secondOpinion in JSON); that refuses nothing.
What cannot be read, and a folder without pictures, gets a line on standard error; the rest is checked all the same.

Exit codes:
  0  all could be checked, and no --for refused
  1  a --for refused
  2  something could not be checked`;

function exitCode(checked: readonly CheckedPath[], problems: readonly Problem[], options: CheckOptions): 0 | 1 | 2 {
  if (problems.length > 0) return 2;
  const isRefused = checked.some(({ results }) => results.some(({ taken }) => !taken));
  return options.for !== undefined && isRefused ? 1 : 0;
}

function target(name: string, before: readonly string[] = []): string[] {
  try {
    return [...before, targetNamed(name, providers)];
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

async function checkAll(
  paths: readonly string[],
  { for: targets, profile, set }: CheckOptions,
  tongue: Tongue,
): Promise<(CheckedPath | Problem)[]> {
  const court = { ...courtOf(providers, profile, set), tongue };
  const secondReader = new SecondReader();
  const found = paths.flatMap(findPictures);
  const looked: (CheckedPath | Problem)[] = [];
  try {
    for (const [i, file] of found.entries()) {
      if ('path' in file) progress(`${i + 1} of ${found.length}  ${file.path}`);
      looked.push('path' in file ? await checkFile(file, court, secondReader, targets) : file);
    }
  } finally {
    await secondReader.close();
  }
  progress('');
  return looked;
}
