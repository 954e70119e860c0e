/** `standin contract --target …`, `--live`, `--recorded …`: the suite against one target. */
import { writeFileSync } from 'node:fs';
import { allCases } from '../../cases.ts';
import { deviations } from '../../deviations.ts';
import type { Case } from '../case.ts';
import type { CaseResult } from '../case-result.ts';
import { type Ledgers, ledgerSummary } from '../live/ledger.ts';
import { providersToCall } from '../live/live-target.ts';
import { readLedgers, readRecordings, writeLedgers, writeRecordings } from '../live/record-files.ts';
import { Recorder } from '../live/recorder.ts';
import { gradesLine, html, json, junit, type Report, totals } from '../report.ts';
import { runContract, type Transcript } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { liveOptions, type OpenedTarget, openTargets } from './open-targets.ts';
import type { CommandContext, ContractOptions } from './options.ts';
import { folderToRead, folderToWrite } from './record-folder.ts';
import { linesOfUnasked, progressReporter, totalsLine } from './run-output.ts';

/** After so many cases in a row without a word of the service itself, it is away. */
const mostOutages = 3;

/** Resolves with whether all is well: something was compared, and nothing failed. */
export async function runOnce(
  options: ContractOptions,
  cases: readonly Case[],
  context: CommandContext,
): Promise<boolean> {
  const folders = { ...(options.record && { write: folderToWrite(options) }), read: folderToRead(options) };
  const [opened] = await openTargets(options, providersToCall(cases, liveOptions(options, context)), context);
  if (opened === undefined) throw new UsageError('there is nothing to run against');
  for (const problem of opened.problems) context.say(`PROBLEM  ${problem}`);
  const startedAt = context.now();
  const recorder = folders.write === undefined ? undefined : recorderFor(opened, startedAt);
  const tell = progressReporter(context, cases.length);
  const results = await runAgainst(opened, cases, options, context, (result, transcript) => {
    tell(result);
    recorder?.record(result, transcript);
  });
  if (folders.write !== undefined && recorder) keep(recorder, folders.write);
  for (const says of linesOfUnasked(results)) context.say(says);
  for (const problem of recorder?.unfaithful ?? []) context.say(`PROBLEM  ${problem}`);
  return conclude(opened, { results, startedAt, ledgers: readLedgers(folders.read) }, options, context);
}

export function runAgainst(
  { source, target }: OpenedTarget,
  cases: readonly Case[],
  { timeout }: ContractOptions,
  { signal }: CommandContext,
  onResult: (result: CaseResult, transcript: Transcript) => void,
): Promise<readonly CaseResult[]> {
  return runContract({
    target,
    cases,
    giveUpAfter: mostOutages,
    deviations: source === 'emulator' ? deviations : [],
    ...(timeout !== undefined && { timeoutMs: timeout }),
    ...(signal && { signal }),
    onResult,
  });
}

function recorderFor({ target, redactor }: OpenedTarget, now: Date): Recorder | undefined {
  return redactor && new Recorder({ redactor, now, hostOf: (provider) => target.baseUrl(provider) });
}

function keep(recorder: Recorder, folder: string): void {
  const before = { ledgers: readLedgers(folder), recordings: readRecordings(folder) };
  const { ledgers, recordings } = recorder.into(before, allCases);
  writeLedgers(folder, ledgers);
  writeRecordings(folder, recordings);
}

function conclude(
  { target, problems }: OpenedTarget,
  { results, startedAt, ledgers }: Pick<Report, 'results'> & { readonly startedAt: Date; readonly ledgers: Ledgers },
  options: ContractOptions,
  { say, now, signal }: CommandContext,
): boolean {
  const durationMs = now().getTime() - startedAt.getTime();
  writeReports(options, { target: target.name, startedAt: startedAt.toISOString(), durationMs, results });
  const cases = results.map((result) => result.case);
  for (const says of ledgerSummary(ledgers, cases, now())) say(says);
  const sum = totals(results);
  say(gradesLine(target.name, sum));
  say(totalsLine(target.name, sum));
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
