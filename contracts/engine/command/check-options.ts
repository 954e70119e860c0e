/** Which options go together. */

import { UsageError } from '../usage-error.ts';
import type { ContractOptions } from './options.ts';

type Names = readonly (keyof ContractOptions)[];

/** How an option is written on the command line. */
const flag = (name: keyof ContractOptions): string =>
  `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;

const targets = ['target', 'emulator', 'live', 'recorded'] as const;
/** What the command does instead of one plain run. */
const modes = ['ledger', 'drift', 'settle', 'dryRun'] as const;
const onlyLive = ['credentials', 'costs', 'maxBytes', 'dryRun', 'record', 'liveBase', 'rate'] as const;
const onlyPlain = ['record', 'junit', 'json', 'html'] as const;
/** --settle names its questions itself. */
const onlyCases = ['provider', 'case'] as const;

/** Throws a UsageError for options that do not go together. */
export function checkTogether(options: ContractOptions): void {
  const given = (names: Names) => names.filter((name) => isGiven(options[name]));
  const refuse = (names: Names, why: string) => {
    if (names.length > 0) throw new UsageError(`${inWords(names)} ${why}`);
  };
  const [mode, ...more] = given(modes);
  if (more.length > 0) refuse(given(modes), 'cannot be had together');
  if (mode !== undefined) refuse(given(onlyPlain), `cannot go with ${flag(mode)}`);
  if (mode === 'settle') refuse(given(onlyCases), 'cannot go with --settle');
  if (!options.live) refuse(given(onlyLive), 'cannot go without --live');
  if (!options.live && mode !== 'settle') refuse(given(['maxCalls']), 'cannot go without --live or --settle');
  checkTargets(given(targets), mode);
}

function checkTargets(aims: Names, mode: keyof ContractOptions | undefined): void {
  if (mode === 'settle' && aims.includes('recorded')) throw new UsageError('a recording has no answer to --settle');
  if (mode === 'drift' && aims.length < 2)
    throw new UsageError(`--drift holds targets against each other: two or more of ${inWords(targets)}`);
  if (mode !== 'drift' && mode !== 'ledger' && aims.length !== 1)
    throw new UsageError(`there must be one target: ${inWords(targets)}`);
}

const inWords = (names: Names): string => names.map(flag).join(', ');
const isGiven = (value: unknown): boolean => value !== undefined && value !== false;
