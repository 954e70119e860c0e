/** What `standin contract` can be asked for, and the questions it cannot answer. */

import { allCases, casesOf } from '../../cases.ts';
import type { Case, ProviderName } from '../case.ts';
import { UsageError } from '../usage-error.ts';

export interface ContractOptions {
  /** An address that takes the providers' paths. Where a control plane answers under /__standin, it is an emulator. */
  readonly target?: string;
  /** The same, with a control plane, whether or not it can be found. */
  readonly emulator?: string;
  /** The real services. */
  readonly live?: boolean;
  /** A file with variables for `live`; those of the environment go before. */
  readonly credentials?: string;
  /** A folder that --record has written. */
  readonly recorded?: string;

  readonly provider?: readonly string[];
  /** Ids, with `*` for any characters. */
  readonly case?: readonly string[];
  /** For one exchange, in milliseconds. */
  readonly timeout?: number;

  /** Live: also what leaves something behind. */
  readonly costs?: boolean;
  readonly maxCalls?: number;
  readonly maxBytes?: number;
  readonly dryRun?: boolean;
  readonly record?: boolean;
  readonly ledgerDir?: string;
  /** Another address for a provider, such as a stand-in that plays live. */
  readonly liveBase?: Readonly<Record<string, string>>;
  /** Calls a second. */
  readonly rate?: Readonly<Record<string, number>>;

  readonly ledger?: boolean;
  readonly drift?: boolean;
  /** Names of switches, with `*` for any characters. */
  readonly settle?: readonly string[];

  readonly junit?: string;
  readonly json?: string;
  readonly html?: string;
}

/** What a command needs of the world around it. */
export interface CommandContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** A line for the user. */
  readonly say: (line: string) => void;
  /** A line that the next one replaces; does nothing where nobody watches. */
  readonly progress: (line: string) => void;
  /** Ends the run after the call under way. */
  readonly signal?: AbortSignal;
}

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

/** Throws a UsageError for a provider or a case that is not there. */
export function casesFor({ provider: providers, case: patterns }: ContractOptions): readonly Case[] {
  for (const name of providers ?? []) checkProvider(name);
  const offered = providers ? providers.flatMap((name) => casesOf[name] ?? []) : allCases;
  for (const pattern of patterns ?? []) {
    if (!offered.some(({ id }) => matches(pattern, id))) {
      throw new UsageError(`no case is called ${pattern}; ids look like ${offered[0]?.id}, and * stands for anything`);
    }
  }
  return patterns ? offered.filter(({ id }) => patterns.some((pattern) => matches(pattern, id))) : offered;
}

export function checkProvider(name: string): ProviderName {
  if (Object.hasOwn(casesOf, name)) return name;
  throw new UsageError(`there is no provider ${name}; there are ${Object.keys(casesOf).join(', ')}`);
}

export const matches = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`).test(name);

const literal = (text: string): string => text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
