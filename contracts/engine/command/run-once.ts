/** `standin contract --target …`, `--live`, `--recorded …`: the suite against one target. */
import { writeFileSync } from 'node:fs';
import { allCases } from '../../cases.ts';
import { deviations } from '../../deviations.ts';
import type { Case } from '../case.ts';
import { readLedgers, readRecordings, writeLedgers, writeRecordings } from '../live/files.ts';
import { type Ledgers, ledgerSummary } from '../live/ledger.ts';
import { Recorder } from '../live/recorder.ts';
import { askedBy } from '../live/target.ts';
import { html, json, junit, type Report, totals } from '../report.ts';
import { runContract, type Seen } from '../run.ts';
import { UsageError } from '../usage.ts';
import type { Verdict } from '../verdict.ts';
import { folderToRead, folderToWrite } from './folder.ts';
import { liveOptions, type Opened, openTargets } from './open.ts';
import type { ContractOptions, Surroundings } from './options.ts';
import { sums, teller, unasked } from './tell.ts';

/** After so many cases in a row without a word of the service itself, it is away. */
const patience = 3;

/** Resolves with whether all is well: something was compared, and nothing failed. */
export async function runOnce(
  options: ContractOptions,
  cases: readonly Case[],
  surroundings: Surroundings,
): Promise<boolean> {
  const folders = { ...(options.record && { write: folderToWrite(options) }), read: folderToRead(options) };
  const [opened] = await openTargets(options, askedBy(cases, liveOptions(options, surroundings)), surroundings);
  if (opened === undefined) throw new UsageError('there is nothing to run against');
  for (const problem of opened.problems) surroundings.say(`PROBLEM  ${problem}`);
  const startedAt = surroundings.now();
  const recorder = folders.write === undefined ? undefined : recorderFor(opened, startedAt);
  const tell = teller(surroundings, cases.length);
  const verdicts = await run(opened, cases, options, surroundings, (verdict, seen) => {
    tell(verdict);
    recorder?.note(verdict, seen);
  });
  if (folders.write !== undefined && recorder) keep(recorder, folders.write);
  for (const says of unasked(verdicts)) surroundings.say(says);
  for (const problem of recorder?.unfaithful ?? []) surroundings.say(`PROBLEM  ${problem}`);
  return conclude(opened, { verdicts, startedAt, ledgers: readLedgers(folders.read) }, options, surroundings);
}

export function run(
  { source, target }: Opened,
  cases: readonly Case[],
  { timeout }: ContractOptions,
  { signal }: Surroundings,
  onVerdict: (verdict: Verdict, seen: Seen) => void,
): Promise<readonly Verdict[]> {
  return runContract({
    target,
    cases,
    giveUpAfter: patience,
    deviations: source === 'emulator' ? deviations : [],
    ...(timeout !== undefined && { timeoutMs: timeout }),
    ...(signal && { signal }),
    onVerdict,
  });
}

function recorderFor({ target, redactor }: Opened, now: Date): Recorder | undefined {
  return redactor && new Recorder({ redactor, now, hostOf: (provider) => target.baseUrl(provider) });
}

function keep(recorder: Recorder, folder: string): void {
  const before = { ledgers: readLedgers(folder), recordings: readRecordings(folder) };
  const { ledgers, recordings } = recorder.into(before, allCases);
  writeLedgers(folder, ledgers);
  writeRecordings(folder, recordings);
}

function conclude(
  { target, problems }: Opened,
  { verdicts, startedAt, ledgers }: Pick<Report, 'verdicts'> & { readonly startedAt: Date; readonly ledgers: Ledgers },
  options: ContractOptions,
  { say, now, signal }: Surroundings,
): boolean {
  const durationMs = now().getTime() - startedAt.getTime();
  writeReports(options, { target: target.name, startedAt: startedAt.toISOString(), durationMs, verdicts });
  const cases = verdicts.map((verdict) => verdict.case);
  for (const says of ledgerSummary(ledgers, cases, now())) say(says);
  const sum = totals(verdicts);
  say(sums(target.name, sum));
  if (sum.compared === 0) say('FAILED  nothing was compared');
  return sum.ok && problems.length === 0 && !signal?.aborted;
}

/** Throws a UsageError for a file that cannot be written. */
function writeReports(options: ContractOptions, report: Report): void {
  const forms = [
    [options.junit, junit],
    [options.json, json],
    [options.html, html],
  ] as const;
  for (const [file, form] of forms) {
    if (file === undefined) continue;
    try {
      writeFileSync(file, form(report));
    } catch (error) {
      throw new UsageError(`the report ${file} cannot be written: ${(error as Error).message}`);
    }
  }
}
