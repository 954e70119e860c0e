import { InputError } from '../../src/core/input-error.ts';
import { type RunningServer, type ServerOptions, startServer } from '../index.ts';
import { complain } from '../terminal.ts';
import { type CommandEnd, runToItsEnd } from './command.ts';
import { environmentFor } from './environment.ts';
import { failuresOf, type RunReport } from './report.ts';
import { checkReportFiles, type ReportFile, writeReports } from './report-files.ts';
import { summary } from './summary.ts';
import { type Arrivals, type CallKind, Tally } from './tally.ts';

export interface RunOrder {
  /** With its arguments. */
  readonly command: readonly string[];
  readonly server: ServerOptions;
  /** Prints nothing that does not change how it ends. */
  readonly quiet: boolean;
  readonly reports: readonly ReportFile[];
  /** What makes the run fail, where the command does not. */
  readonly failOn: readonly CallKind[];
}

/**
 * Runs a command against a server of its own, and gives the exit code: the command's, or 1 where only its calls were not as
 * asked for. Throws an InputError for what cannot be, before the command begins.
 */
export async function run({ command, server: options, quiet, reports, failOn }: RunOrder): Promise<number> {
  checkReportFiles(reports);
  const tally = new Tally();
  const began = performance.now();
  const startedAt = new Date().toISOString();
  const server = await startServer({
    ...options,
    onRequest(record) {
      tally.note(record);
      return options.onRequest?.(record);
    },
  });
  const { happenings, tries } = server.emulator.world;
  // As they come: a reset forgets them.
  happenings.listen(({ what }) => {
    const [newest] = what === 'try' ? tries.all() : [];
    if (newest?.outcome === 'passed on') tally.notePassedOn(newest);
  });
  const outcome = await within(server, { command, quiet }).finally(() => server.close());
  if (outcome.why !== undefined) {
    complain(`error: ${outcome.why}`);
    return outcome.code;
  }
  const [name = ''] = command;
  const durationMs = Math.round(performance.now() - began);
  const report = { command: name, startedAt, durationMs, outcome, ...countsOf(tally), rows: tally.rows, failOn };
  if (!quiet) for (const line of summary(report)) complain(line);
  return (await isWritten(report, reports)) ? codeOf(report) : outcome.code || 2;
}

async function within(server: RunningServer, { command, quiet }: Pick<RunOrder, 'command' | 'quiet'>) {
  const { env, trouble } = await environmentFor(server, process.env);
  if (trouble !== undefined && !quiet) complain(`warning: ${trouble}`);
  return runToItsEnd(command, env);
}

function countsOf(tally: Tally): Pick<RunReport, Arrivals> {
  return { calls: tally.counts('calls'), tries: tally.counts('tries'), connections: tally.counts('connections') };
}

async function isWritten(report: RunReport, files: readonly ReportFile[]): Promise<boolean> {
  try {
    await writeReports(report, files);
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    complain(`error: ${error.message}`);
    return false;
  }
}

function codeOf(report: RunReport & { readonly outcome: CommandEnd }): number {
  const failures = failuresOf(report);
  for (const each of failures) complain(`failed: ${each}`);
  return report.outcome.code || (failures.length > 0 ? 1 : 0);
}
