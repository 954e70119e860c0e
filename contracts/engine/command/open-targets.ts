/** The targets that the options name. */
import { existsSync } from 'node:fs';
import type { ProviderName } from '../case.ts';
import type { TargetKind } from '../drift.ts';
import { toHttpRequest } from '../encode-request.ts';
import { textOf } from '../http.ts';
import { liveServiceOf } from '../live/live-services.ts';
import { type LiveOptions, openLive } from '../live/live-target.ts';
import { readRecordings } from '../live/record-files.ts';
import { type Recordings, recordedTarget } from '../live/recording.ts';
import type { SecretRedactor } from '../live/secret-redactor.ts';
import { send } from '../send.ts';
import { addressAt, emulatorAt, type Target } from '../target.ts';
import { UsageError } from '../usage-error.ts';
import { connectionProblem } from './connection-check.ts';
import type { CommandContext, ContractOptions } from './options.ts';
import { checkProvider } from './select-cases.ts';

export interface OpenedTarget {
  readonly source: TargetKind;
  readonly target: Target;
  /** What went wrong before the first case. */
  readonly problems: readonly string[];
  readonly redactor?: SecretRedactor;
  /** Why a provider cannot be asked there at all. */
  readonly withheld?: (provider: ProviderName) => string | undefined;
}

/** Live first, with a credential of each of these providers. Throws a UsageError for an address or a folder that is none. */
export async function openTargets(
  options: ContractOptions,
  providers: readonly ProviderName[],
  context: CommandContext,
): Promise<readonly OpenedTarget[]> {
  const opened: OpenedTarget[] = [];
  for (const url of [options.emulator, options.target]) if (url !== undefined) address(url);
  if (options.live) opened.push({ source: 'live', ...(await openLive(liveOptions(options, context), providers)) });
  if (options.recorded !== undefined) {
    opened.push({ source: 'recording', target: recordedTarget(recordingsIn(options.recorded)), problems: [] });
  }
  if (options.emulator !== undefined) {
    opened.push(await openAddress(options.emulator, async () => true));
  }
  if (options.target !== undefined) opened.push(await openAddress(options.target, hasControlPlane));
  return opened;
}

export function recordingsIn(folder: string): Recordings {
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}; --live --record writes one`);
  const found = readRecordings(folder);
  if (Object.values(found).some((each) => Object.keys(each ?? {}).length > 0)) return found;
  throw new UsageError(`${folder} holds no recording; --live --record writes one`);
}

async function openAddress(url: string, isEmulator: (url: string) => Promise<boolean>): Promise<OpenedTarget> {
  const why = await connectionProblem(url);
  const opened: OpenedTarget = (await isEmulator(url))
    ? { source: 'emulator', target: emulatorAt(url, url), problems: [] }
    : { source: 'address', target: addressAt(url), problems: [] };
  return why === undefined ? opened : deserted(opened, `nothing answers at ${url}: ${why}`);
}

/** Where nobody listens nothing is asked. */
function deserted({ source, target }: OpenedTarget, problem: string): OpenedTarget {
  const why = 'nothing answers there';
  const excludes = () => ({ status: 'not run' as const, why });
  return { source, target: { ...target, excludes }, problems: [problem], withheld: () => why };
}

/** Whoever does not answer at once has none. */
async function hasControlPlane(url: string): Promise<boolean> {
  try {
    const response = await send(toHttpRequest({ method: 'GET', url: '/__standin/health' }, url, ''), 2000);
    return response.status === 200 && Array.isArray(JSON.parse(textOf(response)).providers);
  } catch {
    return false;
  }
}

function address(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new UsageError(`${text} is no address; it must be http://… or https://…`);
}

/** Throws a UsageError for a provider that is not there, an address that is none, and a rate above the documented one. */
export function liveOptions(options: ContractOptions, { environment }: CommandContext): LiveOptions {
  const { costs, maxCalls = 1000, maxBytes = 1_000_000_000, timeout } = options;
  const bases = mapped(options.liveBase ?? {}, (_, url) => address(url));
  const pace = mapped(options.rate ?? {}, (provider, most) => (bases[provider] ? most : rateOf(provider, most)));
  return {
    environment,
    bases,
    pace,
    maxCalls,
    maxBytes,
    ...(costs !== undefined && { costs }),
    ...(timeout !== undefined && { timeoutMs: timeout }),
  };
}

function rateOf(provider: ProviderName, perSecond: number): number {
  const { most } = liveServiceOf(provider);
  if (perSecond > 0 && perSecond <= most) return perSecond;
  throw new UsageError(`${provider} may be called up to ${most} times a second, not ${perSecond}`);
}

function mapped<T>(
  byName: Readonly<Record<string, T>>,
  to: (provider: ProviderName, value: T) => T,
): Partial<Record<ProviderName, T>> {
  return Object.fromEntries(Object.entries(byName).map(([name, value]) => [name, to(checkProvider(name), value)]));
}
